/**
 * Text in a format of others — a header, a shell’s line, a terminal — as a type of its own. A plain string is never one: a
 * word becomes one through the format’s escaper, which holds what it made against the grammar, and words are put together
 * by the format’s template, between whose braces nothing else may stand. So whoever writes a format cannot forget to escape.
 */
declare const format: unique symbol;

export type Written<Name extends string> = string & { readonly [format]: Name };

/** What may stand in a format’s template: its own words, rows of them, and numbers. */
export type Pieces<Name extends string> = Written<Name> | readonly Written<Name>[] | number;

/** A format. Only its escapers hold it; what writes the format gets the template and the words. */
export class Format<Name extends string> {
  readonly #name: Name;
  readonly #grammar: RegExp;

  /** @param grammar of a whole word of the format */
  constructor(name: Name, grammar: RegExp) {
    this.#name = name;
    this.#grammar = grammar;
  }

  /** Whether a text is a word of the format as it stands. */
  isWord(text: string): text is Written<Name> {
    return this.#grammar.test(text);
  }

  /** @throws an `Error` where the text, escaped or not, is no word of the format */
  word(text: string): Written<Name> {
    if (this.isWord(text)) return text;
    throw new Error(`This cannot be written as ${this.#name}: ${JSON.stringify(text.slice(0, 200))}`);
  }

  /** A template in the program’s own words. */
  readonly text = (strings: TemplateStringsArray, ...pieces: readonly Pieces<Name>[]): Written<Name> => {
    const whole = strings.map((string, at) => string + pieceText(pieces[at])).join("");
    return this.#isMadeOfWords(whole) ? whole : this.word(whole);
  };

  /** Words in a row, with a sign of the format’s own between them. */
  readonly row = (words: readonly Written<Name>[], between: " " | "," | "::" | "\n"): Written<Name> => {
    const whole = words.join(between);
    return this.#isMadeOfWords(whole) ? whole : this.word(whole);
  };

  /** True by how it was made. */
  #isMadeOfWords(_text: string): _text is Written<Name> {
    return true;
  }
}

const pieceText = (piece: string | readonly string[] | number | undefined): string =>
  piece === undefined ? "" : typeof piece === "object" ? piece.join("") : String(piece);
