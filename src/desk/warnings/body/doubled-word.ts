/** Words that stand twice in a row: “the the”, most often at the end of one line and the start of the next. */
import { baseLanguage } from "../../../paper/base-language.ts";
import type { Finding, Passage } from "./passage.ts";

/** Words that may rightly stand twice: “the man who had had it”, “came in in March”, “no no”, “very very”. */
const rightlyTwice: Record<string, ReadonlySet<string>> = {
  en: new Set(
    (
      "had that is was in on up out over down by do does did her so no now there here well very many much far long really too never again only pretty more big old " +
      "ha he hey oh ah yes bye hear hush knock tut chop bang blah win please come go all one two three four five six seven eight nine ten la na etc"
    ).split(" "),
  ),
  fr: new Set("nous vous très si non oui bien".split(" ")),
};

/** Other languages double words to say “one by one”; there only these are surely slips. */
const surelyOnce: Record<string, ReadonlySet<string>> = {
  ar: new Set(["في", "على", "إلى", "عن", "التي", "الذي", "هذا", "هذه", "مع"]),
};

const twice = /(?<![\p{L}\p{M}\p{N}'’.@/-])(\p{L}[\p{L}\p{M}'’]*)\s+\1(?![\p{L}\p{M}\p{N}@/-]|['’.]\p{L})/giu;

export function doubledWords(passage: Passage, language: string): Finding[] {
  const { text } = passage;
  const primary = baseLanguage(language);
  const [fine, slips] = [rightlyTwice[primary], surelyOnce[primary]];
  if (!fine && !slips) return [];
  return mayDouble(text) ? findings(passage, fine, slips) : [];
}

/** Whether any word equals the one before it, letter by letter; most text is done with here, at a tenth of the price. */
function mayDouble(text: string): boolean {
  let [before, start] = [-1, -1];
  let length = 0;
  for (let at = 0; at <= text.length; at++) {
    const space = at === text.length || text.charCodeAt(at) <= 32;
    if (!space) {
      if (start === -1) start = at;
      continue;
    }
    if (start === -1) continue;
    // The second may carry a comma or a full stop, and the first a capital.
    if (
      before !== -1 &&
      at - start >= length &&
      !isLetter(text.charCodeAt(start + length)) &&
      alike(text, before, start, length)
    )
      return true;
    [before, length, start] = [start, at - start, -1];
  }
  return false;
}

/** Letters of English; all others are left to the closer look. */
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function alike(text: string, a: number, b: number, length: number): boolean {
  for (let at = length - 1; at > 0; at--) if (text.charCodeAt(a + at) !== text.charCodeAt(b + at)) return false;
  return text.charAt(a).toLowerCase() === text.charAt(b).toLowerCase();
}

function findings(
  passage: Passage,
  fine: ReadonlySet<string> | undefined,
  slips: ReadonlySet<string> | undefined,
): Finding[] {
  const found: Finding[] = [];
  for (const match of passage.text.matchAll(twice)) {
    const [both, word = ""] = match;
    const second = both.slice(-word.length);
    const from = match.index;
    const to = from + both.length;
    // Names are doubled as they please: Duran Duran, Baden-Baden, Sirhan Sirhan.
    if (/^\p{Lu}/u.test(second) || fine?.has(second) || (slips && !slips.has(second)) || !passage.runsOn(from, to))
      continue;
    found.push({
      rule: "doubled-word",
      from,
      to,
      message: `The word “${second}” stands twice here.`,
      suggestion: word,
      certain: true,
    });
  }
  return found;
}
