/** Writes a body as Markdown, in the form that the handbook teaches. */
import type { Emphasis, Nodes, Root, Text } from "mdast";
import { directiveToMarkdown, type LeafDirective } from "mdast-util-directive";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, toMarkdown, type Options } from "mdast-util-to-markdown";

/** Directives within a line are not read here, so a colon in a sentence need not be escaped. */
const { unsafe: _, ...directives } = directiveToMarkdown();

const options: Options = {
  bullet: "-",
  emphasis: "*",
  rule: "-",
  listItemIndent: "one",
  handlers: {
    // Small signs above and below the line, which are read as emphasis of another name.
    emphasis: (node: Emphasis, parent, state, info) => {
      const sign = node.data?.hName === "sub" ? "~" : node.data?.hName === "sup" ? "^" : undefined;
      if (sign === undefined) return defaultHandlers.emphasis(node, parent, state, info);
      return `${sign}${state.containerPhrasing(node, { ...info, before: sign, after: sign })}${sign}`;
    },
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

export const markdownOf = (tree: Root): string =>
  toMarkdown(withStillAttributes(withVerse(tree)), options).replace(
    /[\ufdd0\ufdd1]/g,
    (sign) => `&#x${(sign === less ? "<" : "[").charCodeAt(0).toString(16)};`,
  );

/** Stand for signs that are written as references: no text has them, since Unicode gives them to nobody's letters. */
const [less, bracket] = ["\ufdd0", "\ufdd1"];

/** What a directive is given does nothing, either, where its line is read as plain Markdown, or as HTML. */
function withStillAttributes<N extends Nodes>(node: N): N {
  const still = "attributes" in node && node.attributes ? { ...node, attributes: stillOf(node.attributes) } : node;
  if (!("children" in still)) return still;
  const children: Nodes[] = still.children.map((child) => withStillAttributes(child));
  return { ...still, children };
}

const stillOf = (attributes: NonNullable<LeafDirective["attributes"]>): typeof attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === "string" ? stillText(value) : value]),
  );

/** Neither a tag nor a link begins in it. */
function stillText(value: string): string {
  const still = value.replaceAll("<", less);
  return still.includes("](") || still.includes("][") ? still.replaceAll("[", bracket) : still;
}

/** In verse every line is one: no sign stands at its end. */
function withVerse<N extends Nodes>(node: N, within = false): N {
  if (!("children" in node)) return node;
  const inVerse = within || (node.type === "containerDirective" && node.name === "verse");
  const children: Nodes[] = node.children.map((child) =>
    inVerse && child.type === "break" ? { type: "text", value: "\n" } : withVerse(child, inVerse),
  );
  return { ...node, children };
}
