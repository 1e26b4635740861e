/** A document of YAML as its parser reads it, with what the parser leaves out. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, YAMLParseError, type Document, type Node } from "yaml";

/**
 * Undefined where values stand in one another more deeply than the parser can follow. Whether a field stands twice is looked for
 * here: the parser compares each with every other, which for a file of a hundred thousand fields never ends.
 */
export function documentOf(text: string): Document | undefined {
  try {
    const document = parseDocument(text, {
      prettyErrors: false,
      strict: true,
      uniqueKeys: false,
      version: "1.2",
      logLevel: "error",
    });
    const twice = fieldsTwice(document);
    if (twice.length > 0) document.errors = [...document.errors, ...twice].sort((a, b) => a.pos[0] - b.pos[0]);
    return document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function fieldsTwice(document: Document): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        const range = isScalar(key) ? rangeOf(key) : undefined;
        if (!isScalar(key) || !range) continue;
        if (names.has(key.value))
          found.push(new YAMLParseError([range[0], range[1]], "DUPLICATE_KEY", "This field stands twice."));
        names.add(key.value);
      }
    },
  });
  return found;
}

/** A field's name. */
export function keyOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Where a node begins and ends, in letters. */
export function rangeOf(node: unknown): [number, number] | undefined {
  const held = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node satisfies Node) : undefined;
  return held?.range ? [held.range[0], held.range[1]] : undefined;
}

/** The place of a `*name` that repeats something which nobody named: words in asterisks, most often. */
export function strayAlias(document: Document): [number, number] | undefined {
  let stray: [number, number] | undefined;
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document)) return undefined;
      stray = rangeOf(node);
      return visit.BREAK;
    },
  });
  return stray;
}
