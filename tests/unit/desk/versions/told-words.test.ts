import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameWords } from "../../../../src/paper/wording/article-words.ts";
import { saySame, toldWords } from "../../../../src/desk/versions/told-words.ts";
import { versionOf } from "../../../../src/desk/versions/version.ts";
import { story } from "../../archive/newsroom.ts";
import { settings } from "../article.ts";

const version = (fields: Record<string, string>, body: string) =>
  versionOf(new TextEncoder().encode(story(fields, body)), settings);
const told = (fields: Record<string, string>, body: string) => toldWords(version(fields, body), settings);

describe("what a version says", () => {
  test("is what readers read, and no markup", () => {
    expect(
      told(
        {
          headline: "'\"Port\" opens'",
          dateline: "Halden, Norway",
          photo: "{ file: a.jpg, alt: Alt., caption: A quay. (Reuters) }",
          corrections: "[{ at: 2026-11-24 07:00, text: It was *eight*. }]",
        },
        [
          "The **port** [opened](https://example.org).",
          '![Alt](b.jpg "Ships wait. (EPA)")',
          ':::fact-box{title="In figures"}\n| Year | Ships |\n|---|--:|\n| 2025 | 12 |\n:::',
          "<!-- for editors -->",
          "- one\n- two",
          "```\ncode\n```",
        ].join("\n\n"),
      ),
    ).toEqual({
      headline: "“Port” opens",
      standfirst: "What it is about.",
      body: "HALDEN, Norway — The port opened.\n\nIn figures\n\nYear Ships\n\n2025 12\n\none\n\ntwo\n\ncode",
      captions: "A quay. (Reuters)\n\nShips wait. (EPA)",
      corrections: "It was eight.",
    });
  });

  test("is nothing where the fields cannot be read, or are no article's", () => {
    for (const text of [
      "No fields.",
      "---\nheadline: [\n---\nText.",
      "---\nsummary: S\n---\nText.",
      "---\nheadline: H\npublished: soon\n---\nText.",
      "",
    ]) {
      expect(toldWords(versionOf(new TextEncoder().encode(text), settings), settings), text).toBeUndefined();
    }
  });

  test("survives fields that are no longer known, or were once written otherwise", () => {
    expect(told({ keywords: "[a]", corrections: "none", photo: "a.jpg", topics: "sea" }, "Text.")?.body).toBe("Text.");
  });

  test("a version appears at the later of its two times", () => {
    expect(version({ embargo: "2026-11-24 09:00" }, "").fields?.appears).toBe(
      Date.parse("2026-11-24T08:00:00Z") / 1000,
    );
    expect(version({ embargo: "2026-11-24 05:00" }, "").fields?.appears).toBe(
      Date.parse("2026-11-24T05:30:00Z") / 1000,
    );
  });
});

describe("whether two versions say the same", () => {
  test.each([
    ["a line broken otherwise", "Ships wait\nhere.", "Ships wait here.", true],
    ["a remark", "A.\n\n<!-- one\n\ntwo\n\nthree -->", "A.\n\n<!-- one\n\n2\n\nthree -->", true],
    ["a link's address", "[A](https://a.example).", "[A](https://b.example).", true],
    ["a named link's address", "[A][1] b.\n\n[1]: https://a.example", "[A][1] b.\n\n[1]: https://b.example", true],
    ["straight quotation marks", 'He said "no".', "He said “no”.", true],
    ["a heading's line", "Heading\n\nText.", "Heading\n---\n\nText.", true],
    ["a list", "one\n\ntwo", "- one\n- two", true],
    ["an empty paragraph more", "A.\n\nB.", "A.\n\n\n\nB.", true],
    ["a word", "Ships wait.", "Ships waited.", false],
    ["a full stop", "Ships wait", "Ships wait.", false],
    ["a paragraph", "A.", "A.\n\nB.", false],
    ["a caption", '![x](a.jpg "One.")', '![x](a.jpg "Two.")', false],
  ])("%s", (_, before, after, same) => {
    expect(saySame(version({}, before), version({}, after), settings)).toBe(same);
    expect(saySame(version({}, after), version({}, before), settings)).toBe(same);
  });

  test("the short way and the long way agree", () => {
    const piece = fc.constantFrom(
      "word",
      "other",
      " ",
      " ",
      "\n",
      "\n\n",
      "\n\n",
      ".",
      "- ",
      "1. ",
      "# ",
      "*",
      "**",
      '"',
      "'",
      "    ",
      "---",
      "===",
      "> ",
      "`",
      "```",
      "<!--",
      "-->",
      "<b>",
      "[a](/b/)",
      "[a]: /b/",
      "[^1]",
      ":::note\n",
      ":::",
      "|",
      "~~",
      "\\",
      "&amp;",
      "–",
      "...",
    );
    const body = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    const edited = fc
      .record({ body, other: body, cut: fc.nat(12) })
      .map(({ body: before, other, cut }) => [before, before.slice(0, cut) + other] as const);
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const [a, b] = [version({}, before), version({}, after)];
        const [one, two] = [toldWords(a, settings), toldWords(b, settings)];
        const same = one === undefined || two === undefined ? one === two : sameWords(one, two);
        expect(saySame(a, b, settings), JSON.stringify([before, after])).toBe(same);
      }),
      { numRuns: Number(process.env["DATELINE_TEST_RUNS"] ?? 1000) },
    );
  });
});
