/** Headings have ids: stable, unique, of any script, and none that the templates use. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { convertBody } from "../../../../src/desk/markdown/convert-body.ts";
import { pageIds } from "../../../../src/desk/markdown/heading-ids.ts";
import { root } from "../../../built-site.ts";
import { blocks, prose, problems } from "./body.ts";

const ids = (body: string) => [...prose(body).matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);

describe("ids", () => {
  test.each([
    ["## What it cost", ["what-it-cost"]],
    ["## What it cost\n\n## What it cost\n\n### What it cost", ["what-it-cost", "what-it-cost-2", "what-it-cost-3"]],
    ["## *What* it’s [worth](/about/)", ["what-its-worth"]],
    ["## ما الذي جرى؟", ["ما-الذي-جرى"]],
    ["## Что случилось", ["что-случилось"]],
    ["## 何が起きたか", ["何が起きたか"]],
    ["## Straße und Café", ["strasse-und-cafe"]],
    ["## 🎉", ["part"]],
    ["## Main\n\n## Corrections\n\n## fn 1", ["main-2", "corrections-2", "fn-1-2"]],
    ['## constructor\n\n## <i onclick=x>alert(1)</i>x" onload=', ["constructor-2", "alert-1-x-onload"]],
  ])("%s", (body, expected) => expect(ids(body)).toEqual(expected));

  test("a heading keeps its id when others come or go", () => {
    expect(ids("## New\n\n## What it cost")).toContain("what-it-cost");
    expect(ids("## What it cost")).toContain("what-it-cost");
  });

  test("in a fact box", () => {
    expect(JSON.stringify(blocks(':::fact-box{title="T"}\n## Deal\n:::'))).toContain('<h2 id=\\"deal\\">');
  });

  test("within an entry of a live blog they do not depend on the entries about it", () => {
    const live = { day: "2026-11-24", zone: "Europe/Oslo" };
    const body = (more: string) =>
      JSON.stringify(
        convertBody(`${more}## 14:05 Ferry leaves\n\n### Who is on board\n\nText.`, {
          file: "articles/2026/11/24-port.md",
          language: "en",
          live,
        }).blocks,
      );
    expect(body("")).toContain('<h3 id=\\"e-2026-11-24-1405-who-is-on-board\\">');
    expect(body("## 15:00 Ferry is back\n\n### Who is on board\n\n")).toContain(
      '<h3 id=\\"e-2026-11-24-1405-who-is-on-board\\">',
    );
  });

  test("none is one that a template uses", () => {
    const templates = ["src/components", "src/layouts"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        // Books are documents of their own.
        .filter((file) => /\.(?:astro|ts)$/.test(file) && !file.startsWith("books/"))
        .map((file) => readFileSync(join(root, folder, file), "utf8")),
    );
    const used = templates.flatMap((text) => [...text.matchAll(/\sid="([a-z][a-z-]*)"/g)].map(([, id]) => id ?? ""));
    expect(used.length).toBeGreaterThan(15);
    expect([...new Set(used)].filter((id) => !pageIds.has(id))).toEqual([]);
  });
});

describe("links to headings", () => {
  test("by the id, or as the heading reads", () => {
    expect(
      prose("## What it cost\n\nSee [below](#what-it-cost), [again](#What-it-cost) and [so](#What%20it%20cost)."),
    ).toContain(
      'See <a href="#what-it-cost">below</a>, <a href="#what-it-cost">again</a> and <a href="#what-it-cost">so</a>.',
    );
    expect(prose("## Was können wir\n\n[L](#was-können-wir)")).toContain('<a href="#was-konnen-wir">');
    expect(prose("## Was können wir\n\n[L](#was-können-wir)", "de")).toContain('<a href="#was-koennen-wir">');
    expect(prose("## ما الذي جرى؟\n\n[L](#ما-الذي-جرى)")).toContain('id="ما-الذي-جرى"');
  });

  test("a heading that is called like something that scripts ask for is still found by its name", () => {
    expect(prose("## History\n\nSee [it](#history).")).toBe(
      '<h2 id="history-2">History</h2>\n<p>See <a href="#history-2">it</a>.</p>',
    );
  });

  test("footnotes and passages", () => {
    expect(problems("Text.[^1] [L](#fn-1) [M](#:~:text=Text)\n\n[^1]: Note.")).toEqual([]);
  });
});

describe("contents", () => {
  test("list the headings of the article, as they are set", () => {
    expect(blocks('::contents\n\n## The "deal"\n\n### Pay\n\n## Next')[0]).toEqual({
      type: "contents",
      lines: [
        { id: "the-deal", words: "The “deal”", depth: 2 },
        { id: "pay", words: "Pay", depth: 3 },
        { id: "next", words: "Next", depth: 2 },
      ],
    });
  });

  test("without headings there is nothing to list", () => {
    expect(problems("Text.\n\n::contents")).toEqual([
      "3:1-3:11 directive: There is nothing to list: the article has no headings. Write some, or take `::contents` out.",
    ]);
  });
});
