/**
 * What machines are told of a page, in schema.org's words.
 * Sources: https://schema.org/NewsArticle and Google's “Article structured data”.
 */
import { articlePath, encodedPath, threadPath } from "../../../paper/addresses/address.ts";
import { listPath, type ReaderList } from "../../../paper/addresses/list-addresses.ts";
import type { LiveCoverage } from "../../../paper/live-entry.ts";
import type { PictureBlock } from "../../../desk/blocks.ts";
import type { ArticleRecord } from "../../../desk/records.ts";
import { textsIn } from "../../../desk/texts-in.ts";
import { sectionName } from "../card-of.ts";
import type { BlockView } from "../../blocks/block.ts";
import type { EntryView } from "../live/entry.ts";
import { wholeAddress } from "../../../paper/href.ts";
import { wholeHere, type ViewContext } from "../../context.ts";
import { audioObjects } from "./audio-objects.ts";
import { formData } from "./form-data.ts";
import { imageObjects } from "./image-objects.ts";
import { publisher } from "./publisher-data.ts";
import { writer } from "./person-data.ts";
import { signers } from "./signers.ts";
import type { Json, LinkView } from "../frame.ts";
import { standsSince } from "../open-stories.ts";
import { timeView } from "../times.ts";
import { threadLink } from "../thread-of.ts";

const types: Record<ArticleRecord["kind"], string | string[]> = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  interview: "NewsArticle",
  live: "LiveBlogPosting",
  explainer: "BackgroundNewsArticle",
  obituary: "NewsArticle",
  // Search engines look for the plain name (Google's “Review snippet”).
  review: ["ReviewNewsArticle", "Review"],
  "photo-essay": "NewsArticle",
  sponsored: "AdvertiserContentArticle",
};

/** Of these alone schema.org says nothing of a dateline. */
const withoutDateline: ReadonlySet<ArticleRecord["kind"]> = new Set(["live", "sponsored"]);

/** A list's page. */
export function collectionPage(
  list: ReaderList,
  { heading, standfirst }: { heading: string; standfirst?: string },
  context: ViewContext,
): Json {
  const { archive } = context;
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name: heading,
    url: wholeHere(context, listPath(list)),
    ...(standfirst && { description: standfirst }),
    inLanguage: archive.paper.language,
    isPartOf: { "@type": "WebSite", name: archive.paper.name, url: wholeHere(context, "/") },
    publisher: publisher(context),
  };
}

/** What the page of an article shows besides: the entries of a live blog, the pictures of the body, and all of it. */
interface ShownInArticle {
  entries: readonly EntryView[];
  pictures: readonly PictureBlock[];
  blocks: readonly BlockView[];
}

export function newsArticle(
  record: ArticleRecord,
  { entries, pictures, blocks }: ShownInArticle,
  context: ViewContext,
): Json {
  const { archive, site } = context;
  const time = (seconds: number) => timeView(seconds, archive.paper).iso;
  const original = record.translationOf === undefined ? undefined : archive.stories.card(record.translationOf);
  const image = imageObjects(record.photo, pictures, context);
  const audio = audioObjects(blocks, site);
  const author = authors(record, context);
  const corrections = record.corrections.map(({ at, words }) => ({
    "@type": "CorrectionComment",
    text: words.join(" "),
    datePublished: time(at),
  }));
  return {
    "@context": "https://schema.org",
    "@type": types[record.kind],
    mainEntityOfPage: site + encodedPath(articlePath(record.id)),
    headline: record.headline,
    ...(record.webHeadline && { alternativeHeadline: record.webHeadline }),
    description: record.standfirst,
    articleSection: sectionName(record.section, context),
    genre: record.kind,
    inLanguage: record.language,
    ...(original &&
      original.id !== record.id && {
        translationOfWork: {
          "@type": "NewsArticle",
          url: site + encodedPath(articlePath(original.id)),
          inLanguage: original.language,
        },
      }),
    datePublished: time(record.published),
    dateModified: time(standsSince(record, archive)),
    author,
    publisher: publisher(context),
    isAccessibleForFree: true,
    speakable: { "@type": "SpeakableSpecification", cssSelector: ["h1", "header .standfirst"] },
    ...(record.topics.length > 0 && { keywords: record.topics }),
    ...(record.place && {
      ...(!withoutDateline.has(record.kind) && { dateline: record.place }),
      locationCreated: { "@type": "Place", name: record.place },
    }),
    ...(record.thread && {
      isPartOf: {
        "@type": "CreativeWorkSeries",
        "@id": site + encodedPath(threadPath(record.thread)),
        name: threadLink(record.thread, context).name,
      },
    }),
    ...(record.adds && { abstract: record.adds }),
    ...(image.length > 0 && { image }),
    ...(audio.length > 0 && { audio }),
    ...formData(record),
    ...(record.live && coverage(record, record.live, { entries, author }, context)),
    ...(corrections.length > 0 && { correction: corrections }),
  };
}

/** Sources: https://schema.org/LiveBlogPosting. What is held is told to nobody. */
function coverage(
  { published }: ArticleRecord,
  { entries: moments, ended }: LiveCoverage,
  { entries, author }: { entries: readonly EntryView[]; author: Json },
  { archive, site }: ViewContext,
): Record<string, Json> {
  const time = (seconds: number) => timeView(seconds, archive.paper).iso;
  return {
    coverageStartTime: time(Math.min(published, ...moments)),
    ...(ended !== undefined && ended <= archive.now && { coverageEndTime: time(ended) }),
    liveBlogUpdate: entries
      .filter(({ held }) => !held)
      .map((entry) => {
        const words = entryWords(entry.blocks).join("\n");
        return {
          "@type": "BlogPosting",
          headline: entry.headline,
          url: wholeAddress(site, entry.path),
          datePublished: entry.at.iso,
          author,
          articleBody: words || entry.headline,
        };
      }),
  };
}

/** What an entry says in its paragraphs. */
const entryWords = (blocks: EntryView["blocks"]): string[] =>
  textsIn(blocks).flatMap(({ words }) => (words.length > 0 ? [words.join(" ")] : []));

function authors(record: ArticleRecord, context: ViewContext): Json {
  const people = record.authors.map((id) => writer(id, context));
  const others = record.byline === undefined ? [] : signers(record.byline, context);
  return people.length + others.length > 0 ? [...people, ...others] : [publisher(context)];
}

/** The way from the front page down to a page. */
export function breadcrumbs(trail: readonly LinkView[], context: ViewContext): Json {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, path }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name,
      item: wholeAddress(context.site, path),
    })),
  };
}
