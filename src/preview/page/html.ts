/** HTML put together so that no text can become markup: whatever is filled in is escaped, unless it is HTML already. */

export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Filling = Html | string | number | undefined | false | readonly Filling[];

/** A piece of HTML; what stands in its `${…}` is escaped. Nothing is written for `undefined` and `false`. */
export function html(pieces: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return new Html(pieces.map((piece, at) => piece + written(fillings[at])).join(""));
}

function written(filling: Filling): string {
  if (filling === undefined || filling === false) return "";
  if (filling instanceof Html) return filling.text;
  if (typeof filling === "string" || typeof filling === "number") return htmlEscaped(String(filling));
  return filling.map(written).join("");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters and direction overrides would act on the report's own text (UAX #9). */
const unseen = /(?!\s)[\p{Cc}\u202a-\u202e]/gu;

const htmlEscaped = (text: string): string =>
  text.replace(unseen, "").replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
