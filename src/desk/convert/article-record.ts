/** An article's record: its fields with their words set, and its moments as instants. */
import type { ArticleFrontMatter } from "../../paper/article.ts";
import { endOfDay, instantOf } from "../../paper/moment.ts";
import { splitCaption } from "../../paper/wording/caption.ts";
import { isolatedLine } from "../../paper/wording/scripts-apart.ts";
import { setLine, setWords } from "../markdown/smart-typography.ts";
import type { ArticleRecord, LeadPhoto } from "../records.ts";
import { unsaid, type Sanitised } from "../sanitised.ts";

/** What was read of an article's file. */
export interface ReadArticle {
  id: string;
  /** Relative to `content/`. */
  file: string;
  matter: ArticleFrontMatter;
  language: string;
  dateline: string | undefined;
  /** How its body begins, without marks. */
  opening: string;
  /** In the order of the fields. */
  corrections: readonly Sanitised[];
  /** Seconds since 1970, newest first as they are read. */
  entries: number[];
}

/** @param article what was read of it @param timezone the paper's */
export function articleRecord(article: ReadArticle, timezone: string): ArticleRecord {
  const { id, file, matter, language, dateline, opening, corrections, entries } = article;
  const set = (text: string) => isolatedLine(setLine(text, language), language);
  const instant = (moment: { local: string; offset?: string }) => instantOf(moment, timezone);
  const embargo = matter.embargo && instant(matter.embargo);
  // Readers are told when they could first read it: a story that was kept longer was not published at its first hour.
  const published = Math.max(instant(matter.published), embargo ?? -Infinity);
  const updated = matter.updated && instant(matter.updated);
  const ended = matter["coverage-ended"] && instant(matter["coverage-ended"]);
  const [headline, standfirst] = [setWords(matter.headline, language), setWords(matter.summary, language)];
  return {
    id,
    file,
    headline: headline.text,
    ...(matter["short-headline"] && { shortHeadline: set(matter["short-headline"]) }),
    ...(matter["web-headline"] && { webHeadline: set(matter["web-headline"]) }),
    standfirst: standfirst.text,
    ...italicsIn({ headline: headline.italics, standfirst: standfirst.italics }),
    section: matter.section,
    kind: matter.kind,
    topics: [...new Set(matter.topics)],
    authors: [...new Set(matter.authors)],
    ...(matter.byline && { byline: matter.byline }),
    ...(dateline && { dateline }),
    ...(matter.dateline && { place: matter.dateline }),
    published,
    ...(updated !== undefined && updated >= published && { updated }),
    appears: published,
    ...(embargo !== undefined && { embargo }),
    draft: matter.draft,
    history: matter.history,
    ...(matter.thread && { thread: matter.thread }),
    ...(matter.adds && { adds: set(matter.adds) }),
    ...(matter.photo && { photo: leadPhoto(matter.photo, language, timezone) }),
    ...(matter.kind === "live" && { live: { entries, ...(ended !== undefined && { ended }) } }),
    ...formOf(matter, set),
    related: [...new Set(matter.related)],
    corrections: matter.corrections
      .map(({ at }, index) => ({ at: instant(at), ...(corrections[index] ?? unsaid) }))
      .sort((a, b) => a.at - b.at),
    language,
    ...(matter["translation-of"] && { translationOf: matter["translation-of"] }),
    formerly: matter.formerly,
    opening,
  };
}

/** What articles of one kind alone say of themselves. */
function formOf(
  { review, life, sponsor, points }: ArticleFrontMatter,
  set: (text: string) => string,
): Pick<ArticleRecord, "review" | "life" | "sponsor" | "points"> {
  return {
    ...(review && {
      review: {
        work: set(review.work),
        type: review.type,
        ...(review.by && { by: set(review.by) }),
        ...(review.rating !== undefined && { rating: review.rating }),
        best: review.best,
      },
    }),
    ...(life && {
      life: { name: set(life.name), born: life.born.local.slice(0, 10), died: life.died.local.slice(0, 10) },
    }),
    ...(sponsor && { sponsor: set(sponsor) }),
    ...(points.length > 0 && { points: points.map(set) }),
  };
}

function leadPhoto(photo: NonNullable<ArticleFrontMatter["photo"]>, language: string, timezone: string): LeadPhoto {
  const caption = splitCaption(setLine(photo.caption ?? "", language), photo.credit);
  return {
    file: photo.file,
    ...(photo.alt !== undefined && { alt: isolatedLine(setLine(photo.alt, language), language) }),
    ...(caption.text && { caption: caption.text }),
    ...(caption.credit && { credit: caption.credit }),
    ...(photo.focus && { focus: { x: photo.focus.x / 100, y: photo.focus.y / 100 } }),
    ...(!photo.distributable && { distributable: false }),
    ...(photo.expires !== undefined && { expires: endOfDay(photo.expires, timezone) }),
  };
}

/** Words that stand in italics; nothing where none do. */
function italicsIn({
  headline,
  standfirst,
}: Required<NonNullable<ArticleRecord["italics"]>>): Pick<ArticleRecord, "italics"> {
  if (headline.length + standfirst.length === 0) return {};
  return { italics: { ...(headline.length > 0 && { headline }), ...(standfirst.length > 0 && { standfirst }) } };
}
