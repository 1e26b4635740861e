/** Quotation marks that do not pair, and marks and parentheses with a space on the wrong side. */
import { withoutAddresses } from "../../typography/addresses.ts";
import { marksOf, type LanguageMarks } from "../../typography/marks-of.ts";
import { readMarks, type Mark } from "../../typography/read-marks.ts";
import { hole, type Finding, type Passage } from "./passage.ts";

const anySign = /["“”„«»]|\(\s|\s\)/;
const gap = /[\s\u00a0\u202f]/;

/** @param goesOn whether the next paragraph begins with a quotation mark: a quotation over several paragraphs opens each of them and closes the last */
export function quotationMarks(passage: Passage, language: string, goesOn: () => boolean): Finding[] {
  const { text } = passage;
  if (!anySign.test(text)) return [];
  return [...pairing(text, language, goesOn), ...parentheses(text)].sort((a, b) => a.from - b.from);
}

/** Whether a paragraph begins with a mark that opens a quotation. */
export const beginsQuotation = (text: string): boolean => /^[\s*_]*["“„«]/.test(text);

/** What is told rests on what the typography reads: a mark that is printed as the end of a quotation is none that opens one here. */
function pairing(text: string, language: string, goesOn: () => boolean): Finding[] {
  const own = marksOf(language);
  const told = signsTold(own);
  const found: Finding[] = [];
  const add = (finding: Finding | undefined) => finding && found.push(finding);
  const marks = readMarks(withoutAddresses(text, hole), own).filter(
    ({ at, sign, role }) =>
      told.has(sign) &&
      (role === "opens" || role === "closes") &&
      !(text.charAt(at - 1) === "(" && text.charAt(at + 1) === ")"),
  );
  for (const mark of marks)
    if (mark.partner && isApart(text, mark, own))
      add(spacedWrongly(text, mark, mark.role === "opens" ? "opens" : "closes"));
  const alone = marks.filter(({ partner }) => !partner);
  for (let at = 0; at < alone.length; at++) {
    const [mark, next] = [alone[at], alone[at + 1]];
    if (!mark) break;
    if (
      mark.role === "opens" &&
      next?.role === "opens" &&
      next.sign === '"' &&
      /[\p{L}\p{N}]\s$/u.test(text.slice(Math.max(0, next.at - 2), next.at))
    ) {
      // Two that open: the second one was to close, and its space stands on the wrong side.
      add(spacedWrongly(text, next, "closes"));
      at++;
    } else if (
      mark.role === "closes" &&
      next?.role === "closes" &&
      mark.sign === '"' &&
      /^\s+\p{Lu}/u.test(text.slice(mark.at + 1, mark.at + 4))
    ) {
      add(spacedWrongly(text, mark, "opens"));
      at++;
    } else if (mark.role === "opens") {
      if (next || !goesOn()) add(unpairedAt(text, mark));
    } else if (mark.sign !== '"' || !/\d/.test(text.charAt(mark.at - 1))) add(unpairedAt(text, mark));
  }
  return found;
}

/** The signs whose turn is certain: a sign that opens as well as it closes, as in Swedish, is told of only where it is straight. */
function signsTold({ language, outer, inner }: LanguageMarks): Set<string> {
  const own = [outer, inner].filter(([open, close]) => open !== close && /["“”„«»]/.test(open)).flat();
  return new Set(['"', ...own, ...(language === "ar" || language === "fa" ? ["“", "”"] : [])]);
}

/** A space stands between a mark and the words that it belongs to; French sets one within its marks, and what a keyboard gives may be any. */
function isApart(text: string, { at, sign, role }: Mark, { within }: LanguageMarks): boolean {
  if (within && /[«»]/.test(sign)) return false;
  return gap.test(role === "opens" ? text.charAt(at + 1) : text.charAt(at - 1));
}

function unpairedAt(text: string, mark: Mark): Finding {
  const opens = mark.role === "opens";
  const words = opens
    ? (/^\S+(?:\s+\S+){0,3}/.exec(text.slice(mark.at + 1, mark.at + 60))?.[0] ?? "")
    : (/(?:\S+\s+){0,3}\S+$/.exec(text.slice(Math.max(0, mark.at - 40), mark.at))?.[0] ?? "");
  return {
    rule: "quotes-unpaired",
    from: mark.at,
    to: mark.at + 1,
    message: opens
      ? `The quotation that opens here, at “${tidy(words)}”, is not closed before the paragraph ends. If it goes on in the next one, that begins with a quotation mark too.`
      : `A quotation closes here, after “${tidy(words)}”, that was not opened in this paragraph.`,
  };
}

const tidy = (words: string) =>
  words
    .replace(/["“”„«»]/g, "")
    .replaceAll(hole, "…")
    .replace(/\s+/g, " ");

/** A mark whose space belongs on its other side; the stretch reaches to the words around it. */
function spacedWrongly(text: string, mark: Mark, role: "opens" | "closes"): Finding | undefined {
  const before = /[^\s"“”„«»]*\s*$/.exec(text.slice(Math.max(0, mark.at - 60), mark.at))?.[0] ?? "";
  const after = /^\s*[^\s"“”„«»]*/.exec(text.slice(mark.at + 1, mark.at + 60))?.[0] ?? "";
  const spaced = /^\s*[\p{L}\p{N}(]/u.test(after) ? " " : "";
  const written =
    role === "opens"
      ? `${before.trimEnd()} ${mark.sign}${after.trimStart()}`
      : `${before.trimEnd()}${mark.sign}${spaced}${after.trimStart()}`;
  return {
    rule: "quote-space",
    from: mark.at - before.length,
    to: mark.at + 1 + after.length,
    message:
      role === "opens"
        ? "This mark opens a quotation: a space belongs before it, and none after."
        : "This mark closes a quotation: a space belongs after it, and none before.",
    suggestion: written.trim(),
  };
}

function parentheses(text: string): Finding[] {
  return [...text.matchAll(/\(\s|\s\)/g)].map(({ 0: pair, index }) => {
    const opens = pair.startsWith("(");
    const from = opens
      ? index
      : index - (/\S{1,40}$/.exec(text.slice(Math.max(0, index - 40), index))?.[0].length ?? 0);
    const to = opens ? index + 2 + (/^\S{1,40}/.exec(text.slice(index + 2, index + 42))?.[0].length ?? 0) : index + 2;
    return {
      rule: "quote-space",
      from,
      to,
      message: opens
        ? "No space stands after a parenthesis that opens."
        : "No space stands before a parenthesis that closes.",
      suggestion: text.slice(from, to).replace(/\s+/g, ""),
    };
  });
}
