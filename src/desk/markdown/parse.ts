/** Markdown as a news desk writes it: CommonMark, tables, strikethrough, footnotes, bare links and directives. */
import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";

// A colon inside a sentence ("at 10:30", "note:this") is punctuation: of the directives only blocks are read.
const blockDirectives = { flow: directive().flow ?? {} };

/** What goes beyond CommonMark, with the signs without which a body has none of it: what is not there costs no time. */
const extensions = [
  { sign: /\|/, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { sign: /~~/, syntax: gfmStrikethrough({ singleTilde: false }), tree: gfmStrikethroughFromMarkdown() },
  { sign: /\[\^/, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { sign: /::/, syntax: blockDirectives, tree: directiveFromMarkdown() },
  { sign: /https?:\/\/|www\.|@/i, syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() },
];

const parsers = new Map<string, Processor<Root>>();

/** Parses a body. */
export function parseMarkdown(body: string): Root {
  const needed = extensions.filter(({ sign }) => sign.test(body));
  const key = needed.map((extension) => extensions.indexOf(extension)).join();
  let parser = parsers.get(key);
  if (!parser) {
    const made = unified().use(remarkParse);
    made.data("micromarkExtensions", needed.map(({ syntax }) => syntax));
    made.data("fromMarkdownExtensions", needed.map(({ tree }) => tree));
    parsers.set(key, (parser = made.freeze()));
  }
  return parser.parse(body);
}
