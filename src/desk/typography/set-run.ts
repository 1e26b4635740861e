/** Sets one run of text, a paragraph or a line, as a language's printers do: marks of quotation, dashes, ellipses, spaces. */
import { withoutAddresses } from "./addresses.ts";
import { edited, type Edit } from "./edits.ts";
import { spacesOf } from "./language-spaces.ts";
import { marksOf, type LanguageMarks } from "./marks-of.ts";
import { hole } from "./neighbours.ts";
import { readMarks, type Mark } from "./read-marks.ts";

/** Whether there is anything to set at all: most runs hold nothing. */
const anything = /["'“”„‟«»‹›‘’‚‛「『]|\.{3}|--/;

const dashesAndDots = /(?<!\.)(?:\.{3}|\.{6})(?!\.)|(?<!-)-{2,3}(?!-)/g;
const printed: Readonly<Record<string, string>> = { "...": "…", "......": "……", "--": "–", "---": "—" };

/**
 * Sets a run whose text lies in several pieces, and gives them back as they are to be printed. What is no text (code, a
 * picture) is the `hole`, a line that is broken by hand is a line feed. Time grows with the length of the run.
 */
export function setRun(pieces: readonly string[], tag: string): string[] {
  const language = marksOf(tag);
  const whole = pieces.join("");
  let set = [...pieces];
  if (anything.test(whole)) {
    const text = withoutAddresses(whole, hole);
    set = edited(
      set,
      [...markEdits(text, language), ...dashEdits(text)].sort((a, b) => a.from - b.from),
    );
  }
  for (const pass of spacesOf(language.language, tag)) set = edited(set, pass(withoutAddresses(set.join(""), hole)));
  return set;
}

function markEdits(text: string, language: LanguageMarks): Edit[] {
  return readMarks(text, language).flatMap((mark) => {
    if (!/["']/.test(mark.sign)) return [];
    const edit = { from: mark.at, to: mark.at + 1, put: signFor(mark, language) };
    // A space that was typed within marks that bring their own.
    if (language.within && mark.pair === "outer") {
      if (mark.role === "opens" && /[ \u00a0\u202f]/.test(text.charAt(edit.to)) && mark.partner) edit.to++;
      if (mark.role === "closes" && /[ \u00a0\u202f]/.test(text.charAt(edit.from - 1)) && mark.partner) edit.from--;
    }
    return [edit];
  });
}

function signFor({ role, pair, letter, sign }: Mark, language: LanguageMarks): string {
  switch (role) {
    case "opens":
      return language[pair][0] + (pair === "outer" ? language.within : "");
    case "closes":
      return (pair === "outer" ? language.within : "") + language[pair][1];
    case "prime":
      return sign === '"' ? "″" : "′";
    case "within":
      return letter ?? sign;
    case "apostrophe":
      return "’";
  }
}

const dashEdits = (text: string): Edit[] =>
  [...text.matchAll(dashesAndDots)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    put: printed[written] ?? written,
  }));
