/** An element of an XML file of stories, and the ways to what stands in it. */
export interface SourceElement {
  /** With the usual prefix of its namespace, whatever prefix the file has: `content:encoded`. */
  name: string;
  attributes: Record<string, string>;
  children: (SourceElement | string)[];
  /** Counted from 1. */
  line: number;
  /** Whether somebody asked for it, so that it can be told what nobody asked for. */
  asked?: true;
}

const ask = (element: SourceElement): SourceElement => {
  element.asked = true;
  return element;
};

/** The elements in an element, which count as asked for only when they are asked for by their names. */
const elementsIn = (element: SourceElement | undefined): SourceElement[] =>
  (element?.children ?? []).filter((child): child is SourceElement => typeof child !== "string");

/** The first child of a name; others of it were not asked for. */
export function childOf(element: SourceElement | undefined, name: string): SourceElement | undefined {
  const found = elementsIn(element).find((child) => child.name === name);
  return found && ask(found);
}

export const childrenOf = (element: SourceElement | undefined, name: string): SourceElement[] =>
  elementsIn(element)
    .filter((child) => child.name === name)
    .map(ask);

/** An element some steps down: `elementAt(nitf, "head", "docdata")`. */
export const elementAt = (element: SourceElement | undefined, ...path: string[]): SourceElement | undefined =>
  path.reduce(childOf, element);

/** All elements of a name below, in reading order. */
export function allOf(element: SourceElement | undefined, name: string): SourceElement[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [ask(child)] : []), ...allOf(child, name)]);
}

/** All the text in an element, as it stands. */
export const rawText = (element: SourceElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === "string" ? child : rawText(ask(child)))).join("");

/** The text of an element in one line; undefined where there is none. */
export const lineIn = (element: SourceElement | undefined): string | undefined =>
  rawText(element).replace(/\s+/g, " ").trim() || undefined;

/** That the words of an element were read; those of the elements in it are their own. */
export const readTexts = (element: SourceElement): void => void ask(element);

/** Elements that say something and that nobody asked for, by their names from below this one on: `head/docdata/fixture`. */
export function leftIn(element: SourceElement): string[] {
  return elementsIn(element).flatMap((child) => {
    const within = leftIn(child).map((path) => `${child.name}/${path}`);
    if (child.asked || hasAsked(child)) return within;
    const says = child.children.some((part) => typeof part === "string" && part.trim() !== "");
    return says || Object.values(child.attributes).some(Boolean) ? [child.name] : within;
  });
}

const hasAsked = (element: SourceElement): boolean =>
  elementsIn(element).some((child) => child.asked ?? hasAsked(child));
