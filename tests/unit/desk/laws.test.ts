/** What holds of the desk whatever it is given. */
import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import rehypeSanitize from "rehype-sanitize";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { allowList } from "../../../src/desk/markdown/allow-list.ts";
import { convertArticle } from "../../../src/desk/convert/convert-article.ts";
import { convertBody } from "../../../src/desk/markdown/convert-body.ts";
import type { BodyBlock } from "../../../src/desk/blocks.ts";
import { bodies } from "../../attacks/corpus/bodies.ts";
import { settings } from "./article.ts";

const file = "articles/2026/11/24-port.md";
const sanitiser = unified().use(rehypeSanitize, allowList).freeze();

const htmlOf = (blocks: readonly BodyBlock[]): string[] =>
  blocks.flatMap((block) =>
    ["html" in block ? [block.html] : [], "blocks" in block ? htmlOf(block.blocks) : []].flat(),
  );

/** Pieces that Markdown, HTML and YAML are made of, put together as they come. */
const piece = fc.constantFrom(
  "word ",
  "\n",
  "\n\n",
  "## ",
  "- ",
  "1. ",
  "> ",
  "**",
  "*",
  "`",
  "~~",
  "[",
  "](",
  ")",
  "](/x/)",
  '![a](b.jpg "c")',
  "[^1]",
  "\n\n[^1]: note\n\n",
  "| a | b |\n|---|---|\n",
  ":::note\n",
  ":::\n",
  "::contents\n",
  "<b>",
  "</b>",
  "<script>",
  "<svg onload=x>",
  "&lt;",
  "&amp;",
  "https://a.example/x",
  '"',
  "'",
  "--",
  "السلام ",
  "مرحبا (2026): ",
  "שלום ",
  "重要。",
  "H~2~O",
  "x^2^",
  "\t",
  "\u00a0",
  "\u200f",
  "😀",
);
const markdown = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

describe("what is sanitised stays as it is when it is sanitised again", () => {
  const again = (html: string) => toHtml(sanitiser.runSync(fromHtml(html, { fragment: true })));
  const stays = (body: string) => {
    for (const html of htmlOf(convertBody(body, { file, language: "en" }).blocks)) {
      const once = toHtml(fromHtml(html, { fragment: true }));
      expect(again(html)).toBe(once);
    }
  };

  test("of the bodies that attack", () => {
    for (const group of Object.values(bodies)) for (const body of Object.values(group)) stays(body);
  });

  test("of any Markdown", () => fc.assert(fc.property(markdown, stays), { numRuns: 200 }));
});

test("any bytes give a page, or a message with a place in the file", () => {
  const matter = "---\nheadline: H\nsummary: S.\nsection: world\npublished: 2026-11-24\n";
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    markdown.map((body) => new TextEncoder().encode(`${matter}---\n${body}`)),
    fc
      .tuple(markdown, fc.uint8Array({ maxLength: 20 }))
      .map(([body, more]) => new Uint8Array([...new TextEncoder().encode(`${matter}x: ${body}\n---\n`), ...more])),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      const lines = new TextDecoder().decode(given).split(/\r\n|\r|\n/).length;
      const { converted, problems } = convertArticle(file, given, settings);
      expect(converted !== undefined || problems.some(({ severity }) => severity === "error")).toBe(true);
      for (const problem of problems) {
        expect(problem.file).toBe(file);
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.line).toBeLessThanOrEqual(lines + 1);
        expect(problem.column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});
