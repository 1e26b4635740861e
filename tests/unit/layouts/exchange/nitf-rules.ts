/**
 * The rules of NITF 3.6 for the elements that are written here, in our own words: what stands in each and in which order, whether
 * words may stand there, and which attributes it has. The IPTC's document type comes with no package.
 */
import { SaxesParser } from "saxes";

const inline =
  "a|br|chron|classifier|copyrite|em|event|function|lang|location|money|num|object\\.title|org|person|postaddr|pronounce|q|virtloc";
const flow = "bq|dl|fn|hl2|hr|media|nitf-table|note|ol|p|pre|table|ul";

interface Rule {
  /** Of the names of the children, each with a space behind it. */
  children: RegExp;
  attributes?: string;
  words?: true;
}

const words = (more = ""): Rule => ({ children: new RegExp(`^(?:(?:${inline}) )*$`), words: true, attributes: more });
const nothing = (attributes: string): Rule => ({ children: /^$/, attributes });
const blocks = new RegExp(`^(?:(?:block|${flow}) )*$`);
const mixed: Rule = { children: new RegExp(`^(?:(?:${inline}|${flow}) )*$`), words: true };
const docdata =
  "correction|date\\.expire|date\\.issue|date\\.release|del-list|doc-id|doc-scope|doc\\.copyright|doc\\.rights|du-key|ed-msg|evloc|fixture|identified-content|key-list|series|urgency";

const rules: Readonly<Record<string, Rule>> = {
  nitf: { children: /^(?:head )?body $/, attributes: "version baselang" },
  head: { children: /^(?:title )?(?:meta )*(?:tobject )?(?:iim )?(?:docdata )?(?:pubdata )*(?:revision-history )*$/ },
  title: { children: /^$/, words: true },
  meta: nothing("name content"),
  tobject: { children: /^(?:tobject\.property )*(?:tobject\.subject )*$/, attributes: "tobject.type" },
  "tobject.property": nothing("tobject.property.type"),
  docdata: { children: new RegExp(`^(?:(?:${docdata}) )*$`), attributes: "management-status" },
  "doc-id": nothing("regsrc id-string"),
  "date.issue": nothing("norm"),
  "date.release": nothing("norm"),
  series: nothing("series.name"),
  "doc.copyright": nothing("holder"),
  "doc.rights": nothing("owner limitations"),
  "key-list": { children: /^(?:keyword )*$/ },
  keyword: nothing("key"),
  "identified-content": { children: /^(?:classifier )*$/ },
  classifier: words("type value"),
  pubdata: nothing("type date.publication name position.section ex-ref"),
  "revision-history": nothing("name function norm"),
  body: { children: /^(?:body\.head )?(?:body\.content )*(?:body\.end )?$/ },
  "body.head": {
    children:
      /^(?:hedline )?(?:note )*(?:rights )?(?:byline )*(?:distributor )?(?:dateline )*(?:abstract )?(?:series )?$/,
  },
  hedline: { children: /^hl1 (?:hl2 )*$/ },
  hl1: words(),
  hl2: words(),
  byline: { children: /^(?:(?:person|byttl|location|virtloc) )*$/, words: true },
  person: words(),
  distributor: { children: /^(?:org )*$/, words: true },
  dateline: { children: /^(?:(?:location|story\.date) )*$/, words: true },
  location: { children: /^$/, words: true },
  abstract: { children: new RegExp(`^(?:(?:${flow}) )*$`) },
  note: { children: /^body\.content $/, attributes: "noteclass" },
  "body.content": { children: blocks },
  block: { children: new RegExp(`^(?:(?:${flow}) )*$`) },
  p: words(),
  em: words(),
  a: words("href title"),
  lang: words("iso"),
  chron: { children: /^$/, words: true, attributes: "norm" },
  num: { children: /^(?:(?:frac|sub|sup) )*$/, words: true },
  sub: { children: /^$/, words: true },
  sup: { children: /^$/, words: true },
  br: nothing(""),
  hr: nothing(""),
  pre: { children: /^$/, words: true },
  bq: { children: /^(?:block )*(?:credit )?$/, attributes: "quote-source" },
  credit: words(),
  ul: { children: /^(?:li )+$/ },
  ol: { children: /^(?:li )+$/, attributes: "seqnum" },
  li: mixed,
  table: { children: /^(?:caption )?(?:thead )?(?:tfoot )?(?:(?:tbody )+|(?:tr )+)$/ },
  thead: { children: /^(?:tr )+$/ },
  tbody: { children: /^(?:tr )+$/ },
  tr: { children: /^(?:(?:th|td) )+$/ },
  th: { ...mixed, attributes: "align" },
  td: { ...mixed, attributes: "align" },
  media: { children: /^(?:media-reference )+(?:media-caption )*(?:media-producer )?$/, attributes: "media-type" },
  "media-reference": nothing("mime-type source alternate-text width height"),
  "media-caption": mixed,
  "media-producer": words(),
};

/** @returns in sentences, what in a text is not as the format has it */
export function faultsOfNitf(xml: string): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const open: { name: string; children: string; words: string }[] = [];
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => void faults.push(message));
  parser.on("text", (text) => {
    const within = open.at(-1);
    if (within) within.words += text;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const within = open.at(-1);
    if (within) within.children += `${name} `;
    const known = new Set(["id", "class", ...(rules[name]?.attributes ?? "").split(" ")]);
    for (const attribute of Object.keys(attributes))
      if (!known.has(attribute)) faults.push(`<${name}> has no attribute ${attribute}`);
    const { id } = attributes;
    if (id !== undefined && (ids.has(id) || !/^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u.test(id))) faults.push(`id ${id}`);
    if (id !== undefined) ids.add(id);
    open.push({ name, children: "", words: "" });
  });
  parser.on("closetag", () => {
    const { name, children, words: said } = open.pop() ?? { name: "", children: "", words: "" };
    const rule = rules[name];
    if (!rule) faults.push(`There is no <${name}>`);
    else if (!rule.children.test(children)) faults.push(`In <${name}> stands: ${children}`);
    else if (!rule.words && said.trim() !== "") faults.push(`In <${name}> stand words: ${said.trim()}`);
  });
  parser.write(xml).close();
  return faults;
}
