/** Markdown as a news desk writes it: CommonMark, tables, strikethrough, footnotes, bare links and directives. */
import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { gfmStrikethroughCjkFriendly } from "micromark-extension-cjk-friendly-gfm-strikethrough";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { bareAddressSyntax, bareAddressTree } from "./links/bare-addresses.ts";
import { smallSignSyntax, smallSignTree } from "./small-signs.ts";
import { tooMuch, type TooMuch } from "./limits.ts";
import { TooMuchWork, WorkMeter } from "./work-meter.ts";

// A colon inside a sentence ("at 10:30", "note:this") is punctuation: of the directives only blocks are read.
const blockDirectives = { flow: directive().flow ?? {} };

/** What goes beyond CommonMark, with the signs without which a body has none of it: what is not there costs no time. */
const tables = { sign: /\|/, syntax: gfmTable(), tree: gfmTableFromMarkdown() };
const struckOut = {
  sign: /~~/,
  syntax: gfmStrikethroughCjkFriendly({ singleTilde: false }),
  tree: gfmStrikethroughFromMarkdown(),
};
const footnotes = { sign: /\[\^/, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() };
const directives = { sign: /::/, syntax: blockDirectives, tree: directiveFromMarkdown() };
/** Emphasis that begins or ends at a mark of Chinese, Japanese or Korean, where CommonMark wants a space. */
const emphasisOfCjk = {
  sign: /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud8ff]/,
  syntax: cjkFriendlyExtension(),
  tree: {},
};
const smallSigns = { sign: /[~^][^\s~^]{1,24}[~^]/, syntax: smallSignSyntax, tree: smallSignTree };
const addresses = { sign: /https?:\/\/|www\.|@/i, syntax: bareAddressSyntax, tree: bareAddressTree };

const own = [tables, struckOut, footnotes, directives, emphasisOfCjk, smallSigns, addresses];
/** What other systems have of it. */
const foreign = [tables, struckOut, footnotes, emphasisOfCjk, addresses];

const parsers = new Map<string, Processor<Root>>();

const meter = new WorkMeter();

/** Parses a body; what asks more of those who read it than any text is worth is no tree, but told in words at its line. */
export const readMarkdown = (body: string): Root | TooMuch => readWith(own, body);

/** The same of a text that was written for another system. */
export const readForeignMarkdown = (body: string): Root | TooMuch => readWith(foreign, body);

function readWith(known: readonly (typeof own)[number][], body: string): Root | TooMuch {
  const much = tooMuch(body);
  if (much) return much;
  const needed = known.filter(({ sign }) => sign.test(body));
  const key = needed.map((extension) => own.indexOf(extension)).join();
  let parser = parsers.get(key);
  if (!parser) {
    const made = unified().use(remarkParse);
    made.data("micromarkExtensions", [...needed.map(({ syntax }) => syntax), meter.extension]);
    made.data(
      "fromMarkdownExtensions",
      needed.map(({ tree }) => tree),
    );
    parsers.set(key, (parser = made.freeze()));
  }
  meter.begin();
  try {
    return parser.parse(body);
  } catch (error) {
    if (error instanceof TooMuchWork)
      return {
        line: error.line,
        message:
          "Up to here this text takes more work to read than any text is worth: lists, quotations and boxes stand in one another, or are opened and never closed. Take some of them apart, or make several articles of it.",
      };
    throw error;
  }
}
