/** Sets quotes, apostrophes, dashes and ellipses as the language's printers do. */
import type { Root, RootContent } from "mdast";
import { baseLanguage } from "../../paper/language.ts";

interface Marks {
  double: [open: string, close: string];
  single: [open: string, close: string];
  /** Other marks of the language, and what is set for one of them, with the space before or after it that was written. */
  others?: { marks: RegExp; set: (written: string, previous: string, following: string) => string };
  /** Spaces at which the language breaks no line, and what is set for them. */
  ties?: readonly [space: RegExp, set: string][];
}

const englishMarks: Marks = { double: ["“", "”"], single: ["‘", "’"] };

/** Spaces that do not break: a thin one within quotation marks and before high marks, a whole one before a colon. */
const [thin, whole] = ["\u202f", "\u00a0"];

/**
 * French (Imprimerie nationale, Lexique des règles typographiques): what was typed with any space or none is set with
 * the right one. Where none was typed, a mark within a word or an address is left alone.
 */
const frenchMarks: Marks["others"] = {
  marks: /«[ \u00a0\u202f]?|[ \u00a0\u202f]?[;:!?»]/g,
  set: (written, previous, following) => {
    const mark = written.trim();
    if (mark === "«") return `«${thin}`;
    const apart = written !== mark || mark === "»" || (/[\p{L}\p{N})»]/u.test(previous) && /^(?:[\s»"'”)]|$)/.test(following));
    return apart ? (mark === ":" ? whole : thin) + mark : mark;
  },
};

/** A number stays with what it counts; a year may stand apart. */
const counting: [RegExp, string] = [/(?<![\p{N}.,٫٬])((?:\p{N}{1,3}|\p{N}{5,})(?:[.,٫]\p{N}+)?) (?=\p{L})/gu, `$1${whole}`];

const frenchTies: Marks["ties"] = [
  // Thousands, units and hours, and the titles that stand before a name.
  [/(?<=\d) (?=\d{3}(?!\d))/g, thin],
  [/(?<=\d) (?=[%€°])/g, whole],
  counting,
  [/(?<![\p{L}\p{N}])(MM?\.|Mmes?|Mlles?|Dr) (?=\p{Lu})/gu, `$1${whole}`],
];

const arabicSigns: Record<string, string> = { ",": "،", ";": "؛", "?": "؟" };

/** Marks that a Latin keyboard gave: after an Arabic letter they are turned as Arabic turns them. */
const arabicMarks: Marks["others"] = {
  marks: /[,;?]/g,
  set: (written, previous) => (/[\p{Script=Arabic}»)]/u.test(previous) && !/\p{N}/u.test(previous) ? (arabicSigns[written] ?? written) : written),
};

/** By primary language subtag. Source: Unicode CLDR, quotation marks. */
const marksOf: Record<string, Marks> = {
  en: englishMarks,
  ar: { double: ["«", "»"], single: ["‹", "›"], others: arabicMarks, ties: [counting] },
  fa: { double: ["«", "»"], single: ["‹", "›"], others: arabicMarks, ties: [counting] },
  fr: { double: [`«${thin}`, `${thin}»`], single: ["“", "”"], others: frenchMarks, ties: frenchTies },
  de: { double: ["„", "“"], single: ["‚", "‘"] },
  es: { double: ["«", "»"], single: ["“", "”"] },
  it: { double: ["«", "»"], single: ["“", "”"] },
  pt: { double: ["“", "”"], single: ["‘", "’"] },
  nl: englishMarks,
  nb: { double: ["«", "»"], single: ["‘", "’"] },
  sv: { double: ["”", "”"], single: ["’", "’"] },
  pl: { double: ["„", "”"], single: ["‚", "’"] },
  ru: { double: ["«", "»"], single: ["„", "“"] },
  tr: englishMarks,
};

const specialMarks = /["']|(?<!\.)\.{3}(?!\.)|(?<!-)-{2,3}(?!-)/g;

/** The same with a language's other marks. */
const specialOf = new Map(Object.values(marksOf).map((marks) => [marks, marks.others ? new RegExp(`${specialMarks.source}|${marks.others.marks.source}`, "g") : specialMarks]));

const opensAfter = /[\s([{<«“‘„‚—–/-]/;

/** English words that begin with an apostrophe, not with a quotation. */
const clipped = /^(?:tis|twas|twere|em|til|cause|n|round|\d\ds?)\b/i;

/** A setter for one run of text; it remembers what stood before, so that marks pair across emphasis and links. */
function setterFor(language: string): (text: string) => string {
  const marks = marksOf[baseLanguage(language)] ?? englishMarks;
  const special = specialOf.get(marks) ?? specialMarks;
  let before = "";
  let openSingles = 0;
  return (text) => {
    // Most runs hold nothing to set.
    if (text === "") return text;
    let last = 0;
    let set = "";
    for (const match of text.matchAll(special)) {
      const [written] = match;
      const at = match.index;
      const previous = at > last ? text.charAt(at - 1) : (set.at(-1) ?? before);
      set += text.slice(last, at) + markFor(written, previous, text.slice(at + written.length, at + written.length + 8));
      last = at + written.length;
    }
    set += text.slice(last);
    for (const [space, tie] of marks.ties ?? []) set = set.replace(space, tie);
    before = set.at(-1) ?? before;
    return set;
  };

  function markFor(written: string, previous: string, following: string): string {
    const opens = previous === "" || opensAfter.test(previous);
    switch (written) {
      case '"':
        return opens && !/^\s/.test(following) ? marks.double[0] : marks.double[1];
      case "'":
        if (opens && /^\S/.test(following) && !clipped.test(following)) {
          openSingles++;
          return marks.single[0];
        }
        if (openSingles > 0 && !/^\p{L}/u.test(following)) {
          openSingles--;
          return marks.single[1];
        }
        return "’";
      case "...":
        return "…";
      case "--":
        return "–";
      case "---":
        return "—";
      default:
        return marks.others ? marks.others.set(written, previous, following) : written;
    }
  }
}

/** Sets one line of plain text: a headline, a caption. */
export function setLine(text: string, language: string): string {
  return setterFor(language)(text);
}

/** Sets all text of a tree but code; every paragraph, heading, cell and caption is a run of its own. */
export function setTypography(tree: Root, language: string): void {
  for (const child of tree.children) walk(child, undefined, language);
}

const runs = new Set(["paragraph", "heading", "tableCell"]);

function walk(node: RootContent, setter: ((text: string) => string) | undefined, language: string): void {
  const set = runs.has(node.type) ? setterFor(language) : setter;
  if (node.type === "text" && set) node.value = set(node.value);
  else if (node.type === "inlineCode") set?.("x");
  else if (node.type === "image") {
    if (node.title) node.title = setLine(node.title, language);
    if (node.alt) node.alt = setLine(node.alt, language);
  } else if ("children" in node) for (const child of node.children) walk(child, set, language);
}
