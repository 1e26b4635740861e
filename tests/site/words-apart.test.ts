/** Words of two elements stand apart without style sheets: for text browsers, for what copies text, and for Arabic letters, which would join. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteFolder } from "../built-site.ts";
import { filesIn } from "./folders.ts";

const inline = "a|abbr|b|button|cite|em|i|label|q|small|span|strong|summary|time";
/** A word's end, an element's end and another's beginning, or a beginning alone, and a word. */
const runTogether = new RegExp(
  `(?:[\\p{L}\\p{N}]*[\\p{L}\\p{N}.!?”’»)])(?:</(?:${inline}|bdi)>)*<(?:${inline})(?: [^>]*)?>(?:<(?:${inline}|bdi)(?: [^>]*)?>)*[\\p{L}\\p{N}“‘«(]`,
  "gu",
);
/** The Arabic “and” is written on the word that follows. */
const arabicAnd = "و<";

function foundIn(html: string): string[] {
  // The pieces of a long word are one word.
  const whole = html.replaceAll(
    /<span class="long(?: very| huge)?">((?:<i>[^<]*<\/i>)+[^<]*)<\/span>/g,
    (_, pieces: string) => pieces.replaceAll(/<\/?i>/g, ""),
  );
  const [, body = ""] = whole.replaceAll(/<(script|style|svg|template)[^]*?<\/\1>/g, " ").split("<body");
  return [...body.matchAll(runTogether)].map(([text]) => text).filter((text) => !text.startsWith(arabicAnd));
}

test("words that run together are found, and such as stand apart are not", () => {
  expect(foundIn("<body><summary>So far<span>Dock strike</span></summary>")).toHaveLength(1);
  expect(foundIn("<body><p><time>8:40</time><b>Votes</b></p>")).toHaveLength(1);
  expect(
    foundIn(
      "<body><p>بقلم <a><bdi>إدريس</bdi></a> و<a><bdi>لينا</bdi></a>, <b>No</b> <i>one</i> said<sup><a>1</a></sup></p><p>Next</p>",
    ),
  ).toEqual([]);
  expect(foundIn('<body><h1>Un <span class="long"><i>Acces</i><i>si</i>bilité</span> de</h1>')).toEqual([]);
});

test("words of two elements never run together", () => {
  const pages = filesIn(siteFolder).filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(100);
  const found = new Map<string, string>();
  for (const file of pages)
    for (const text of foundIn(readFileSync(join(siteFolder, file), "utf8"))) found.set(text, file);
  expect([...found].slice(0, 10)).toEqual([]);
});
