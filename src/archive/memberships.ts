/** Which lists an article stands in. A list is named by what it collects: `section:world`, `day:2026-11-24`. */
import { kindPath, threadPath, topicPath } from "../paper/address.ts";
import { baseLanguage } from "../paper/language.ts";
import { dayOf } from "../paper/moment.ts";
import type { ArticleRecord } from "../desk/records.ts";
import type { Paper } from "../paper/paper.ts";

export interface Membership {
  list: string;
  /** What the list is ordered by, in seconds since 1970. */
  at: number;
  /** An article's id; for a correction, followed by `#` and its place among the article's corrections. */
  id: string;
}

export function membershipsOf(record: ArticleRecord, { timezone }: Pick<Paper, "timezone">): Membership[] {
  const day = dayOf(record.published, timezone);
  const lists = [
    "all",
    `section:${record.section}`,
    ...record.topics.map((topic) => `topic:${topic}`),
    ...record.authors.map((author) => `author:${author}`),
    ...(record.kind === "opinion" || record.kind === "live" ? [`kind:${record.kind}`] : []),
    ...(record.thread ? [`thread:${record.thread}`] : []),
    `year:${day.slice(0, 4)}`,
    `month:${day.slice(0, 7)}`,
    `day:${day}`,
    `language:${baseLanguage(record.language)}:${day}`,
  ];
  return [
    ...lists.map((list) => ({ list, at: record.published, id: record.id })),
    ...record.corrections.flatMap((correction, index) => {
      const entry = { at: correction.at, id: `${record.id}#${index}` };
      return [{ list: "corrections", ...entry }, { list: `corrections:${dayOf(correction.at, timezone).slice(0, 7)}`, ...entry }];
    }),
  ];
}

/** The page of a list that is there only while the list holds an article. */
export function pageOfList(list: string): string | undefined {
  const [kind, name = ""] = list.split(":");
  if (kind === "topic") return topicPath(name);
  if (kind === "thread") return threadPath(name);
  if (kind === "kind") return kindPath(name);
  return kind === "year" || kind === "month" || kind === "day" ? `/archive/${name.replaceAll("-", "/")}/` : undefined;
}

/** The lists in which an article looks for its neighbours: its related stories and the next one. */
export const lookedThrough = (list: string): boolean => /^(all|section|topic|thread)(:|$)/.test(list);
