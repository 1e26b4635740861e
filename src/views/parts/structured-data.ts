/**
 * What machines are told of a page, in schema.org's words.
 * Sources: https://schema.org/NewsArticle and Google's “Article structured data”.
 */
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { articlePath, authorPath, encodedPath, threadPath } from "../../paper/address.ts";
import type { LiveCoverage } from "../../paper/live-entry.ts";
import type { PictureBlock } from "../../desk/blocks.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { textsIn } from "../../desk/texts-in.ts";
import { sectionName } from "./card-of.ts";
import type { EntryView } from "./entry.ts";
import { wholeAddress } from "../../paper/href.ts";
import { pathHere, type ViewContext } from "../context.ts";
import { imageObjects } from "./image-objects.ts";
import { signers } from "./signers.ts";
import type { Json, LinkView } from "./frame.ts";
import { lastChange } from "./last-change.ts";
import { timeView } from "./times.ts";
import { threadLink } from "./thread-of.ts";

const types: Record<ArticleRecord["kind"], string> = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  interview: "NewsArticle",
  live: "LiveBlogPosting",
  explainer: "BackgroundNewsArticle",
  obituary: "NewsArticle",
};

/** One organisation, whatever language a page is in: by the name of its first edition, and those of the others. */
export function publisher({ archive, site, brand }: ViewContext): Json {
  const { paper } = archive;
  const own = paper.publisher;
  const [name = paper.name, ...others] = new Set(archive.editions.map((edition) => edition.paper.name));
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${site}/#publisher`,
    name,
    ...(others.length > 0 && { alternateName: others }),
    url: `${site}/`,
    ...(brand && { logo: { "@type": "ImageObject", url: `${site}/${iconPaths.large}`, width: 512, height: 512 } }),
    ...(paper.social.length > 0 && { sameAs: paper.social }),
    ...(own && {
      ...(own.founded !== undefined && { foundingDate: String(own.founded) }),
      ...(own.email && { email: own.email }),
      parentOrganization: { "@type": "Organization", name: own.name, ...(own.url && { url: own.url }) },
    }),
  };
}

/** @param shown what the page shows besides: the entries of a live blog, the pictures of the body */
export function newsArticle(
  record: ArticleRecord,
  { entries, pictures }: { entries: readonly EntryView[]; pictures: readonly PictureBlock[] },
  context: ViewContext,
): Json {
  const { archive, site } = context;
  const time = (seconds: number) => timeView(seconds, archive.paper).iso;
  const original = record.translationOf === undefined ? undefined : archive.stories.card(record.translationOf);
  const modified = lastChange(record, archive.now) ?? record.published;
  const image = imageObjects(record.photo, pictures, context);
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
    dateModified: time(modified),
    author: authors(record, context),
    publisher: publisher(context),
    isAccessibleForFree: true,
    ...(record.topics.length > 0 && { keywords: record.topics }),
    // A live blog is no NewsArticle, which alone has a dateline.
    ...(record.place && {
      ...(record.kind !== "live" && { dateline: record.place }),
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
    ...(record.live && coverage(record, record.live, entries, context)),
    ...(corrections.length > 0 && { correction: corrections }),
  };
}

/** Sources: https://schema.org/LiveBlogPosting. What is held is told to nobody. */
function coverage(
  { published }: ArticleRecord,
  { entries: moments, ended }: LiveCoverage,
  entries: readonly EntryView[],
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
          articleBody: words || entry.headline,
        };
      }),
  };
}

/** What an entry says in its paragraphs. */
const entryWords = (blocks: EntryView["blocks"]): string[] =>
  textsIn(blocks).flatMap(({ words }) => (words.length > 0 ? [words.join(" ")] : []));

function authors(record: ArticleRecord, context: ViewContext): Json {
  const people = record.authors.map((id) => {
    const author = context.archive.entries.of("author", id)?.record;
    return {
      "@type": "Person",
      name: author?.name ?? id,
      ...(author?.role && { jobTitle: author.role }),
      url: context.site + encodedPath(pathHere(context, authorPath(id))),
    };
  });
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
