/** XML whose text is escaped by type: a string is text, and only this template makes markup. */

export class Markup {
  readonly xml: string;
  constructor(xml: string) {
    this.xml = xml;
  }
}

type Value = string | number | Markup | Markup[] | undefined;

/** Markup with its values escaped; markup in it stays, lists of markup are joined. */
export function xml(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(strings.map((string, at) => string + (at < values.length ? textOf(values[at]) : "")).join(""));
}

function textOf(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.xml;
  if (Array.isArray(value)) return value.map(({ xml }) => xml).join("");
  return xmlEscaped(String(value));
}

/** Characters that XML 1.0 forbids altogether are left out (https://www.w3.org/TR/xml/#charsets). */
export function xmlEscaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
