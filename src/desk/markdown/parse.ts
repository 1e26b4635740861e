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

function parserWith(bareLinks: boolean): Processor<Root> {
  const parser = unified().use(remarkParse);
  parser.data("micromarkExtensions", [
    gfmTable(),
    gfmStrikethrough({ singleTilde: false }),
    gfmFootnote(),
    blockDirectives,
    ...(bareLinks ? [gfmAutolinkLiteral()] : []),
  ]);
  parser.data("fromMarkdownExtensions", [
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    directiveFromMarkdown(),
    ...(bareLinks ? [gfmAutolinkLiteralFromMarkdown()] : []),
  ]);
  return parser.freeze();
}

const parser = parserWith(false);
const parserOfBareLinks = parserWith(true);
const bareLink = /https?:\/\/|www\.|@/i;

/** Parses a body. Finding bare links doubles the time, so it is done only where there may be one. */
export function parseMarkdown(body: string): Root {
  return (bareLink.test(body) ? parserOfBareLinks : parser).parse(body);
}
