/** The form of a message: what always stands there, and places between in which something is filled in. */
import { isArgumentElement, isLiteralElement, parse } from "@formatjs/icu-messageformat-parser";

export class MessageForm {
  /** How much of it always stands there: of two forms the one with more is the more certain. */
  readonly weight: number;
  /** What stands before each place, and behind the last. */
  readonly #texts: string[] = [""];
  readonly #places: string[] = [];

  /** @param written in the form of ICU MessageFormat, with plain places only: `There is no author “{name}”.` */
  constructor(written: string) {
    for (const element of parse(written, { ignoreTag: true })) {
      if (isLiteralElement(element)) this.#texts[this.#places.length] += element.value;
      else if (isArgumentElement(element)) {
        this.#places.push(element.value);
        this.#texts.push("");
      } else throw new Error(`Only names stand in braces here: ${written}`);
    }
    this.weight = this.#texts.join("").length;
  }

  /** What is filled in, where a text is this message; undefined where it is another. Each place is read as short as can be. */
  filledIn(text: string): Record<string, string> | undefined {
    const [first = "", ...rest] = this.#texts;
    const last = rest.pop();
    if (last === undefined) return text === first ? {} : undefined;
    if (!text.startsWith(first) || !text.endsWith(last) || text.length <= first.length + last.length) return undefined;
    const values: Record<string, string> = {};
    const end = text.length - last.length;
    let at = first.length;
    for (const [number, place] of this.#places.entries()) {
      const next = number < rest.length ? text.indexOf(rest[number] ?? "", at + 1) : end;
      if (next <= at || next > end) return undefined;
      const value = text.slice(at, next);
      if ((values[place] ??= value) !== value) return undefined;
      at = next + (rest[number]?.length ?? 0);
    }
    return values;
  }
}
