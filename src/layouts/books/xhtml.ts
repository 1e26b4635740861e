/** HTML as XHTML, which is what a book holds: the same elements, written as XML. */
import { fromHtml } from "hast-util-from-html";
import type { Element, Root, RootContent } from "hast";
import { find, html as vocabulary } from "property-information";
import { xmlEscaped } from "../../paper/safe/xml-escaped.ts";
import { ownHtml } from "./own-html.ts";

/** @param text of the paper's own making, or sanitised */
export const xhtml = (text: string): string => ownHtml(text) ?? readHtml(text);

/** HTML of any kind, as browsers read it. */
export const readHtml = (text: string): string => written(fromHtml(text, { fragment: true }));

const written = ({ children }: Root | Element): string => children.map(nodeWritten).join("");

function nodeWritten(node: RootContent): string {
  if (node.type === "text") return xmlEscaped(node.value);
  if (node.type !== "element") return "";
  const start = `${node.tagName}${Object.entries(node.properties).map(attributeWritten).join("")}`;
  return isVoid.has(node.tagName) ? `<${start}/>` : `<${start}>${written(node)}</${node.tagName}>`;
}

function attributeWritten([name, value]: [string, Element["properties"][string]]): string {
  if (value === undefined || value === null || value === false) return "";
  const { attribute, commaSeparated } = find(vocabulary, name);
  // XML has no attributes without a value.
  const words = value === true ? attribute : Array.isArray(value) ? value.join(commaSeparated ? ", " : " ") : value;
  return ` ${attribute}="${xmlEscaped(String(words))}"`;
}

/** Elements that hold nothing (HTML, 13.1.2). */
const isVoid: ReadonlySet<string> = new Set([
  "area",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
