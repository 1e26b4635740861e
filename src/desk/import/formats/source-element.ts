/** An element of an XML file of stories, and the ways to what stands in it. */
export interface SourceElement {
  /** With the usual prefix of its namespace, whatever prefix the file has: `content:encoded`. */
  name: string;
  attributes: Record<string, string>;
  children: (SourceElement | string)[];
  /** Counted from 1. */
  line: number;
}

/** The first child of a name. */
export const childOf = (element: SourceElement | undefined, name: string): SourceElement | undefined =>
  element?.children.find((child): child is SourceElement => typeof child !== "string" && child.name === name);

export const childrenOf = (element: SourceElement | undefined, name?: string): SourceElement[] =>
  (element?.children ?? []).filter(
    (child): child is SourceElement => typeof child !== "string" && (name === undefined || child.name === name),
  );

/** An element some steps down: `elementAt(nitf, "head", "docdata")`. */
export const elementAt = (element: SourceElement | undefined, ...path: string[]): SourceElement | undefined =>
  path.reduce(childOf, element);

/** All elements of a name below, in reading order. */
export function allOf(element: SourceElement | undefined, name: string): SourceElement[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** All the text in an element, as it stands. */
export const rawText = (element: SourceElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === "string" ? child : rawText(child))).join("");

/** The text of an element in one line; undefined where there is none. */
export const lineIn = (element: SourceElement | undefined): string | undefined =>
  rawText(element).replace(/\s+/g, " ").trim() || undefined;
