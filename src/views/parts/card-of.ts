/** From an article's record to what other pages say of it. */
import { articlePath, sectionPath } from "../../paper/addresses/address.ts";
import type { NextStory } from "../../archive/contents/around.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { isRunning } from "../../paper/live-entry.ts";
import { listFormat } from "../../paper/wording/listed.ts";
import { formNote } from "./article-form.ts";
import type { CardView, NextStoryView } from "./card.ts";
import { hrefHere, hrefTo, type ViewContext } from "../context.ts";
import { pictureOf } from "./pictures/picture-of.ts";
import { threadLink } from "./thread-of.ts";
import { timeView } from "./times.ts";
import { wordsFor } from "../words/words.ts";

export function cardOf(record: ArticleRecord, context: ViewContext): CardView {
  const picture = record.photo && pictureOf(record.photo, context);
  const byline = bylineNames(record, context);
  const note = formNote(record, context);
  return {
    path: hrefTo(context, articlePath(record.id)),
    ...(record.language !== context.archive.paper.language && { language: record.language }),
    headline: record.shortHeadline ?? record.headline,
    standfirst: record.standfirst,
    ...italicsOf(record),
    kind: record.kind,
    kicker: kickerOf(record, context),
    ...(record.live && isRunning(record.live, context.archive.now) && { running: true }),
    ...(byline && { byline }),
    published: timeView(record.published, context.archive.paper),
    ...(note && { note }),
    ...(picture && { picture }),
  };
}

/** Places of letters in italics are those of the headline in full. */
function italicsOf({ italics, shortHeadline }: ArticleRecord): Pick<CardView, "italics"> {
  if (!italics || shortHeadline === undefined) return italics ? { italics } : {};
  return italics.standfirst ? { italics: { standfirst: italics.standfirst } } : {};
}

/** The section's name, or the kind's where the article is not news; a live blog is live until its coverage ends. */
export function kickerOf(record: ArticleRecord, context: ViewContext): string {
  const { now, paper } = context.archive;
  if (record.live && !isRunning(record.live, now)) return wordsFor(paper.locale).live.ended;
  return record.kind === "news" ? sectionName(record.section, context) : wordsFor(paper.locale).kinds[record.kind];
}

export function sectionName(id: string, context: ViewContext): string {
  return context.archive.paper.sections.find((section) => section.id === id)?.name ?? id;
}

/** The name of one of the paper's own writers; of one who has no file, what articles call them. */
export const writerName = (id: string, { archive }: ViewContext): string =>
  archive.entries.of("author", id)?.record.name ?? id;

/** Authors' names in one line, as the language joins them. */
export function bylineNames(record: ArticleRecord, context: ViewContext): string | undefined {
  const names = [...record.authors.map((id) => writerName(id, context)), ...(record.byline ? [record.byline] : [])];
  if (names.length < 2) return names[0];
  return listFormat(context.archive.paper.locale).format(names);
}

export function nextStoryOf(next: NextStory, context: ViewContext): NextStoryView {
  const { record } = next;
  return {
    ...cardOf(record, context),
    // The story itself is read on there.
    headline: record.headline,
    ...(record.italics && { italics: record.italics }),
    opening: record.opening,
    reason:
      next.reason === "thread" && record.thread
        ? { thread: threadLink(record.thread, context) }
        : {
            section: {
              name: sectionName(record.section, context),
              path: hrefHere(context, sectionPath(record.section)),
            },
          },
  };
}
