/** What other programs are given of a story, as HTML: what they show of it when they show all that it says. */
import { toHtml } from "hast-util-to-html";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { z } from "zod";

const oembed = z.object({ html: z.string() });
const ninjs = z.object({ bodies: z.array(z.object({ contentType: z.string(), value: z.string() })) });

/** Markdown by a program that knows no directives, and lets HTML through. */
const reader = unified()
  .data("micromarkExtensions", [gfmFootnote()])
  .data("fromMarkdownExtensions", [gfmFootnoteFromMarkdown()])
  .use(remarkParse)
  .use(remarkRehype, { allowDangerousHtml: true });

/** @param file its name says what it is @returns undefined where it is no story for other programs */
export function exchangedHtml(file: string, text: string): string | undefined {
  if (file.endsWith("/oembed.json")) return oembed.parse(JSON.parse(text)).html;
  if (file.endsWith("/ninjs.json")) return bodyOf(JSON.parse(text));
  if (/^data\/.*\.jsonl$/.test(file))
    return text
      .split("\n")
      .filter(Boolean)
      .map((line) => bodyOf(JSON.parse(line)))
      .join("\n");
  if (!file.endsWith(".md")) return undefined;
  const tree = reader.runSync(reader.parse(text.replace(/^---\n[^]*?\n---\n/, "")));
  return toHtml(tree, { allowDangerousHtml: true });
}

const bodyOf = (item: unknown): string =>
  ninjs
    .parse(item)
    .bodies.filter(({ contentType }) => contentType === "text/html")
    .map(({ value }) => value)
    .join("\n");
