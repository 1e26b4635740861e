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

const specialMarks = /["']|(?<!\.)\.{3}(?!\.)|(?<!-)-{2,3}(?!-)/g;
const specialWithSpaces = /["']|(?<!\.)\.{3}(?!\.)|(?<!-)-{2,3}(?!-)| [;:!?»]/g;

const opensAfter = /[\s([{<«“‘„‚—–/-]/;

/** English words that begin with an apostrophe, not with a quotation. */
const clipped = /^(?:tis|twas|twere|em|til|cause|n|round|\d\ds?)\b/i;

/** A setter for one run of text; it remembers what stood before, so that marks pair across emphasis and links. */
function setterFor(language: string): (text: string) => string {
  const marks = marksOf[language.toLowerCase().split("-")[0] ?? ""] ?? englishMarks;
  const special = marks.beforeHigh ? specialWithSpaces : specialMarks;
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
        return (marks.beforeHigh ?? " ") + written.trimStart();
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
