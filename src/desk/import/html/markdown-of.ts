/** Writes a body as Markdown, in the form that the handbook teaches. */
import type { Root, Text } from "mdast";
import { directiveToMarkdown } from "mdast-util-directive";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown, type Options } from "mdast-util-to-markdown";

/** Directives within a line are not read here, so a colon in a sentence need not be escaped. */
const { unsafe: _, ...directives } = directiveToMarkdown();

const options: Options = {
  bullet: "-",
  emphasis: "*",
  rule: "-",
  listItemIndent: "one",
  handlers: {
    // Brackets that are no link, as in “[sic]”, need no escape: nothing in a body refers to definitions.
    text: (node: Text, _parent, state, info) =>
      state.safe(node.value, info).replace(/\\\[(?!\^)([^[\]\n]*)\](?![(:[])/g, "[$1]"),
  },
  extensions: [
    { ...directives, unsafe: [{ atBreak: true, character: ":", after: ":" }] },
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ],
};

export const markdownOf = (tree: Root): string => toMarkdown(tree, options);
