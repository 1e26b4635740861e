/**
 * The words of a printed page, without its markup. Pages are whole and of our own templates, of older ones too, so that `<` only
 * begins a tag; there are as many as the paper has where the code changed, and a parser would take a minute for 10,000.
 */

const tag = /<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Elements within a word or a line; all others end it. A note's number stands apart from the word before it. */
const inline = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "cite",
  "code",
  "del",
  "em",
  "i",
  "ins",
  "kbd",
  "mark",
  "q",
  "s",
  "small",
  "span",
  "strong",
  "sub",
  "time",
  "u",
]);

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

export function plainWords(html: string): string {
  return html
    .replace(tag, (_, name: string) => (inline.has(name.toLowerCase()) ? "" : " "))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (named[name ?? ""] ?? whole),
    )
    .replace(/\s+/g, " ")
    .trim();
}
