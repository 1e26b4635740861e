/** Words in italics in a line that is no Markdown: a film’s title in a headline, `*Nightfall* wins in Cannes`. */

/** Where italics begin and end in a text. */
export type Stretch = readonly [from: number, to: number];

const marked = /(?<![\p{L}\p{N}*\\])\*(?![\s*])([^*\n]{1,300})(?<!\s)\*(?![\p{L}\p{N}*])/gu;

/** The parts of a line as an editor writes it; every other one, beginning with the second, stands between asterisks. */
export function partsOfLine(written: string): string[] {
  if (!written.includes("*")) return [written];
  const parts: string[] = [];
  let done = 0;
  for (const { 0: whole, 1: words = "", index } of written.matchAll(marked)) {
    parts.push(written.slice(done, index), words);
    done = index + whole.length;
  }
  return [...parts, written.slice(done)];
}

/** A line's parts put together again, and where its italics are. */
export function lineOf(parts: readonly string[]): { text: string; italics: Stretch[] } {
  let text = "";
  const italics: Stretch[] = [];
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) italics.push([text.length, text.length + part.length]);
    text += part;
  }
  return { text, italics };
}

/** A text taken apart at its italics, for those who set it. */
export function takenApart(text: string, italics: readonly Stretch[] = []): { words: string; italic: boolean }[] {
  const parts: { words: string; italic: boolean }[] = [];
  let done = 0;
  for (const [from, to] of italics) {
    if (from > done) parts.push({ words: text.slice(done, from), italic: false });
    parts.push({ words: text.slice(from, to), italic: true });
    done = to;
  }
  if (done < text.length) parts.push({ words: text.slice(done), italic: false });
  return parts;
}

/** What stands in italics in the words about a story. */
export interface Italics {
  headline?: readonly Stretch[];
  standfirst?: readonly Stretch[];
}
