/** Files that are saved in another way than as UTF-8: told at their letters, and never published with others in their place. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertArticle } from "../../../../src/desk/convert/convert-article.ts";
import { convertEntry } from "../../../../src/desk/convert/convert-entry.ts";
import type { Conversion } from "../../../../src/desk/convert/conversion.ts";
import { mendText } from "../../../../src/desk/mend.ts";
import { readFrontPlan } from "../../../../src/desk/front-file.ts";
import { readPaper } from "../../../../src/desk/settings.ts";
import { readText, sourceText } from "../../../../src/desk/source/source-text.ts";
import { smallPaper } from "../../../built-site.ts";
import { settings, told } from "../article.ts";

const file = "articles/2026/11/24-port.md";
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, mark = "\ufeff") => Uint8Array.from(Buffer.from(mark + text, "utf16le"));
const bigEndian = (text: string, mark = "\ufeff") => Uint8Array.from(Buffer.from(mark + text, "utf16le").swap16());

const matter = "---\nheadline: Café in Malmö\nsummary: One.\nsection: world\npublished: 2026-11-24 06:30\n---\n";
const messages = (conversion: Conversion<unknown>) =>
  conversion.problems.filter(({ rule }) => rule === "encoding").map(told);

test("an article of Windows-1252 is told line by line: which bytes, what they were, and how to save it", () => {
  const conversion = convertArticle(
    file,
    latin(`${matter}In Malmö, “x”.\n`.replace(/[“”]/g, (mark) => (mark === "“" ? "\u0093" : "\u0094"))),
    settings,
  );
  expect(conversion.converted).toBeUndefined();
  expect(messages(conversion)).toEqual([
    "2:14-2:15 encoding: The bytes E9, F6 are no UTF-8; in Windows-1252, which older programs write, they are “é”, “ö”. Save the file again as UTF-8: in most editors a choice in “Save as…”, or at the foot of the window. → headline: Café in Malmö",
    "7:8-7:9 encoding: The bytes F6, 93, 94 are no UTF-8; in Windows-1252, which older programs write, they are “ö”, ““”, “””. Save the file again as UTF-8: in most editors a choice in “Save as…”, or at the foot of the window. → In Malmö, “x”.",
  ]);
});

test("so is every other file that is read as text", () => {
  for (const [kind, name, text] of [
    ["author", "authors/lena.md", "---\nname: René\n---\n"],
    ["topic", "topics/cafe.md", "---\nname: Café\n---\n"],
    ["thread", "threads/cafe.md", "---\nname: Café\n---\n"],
    ["page", "pages/about.md", "---\ntitle: Über uns\n---\n"],
  ] as const) {
    const conversion = convertEntry(kind, name, latin(text), settings);
    expect(conversion.converted).toBeUndefined();
    expect(messages(conversion)).toEqual([
      expect.stringMatching(/^2:\d+-2:\d+ encoding: The byte [A-F0-9]{2} is no UTF-8/),
    ]);
  }
  const paper = readPaper(latin(smallPaper.replace("The Test", "Le Café")));
  expect("problems" in paper && paper.problems.map(told)).toEqual([
    expect.stringMatching(/^1:13-1:14 encoding: The byte E9/),
    expect.stringMatching(/^8:10-8:11 encoding: The byte A9/),
  ]);
  expect(readFrontPlan(latin("# Café\nlead: 2026/11/24/a\n")).problems.map(told)).toEqual([
    expect.stringMatching(/^1:6-1:7 encoding: The byte E9/),
  ]);
});

test.each([
  ["UTF-16", utf16(matter)],
  ["UTF-16", bigEndian(matter)],
  ["UTF-16", utf16(matter, "")],
  ["UTF-16", bigEndian(matter, "")],
  ["UTF-32", Uint8Array.from([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0])],
])("%s is told as what it is, with a byte order mark and without", (name, bytes) => {
  const conversion = convertArticle(file, bytes, settings);
  expect(conversion.problems.map(told)).toEqual([
    expect.stringContaining(`1:1-1:1 encoding: This file is saved as ${name}, and files of the paper are UTF-8.`),
  ]);
});

test("a picture that is called an article is no text", () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  expect(sourceText(file, jpeg).problems.map(told)).toEqual([expect.stringContaining("encoding: This is no text")]);
});

test("a byte order mark and the line ends of other systems do no harm, and places are counted past them", () => {
  for (const end of ["\r\n", "\r", "\n"]) {
    const text = `\ufeff${matter}Text \u0007 here.\n`.replaceAll("\n", end);
    const conversion = convertArticle(file, utf8(text), settings);
    expect(conversion.problems.filter(({ severity }) => severity === "error").map(told)).toEqual([
      "7:6-7:7 encoding: An invisible character stands here, U+0007, which steers machines and says nothing to readers. Delete it.",
    ]);
    const bad = latin(
      `ï»¿${matter}In Malmö\n`
        .replaceAll("\n", end)
        .replace("Café", "Cafe")
        .replace("Malmö\r", "Malmo\r")
        .replace("Malmö\n", "Malmo\n"),
    );
    expect(messages(convertArticle(file, bad, settings)).map((message) => message.slice(0, 9))).toEqual(["7:8-7:9 e"]);
  }
});

describe("characters that nobody sees", () => {
  test("are told at their column, and taken out or put right by --fix", () => {
    const text = `${matter}NUL \0, and a form\u000cfeed.\nIt\u0092s here, \u0093so\u0094.\nA delete\u007f.\n`;
    let mended = text;
    for (let round = 0; round < 5; round++)
      mended = mendText(
        file,
        mended,
        sourceText(file, utf8(mended)).problems.flatMap(({ fix }) => fix ?? []),
      ).text;
    expect(
      messages(convertArticle(file, utf8(text), settings)).map((message) => message.slice(0, message.indexOf(" "))),
    ).toEqual(["7:5-7:6", "8:3-8:4", "9:9-9:10"]);
    expect(mended).toBe(`${matter}NUL , and a form feed.\nIt’s here, “so”.\nA delete.\n`);
  });

  test("a letter that was lost already is told where it was", () => {
    expect(messages(convertArticle(file, utf8(matter.replace("é", "\ufffd")), settings))).toEqual([
      expect.stringMatching(/^2:14-2:15 encoding: A letter was lost here/),
    ]);
  });
});

test("any bytes are text without a word, or told within the lines that they have", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: "grapheme", maxLength: 100 }).map(utf8),
        fc.string({ unit: "binary-ascii", maxLength: 100 }).map(utf8),
      ),
      (bytes) => {
        const { text, problems } = sourceText(file, bytes);
        const lines = readText(bytes).split("\n");
        for (const { line, column } of problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
        }
        if (problems.length === 0)
          expect(utf8(text ?? "")).toEqual(
            utf8(new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n")),
          );
      },
    ),
  );
});
