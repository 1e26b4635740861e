/** When a story appeared, as readers see it: of elements that are named for a time, where no machine is told one. */
import type { Element, Root } from "hast";
import { momentOf } from "../moment-of.ts";
import { textOf } from "../pictures/picture-of-element.ts";
import { wordsIn } from "./html-words.ts";
import { notBeside } from "./signed-by.ts";

const named = ["date", "time", "publish", "posted", "datum", "fecha", "pubtime"].flatMap((word) => [
  `[class*='${word}' i]`,
  `[id*='${word}' i]`,
]);

/** Elements that are looked at, and characters of what is no more than a time. */
const most = 40;
const longest = 80;

/** A day with its year, and the hour behind it. */
const written = [
  /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?/,
  /\p{L}{3,9}\.? \d{1,2}, \d{4}/u,
  /\d{1,2}\.? \p{L}{3,9}\.? \d{4}/u,
];
const eastAsian = /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?(?: ?(\d{1,2}:\d{2}))?/;

/** @returns undefined where nothing is found, or several days */
export function seenTime(tree: Element | Root): string | undefined {
  const moments = notBeside(tree, named.join(", "), "footer")
    .slice(0, most)
    .flatMap((element) => momentOf(textOf(element.properties.title)) ?? momentIn(wordsIn(element)) ?? []);
  const days = new Set(moments.map((moment) => moment.slice(0, 10)));
  return days.size === 1 ? moments[0] : undefined;
}

function momentIn(words: string): string | undefined {
  if (words.length > longest || /\b(?:updated|modified|actualizado|aktualisiert)\b/i.test(words)) return undefined;
  const [, year, month = "", day = "", clock] = eastAsian.exec(words) ?? [];
  if (year !== undefined)
    return momentOf(
      `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${clock ? ` ${clock.padStart(5, "0")}` : ""}`,
    );
  return momentOf(words) ?? momentOf(written.map((form) => form.exec(words)?.[0]).find(Boolean));
}
