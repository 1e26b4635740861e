/** What is told of a page where it is found or shared: in search engines, in messages, beside its picture. */
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";

/** Letters. Search engines show about as many, and cut off what comes after. */
const room = 160;

/** Letters. What is shorter is a phrase, and says little to whoever does not know the page. */
const sentence = 40;

/** As long as they are: of Chinese, Japanese and Korean each letter says as much as two of others. */
const lengthOf = (text: string): number =>
  [...text].reduce(
    (length, letter) =>
      length + (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(letter) ? 2 : 1),
    0,
  );

/**
 * An editor's own sentence where it is one; else that, or the page's name, with what the page holds after it.
 * @param parts.own what an editor says of it: a summary, a motto
 * @param parts.name the page's own name
 * @param parts.holds what the page begins with: headlines, names. The first is told whole, others as long as there is room.
 */
export function descriptionOf(
  { own, name, holds }: { own?: string | undefined; name: string; holds: readonly string[] },
  language: string,
): string {
  if (own !== undefined && lengthOf(own) >= sentence) return own;
  const head = own ?? name;
  const told: string[] = [];
  let length = lengthOf(head);
  for (const each of holds) {
    length += lengthOf(each) + 3;
    if (told.length > 0 && length > room) break;
    told.push(each);
  }
  if (told.length === 0) return head;
  return isolatedJoin(
    [head, told.length > 1 ? isolatedJoin(told, " · ", language) : (told[0] ?? "")],
    /[\p{Sentence_Terminal}…]$/u.test(head) ? " " : ": ",
    language,
  );
}

/** The first words of a text, up to the end of a sentence or of a word. */
export function openingOf(text: string, language: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  let opening = "";
  for (const granularity of ["sentence", "word"] as const) {
    for (const { segment } of new Intl.Segmenter(language, { granularity }).segment(line)) {
      if (lengthOf(opening + segment) > room) break;
      opening += segment;
    }
    if (lengthOf(opening) >= sentence) return opening.trim();
    opening = "";
  }
  return [...line].slice(0, room).join("");
}
