/** HTML in a body: it is taken out, and with it, sometimes, the words that it holds. */
import type { Html, PhrasingContent } from "mdast";
import { expression } from "../../../paper/safe/expression.ts";
import { inShort, type Finding } from "./passage.ts";

const remark = /<!--[^]*?(?:-->|$)/g;
const tag = /<\/?[a-z][^<>]*>/gi;

type Removed = Omit<Finding, "from" | "to">;

/** What begins HTML that ends with a mark of its own, and not at the next empty line (CommonMark 0.31.2, 4.6, kinds 1 to 5). */
const beginning = /^\s*(?:<(!--)|<(\?)[a-z]*|<(!\[CDATA\[)|<(!)[a-z]+|<(script|pre|style|textarea)(?=[\s>]|$))/i;
const ends: Record<string, string> = { "!--": "-->", "?": "?>", "![CDATA[": "]]>", "!": ">" };

interface OwnEnd {
  begins: string;
  ends: string;
  /** What stands behind the beginning. */
  inside: string;
}

function ownEndOf(html: string): OwnEnd | undefined {
  const found = beginning.exec(html);
  const sign = found?.slice(1).find(Boolean);
  if (!found || sign === undefined) return undefined;
  return {
    begins: found[0].trim(),
    ends: ends[sign.toUpperCase()] ?? `</${sign.toLowerCase()}>`,
    inside: html.slice(found[0].length),
  };
}

/** What is lost with HTML that nothing ends, or with a remark that the next one ends. */
function lostBehind(html: string): Removed | undefined {
  const own = ownEndOf(html);
  if (!own) return undefined;
  const begins = own.begins + (own.ends.startsWith("</") ? ">" : "");
  const lost = (text: string) =>
    inShort(
      text
        .replace(/^[^<>\n]*>/, "")
        .replace(tag, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
  if (!own.inside.toLowerCase().includes(own.ends)) {
    const words = lost(own.inside);
    return {
      rule: "html-removed",
      message: `Nothing ends what \`${begins}\` begins: all that follows is left out${words && `, with the words “${words}”`}. Write \`${own.ends}\` where it ends, or take it out.`,
      suggestion: own.ends,
    };
  }
  const next = own.begins === "<!--" ? own.inside.indexOf("<!--") : -1;
  const between = next < 0 ? "" : own.inside.slice(0, next);
  if (!/\n\s*\n/.test(between)) return undefined;
  return {
    rule: "html-removed",
    message: `The remark that begins here ends only behind the next one: what stands between is left out, with the words “${lost(between)}”. Write \`-->\` where it ends.`,
    suggestion: "-->",
  };
}

/** HTML that makes a block of its own: all of it is lost, words included. Remarks alone are for editors, and may stand. */
export function removedBlock({ value }: Html): Removed | undefined {
  const lost = lostBehind(value);
  if (lost) return lost;
  const html = value.replace(remark, "");
  if (html.trim() === "") return undefined;
  const words = withoutTags(html);
  const own = ownEndOf(html);
  const first = own?.begins ?? /<\/?[a-z!?][^\s<>]*/i.exec(html)?.[0] ?? "<";
  const until = own ? `\`${own.ends}\`` : "the next empty line";
  return {
    rule: "html-removed",
    message: words
      ? `HTML is not read: everything from \`${first}>\` to ${until} is left out, with the words “${inShort(words)}”.`
      : `HTML is not read: \`${first}>\` is left out, and nothing of it remains.`,
    ...suggestionFor(html, words),
  };
}

function withoutTags(html: string): string {
  return html
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, "")
    .replace(tag, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function suggestionFor(html: string, words: string): { suggestion?: string } {
  const attribute = (name: string) => expression("i")`\b${name}\s*=\s*["']([^"'<>]*)["']`.exec(html)?.[1];
  if (/^\s*<(?:iframe|video)\b/i.test(html))
    return { suggestion: `::video{src="${attribute("src") ?? "https://…"}" title="…"}` };
  if (/^\s*<(?:figure|img)\b/i.test(html))
    return {
      suggestion: `![${attribute("alt") ?? "…"}](${attribute("src")?.split("/").at(-1) || "file.jpg"} "${words || "…"}")`,
    };
  return words ? { suggestion: words } : {};
}

/** What some tags mean, in Markdown's own marks. */
const marks: Record<string, string> = {
  b: "**",
  strong: "**",
  i: "*",
  em: "*",
  s: "~~",
  del: "~~",
  strike: "~~",
  code: "`",
  sub: "~",
  sup: "^",
};

/**
 * Tags within a line: they go, and the words around them stay. Each stretch reaches to the tag that closes it.
 * @param source what is written from one of the siblings to another
 */
export function* removedTags(
  siblings: readonly PhrasingContent[],
  source: (from: PhrasingContent, to: PhrasingContent) => string,
): Generator<Removed & { from: PhrasingContent; to: PhrasingContent }> {
  const closing = closingTags(siblings);
  for (const node of siblings) {
    if (node.type !== "html") continue;
    const name = /^<([a-z][a-z\d-]*)/i.exec(node.value)?.[1]?.toLowerCase();
    // Closing tags are told with those that they close; remarks may stand.
    if (name !== undefined) yield { from: node, ...removedTag(node, name, closing.get(node), source) };
  }
}

/** The tag that closes each of others: one walk from the end, since tags that nothing closes may stand by the thousand. */
function closingTags(siblings: readonly PhrasingContent[]): Map<Html, Html> {
  const found = new Map<Html, Html>();
  const behind = new Map<string, Html>();
  for (const node of siblings.toReversed()) {
    if (node.type !== "html") continue;
    const [, slash, name = ""] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(node.value) ?? [];
    const closed = behind.get(name.toLowerCase());
    if (slash === "" && closed) found.set(node, closed);
    else if (slash === "/" && /^<\/[a-z\d-]+\s*>/i.test(node.value)) behind.set(name.toLowerCase(), node);
  }
  return found;
}

function removedTag(
  node: Html,
  name: string,
  end: Html | undefined,
  source: (from: PhrasingContent, to: PhrasingContent) => string,
): Removed & { to: PhrasingContent } {
  if (!end) {
    return name === "br"
      ? {
          rule: "html-removed",
          to: node,
          message:
            "HTML is not read: `<br>` is taken out, and the words around it stand in one line. A backslash at the end of the line breaks it.",
          suggestion: "\\",
        }
      : {
          rule: "html-removed",
          to: node,
          message: `HTML is not read: \`<${name}>\` is taken out. The words around it stay.`,
        };
  }
  const all = source(node, end);
  const words = all.slice(node.value.length, all.lastIndexOf("</"));
  const href = name === "a" ? /\bhref\s*=\s*["']([^"'<>\s]+)["']/i.exec(node.value)?.[1] : undefined;
  const mark = (name === "sub" || name === "sup") && (/[\s~^]/.test(words) || words === "") ? "" : (marks[name] ?? "");
  return {
    rule: "html-removed",
    to: end,
    message: `HTML is not read: \`<${name}>\` and \`</${name}>\` are taken out. The words between them stay${href ? ", but the link is lost" : mark ? ", and look like all others" : ""}.`,
    suggestion: href ? `[${words}](${href})` : `${mark}${words}${mark}`,
  };
}
