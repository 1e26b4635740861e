import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import { redline } from "../../../src/paper/wording/redline.ts";
import { summaryMark, summaryOf } from "../../../src/preview/summary.ts";
import { changedArticle, changedPage, hostile, report } from "./reports.ts";

test("a change of nothing says so", () => {
  const summary = summaryOf(
    report({
      counts: { pages: 0, added: 0, changed: 0, removed: 0, redirected: 0, frameOnly: 0, forMachines: 0, lite: 0 },
    }),
  );
  expect(summary.startsWith(summaryMark)).toBe(true);
  expect(summary).toContain("Nothing that the paper prints is different.");
});

test("a redline shows what was put in and taken out, with the words about it", () => {
  const before = `${"Long before. ".repeat(30)}The strike lasted eight days.${" Long after.".repeat(30)}`;
  const summary = summaryOf(
    report({
      articles: [
        changedArticle({ parts: [{ part: "text", redline: redline(before, before.replace("eight", "nine")) }] }),
      ],
    }),
  );
  expect(summary).toContain("The strike lasted <del>eight</del><ins>nine</ins> days.");
  expect(summary.match(/Long before/g)?.length).toBeLessThan(12);
});

test("pages are told by what changed; those that changed in their frame, and those for machines, are counted by kind", () => {
  const summary = summaryOf(
    report({
      counts: { pages: 33, added: 0, changed: 2, removed: 0, redirected: 1, frameOnly: 30, forMachines: 1, lite: 0 },
      pages: [
        changedPage(),
        changedPage({
          path: "/2026/11/20/old/",
          title: "Moved",
          kind: "redirect",
          change: "redirected",
          to: "/2026/11/20/new/",
          what: [],
        }),
        ...Array.from({ length: 30 }, (_, at) =>
          changedPage({
            path: `/p${at}/`,
            kind: at < 29 ? "article" : "front",
            frameOnly: true,
            what: ["the navigation"],
          }),
        ),
        changedPage({ path: "/feed.xml", kind: "feed", forMachines: true }),
      ],
    }),
  );
  expect(summary).toContain("[World](<https://pr-1.test.example/world/>) <code>/world/</code>: the stories listed");
  expect(summary).toContain("redirected to /2026/11/20/new/");
  expect(summary).toContain("Changed only around the text (the navigation): 29 stories and 1 front page.");
  expect(summary).toContain("For programs: 1 feed.");
});

describe("words that anyone may have written", () => {
  const summary = summaryOf(
    report({
      paper: hostile,
      articles: [
        changedArticle({
          headline: hostile,
          parts: [{ part: "headline", redline: [{ kind: "inserted", text: hostile }] }],
        }),
      ],
      pages: [changedPage({ title: hostile, path: `/${hostile}/` })],
      findings: [{ of: "check", state: "new", severity: "error", where: hostile, message: hostile }],
      notes: [hostile],
    }),
  );

  test("are no markup", () => {
    expect(
      summary.match(
        /<(?!(?:\/?(?:sub|code|ins|del|details|summary)|!-- dateline-report --|https:\/\/pr-1\.test\.example\/[^<>\s]*)>)/g,
      ) ?? [],
    ).toEqual([]);
    expect(summary).not.toMatch(/(?<!\\)\[x/);
  });

  test("call nobody, and turn nothing round", () => {
    expect(summary).not.toMatch(/@everyone|[^\\]#1|\u202e/);
  });
});

describe("words read as Markdown, as a forge reads them", () => {
  const shape = (words: string) =>
    shapeOf(
      fromMarkdown(
        summaryOf(
          report({
            paper: words,
            base: { hash: "a".repeat(40), subject: words, at: "2026-11-24T10:00:00Z" },
            articles: [
              changedArticle({
                headline: words,
                parts: [
                  {
                    part: "headline",
                    redline: [
                      { kind: "kept", text: words },
                      { kind: "inserted", text: words },
                    ],
                  },
                ],
              }),
            ],
            schedule: [
              {
                path: "/2026/11/30/x/",
                headline: words,
                reason: "scheduled",
                change: "new",
                appears: "2026-11-30T10:00:00Z",
              },
            ],
            pages: [changedPage({ title: words, preview: undefined })],
            findings: [{ of: "check", state: "new", severity: "error", where: words, message: words }],
            notes: [words],
          }),
        ),
        {
          extensions: [gfmAutolinkLiteral(), gfmStrikethrough(), gfmTable()],
          mdastExtensions: [gfmAutolinkLiteralFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown()],
        },
      ),
    );

  const plain = shape("plain");

  test.each([
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "1. May came",
    "24) x",
    "- a",
    "+ b",
    "--- ",
    "=== ",
    "    code",
    "# no",
    "> said",
    "~~x~~",
    "a_b_c **d**",
    "| a | b |",
    "www.evil.example",
    "https://evil.example",
    "a@b.example",
    "[x]: y",
    "![x](y)",
    "`c",
  ])("%s", (words) => {
    expect(shape(words)).toEqual(plain);
  });

  test("any others", () => {
    const piece = fc.constantFrom(
      "<b>",
      "</details>",
      "&lt;",
      "*",
      "_",
      "`",
      "~~",
      "#",
      "- ",
      "+",
      "1.",
      "[x](y)",
      "![",
      "](",
      "|",
      "\\",
      "www.a.example",
      "https://a.example",
      "a@b.example",
      "x",
      " ",
      "\n",
      "\t",
      ">",
      "=",
      "---",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `${pieces.join("")}x`),
        (words) => {
          expect(shape(words)).toEqual(plain);
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** What a text is made of, without its words. */
function shapeOf(node: Nodes): unknown {
  if (node.type === "text") return "words";
  if (node.type === "html") return node.value;
  if (node.type === "link") return [node.url];
  return "children" in node ? [node.type, ...node.children.map(shapeOf)] : node.type;
}

describe("the comment stays below 60 kB", () => {
  const long = "Ünïcödé 報道 ".repeat(4000);
  test.each([
    [
      "many stories with long redlines",
      report({
        articles: Array.from({ length: 500 }, () =>
          changedArticle({
            headline: long,
            parts: [
              {
                part: "text",
                redline: [
                  { kind: "inserted", text: long },
                  { kind: "deleted", text: long },
                ],
              },
              {
                part: "standfirst",
                redline: [
                  { kind: "kept", text: long },
                  { kind: "inserted", text: long },
                ],
              },
            ],
          }),
        ),
      }),
    ],
    [
      "many pages",
      report({
        pages: Array.from({ length: 20_000 }, (_, at) =>
          changedPage({ path: `/${at}/${"x".repeat(180)}/`, title: long.slice(0, 300) }),
        ),
        purge: Array.from({ length: 20_000 }, (_, at) => `https://test.example/${at}/${"x".repeat(400)}/`),
      }),
    ],
    [
      "many findings",
      report({
        findings: Array.from({ length: 2000 }, () => ({
          of: "check",
          state: "new",
          severity: "error",
          where: long,
          message: long,
        })),
        notes: [long, long],
      }),
    ],
  ])("%s", (_name, of) => {
    const summary = summaryOf(of);
    expect(Buffer.byteLength(summary)).toBeLessThan(60_000);
    expect(summary.match(/<details>/g)?.length ?? 0).toBe(summary.match(/<\/details>/g)?.length ?? 0);
  });
});
