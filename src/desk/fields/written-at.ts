/** Finds where a character of a value stands in the text that the value was read from: escapes, entities and indents lie between. */

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,32});/iy;
const escapedCode = /\\(?:u[\da-f]{4}|x[\da-f]{2}|U[\da-f]{8})/iy;

/** How far ahead a character is looked for: past the marks of a quotation and the indentation of a list. */
const reach = 200;

/**
 * A value as it is written. Each character is looked for once, whatever is asked: a text with thousands of mistakes would be
 * gone through as often.
 */
export class WrittenValue {
  readonly #source: string;
  readonly #value: string;
  /** Where each character that was looked for begins, and ends. */
  readonly #begins: number[] = [];
  readonly #ends: number[] = [];

  /** @param source what an editor wrote, without what encloses the value */
  constructor(source: string, value: string) {
    this.#source = source;
    this.#value = value;
  }

  /** The stretch of the source in which the value's characters `from` up to `to` are written. */
  stretch(from: number, to: number): [from: number, to: number] {
    if (this.#source === this.#value) return [from, to];
    for (let index = this.#begins.length; index < to; index++) {
      const at = startOf(this.#source, this.#ends.at(-1) ?? 0, this.#value.charAt(index));
      this.#begins.push(at);
      this.#ends.push(pastOne(this.#source, at, this.#value, index));
    }
    const end = this.#ends[to - 1] ?? 0;
    return from === to ? [end, end] : [this.#begins[from] ?? 0, end];
  }
}

function startOf(source: string, at: number, character: string): number {
  const written = source.charAt(at);
  if (written === character || written === "\\" || written === "&") return at;
  if (/\s/.test(character) && /\s/.test(written)) return at;
  const found = source.indexOf(character, at);
  return found === -1 || found > at + reach ? at : found;
}

function pastOne(source: string, at: number, value: string, index: number): number {
  const written = source.charAt(at);
  if (
    written === "\\" &&
    source.charAt(at + 1) !== "" &&
    (value.charAt(index) !== "\\" || source.charAt(at + 1) === "\\")
  )
    return at + (lengthOf(escapedCode, source, at) ?? 2);
  if (written === "&") return at + (lengthOf(entity, source, at) ?? 1);
  // YAML writes an apostrophe twice within single ones.
  if (written === "'" && source.charAt(at + 1) === "'" && value.charAt(index + 1) !== "'") return at + 2;
  return at + 1;
}

function lengthOf(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length;
}
