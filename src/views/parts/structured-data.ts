/**
 * What machines are told of a page, in schema.org's words.
 * Sources: https://schema.org/NewsArticle and Google's “Article structured data”.
 */
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { articlePath, authorPath, encodedPath, threadPath } from "../../paper/address.ts";
import { splitCaption } from "../../paper/wording/caption.ts";
import type { LiveCoverage } from "../../paper/live-entry.ts";
import { renditionsOf } from "../../photos/renditions/recipe.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { textsIn } from "../../desk/texts-in.ts";
import { sectionName } from "./card-of.ts";
import { signedNames } from "../../paper/wording/signed-names.ts";
import { digitalSource } from "./digital-source.ts";
import type { EntryView } from "./entry.ts";
import { wholeAddress } from "../../paper/href.ts";
import { pathHere, type ViewContext } from "../context.ts";
import type { Json, LinkView } from "./frame.ts";
import { neededPicture, type DescribedPicture } from "./picture-of.ts";
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

/** @param entries of a live blog: those that its page shows */
export function newsArticle(record: ArticleRecord, context: ViewContext, entries: readonly EntryView[] = []): Json {
  const { archive, site } = context;
  const time = (seconds: number) => timeView(seconds, archive.paper).iso;
  const original = record.translationOf === undefined ? undefined : archive.stories.card(record.translationOf);
  const modified = lastChange(record, archive.now) ?? record.published;
  const image = record.photo && imageObjects(record.photo, context);
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
    ...(image && { image }),
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

/** Who signs without having a page here. */
const signers = (line: string, { archive }: ViewContext): Json[] => {
  const papers: readonly string[] = archive.editions.map((edition) => edition.paper.name);
  const isOurs = papers.some((name) => line.includes(name));
  return (isOurs ? [{ name: line, is: "organisation" } as const] : signedNames(line)).map(({ name, is }) => ({
    "@type": is === "person" ? "Person" : "Organization",
    name,
  }));
};

/** The picture in its widest rendition and in the shape that is shared, with whose it is (IPTC's fields for search engines). */
function imageObjects(words: DescribedPicture, context: ViewContext): Json | undefined {
  const needed = neededPicture(words, context);
  if (!needed) return undefined;
  const { facts } = needed;
  const renditions = renditionsOf(words.file, facts, words.focus);
  const widest = renditions.jpeg.at(-1);
  const credit = words.credit ?? facts.credit;
  const caption = words.caption ?? splitCaption(facts.caption ?? "", facts.credit).text;
  const source = facts.sourceType === undefined ? undefined : digitalSource(facts.sourceType);
  return [widest, renditions.share]
    .filter((rendition) => rendition !== undefined)
    .map(({ file, width, height }) => ({
      "@type": "ImageObject",
      url: `${context.site}/photos/${file}`,
      width,
      height,
      ...(caption && { caption }),
      ...(credit && { creditText: credit }),
      ...(facts.creator && { creator: signers(facts.creator, context) }),
      ...(facts.copyright && { copyrightNotice: facts.copyright }),
      ...(source && { digitalSourceType: source }),
    }));
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
