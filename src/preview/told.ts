/** What a report comes to, in sentences: the same for the page and for the comment. */
import { isPageName } from "../paper/page.ts";
import { kinds } from "../views/kinds.ts";
import type { HeldState, Report } from "./report-schema.ts";

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** A list as it is spoken: “a, b and c”. */
export const spokenList = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);

/** A moment as editors say it, in the paper's zone: “Thursday, 26 November 2026, 06:30”. */
export function momentWords(iso: string, timezone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(new Date(iso))
    .replace(" at ", ", ");
}

/** When a story that readers do not see yet will appear. */
export function whenSeen({ reason, until }: HeldState, timezone: string): string {
  if (reason === "draft" || until === undefined) return "a draft: readers do not see it";
  return reason === "embargoed"
    ? `under embargo until ${momentWords(until, timezone)}`
    : `appears on ${momentWords(until, timezone)}`;
}

/** What the change does, in a sentence or two. */
export function verdict({ counts, articles, findings, schedule, timezone }: Report): string[] {
  const stories = (["added", "changed", "removed"] as const).flatMap((change) => {
    const number = articles.filter((article) => article.change === change).length;
    return number > 0 ? [`${count(number, "story", "stories")} ${change}`] : [];
  });
  const seen = counts.added + counts.changed + counts.removed + counts.redirected;
  const first =
    counts.pages === 0
      ? "Nothing that the paper prints is different."
      : `${stories.length > 0 ? `${capital(spokenList(stories))}; ` : ""}${count(seen, "page")} ${seen === 1 ? "is" : "are"} different${counts.frameOnly > 0 ? `, and ${count(counts.frameOnly, "more page")} only around the text` : ""}.`;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  const faults =
    findings.length === 0
      ? "Nothing is worse than it was."
      : `${capital(spokenList([...(errors > 0 ? [count(errors, "new error")] : []), ...(warnings > 0 ? [count(warnings, "new warning")] : [])]))}.`;
  const next = schedule.find(({ change, appears }) => change !== "same" && appears);
  return [
    first,
    faults,
    ...(next?.appears ? [`“${next.headline}” appears on ${momentWords(next.appears, timezone)}.`] : []),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A kind of page in words, one or many. */
export function kindWords(kind: string, number = 1): string {
  const [one, many] = isPageName(kind) ? kinds[kind].called : [kind, `${kind} pages`];
  return number === 1 ? one : many;
}

/** How many of each kind: “12 stories, 3 lists and 1 feed”. */
export function countedKinds(pages: readonly { kind: string }[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of pages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return spokenList(
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([kind, number]) => `${number.toLocaleString("en")} ${kindWords(kind, number)}`),
  );
}

/** Pages that are different in the lite edition; empty where there are none. */
export const liteWords = ({ counts: { lite } }: Report): string =>
  lite > 0 ? `In the lite edition, with them: ${count(lite, "page")}.` : "";

export const deviceWords = { phone: "On a phone", desktop: "On a desktop" } as const;
