/** From the HTML of a story's text to the tree that Markdown is written from. */
import type { Element, ElementContent, Nodes, Root as HastRoot } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { Root } from "mdast";
import { blocksApart } from "./blocks-apart.ts";
import { fragmentTree, likeStory } from "./html-tree.ts";
import { linesAlone } from "./lines-alone.ts";
import { hasTooManyCells, propertiesAsCell } from "./tables-like-story.ts";
import { joined, joiningTexts } from "./texts-joined.ts";
import { wordsIn } from "./html-words.ts";
import { boxesInReach } from "./elements/boxes.ts";
import { newsElements } from "./elements/news-elements.ts";
import { picturesApart } from "../pictures/pictures-apart.ts";
import type { TakeNote } from "../story.ts";

/** Elements whose content cannot stand in an article, with what is said of them. */
const impossible: Record<string, string> = {
  form: "A form",
  object: "An embedded object",
  embed: "An embedded object",
  canvas: "A drawing that a script makes",
  math: "A formula",
  svg: "A drawing in SVG",
  applet: "A program",
  dialog: "A dialogue",
  input: "A field of a form",
  select: "A field of a form",
  textarea: "A field of a form",
  datalist: "A field of a form",
};
const unspoken = new Set(["script", "style", "template", "link", "meta", "noscript"]);

/** Elements that say how words look: around a space, or around nothing, they are nothing, and each would be looked past for the space before it. */
const onlyMarks = new Set(
  "a abbr acronym b bdi bdo big cite del dfn em font i ins label mark s small span strike strong sub sup time tt u var".split(
    " ",
  ),
);

export function bodyOfHtml(html: string | ElementContent[], base: string | undefined, note: TakeNote): Root {
  const nodes = typeof html === "string" ? fragmentTree(html).children : html;
  const tree: HastRoot = { type: "root", children: likeStory(boxesInReach(kept(nodes, note))) };
  const body = toMdast(tree, {
    document: true,
    handlers: newsElements({ resolve: (url) => wholeAddress(url, base), note }),
    nodeHandlers: { comment: () => undefined, root: joiningTexts },
  });
  const blocks = blocksApart(body.type === "root" ? body : { type: "root", children: [] }, note);
  return picturesApart(linesAlone(blocks, note), note);
}

function kept<N extends Nodes>(nodes: readonly N[], note: TakeNote): (N | ElementContent)[] {
  const all = nodes.flatMap((node): (N | ElementContent)[] => {
    if (node.type !== "element") return node.type === "text" ? [node] : [];
    if (unspoken.has(node.tagName)) return node.tagName === "noscript" ? [] : node.tagName === "meta" ? [node] : [];
    // A page within the page, which stands in it whole.
    const within = node.tagName === "iframe" ? node.properties.srcDoc : undefined;
    if (typeof within === "string" && within.trim() !== "")
      return kept(
        fragmentTree(within).children.filter((each) => each.type !== "doctype"),
        note,
      );
    if (node.tagName === "table" && hasTooManyCells(node)) {
      note("A table stood in the text that has more cells than are read, and was left out. Offer it as a document.");
      return [];
    }
    const what = Object.hasOwn(impossible, node.tagName) ? impossible[node.tagName] : undefined;
    if (what === undefined) {
      const children = kept(node.children, note);
      return onlyMarks.has(node.tagName) && children.every(isSpace)
        ? children
        : [{ ...node, properties: propertiesAsCell(node), children }];
    }
    const words = wordsIn(node);
    // Symbols that are only looked at are no loss, and neither are empty fields.
    if (words || !["svg", "input", "select", "textarea", "datalist"].includes(node.tagName))
      note(`${what} stood in the text and was left out${words ? `: “${words.slice(0, 80)}”` : ""}.`);
    return [];
  });
  return joined(all);
}

const isSpace = (node: ElementContent): boolean => node.type === "text" && node.value.trim() === "";

/** An address as a reader anywhere could follow it; as it stands where that cannot be known. */
export function wholeAddress(url: string, base: string | undefined): string {
  const bare = url.trim();
  if (bare === "" || bare.startsWith("#") || !base) return bare;
  return URL.parse(bare, base)?.href ?? bare;
}

/** Words of elements that are left out of a story, for the list of what was not understood. */
export const shortWords = (element: Element): string => {
  const words = wordsIn(element);
  return words.length > 60 ? `${words.slice(0, 60).replace(/(?<!\s)\s+\S*$/, "")}…` : words;
};
