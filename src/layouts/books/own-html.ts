/**
 * The paper's own HTML as XHTML, without building a tree of it: each of its elements is ended, each value stands in quotes,
 * and none stands where a browser would move it. A day's book has a hundred stories, of which an edit changes one.
 */
import { find, html as vocabulary } from "property-information";
import { xmlEscaped } from "../../paper/safe/xml-escaped.ts";

const phrasing = new Set(
  "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);
const flow = new Set("article aside blockquote div dl figure h2 h3 h4 h5 h6 hr ol p section table ul".split(" "));

/** Where alone an element stands: anywhere else a browser puts another around it, or ends the one that it is in. */
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  caption: ["table"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  tr: ["thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
  li: ["ol", "ul"],
  dt: ["dl"],
  dd: ["dl"],
  figcaption: ["figure"],
};
/** In which nothing stands but elements of their own. */
const bare = new Set(["table", "thead", "tbody", "tfoot", "tr"]);

const isEmpty = new Set(["br", "hr", "img", "wbr"]);

const piece = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"<]*")?)*)>|[^<]+/gy;
const attribute = / ([a-z][a-z-]*)(?:="([^"]*)")?/g;

/** Undefined where it is not written so: then only a reader of HTML knows what it says. */
export function ownHtml(text: string): string | undefined {
  if (/[\r\0]/.test(text)) return undefined;
  const open: string[] = [];
  let written = "";
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    if (!match) return undefined;
    const [whole, end, name, attributes = ""] = match;
    const next =
      name === undefined
        ? textWritten(whole, open)
        : end
          ? endWritten(name, attributes, open)
          : startWritten(name, attributes, open);
    if (next === undefined) return undefined;
    written += next;
  }
  return open.length === 0 ? written : undefined;
}

const textWritten = (text: string, open: readonly string[]): string | undefined =>
  bare.has(open.at(-1) ?? "") && text.trim() !== "" ? undefined : escapedAnew(text);

function endWritten(name: string, attributes: string, open: string[]): string | undefined {
  return attributes === "" && open.pop() === name ? `</${name}>` : undefined;
}

function startWritten(name: string, attributes: string, open: string[]): string | undefined {
  if (!standsIn(name, open)) return undefined;
  const written = attributesWritten(attributes);
  if (written === undefined) return undefined;
  if (isEmpty.has(name)) return `<${name}${written}/>`;
  open.push(name);
  return `<${name}${written}>`;
}

/** Whether an element stands where it is written. @param open the elements that it is in */
function standsIn(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1) ?? "";
  const parents = parentsOf[name];
  if (parents) return parents.includes(parent);
  if (bare.has(parent)) return false;
  if (phrasing.has(name)) return name !== "a" || !open.includes("a");
  // A heading in a heading, and whatever is no phrase in a paragraph, end what they are in.
  return (
    flow.has(name) && !open.includes("p") && !(/^h[2-6]$/.test(name) && open.some((each) => /^h[2-6]$/.test(each)))
  );
}

function attributesWritten(attributes: string): string | undefined {
  const names = new Set<string>();
  let written = "";
  for (const [, name = "", value = ""] of attributes.matchAll(attribute)) {
    if (names.has(name)) return undefined;
    names.add(name);
    const said = valueOf(name, value);
    if (said === undefined) return undefined;
    written += ` ${name}="${said}"`;
  }
  return written;
}

/** XML has no attributes without a value. */
function valueOf(name: string, value: string): string | undefined {
  const { attribute: known, ...said } = find(vocabulary, name);
  // What a reader of HTML would write otherwise: numbers, and words apart.
  if (known !== name || name === "style" || said.commaSeparated || said.commaOrSpaceSeparated) return undefined;
  if (said.number && value !== "" && String(Number(value)) !== value) return undefined;
  if (said.spaceSeparated && value.trim().split(/\s+/).join(" ") !== value) return undefined;
  return (said.boolean || said.overloadedBoolean) && (value === "" || value === name) ? name : escapedAnew(value);
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Undefined where a sign is written in a way that is HTML's alone. */
function escapedAnew(text: string): string | undefined {
  if (!text.includes("&")) return xmlEscaped(text);
  const unknown: string[] = [];
  const plain = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z0-9]+))?;?/gi,
    (written, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const sign = name === undefined ? signOf(code) : named.get(name);
      if (written === "&") return written;
      if (sign === undefined || !written.endsWith(";")) unknown.push(written);
      return sign ?? "";
    },
  );
  return unknown.length === 0 ? xmlEscaped(plain) : undefined;
}

/** Numbers below are signs of control, or other ones for browsers than they name. */
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0xa0 && code < 0xd800) ||
  (code >= 0xe000 && code < 0xfffe) ||
  (code > 0xffff && code <= 0x10ffff);

const signOf = (code: number): string | undefined => (isPlain(code) ? String.fromCodePoint(code) : undefined);
