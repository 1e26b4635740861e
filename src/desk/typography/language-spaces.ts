/** What a language sets besides quotation marks: spaces that do not break, and signs that its keyboard has not. */
import { directionOf } from "../../paper/language.ts";
import { thinSpace } from "./marks-of.ts";
import type { Edit } from "./edits.ts";

const whole = "\u00a0";

/** What is set for a stretch, by what stands before and after it. */
type Setting = (written: string, previous: string, following: string) => string;

interface Rule {
  pattern: RegExp;
  set: Setting;
}

/**
 * French (Imprimerie nationale, Lexique des règles typographiques): what was typed with any space or none is set with
 * the right one. Where none was typed, a mark within a word or an address is left alone.
 */
const frenchMarks: Rule = {
  pattern: /«[ \u00a0\u202f]?|[ \u00a0\u202f]?[;:!?»]/g,
  set: (written, previous, following) => {
    const mark = written.trim();
    if (mark === "«") return `«${thinSpace}`;
    const apart =
      written !== mark ||
      mark === "»" ||
      (/[\p{L}\p{N})»”\ufffc]/u.test(previous) && /^(?:[\s»"'”)…]|$)/.test(following));
    return apart ? (mark === ":" ? whole : thinSpace) + mark : mark;
  },
};

const tie = (pattern: RegExp, set: string): Rule => ({ pattern, set: () => set });

/** A number stays with what it counts; a year may stand apart. */
const counting = tie(/(?<=(?<![\p{N}.,٫٬])(?:\p{N}{1,3}|\p{N}{5,})(?:[.,٫]\p{N}+)?) (?=\p{L})/gu, whole);

const frenchTies: readonly Rule[] = [
  // Thousands, units and hours, and the titles that stand before a name.
  tie(/(?<=\d) (?=\d{3}(?!\d))/g, thinSpace),
  tie(/(?<=\d) (?=[%€°])/g, whole),
  counting,
  tie(/(?<=(?<![\p{L}\p{N}])(?:MM?\.|Mmes?|Mlles?|Dr)) (?=\p{Lu})/gu, whole),
];

const arabicSigns: Readonly<Record<string, string>> = { ",": "،", ";": "؛", "?": "؟" };

/** Marks that a Latin keyboard gave: after an Arabic letter they are turned as Arabic turns them. */
const arabicMarks: Rule = {
  pattern: /[,;?]/g,
  set: (written, previous) =>
    /[\p{Script=Arabic}\p{Script=Thaana}»›”’“‘)]/u.test(previous) && !/\p{N}/u.test(previous)
      ? (arabicSigns[written] ?? written)
      : written,
};

/** A danda does not begin a line, where a space is typed before it (W3C, Devanagari Gap Analysis, 88). */
const danda = tie(/(?<=[\p{L}\p{M}\p{N}”’)]) (?=[।॥])/gu, whole);

/** Nor does the sign that has a Thai word said twice, before which the Royal Society writes a space (W3C, sealreq, 45). */
const repetition = tie(/(?<=[\p{L}\p{M}]) (?=ๆ)/gu, whole);

const rulesOf: Readonly<Record<string, readonly Rule[]>> = {
  fr: [frenchMarks, ...frenchTies],
  ar: [arabicMarks, counting],
  fa: [arabicMarks, counting],
  ...Object.fromEntries(["as", "bn", "hi", "mr", "ne", "or", "pa", "sa"].map((language) => [language, [danda]])),
  th: [repetition],
};

/** Other languages that write Arabic's comma, semicolon and question mark. */
const withArabicMarks = new Set(["ckb", "dv", "ks", "ku", "ps", "sd", "ug", "ur"]);

/** The passes over a run that a language asks for besides its quotation marks. */
export function spacesOf(language: string, tag: string): readonly ((text: string) => Edit[])[] {
  const rules = rulesOf[language] ?? (withArabicMarks.has(language) && directionOf(tag) === "rtl" ? [arabicMarks] : []);
  return rules.map(
    ({ pattern, set }) =>
      (text) =>
        [...text.matchAll(pattern)].flatMap(({ 0: written, index }): Edit[] => {
          const end = index + written.length;
          const put = set(written, text.charAt(index - 1), text.slice(end, end + 8));
          return put === written ? [] : [{ from: index, to: end, put }];
        }),
  );
}
