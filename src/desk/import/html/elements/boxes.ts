/** Elements that are taken as one thing with all that stands in them: figures, galleries, quotations, boxes. */
import type { Element, ElementContent, Nodes } from "hast";
import { classesOf } from "../../pictures/picture-of-element.ts";

export const pullQuote = /\b(?:pull-?quote|wp-block-pullquote)\b/i;
export const gallery = /\b(?:gallery|wp-block-gallery|blocks-gallery-grid|tiled-gallery)\b/i;
export const factBox = /\b(?:fact-?box|info-?box|key-?facts)\b/i;
export const captioned = /\bwp-caption\b/;

/**
 * How many stand in one another at most. Of each all that is in it is looked through, for pictures, captions and names: of
 * hundreds in one another, all of that would be looked through hundreds of times. Pages have two.
 */
const deepestBoxes = 6;

const isBox = (element: Element): boolean =>
  ["figure", "blockquote", "picture", "video", "audio"].includes(element.tagName) ||
  element.properties.role === "note" ||
  [pullQuote, gallery, factBox, captioned].some((classes) => classes.test(classesOf(element)));

/** The same without the boxes that stand too deep in others: what is in them stays. */
export const boxesInReach = <N extends Nodes>(nodes: readonly N[], within = 0): (N | ElementContent)[] =>
  nodes.flatMap((node): (N | ElementContent)[] => {
    if (node.type !== "element") return [node];
    const deep = within + (isBox(node) ? 1 : 0);
    const children = boxesInReach(node.children, deep);
    return deep > within && deep > deepestBoxes ? children : [{ ...node, children }];
  });
