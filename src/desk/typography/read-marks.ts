/**
 * Reads the quotation marks of one run of text: which open, which close, which belong to which, and which are none.
 * A mark is judged by what stands before and after it, and where that leaves both open, by what has been opened.
 */
import { clipped, letterFor } from "./clipped-words.ts";
import { hebrewWithin } from "./hebrew-marks.ts";
import type { LanguageMarks } from "./marks-of.ts";
import { isFeet, isInches } from "./measures.ts";
import { characterBefore, neighbourAfter, neighbourBefore, type Neighbour } from "./neighbours.ts";

export interface Mark {
  /** Where it stands in the text. */
  at: number;
  sign: string;
  size: "double" | "single";
  role: "opens" | "closes" | "apostrophe" | "prime" | "within";
  /** The mark at the quotation's other end. */
  partner?: Mark;
  /** A letter or a sign of the language that is meant, where the role says `within`. */
  letter?: string;
  /** Which of the language's pairs it is of: the inner one stands in the outer one, and the other way about. */
  pair: "outer" | "inner";
}

const marks = /["'“”„‟«»‹›‘’‚‛「」『』]/g;
const doubles = /["”]/g;
const marksFrom = /["'“”„‟‘’‚‛]*/y;

/** Opened and not closed yet. */
interface Open {
  mark: Mark;
  /** A later mark that may close it, or be the apostrophe of a possessive: “the dockers’ cranes”. */
  perhaps?: Mark;
  /** Whether only a mark that surely closes may close it. */
  wary: boolean;
}

class Reader {
  readonly #text: string;
  readonly #language: LanguageMarks;
  readonly found: Mark[] = [];
  readonly #open: Open[] = [];
  #doubles = 0;
  #together = { from: 0, to: -1 };

  constructor(text: string, language: LanguageMarks) {
    this.#text = text;
    this.#language = language;
  }

  read(): Mark[] {
    for (const { 0: sign, index } of this.#text.matchAll(marks)) this.#readMark(sign, index);
    this.#close(0);
    this.#setPairs();
    return this.found;
  }

  #readMark(sign: string, at: number): void {
    const before = this.#before(at);
    const after = neighbourAfter(this.#text, this.#pastMarks(at + sign.length));
    const mark: Mark = {
      at,
      sign,
      size: /["“”„‟«»「」『』]/.test(sign) ? "double" : "single",
      role: "apostrophe",
      pair: "outer",
    };
    this.found.push(mark);
    if (sign === '"') this.#readDouble(mark, before, after);
    else if (sign === "'") this.#readSingle(mark, before, after);
    else this.#readTyped(mark, before, after);
  }

  /** What stands before a mark; where that is a mark, what was made of it. */
  #before(at: number): Neighbour {
    const last = this.found.at(-1);
    if (!last || last.at + last.sign.length !== at) return neighbourBefore(this.#text, at);
    if (last.role === "opens") return "opens";
    if (last.role === "closes") return "closes";
    return last.role === "apostrophe" && /\p{L}/u.test(characterBefore(this.#text, last.at)) ? "elision" : "letter";
  }

  #readDouble(mark: Mark, before: Neighbour, after: Neighbour): void {
    const within = hebrewWithin(this.#text, mark.at);
    if (within) return this.#isWithin(mark, within);
    const inches = isInches(this.#text, mark.at);
    if (inches && this.#isMeasure(inches, mark.at, after)) {
      mark.role = "prime";
      return;
    }
    const turn =
      turnOf(before, after) ??
      (this.#doubles > 0 || (before !== "edge" && before !== "opens" && (after === "dash" || after === "ellipsis"))
        ? "closes"
        : "opens");
    if (turn === "opens") this.#opens(mark);
    else this.#closes(mark);
  }

  /** Within a quotation a mark behind a number closes it, unless another one after it does. */
  #isMeasure(inches: "behind feet" | "perhaps", at: number, after: Neighbour): boolean {
    if (this.#doubles > 0) return this.#nextCloses(at);
    return inches === "behind feet" || (after !== "letter" && after !== "unspaced");
  }

  #nextCloses(at: number): boolean {
    doubles.lastIndex = at + 1;
    const next = doubles.exec(this.#text)?.index;
    if (next === undefined) return false;
    if (this.#text.charAt(next) === "”") return true;
    return (
      turnOf(
        next === at + 1 ? "letter" : neighbourBefore(this.#text, next),
        neighbourAfter(this.#text, this.#pastMarks(next + 1)),
      ) === "closes"
    );
  }

  /** The place behind the marks that stand together from one place on; looked for once for all of them. */
  #pastMarks(at: number): number {
    if (at < this.#together.from || at > this.#together.to) {
      marksFrom.lastIndex = at;
      this.#together = { from: at, to: at + (marksFrom.exec(this.#text)?.[0].length ?? 0) };
    }
    return this.#together.to;
  }

  #readSingle(mark: Mark, before: Neighbour, after: Neighbour): void {
    const { language } = this.#language;
    const [previous, next] = [characterBefore(this.#text, mark.at), this.#text.charAt(mark.at + 1)];
    const letter = letterFor(previous, next, language) ?? hebrewWithin(this.#text, mark.at);
    const open = this.#open.at(-1);
    const closable = open?.mark.size === "single";
    if (letter && !(closable && letter === "׳" && after !== "letter")) return this.#isWithin(mark, letter);
    const feet = isFeet(this.#text, mark.at);
    if (feet === "certainly" || (feet && !closable)) {
      mark.role = "prime";
      return;
    }
    if (takesApostrophe(previous) && takesApostrophe(next)) return;
    const turn = turnOf(before, after);
    if (
      turn === "closes" ||
      (turn === undefined && (closable || (/\p{L}/u.test(previous) && takesApostrophe(previous))))
    ) {
      if (closable) this.#closesSingle(mark, open, after);
      return;
    }
    if (turn === undefined && (after === "edge" || after === "closes")) return;
    const cut = clipped(this.#text.slice(mark.at + 1, mark.at + 25), language);
    if (cut === "certainly") return;
    if (open?.perhaps) this.#close(this.#open.length - 1);
    this.#opens(mark, cut === "perhaps");
  }

  #closesSingle(mark: Mark, open: Open, after: Neighbour): void {
    const possessive =
      this.#language.language === "en" &&
      after === "edge" &&
      /[sS]$/.test(this.#text.charAt(mark.at - 1)) &&
      /^'\s[\p{Ll}\p{N}]/u.test(this.#text.slice(mark.at, mark.at + 4));
    if (possessive) open.perhaps ??= mark;
    else this.#pair(open, mark);
  }

  /** Marks that were typed as they are to be printed: they are left, and what stands in them is nested in them. */
  #readTyped(mark: Mark, before: Neighbour, after: Neighbour): void {
    const { sign } = mark;
    if (
      sign === "’" &&
      (before === "letter" || before === "elision") &&
      (after === "letter" || this.#open.at(-1)?.mark.sign !== "‘")
    )
      return;
    // 5’10”, as a word processor curls it.
    if (
      sign === "”" &&
      this.#doubles > 0 &&
      isInches(this.#text, mark.at) === "behind feet" &&
      this.#nextCloses(mark.at)
    ) {
      mark.role = "prime";
      return;
    }
    const { outer, inner } = this.#language;
    const [opens, closes] = [
      outer[0] === sign || inner[0] === sign || /[„‚「『]/.test(sign),
      outer[1] === sign || inner[1] === sign || /[」』]/.test(sign),
    ];
    const turn =
      opens !== closes
        ? opens
          ? "opens"
          : "closes"
        : (turnOf(before, after) ?? (this.#open.some(({ mark: { size } }) => size === mark.size) ? "closes" : "opens"));
    if (turn === "opens") this.#opens(mark, false);
    else if (mark.size === "double") this.#closes(mark);
    else {
      mark.role = sign === "’" ? "apostrophe" : "closes";
      const open = this.#open.at(-1);
      if (open?.mark.size === "single") this.#pair(open, mark);
    }
  }

  #isWithin(mark: Mark, letter: string): void {
    mark.role = "within";
    mark.letter = letter;
  }

  #opens(mark: Mark, wary = false): void {
    mark.role = "opens";
    this.#open.push({ mark, wary });
    if (mark.size === "double") this.#doubles++;
  }

  #closes(mark: Mark): void {
    mark.role = "closes";
    if (this.#doubles === 0) return;
    const at = this.#open.findLastIndex((open) => open.mark.size === "double");
    this.#close(at + 1);
    const open = this.#open.at(-1);
    if (open) this.#pair(open, mark);
  }

  #pair(open: Open, mark: Mark): void {
    this.#open.pop();
    if (open.mark.size === "double") this.#doubles--;
    mark.role = "closes";
    [mark.partner, open.mark.partner] = [open.mark, mark];
  }

  /** Ends what is open beyond a number of quotations. A single mark that nothing closes was an apostrophe. */
  #close(beyond: number): void {
    while (this.#open.length > beyond) {
      const open = this.#open.pop();
      if (!open) return;
      const { mark, perhaps, wary } = open;
      if (mark.size === "double") this.#doubles--;
      else if (perhaps && !wary) {
        perhaps.role = "closes";
        [mark.partner, perhaps.partner] = [perhaps, mark];
      } else if (mark.sign === "'" && !this.#opensWith(mark)) mark.role = "apostrophe";
    }
  }

  /** `"'I said no,` at the beginning of a paragraph: a quotation in a quotation, both of which go on in the next one. */
  #opensWith(mark: Mark): boolean {
    const [outer, inner] = this.found;
    return inner === mark && mark.at === 1 && outer?.role === "opens" && outer.partner === undefined;
  }

  #setPairs(): void {
    const around: Mark["pair"][] = [];
    for (const mark of this.found) {
      if (mark.role !== "opens" && mark.role !== "closes") continue;
      if (mark.role === "closes" && mark.partner) {
        around.pop();
        mark.pair = mark.partner.pair;
        continue;
      }
      const own = this.#pairOf(mark);
      const other = own === "outer" ? "inner" : "outer";
      mark.pair = around.at(-1) === own && /["']/.test(mark.sign) ? other : own;
      if (mark.partner) around.push(mark.pair);
    }
  }

  #pairOf({ sign, size }: Mark): Mark["pair"] {
    if (sign === '"') return "outer";
    if (sign === "'") return "inner";
    const { outer, inner } = this.#language;
    return outer.includes(sign) ? "outer" : inner.includes(sign) ? "inner" : size === "double" ? "outer" : "inner";
  }
}

/** Which way a mark turns between its neighbours; undefined where it might be either. */
function turnOf(before: Neighbour, after: Neighbour): "opens" | "closes" | undefined {
  const mayOpen = after !== "edge" && after !== "closes";
  const mayClose = before !== "edge" && before !== "opens";
  if (before === "elision" || before === "dash") return mayOpen ? "opens" : "closes";
  return mayOpen === mayClose ? undefined : mayOpen ? "opens" : "closes";
}

/** Letters and figures of the scripts that write apostrophes within words. */
const takesApostrophe = (character: string) =>
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}]/u.test(
    character,
  ) && /[\p{L}\p{N}]/u.test(character);

/** The marks of a run of text, in order, each with what it does. */
export const readMarks = (text: string, language: LanguageMarks): Mark[] => new Reader(text, language).read();
