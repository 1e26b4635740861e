/** Quotation marks that do not pair, and marks and parentheses with a space on the wrong side. */
import { baseLanguage } from "../../paper/language.ts";
import { hole, type Finding, type Passage } from "./passage.ts";

interface Mark {
  at: number;
  sign: string;
  /** Which way its spaces, or its shape, turn it. */
  turn: "opens" | "closes" | "either";
  /** A space stands between the mark and the words that it belongs to. */
  apart: boolean;
}

/** Marks that open in one language close in another; where a language is not named here, only straight ones are read. */
const curly: Record<string, { opens: string; closes: string }> = {
  en: { opens: "“", closes: "”" },
  ar: { opens: "“«", closes: "”»" },
  fa: { opens: "“«", closes: "”»" },
  es: { opens: "“«", closes: "”»" },
  fr: { opens: "“«", closes: "”»" },
  it: { opens: "“«", closes: "”»" },
  pt: { opens: "“«", closes: "”»" },
  nb: { opens: "«", closes: "»" },
  ru: { opens: "«„", closes: "»“" },
  de: { opens: "„", closes: "“" },
};

const anySign = /["“”„«»]|\(\s|\s\)/;
const signs = /["“”„«»]/g;
const gap = /[\s\u00a0\u202f]/;
const beforeOpening = /[\s\u00a0\u202f([{<—–/'‘“«„-]/;
const afterClosing = /[\s\u00a0\u202f)\]}>.,;:!?…—–/'’”»-]/;

/** @param goesOn whether the next paragraph begins with a quotation mark: a quotation over several paragraphs opens each of them and closes the last */
export function quotationMarks(passage: Passage, language: string, goesOn: () => boolean): Finding[] {
  const { text } = passage;
  if (!anySign.test(text)) return [];
  const primary = baseLanguage(language);
  return [...pairing(text, primary, goesOn), ...parentheses(text)].sort((a, b) => a.from - b.from);
}

/** Whether a paragraph begins with a mark that opens a quotation. */
export const beginsQuotation = (text: string): boolean => /^[\s*_]*["“„«]/.test(text);

function pairing(text: string, language: string, goesOn: () => boolean): Finding[] {
  const found: Finding[] = [];
  const marks = marksIn(text, language);
  let open: Mark | undefined;
  const unpaired = (mark: Mark) => found.push(unpairedAt(text, mark));
  const misplaced = (mark: Mark, role: "opens" | "closes") => {
    const finding = spacedWrongly(text, mark, role);
    if (finding) found.push(finding);
  };
  for (const [index, mark] of marks.entries()) {
    if (mark.turn === "either") {
      // A mark after a number is an inch or a second outside a quotation, and within one if another closes that.
      if (/\d/.test(text.charAt(mark.at - 1)) && (!open || leadsToClose(marks, index))) continue;
      if (mark.apart) misplaced(mark, open ? "closes" : "opens");
      open = open ? undefined : mark;
    } else if (mark.turn === "opens") {
      if (open && mark.sign === '"' && /[\p{L}\p{N}]\s$/u.test(text.slice(Math.max(0, mark.at - 2), mark.at)) && !leadsToClose(marks, index)) {
        misplaced(mark, "closes");
        open = undefined;
      } else {
        if (open) unpaired(open);
        if (mark.apart) misplaced(mark, "opens");
        open = mark;
      }
    } else if (open) {
      const measure = mark.sign === '"' ? /\d$/ : feetAndInches;
      if (measure.test(text.slice(Math.max(0, mark.at - 6), mark.at)) && leadsToClose(marks, index)) continue;
      if (mark.apart) misplaced(mark, "closes");
      open = undefined;
    } else if (mark.sign === '"' && /^\s+\p{Lu}/u.test(text.slice(mark.at + 1)) && leadsToClose(marks, index)) {
      misplaced(mark, "opens");
      open = mark;
    } else if (mark.sign !== '"' || !/\d/.test(text.charAt(mark.at - 1))) unpaired(mark);
  }
  if (open && !goesOn()) unpaired(open);
  return found;
}

/** 5’10, as a word processor curls it. */
const feetAndInches = /\d['’] ?\d{1,2}$/;

/** Whether the next mark but this closes what this one would open. */
const leadsToClose = (marks: readonly Mark[], index: number): boolean => marks[index + 1]?.turn === "closes";

function marksIn(text: string, language: string): Mark[] {
  const shapes = curly[language];
  return [...text.matchAll(signs)].flatMap(({ 0: sign, index: at }): Mark[] => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (sign !== '"') {
      const turn = shapes?.opens.includes(sign) ? "opens" : shapes?.closes.includes(sign) ? "closes" : undefined;
      if (!turn) return [];
      // French sets a space within its marks, and what a keyboard gives may be any.
      const spaced = language === "fr" && /[«»]/.test(sign);
      return [{ at, sign, turn, apart: !spaced && (turn === "opens" ? /\s/.test(after) : /\s/.test(before)) }];
    }
    const [left, right] = [before === "" || beforeOpening.test(before) || before === hole, after === "" || afterClosing.test(after) || after === hole];
    // A mark that is itself the matter, as in “the sign (")”.
    if (before === "(" && after === ")") return [];
    const apart = gap.test(before) && gap.test(after);
    if (apart || left === right) return [{ at, sign, turn: "either", apart }];
    return [{ at, sign, turn: left ? "opens" : "closes", apart: false }];
  });
}

function unpairedAt(text: string, mark: Mark): Finding {
  const opens = mark.turn === "opens" || (mark.turn === "either" && !gap.test(text.charAt(mark.at + 1)));
  const words = opens ? (/^\S+(?:\s+\S+){0,3}/.exec(text.slice(mark.at + 1, mark.at + 60))?.[0] ?? "") : (/(?:\S+\s+){0,3}\S+$/.exec(text.slice(Math.max(0, mark.at - 40), mark.at))?.[0] ?? "");
  return {
    rule: "quotes-unpaired",
    from: mark.at,
    to: mark.at + 1,
    message: opens
      ? `The quotation that opens here, at “${tidy(words)}”, is not closed before the paragraph ends. If it goes on in the next one, that begins with a quotation mark too.`
      : `A quotation closes here, after “${tidy(words)}”, that was not opened in this paragraph.`,
  };
}

const tidy = (words: string) => words.replace(/["“”„«»]/g, "").replaceAll(hole, "…").replace(/\s+/g, " ");

/** A mark whose space belongs on its other side; the stretch reaches to the words around it. */
function spacedWrongly(text: string, mark: Mark, role: "opens" | "closes"): Finding | undefined {
  const before = /[^\s"“”„«»]*\s*$/.exec(text.slice(Math.max(0, mark.at - 60), mark.at))?.[0] ?? "";
  const after = /^\s*[^\s"“”„«»]*/.exec(text.slice(mark.at + 1, mark.at + 60))?.[0] ?? "";
  const spaced = /^\s*[\p{L}\p{N}(]/u.test(after) ? " " : "";
  const written = role === "opens" ? `${before.trimEnd()} ${mark.sign}${after.trimStart()}` : `${before.trimEnd()}${mark.sign}${spaced}${after.trimStart()}`;
  return {
    rule: "quote-space",
    from: mark.at - before.length,
    to: mark.at + 1 + after.length,
    message: role === "opens" ? "This mark opens a quotation: a space belongs before it, and none after." : "This mark closes a quotation: a space belongs after it, and none before.",
    suggestion: written.trim(),
  };
}

function parentheses(text: string): Finding[] {
  return [...text.matchAll(/\(\s|\s\)/g)].map(({ 0: pair, index }) => {
    const opens = pair.startsWith("(");
    const from = opens ? index : index - (/\S{1,40}$/.exec(text.slice(Math.max(0, index - 40), index))?.[0].length ?? 0);
    const to = opens ? index + 2 + (/^\S{1,40}/.exec(text.slice(index + 2, index + 42))?.[0].length ?? 0) : index + 2;
    return {
      rule: "quote-space",
      from,
      to,
      message: opens ? "No space stands after a parenthesis that opens." : "No space stands before a parenthesis that closes.",
      suggestion: text.slice(from, to).replace(/\s+/g, ""),
    };
  });
}
