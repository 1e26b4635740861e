/** XML that holds HTML, or elements named otherwise that mean the same, as the tree that HTML is. */
import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { readTexts, type SourceElement } from "./source-element.ts";

/** What becomes of an element: another name, its content alone (`""`), or something made for it. */
export type ElementNames = Record<
  string,
  string | ((element: SourceElement, children: ElementContent[]) => ElementContent[])
>;

/** The children of an element. XHTML keeps its names. */
export function elementsOfXml(element: SourceElement | undefined, names: ElementNames = {}): ElementContent[] {
  const { made, read } = converted(element, names);
  read.forEach(readTexts);
  return made;
}

/** @returns `read` the elements whose words stand in what was made */
function converted(
  element: SourceElement | undefined,
  names: ElementNames,
): { made: ElementContent[]; read: SourceElement[] } {
  const read: SourceElement[] = [];
  const made = (element?.children ?? []).flatMap((child): ElementContent[] => {
    if (typeof child === "string") return [{ type: "text", value: child }];
    const local = child.name.replace(/^xhtml:/, "");
    const become = Object.hasOwn(names, local) ? names[local] : local;
    const within = converted(child, names);
    const became =
      typeof become === "function"
        ? become(child, within.made)
        : become === "" || become === undefined
          ? within.made
          : [elementOf(become, child.attributes, within.made)];
    // What makes nothing of the words within has asked for what it wanted.
    if (typeof become !== "function" || holdsSome(became, within.made)) {
      read.push(child);
      for (const each of within.read) read.push(each);
    }
    return became;
  });
  return { made, read };
}

const holdsSome = (made: readonly ElementContent[], children: readonly ElementContent[]): boolean =>
  made.some((each) => children.includes(each) || ("children" in each && holdsSome(each.children, children)));

/** An element with its attributes as HTML's parser would read them. */
export function elementOf(name: string, attributes: Record<string, string>, children: ElementContent[]): Element {
  const written = Object.entries(attributes)
    .filter(([key]) => /^[a-z][\w:-]*$/i.test(key))
    .map(([key, value]) => ` ${key}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`)
    .join("");
  const [parsed] = written === "" ? [] : fromHtml(`<i${written}></i>`, { fragment: true }).children;
  return {
    type: "element",
    tagName: name.toLowerCase(),
    properties: parsed?.type === "element" ? parsed.properties : {},
    children,
  };
}
