/** Reads printed pages in tests: what elements there are and what they say, without a browser. */
import { readFileSync } from "node:fs";
import { ELEMENT_NODE, parse, TEXT_NODE, walkSync, type Node } from "ultrahtml";
import { querySelectorAll } from "ultrahtml/selector";

/** An element with its attributes decoded, and the text in it. */
export interface Found {
  name: string;
  attributes: Record<string, string>;
  /** All text within, white space made single. */
  text: string;
  /** Text of a script, as it stands. */
  raw: string;
}

export interface Page {
  all: (selector: string) => Found[];
  /** The only element that fits. @throws where there is none, or more than one */
  one: (selector: string) => Found;
  source: string;
}

export function readPage(file: string): Page {
  return pageOf(readFileSync(file, "utf8"));
}

export function pageOf(source: string): Page {
  const tree: Node = parse(source);
  const all = (selector: string) => querySelectorAll(tree, selector).map(found);
  return {
    all,
    one: (selector) => {
      const [first, ...more] = all(selector);
      if (!first || more.length > 0) throw new Error(`Expected one ${selector}, found ${first ? more.length + 1 : 0}.`);
      return first;
    },
    source,
  };
}

function found(node: Node): Found {
  if (node.type !== ELEMENT_NODE || !("attributes" in node)) throw new TypeError("not an element");
  const attributes: Record<string, string> = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [name, decoded(value)]),
  );
  let raw = "";
  walkSync(node, (inner) => {
    if (inner.type === TEXT_NODE) raw += inner.value;
  });
  return { name: node.name, attributes, text: decoded(raw).replace(/\s+/g, " ").trim(), raw };
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Undoes the escapes that Astro, rehype and the feeds write. @throws for any other, so that none is overlooked */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      const character = name && named[name];
      if (!character) throw new Error(`unknown escape ${whole}`);
      return character;
    },
  );
}
