/** XML whose text is escaped by type: a string is text, and only this template makes markup. */
import { xmlEscaped } from "../paper/safe/xml-escaped.ts";

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
