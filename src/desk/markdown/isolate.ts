/** Sets words in Latin script apart where the writing runs from right to left, so that nothing about them changes sides. */
import type { Element, ElementContent, Root } from "hast";

/**
 * A name, a phrase or an address in Latin letters, with the digits, spaces and signs that belong to it. What stands
 * about it (a full stop, parentheses) belongs to the Arabic or Hebrew sentence.
 */
const latin = /\d*\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?:[ \u00a0.,:/@&'’_+#%?=~-]{1,4}[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\p{N}]*)*(?:[+#]+|(?<=\/)\/?)?/gu;

const code = new Set(["code", "pre", "bdi"]);

/** Wraps each such stretch of text in `bdi` (HTML, 4.5.24), whose direction is that of its own letters. */
export function isolateLatin(parent: Root | Element): void {
  const children: (typeof parent.children)[number][] = [];
  for (const node of parent.children) {
    if (node.type === "text") children.push(...partsOf(node.value));
    else {
      if (node.type === "element" && !code.has(node.tagName)) isolateLatin(node);
      children.push(node);
    }
  }
  replaceChildren(parent, children);
}

/** The children of a root and of an element differ by the doctype only, of which a body has none. */
function replaceChildren(parent: { children: unknown[] }, children: readonly unknown[]): void {
  parent.children = [...children];
}

function partsOf(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let last = 0;
  for (const { 0: words, index } of text.matchAll(latin)) {
    if (index > last) parts.push({ type: "text", value: text.slice(last, index) });
    parts.push({ type: "element", tagName: "bdi", properties: {}, children: [{ type: "text", value: words }] });
    last = index + words.length;
  }
  if (last < text.length) parts.push({ type: "text", value: text.slice(last) });
  return parts;
}
