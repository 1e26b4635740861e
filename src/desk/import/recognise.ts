/** What kind of file this is, by what it says itself. Its name may say anything, and is asked only where a text says nothing. */

import { broughtMatter } from "./markdown/brought-matter.ts";
import { isMail, otherText } from "./other-texts.ts";

export const sourceKinds = {
  markdown: "Markdown",
  html: "an HTML page",
  wordpress: "a WordPress export",
  feed: "a feed",
  nitf: "NITF",
  ninjs: "ninjs",
  ghost: "an export of Ghost",
  ans: "stories of Arc XP (ANS)",
  drupal: "nodes of Drupal",
  substack: "an export of Substack",
  medium: "a post of Medium",
  newsml: "NewsML-G2",
  wire: "agencies’ wire (IPTC 7901)",
  mail: "e-mail",
  text: "plain text",
} as const;

export type SourceKind = keyof typeof sourceKinds;

/** Files that newsrooms have and that are none of the kinds, by how they begin. */
const others: [begins: RegExp, what: string][] = [
  [/^%PDF/, "a PDF. Copy its text into a text file"],
  [/^PK\u0003\u0004/, "a packed file (an office document, or a zip). Unpack it, or save it as HTML"],
  [/^\ufffd{0,2}\u0011|^\u{d0cf}|^ÐÏ\u0011à/u, "an old office document. Save it as HTML"],
  [/^\{\\rtf/, "RTF. Save it as HTML"],
];

const html = /^(?:<!doctype html|<html|<head|<body|<main|<article|<section|<div|<h1|<p[\s>])/i;

/** XML by its first element: its kind, or in words what is not read. */
const roots: [name: RegExp, what: string][] = [
  [/^(?:rss|rdf:RDF|feed)$/, "feed"],
  [/^nitf$/, "nitf"],
  [/^html$/i, "html"],
  [/^(?:newsItem|newsMessage|packageItem|itemSet)$/, "newsml"],
  [/^NewsML$/, "NewsML 1, which is not read. Ask for NewsML-G2, ninjs or NITF"],
  [/^(?:newsItemDocs|planningItem|conceptItem|knowledgeItem)$/, "an item of NewsML-G2 that holds no story"],
  [/^(?:opml)$/, "a list of feeds, without stories"],
  [/^(?:urlset|sitemapindex)$/, "a sitemap, without stories"],
];

const markdownName = /\.(?:md|mdx|markdown|mdown|mkdn?|mkd)$/i;

/** @param head the beginning of a file, as text; @param name of the file */
export function recognise(head: string, name = ""): { kind: SourceKind } | { refused: string } {
  const text = withoutWarning(head.replace(/^\ufeff/, "").trimStart());
  if (text === "") return { refused: "The file is empty." };
  const other = others.find(([begins]) => begins.test(text));
  if (other) return { refused: `This is ${other[1]}.` };
  if (/^[\u0016\s]*\u0001[^\u0001-\u0008]{4,300}\u0002/.test(text))
    return isAnpa(text)
      ? {
          refused:
            "This is an agency’s wire of the form ANPA 1312, which is not read. Ask for ninjs, NewsML-G2 or NITF.",
        }
      : { kind: "wire" };
  if (isOtherThanText(head.slice(0, 4096)))
    return { refused: "This is no text: its first characters are those of another kind of file." };
  if (hasMatter(text)) return { kind: "markdown" };
  // A list may hold several items; what the items are is seen when they are read.
  if (/^[[{]\s*["{[\]}]/.test(text)) return recogniseJson(text);
  if (markdownName.test(name)) return { kind: "markdown" };
  const markup = pastProlog(text);
  const root = /^<(?:\w+:)?([\w.:-]+)/.exec(markup)?.[1] ?? "";
  if (/^<(?:rss)\b/.test(markup) && /xmlns:wp\s*=|<wp:wxr_version/.test(head)) return { kind: "wordpress" };
  if (html.test(markup) || html.test(text)) return { kind: isMedium(head) ? "medium" : "html" };
  // An agency may send many items within an element of its own.
  if (markup.startsWith("<") && /<nitf[\s>]/.test(head) && !/^(?:newsItem|newsMessage|packageItem|itemSet)$/.test(root))
    return { kind: "nitf" };
  const named = /^<(rdf:RDF)/.exec(markup)?.[1] ?? root;
  const known = roots.find(([name]) => name.test(named))?.[1];
  if (isSourceKind(known)) return { kind: known };
  if (known !== undefined) return { refused: `This is ${known}.` };
  if (text.startsWith("<?xml") || (markup.startsWith("<") && /^<[a-z][\w.:-]*(?:\s+[\w.:-]+\s*=|\s*>)/i.test(markup)))
    return { refused: `This is XML of a kind that is not read: its first element is “${root}”.` };
  if (/^"?post_id"?,"?post_date"?,/.test(text)) return { kind: "substack" };
  if (isMail(text.slice(0, 20_000).split(/\r?\n/))) return { kind: "mail" };
  const what = otherText(text, name);
  return what === undefined ? { kind: "text" } : { refused: `This is ${what}.` };
}

/** Signs that no text has; one or two are keys that were hit by mistake, unless they are the sign of nothing. */
const isOtherThanText = (head: string): boolean =>
  head.includes("\u0000") || (head.match(/[\u0001-\u0008]/g)?.length ?? 0) > 2;

/** Whether fields stand at the top as Markdown of other systems has them; they may be longer than what was read of the file. */
const hasMatter = (text: string): boolean =>
  /^(?:---[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*["']?[\p{L}_][\p{L}\p{N}_. -]*["']?[ \t]*:(?:\s|$)|\+\+\+[ \t]*\r?\n)/u.test(
    text,
  ) ||
  (text.startsWith("{") && "fields" in (broughtMatter(text.replaceAll("\r\n", "\n")) ?? {}));

/** American agencies' older form of wire: lines of the heading stand between `^` and `<`. */
const isAnpa = (text: string): boolean => /[\r\n]\^[^\r\n<]{1,200}<[ \t]*[\r\n]/.test(text.slice(0, 4000));

/** A page as Medium exports it, whose parts have names that no page of the web has together. */
const isMedium = (head: string): boolean =>
  ['<article class="h-entry">', 'class="p-name"', 'data-field="body"'].every((mark) => head.includes(mark));

/** A server may have written a warning of its own before the XML that it was asked for. */
function withoutWarning(text: string): string {
  const begins = text.startsWith("<?xml") ? 0 : text.slice(0, 4000).indexOf("<?xml ");
  return begins > 0 && /\b(?:warning|notice|deprecated|error)\b/i.test(text.slice(0, begins))
    ? text.slice(begins)
    : text;
}

/** JSON of systems, by names that only it has. */
const systemsJson: readonly (readonly [has: RegExp, kind: SourceKind])[] = [
  [/"jsonapi"\s*:|"drupal_internal__nid"\s*:|"nid"\s*:\s*\[\s*\{\s*"value"/, "drupal"],
  [/"content_elements"\s*:|"headlines"\s*:\s*\{\s*"(?:basic|mobile|web|print)"/, "ans"],
];

/** JSON that holds no stories, or holds them in a form that is not read. */
const otherJson: readonly (readonly [has: RegExp, what: string])[] = [
  [
    /"(?:title|content)"\s*:\s*\{\s*"rendered"\s*:/,
    "an answer of WordPress’s REST API. Export the site instead, under Tools, Export: that file is read",
  ],
  [
    /"kind"\s*:\s*"blogger#/,
    "an answer of Blogger’s API. Export the blog instead, under Settings, Back up: that file is read",
  ],
  [/"version"\s*:\s*"https:\/\/jsonfeed\.org\//, "a JSON Feed, which is not read. Give the site’s RSS or Atom feed"],
  [/^\{\s*"contentTypes"\s*:\s*\[/, "an export of Contentful, which is not read. Have the entries written as Markdown"],
  [
    /"_type"\s*:\s*"[^"]{1,60}"[^]{0,400}"_(?:rev|createdAt)"\s*:|"_(?:rev|createdAt)"\s*:[^]{0,400}"_type"\s*:/,
    "a data set of Sanity, which is not read. Have the documents written as Markdown",
  ],
  [/^\{\s*"type"\s*:\s*"FeatureCollection"/, "a map (GeoJSON), without stories"],
];

function recogniseJson(text: string): { kind: SourceKind } | { refused: string } {
  if (/^\{\s*"(?:db|data|meta)"\s*:/.test(text) && /"(?:exported_on|posts)"\s*:/.test(text)) return { kind: "ghost" };
  const system = systemsJson.find(([has]) => has.test(text))?.[1];
  if (system) return { kind: system };
  const other = otherJson.find(([has]) => has.test(text));
  return other ? { refused: `This is ${other[1]}.` } : { kind: "ninjs" };
}

const isSourceKind = (name: string | undefined): name is SourceKind =>
  name !== undefined && Object.hasOwn(sourceKinds, name);

/** Declaration, comments and document type come before the first element. */
function pastProlog(text: string): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(/^(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE(?! html)[^[>]*(?:\[[^]*?\]\s*)?>)\s*/i, "");
    if (next === rest) return rest;
    rest = next;
  }
}
