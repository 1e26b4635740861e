/** A strict reader of XML for tests: whatever is not well-formed (https://www.w3.org/TR/xml/) is an error. */
import { decoded } from "./html.ts";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text directly inside, unescaped. */
  text: string;
}

const nameOf = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const token = new RegExp(`<(${nameOf})((?:\\s+${nameOf}="[^"<]*")*)\\s*(/?)>|</(${nameOf})\\s*>|([^<]+)`, "uy");
const attribute = new RegExp(`(${nameOf})="([^"]*)"`, "gu");

/** @throws where the text is not well-formed, in the small part of XML that feeds and sitemaps need */
export function readXml(source: string): XmlElement {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(source);
  if (forbidden) throw new Error(`a character that XML forbids, at ${forbidden.index}`);
  const declaration = '<?xml version="1.0" encoding="utf-8"?>';
  if (!source.startsWith(declaration)) throw new Error("no declaration");
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const prefixes = new Set(["xml", "xmlns"]);
  // What a browser sets it by, where there is such a sheet (https://www.w3.org/TR/xml-stylesheet/).
  const sheet = /\n?<\?xml-stylesheet type="text\/css" href="[^"<&]+"\?>/uy;
  sheet.lastIndex = declaration.length;
  token.lastIndex = sheet.test(source) ? sheet.lastIndex : declaration.length;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    const parent = open.at(-1);
    if (!match || !parent) throw new Error(`not well-formed at ${source.slice(at, at + 60)}`);
    const [, name, attributes = "", empty, end, text] = match;
    if (name !== undefined) {
      const element: XmlElement = { name, attributes: attributesIn(attributes), children: [], text: "" };
      for (const each of Object.keys(element.attributes)) if (each.startsWith("xmlns:")) prefixes.add(each.slice(6));
      for (const each of [name, ...Object.keys(element.attributes)])
        if (each.includes(":") && !prefixes.has(each.split(":")[0] ?? "")) throw new Error(`no namespace for ${each}`);
      parent.children.push(element);
      if (empty === "") open.push(element);
    } else if (end !== undefined) {
      if (parent.name !== end || open.length === 1) throw new Error(`${end} ends where ${parent.name} is open`);
      open.pop();
    } else parent.text += unescaped(text ?? "");
  }
  const [root, ...more] = document.children;
  if (open.length > 1 || !root || more.length > 0 || document.text.trim() !== "")
    throw new Error("not one whole document");
  return root;
}

function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(attribute)) {
    if (name in found) throw new Error(`${name} stands twice`);
    found[name] = unescaped(value);
  }
  return found;
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text))
    throw new Error(`a stray & in ${text.slice(0, 60)}`);
  if (text.includes("]]>")) throw new Error("a stray ]]>");
  return decoded(text);
}
