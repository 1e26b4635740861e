/** Paragraphs that break off in mid-sentence: an empty line slipped in, or the rest was lost. */
import { baseLanguage } from "../../../paper/base-language.ts";
import { hole, type Finding, type Passage } from "./passage.ts";

/** What ends a paragraph: a mark that closes a sentence, with the quotation marks and parentheses that may follow it. */
const ended = /[.!?…:;؟؛。！？—–][\s"'“”’»«)\]*_]*$/u;

/** Words after which a sentence goes on. “In”, “on” and their like are not here: “the storm they had been caught in”. */
const goesOn: Record<string, ReadonlySet<string>> = {
  en: new Set(
    "the a an and or but of that which who whose with from into because although while if than as by to their its his our your my every".split(
      " ",
    ),
  ),
  fr: new Set(
    "le la les un une des du de et ou mais que qui dont à au aux avec dans par pour sur leur son sa ses".split(" "),
  ),
};

/** The points of a statute are joined so: “…; or”. */
const enumerated = /; (?:and|or|et|ou)$/;

const longestWord = 100;

/**
 * Looks at a paragraph that ends without a mark.
 * @param after what follows: `next` gives the paragraph after it, past pictures, and nothing where something else follows
 */
export function brokenParagraph(
  passage: Pick<Passage, "text">,
  { next, isLast }: { next: () => string | undefined; isLast: boolean },
  language: string,
): Finding[] {
  const text = passage.text.trimEnd();
  // Only the end counts, and what is not looked at costs nothing.
  const ending = text.slice(-longestWord);
  // Most paragraphs end with a mark: one look is enough.
  const end = text.charCodeAt(text.length - 1);
  if (end === 46 || text === "" || ended.test(text.slice(-8)) || text.endsWith(hole) || /:\/\/\S+$/.test(ending))
    return [];
  const word = /[\p{L}\p{M}\p{N}'’-]+$/u.exec(ending)?.[0];
  if ((word === undefined && !text.endsWith(",")) || enumerated.test(ending)) return [];
  const following = next();
  const start = /^\s*["“«(]?(\p{Ll}[\p{L}\p{M}'’-]*)/u.exec(following ?? "")?.[1];
  // A name may begin small: iPhone, eBay.
  const continued = start !== undefined && !/\p{Lu}/u.test(start);
  const hanging =
    word !== undefined && (following !== undefined || isLast) && (goesOn[baseLanguage(language)]?.has(word) ?? false);
  if (!continued && !hanging) return [];
  const shown = word ?? /\S+$/u.exec(ending)?.[0] ?? "";
  return [
    {
      rule: "broken-paragraph",
      from: text.length - shown.length,
      to: text.length,
      message: continued
        ? `This paragraph breaks off after “${shown}”, and the next begins with “${start}”: an empty line parts one sentence.`
        : `This paragraph ends in the middle of a sentence, after “${shown}”.`,
      ...(continued && { suggestion: `${shown} ${start}` }),
    },
  ];
}
