/** Who is named as a story's writers: names alone, of the page's many ways to say them. */
import type { Element, Root } from "hast";
import { select, selectAll } from "hast-util-select";
import { Ancestry } from "../ancestry.ts";
import { alike, wordsIn } from "../html-words.ts";

/** What holds a name, and nothing else. */
const nameOnly =
  "[itemprop~=name], [rel~=author], .author-name, .authorname, .byline-name, .byline__name, .byline-author, .byauthor, .fn, a[href*='/author/'], a[href*='/authors/'], a[href*='author='], a[href*='/people/'], a[href*='/profile/']";

const signing =
  "[rel~=author], [itemprop~=author], .byline, .byline-name, .author-name, .article-author, .p-author, .post-author, .entry-author";

/** What stands beside a story, and belongs to others. */
export const besideStory =
  "aside, nav, [role=complementary], [class*=comment], [id*=comment], [class*=related], [class*=recommend], [class*=sidebar], [class*=teaser]";

/** Elements that do not stand in what belongs to others than the story. @param more of others, besides what is everywhere */
export function notBeside(
  tree: Element | Root,
  wanted: string,
  more: string,
  ancestry = new Ancestry(tree),
): Element[] {
  const others = new Set(selectAll(`${besideStory}, ${more}`, tree));
  return selectAll(wanted, tree).filter((element) => !others.has(element) && !ancestry.withinAny(others, element));
}

/** Where others than the writers of the story sign. */
const ofOthers = "footer:not([class*=author]), [class*=promo], [class*=most-], [id$=nav i], [id$=footer i]";

/** What a page says of its story's writer for programs, too: surer than a class, which stands at every teaser. */
const marked = "[rel~=author], [itemprop~=author]";

/** Where a line may stand that ends with who wrote it: “March 3, 2026 by Ann Roe”. */
const lines = ["author", "byline", "posted", "dateline", "meta"].map((name) => `[class*='${name}' i]`).join(", ");

/** The name in a line of names: that of a link or of what is marked as one, without what stands around it. */
export const nameIn = (element: Element): string => cleanName(wordsIn(select(nameOnly, element) ?? element));

/** Who signs a page that has one story, where the story itself names nobody; nobody where several are named. */
export function signedOnPage(page: Root): string[] {
  const ancestry = new Ancestry(page);
  const outside = (wanted: string) => ancestry.outermost(notBeside(page, wanted, ofOthers, ancestry));
  return (
    [
      () => outside(marked).map(nameIn),
      () => outside(signing).map(nameIn),
      () => outside(lines).map((line) => nameAtEnd(wordsIn(line))),
    ]
      .map((found) => onlyOne(found().filter(isName)))
      .find((names) => names.length > 0) ?? []
  );
}

/** One name, however often it stands there; none of several. */
function onlyOne(names: readonly string[]): string[] {
  const [name, ...more] = new Map(names.map((each) => [alike(each), each])).values();
  return name === undefined || more.length > 0 ? [] : [name];
}

/** Characters of a line that is no more than when a story appeared and who wrote it. */
const longestLine = 120;

const nameAtEnd = (line: string): string =>
  line.length > longestLine ? "" : cleanName(/(?:^|\s)[Bb][Yy]:?\s+(\p{Lu}[^\d|•·@]{1,60})$/u.exec(line)?.[1] ?? "");

/** Who is named in a browser’s view for readers: its first line, if that is a name, and not one that stands beside the story only. */
export function namedIn(line: string | undefined, page: Root): string[] {
  const name = cleanName((line ?? "").trim().split("\n")[0] ?? "");
  return isName(name) && name.length < 80 && !standsBeside(alike(line ?? ""), page) ? [name] : [];
}

function standsBeside(words: string, page: Root): boolean {
  const ancestry = new Ancestry(page);
  const others = new Set(selectAll(`${besideStory}, ${ofOthers}`, page));
  const found = selectAll("a, span, li, p, div", page).filter((element) => alike(wordsIn(element)) === words);
  return found.length > 0 && found.every((element) => others.has(element) || ancestry.withinAny(others, element));
}

export const isName = (words: string): boolean => words.length > 1 && words.length < 120 && /\p{L}/u.test(words);

/** Without “By”, and without the time, the count or the paper that stands behind it; nothing where a time stands alone. */
const cleanName = (words: string): string =>
  words
    .trim()
    .replace(/^(?:written )?by\b:? ?/i, "")
    .replace(/^(?:von|par|por|di|av|door) (?=\p{Lu})/u, "")
    .replace(
      /(?: [|•·–—] |,? ?\d|(?:^| )(?:(?:Last )?Updated|Published|Posted|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[^]*$/iu,
      "",
    )
    .trim();

/**
 * The lists of names that a page has, the first that names somebody. A line that goes on behind a name that machines are told
 * (“Ann Roe Politics reporter”) is that name, and one in capitals is written as it is elsewhere on the page.
 */
export function writersNamed(lists: readonly (readonly string[] | undefined)[]): string[] {
  const cleaned = lists.map((list) => (list ?? []).map(cleanName).filter(isName));
  const all = cleaned.flat();
  const chosen = cleaned.find((list) => list.length > 0) ?? [];
  const written = chosen.map(
    (name) =>
      all.find((other) => name !== other && isWithin(other, name)) ??
      (isCapitals(name) ? (all.find((other) => alike(other) === alike(name) && !isCapitals(other)) ?? name) : name),
  );
  return [...new Map(written.map((name) => [alike(name), name])).values()];
}

/** Whether a line goes on behind a whole name. */
const isWithin = (name: string, line: string): boolean =>
  name.includes(" ") && !/,|&| and /.test(line) && line.toLowerCase().startsWith(`${name.toLowerCase()} `);

const isCapitals = (name: string): boolean => name.includes(" ") && name === name.toUpperCase();
