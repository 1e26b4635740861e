/** Where a bare web address or an e-mail address stands in a text, and where it ends. */

/** Marks that end an address wherever they stand: quotation marks, brackets and full stops of any script (after Unicode UTS #58). */
const hard =
  /[\s\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff\ufffc<>"`*{}|\\^]|(?![\u0000-\u007f·’‧・])[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}]/u;
/** Marks that belong to an address within it, and to the sentence where they stand last. */
const soft = /[.,;:!?'’_~&·‧・]/u;
const openers: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/** Whether a character belongs to no address. */
export const endsAddress = (character: string): boolean => hard.test(character);

/** Whether a character belongs to an address only if something of the address follows. */
export const mayEndAddress = (character: string): boolean =>
  soft.test(character) || character === "(" || character === "[";

/** The bracket that a bracket closes. */
export const bracketOf = (character: string): string | undefined => openers[character];

/**
 * How much of a text that begins with an address belongs to it. Brackets that the address opens itself belong to it.
 * @param from where to begin to look: behind `https://`
 */
export function addressEnd(text: string, from: number): number {
  const open: string[] = [];
  let end = from;
  for (let at = from; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const opener = bracketOf(character);
    if (endsAddress(character) || (opener !== undefined && open.pop() !== opener)) break;
    if (character === "(" || character === "[") open.push(character);
    at += character.length;
    if (!mayEndAddress(character)) end = at;
  }
  return end;
}

const anySign = /:\/\/|www\.|@|\.[a-z]{2,}\//i;
const beginning =
  /(?<![a-z])(?:https?|ftp):\/\/|(?<![\p{L}\p{N}._-])(?:www\.(?=[\p{L}\p{N}])|[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/)/giu;
const email = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** The web addresses in a text. `scheme`: `https://`, `www.`, or nothing, where only a path behind a host's name tells it. */
export function* addressesIn(text: string): Generator<{ from: number; to: number; scheme: string }> {
  let done = 0;
  for (const { 0: start, index } of text.matchAll(beginning)) {
    if (index < done) continue;
    done = addressEnd(text, index + start.length);
    const scheme = /^(?:https?:\/\/|www\.)/i.exec(start)?.[0].toLowerCase() ?? "";
    if (done > index + start.length || scheme === "") yield { from: index, to: done, scheme };
  }
}

/** The text with a sign in place of every character of its addresses: a word to what stands beside it, and nothing to set. */
export function withoutAddresses(text: string, sign: string): string {
  if (!anySign.test(text)) return text;
  let left = "";
  let done = 0;
  for (const { from, to } of addressesIn(text)) {
    left += text.slice(done, from) + sign.repeat(to - from);
    done = to;
  }
  return (left + text.slice(done)).replace(email, (address) => sign.repeat(address.length));
}
