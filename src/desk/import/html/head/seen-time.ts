/** When a story appeared, as readers see it where no machine is told it: below its headline, in what is named for a time, and at last in its address. */
import type { Element, Nodes, Root } from "hast";
import { selectAll } from "hast-util-select";
import { momentOf, twoDigits } from "../../moment-of.ts";
import { textOf } from "../../pictures/picture-of-element.ts";
import { alike, wordsIn } from "../html-words.ts";
import { besideStory, notBeside } from "./signed-by.ts";

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
  /(?<!\p{L})\p{L}{3,9}\.? \d{1,2},? \d{4}/u,
  /\d{1,2}\.? \p{L}{3,9}\.? \d{4}/u,
];
const eastAsian = /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?(?: ?(\d{1,2}:\d{2}))?/;
/** With dots, the day stands first wherever it is written so. */
const dotted = /(?<!\d|\.)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d|\.)(?:,? (\d{1,2}:\d{2}))?/;

/** @returns undefined where nothing is found, or several days */
export function seenTime(tree: Element | Root): string | undefined {
  const moments = notBeside(tree, named.join(", "), "footer")
    .slice(0, most)
    .flatMap((element) => inAttributes(element) ?? momentIn(wordsIn(element)) ?? []);
  const days = new Set(moments.map((moment) => moment.slice(0, 10)));
  return days.size === 1 ? moments[0] : undefined;
}

/** The first line below a headline that is no more than a time, before the text begins. */
export function timeBelow(headline: string, page: Root): string | undefined {
  const wanted = alike(headline);
  const others = new Set<Nodes>(selectAll(besideStory, page));
  const ahead: Nodes[] = [page];
  let [isBelow, seen, text] = [false, 0, 0];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!("children" in node) || (isBelow && others.has(node))) continue;
    if (node.type === "element" && isBelow) {
      const words = wordsIn(node);
      if (node.tagName === "p") text += words.length;
      const isText = text > mostText || ++seen > mostBelow;
      const moment = isText ? undefined : (inAttributes(node) ?? momentIn(words));
      if (moment !== undefined) return moment;
      // The same headline may stand over the page, and over the story once more.
      if (isText) [isBelow, seen, text] = [false, 0, 0];
    } else if (node.type === "element" && /^h[1-3]$/.test(node.tagName) && alike(wordsIn(node)) === wanted) {
      isBelow = true;
      continue;
    }
    for (const child of [...node.children].reverse()) if (child.type === "element") ahead.push(child);
  }
  return undefined;
}

/** Elements below a headline that are looked at, and characters of paragraphs with which the text has begun. */
const mostBelow = 120;
const mostText = 300;

/** Names of the time of a change, which is none of publication. */
const ofChange = /update|modif/i;

/** A time that a program is told in an attribute: in words, or in seconds or milliseconds since 1970. */
function inAttributes({ properties }: Element): string | undefined {
  const counted = Object.entries(properties)
    .filter(([name]) => /^data.*(?:time|date|publish)/i.test(name) && !ofChange.test(name))
    .map(([, value]) => /^(1\d{9})(?:\d{3})?$/.exec(String(value))?.[1])
    .find(Boolean);
  return (
    momentOf(textOf(properties.title)) ??
    (counted === undefined ? undefined : new Date(Number(counted) * 1000).toISOString().slice(0, 19) + "Z")
  );
}

/** The day at the head of a text, as releases have it: “Feb. 23, 2015 — ”. */
export const openingDay = (text: string): string | undefined =>
  momentOf(
    /^(?:[^.!?]{0,60}, ?)?(\p{L}{3,9}\.? \d{1,2}, \d{4}) ?(?:\/[^/]{1,30}\/ ?)?(?:--|[—–]) ?/u.exec(
      text.slice(0, 140),
    )?.[1],
  );

/** The day that is a part by itself of what a browser writes over a page: “Headline - 07.12.2017 - The Paper”. */
export const dayInTitle = (title: string | undefined): string | undefined =>
  (title ?? "")
    .split(/ [|–—-] /)
    .slice(1)
    .map((part) => (/^[^ ]+(?: [^ ]+){0,2}$/.test(part.trim()) ? momentIn(part.trim()) : undefined))
    .find(Boolean);

/** The day in an address: `/2015/03/18/`, `/2015/mar/18/`, `-2015-03-18`. */
export function dayInAddress(address: string | undefined): string | undefined {
  const path = URL.parse(address ?? "")?.pathname ?? "";
  const [, year, month = "", day = ""] =
    /[/-]((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/.-]|$)/i.exec(path) ?? [];
  if (year === undefined) return undefined;
  return /^\d/.test(month) ? dayOf({ year, month, day }) : momentOf(`${day} ${month} ${year}`);
}

function momentIn(words: string): string | undefined {
  if (words.length > longest || /\b(?:updated|modified|actualizado|aktualisiert)\b/i.test(words)) return undefined;
  return dayIn(words.replace(/ (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?(?= \d{4}\b)/, ""));
}

function dayIn(words: string): string | undefined {
  const [, year, month = "", day = "", clock] = eastAsian.exec(words) ?? [];
  if (year !== undefined) return dayOf({ year, month, day, clock });
  const [, first = "", second = "", last, hour] = dotted.exec(words) ?? [];
  if (last !== undefined) return dayOf({ year: last, month: second, day: first, clock: hour });
  return momentOf(words) ?? momentOf(written.map((form) => form.exec(words)?.[0]).find(Boolean));
}

const dayOf = ({ year, month, day, clock }: { year: string; month: string; day: string; clock?: string | undefined }) =>
  momentOf(`${year}-${twoDigits(month)}-${twoDigits(day)}${clock ? ` ${clock.padStart(5, "0")}` : ""}`);
