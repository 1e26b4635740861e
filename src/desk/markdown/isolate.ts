/** Sets words in a script that runs the other way apart, so that nothing about them changes sides. */
import type { Element, ElementContent, Root } from "hast";
import { scriptsApart } from "../../paper/wording/scripts-apart.ts";

const code = new Set(["code", "pre", "bdi"]);

/** Wraps each such stretch of text in `bdi` (HTML, 4.5.24), whose direction is that of its own letters. */
export function isolate(parent: Root | Element, language: string): void {
  const children: (typeof parent.children)[number][] = [];
  for (const node of parent.children) {
    if (node.type === "text") children.push(...partsOf(node.value, language));
    else {
      if (node.type === "element" && !code.has(node.tagName)) isolate(node, language);
      children.push(node);
    }
  }
  replaceChildren(parent, children);
}

/** The children of a root and of an element differ by the doctype only, of which a body has none. */
function replaceChildren(parent: { children: unknown[] }, children: readonly unknown[]): void {
  parent.children = [...children];
}

const partsOf = (text: string, language: string): ElementContent[] =>
  scriptsApart(text, language).map(({ text: value, apart }): ElementContent =>
    apart
      ? { type: "element", tagName: "bdi", properties: {}, children: [{ type: "text", value }] }
      : { type: "text", value },
  );
