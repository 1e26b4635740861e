/** Sets quotes, apostrophes, dashes and ellipses as the language's printers do. */
import type { Root, RootContent } from "mdast";

interface Marks {
  double: [open: string, close: string];
  single: [open: string, close: string];
  /** Space that French sets before high punctuation: it must not break. */
  beforeHigh?: string;
}

const englishMarks: Marks = { double: ["“", "”"], single: ["‘", "’"] };

/** By primary language subtag. Sources: Unicode CLDR, quotation marks; Imprimerie nationale for French spacing. */
const marksOf: Record<string, Marks> = {
  en: englishMarks,
  ar: { double: ["«", "»"], single: ["‹", "›"] },
  fa: { double: ["«", "»"], single: ["‹", "›"] },
  fr: { double: ["«\u00a0", "\u00a0»"], single: ["“", "”"], beforeHigh: "\u202f" },
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

const opensAfter = /[\s([{<«“‘„‚—–/-]/;

/** English words that begin with an apostrophe, not with a quotation. */
const clipped = /^(?:tis|twas|twere|em|til|cause|n|round|\d\ds?)\b/i;

/** A setter for one run of text; it remembers what stood before, so that marks pair across emphasis and links. */
function setterFor(language: string): (text: string) => string {
  const marks = marksOf[language.toLowerCase().split("-")[0] ?? ""] ?? englishMarks;
  let before = "";
  let openSingles = 0;
  return (text) => {
    let set = "";
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      const previous = set.at(-1) ?? before;
      const atStart = previous === "" || opensAfter.test(previous);
      if (character === '"') set += atStart && !/^\s/.test(text.slice(at + 1)) ? marks.double[0] : marks.double[1];
      else if (character === "'") {
        if (atStart && !clipped.test(text.slice(at + 1)) && /^\S/.test(text.slice(at + 1))) {
          openSingles++;
          set += marks.single[0];
        } else if (openSingles > 0 && !/^\p{L}/u.test(text.slice(at + 1))) {
          openSingles--;
          set += marks.single[1];
        } else set += "’";
      } else if (text.startsWith("...", at) && text.charAt(at + 3) !== ".") {
        set += "…";
        at += 2;
      } else if (text.startsWith("---", at)) {
        set += "—";
        at += 2;
      } else if (text.startsWith("--", at)) {
        set += "–";
        at += 1;
      } else if (marks.beforeHigh && /[;:!?»]/.test(character) && previous === " ") {
        set = set.slice(0, -1) + marks.beforeHigh + character;
      } else set += character;
    }
    before = set.at(-1) ?? before;
    return set;
  };
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
