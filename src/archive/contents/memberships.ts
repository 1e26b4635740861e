/**
 * Which lists an article stands in. A list is named by what it collects, `section:world`, `day:2026-11-24`, and one of
 * another edition than the first by that too: `ar/section:world`.
 */
import { editionOf, nameIn, searchedIn } from "../../paper/edition.ts";
import { dayOf } from "../../paper/moment.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import type { Paper } from "../../paper/paper.ts";

export interface Membership {
  list: string;
  /** What the list is ordered by, in seconds since 1970. */
  at: number;
  /** An article's id; for a correction, followed by `#` and its place among the article's corrections. */
  id: string;
}

/** The list of an article's translations. @param original the id of the article that they translate */
export const translationsOf = (original: string): string => `translations:${original}`;

export function membershipsOf(
  record: ArticleRecord,
  paper: Pick<Paper, "timezone" | "language"> & Partial<Pick<Paper, "editions">>,
): Membership[] {
  const { timezone } = paper;
  const edition = editionOf(record.language, paper);
  const day = dayOf(record.published, timezone);
  const lists = [
    // What is paid for stands among no news by rule: an editor puts it in its place.
    ...(record.kind === "sponsored" ? [] : ["all", `section:${record.section}`]),
    ...record.topics.map((topic) => `topic:${topic}`),
    ...record.authors.map((author) => `author:${author}`),
    // What is news stands in all lists; of the other kinds each has one of its own.
    ...(record.kind === "news" ? [] : [`kind:${record.kind}`]),
    ...(record.thread ? [`thread:${record.thread}`] : []),
    `year:${day.slice(0, 4)}`,
    `month:${day.slice(0, 7)}`,
    `day:${day}`,
  ];
  return [
    ...lists.map((list) => ({ list: nameIn(edition, list), at: record.published, id: record.id })),
    // Of no edition: readers of all are searched for and led to one another by them.
    ...[
      `language:${searchedIn(record.language, paper)}:${day}`,
      ...(record.translationOf ? [translationsOf(record.translationOf)] : []),
    ].map((list) => ({ list, at: record.published, id: record.id })),
    ...record.corrections.flatMap((correction, index) => {
      const entry = { at: correction.at, id: `${record.id}#${index}` };
      return [
        { list: nameIn(edition, "corrections"), ...entry },
        { list: nameIn(edition, `corrections:${dayOf(correction.at, timezone).slice(0, 7)}`), ...entry },
      ];
    }),
  ];
}

/** The lists in which an article looks for its neighbours: its related stories and the next one. */
export const lookedThrough = (list: string): boolean => /^(?:[^/:]+\/)?(?:all|section|topic|thread)(?::|$)/.test(list);
