/** Lines that begin with a number and a point, or with a hyphen, and became a list that nobody meant. */
import type { List, ListItem } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { BodyText } from "./body-text.ts";
import { monthNames } from "../months.ts";
import type { Finding } from "./passage.ts";

interface Numbered {
  item: ListItem;
  /** Where the number stands in the body. */
  at: number;
  written: string;
  /** The sign behind it: a point or a parenthesis. */
  sign: string;
  printed: number;
}

const numberAtStart = /^(\d{1,9})([.)])/;

/** @returns the number that the list's last item is printed with; undefined for a list without numbers */
export const lastNumber = (list: List): number | undefined =>
  list.ordered ? (list.start ?? 1) + list.children.length - 1 : undefined;

/**
 * Looks at a list for numbers that are printed otherwise than they are written, since a list counts by itself.
 * @param before the last number of the list above it, which this one may go on from
 */
export function becameList(list: List, body: BodyText, language: string, before: number | undefined): Finding[] {
  if (!list.ordered) return [];
  const numbers = list.children.flatMap((item, index): Numbered[] => {
    const [at] = body.range(item);
    const [, written = "", sign = ""] = numberAtStart.exec(body.text.slice(at, at + 10)) ?? [];
    return written ? [{ item, at, written, sign, printed: (list.start ?? 1) + index }] : [];
  });
  const months = monthNames(language);
  const [first, second] = numbers;
  if (!first) return [];
  if (!second) {
    const number = Number(first.written);
    if (number === 0 || number === 1 || number === (before ?? 0) + 1)
      return isDate(first, months) ? [told(first, "becomes a list of one, and stands indented")] : [];
    return [told(first, "becomes a list of one, and stands indented")];
  }
  // Whoever writes 1. in every line leaves the counting to the list, and a slip of one is put right by it.
  if (numbers.every(({ written }) => written === first.written))
    return isDate(first, months) ? numbers.map((each) => told(each, becomes(each))) : [];
  const wrong = numbers.filter(
    ({ written, printed }) => Number(written) !== printed && !(written === "1" && first.written === "1"),
  );
  const dated = numbers.every((each) => isDate(each, months));
  const slips =
    !dated && wrong.every(({ written, printed }) => Math.abs(Number(written) - printed) <= 1) && isRising(numbers);
  if (wrong.length === 0 || slips) return [];
  const chance = dated || numbers.every(isYear);
  return (chance ? numbers : wrong).map((each) => ({ ...told(each, becomes(each)), certain: chance }));
}

const becomes = ({ written, printed }: Numbered) =>
  Number(written) === printed ? "becomes part of a list" : `is printed as ${printed}, since a list counts by itself`;

function told({ at, written, sign }: Numbered, what: string): Finding {
  return {
    rule: "became-list",
    from: at,
    to: at + written.length + 1,
    message: `A line that begins with a number and a ${sign === "." ? "point" : "parenthesis"} is a list: \`${written}${sign}\` ${what}. A backslash before the ${sign === "." ? "point" : "parenthesis"} keeps it as it is written.`,
    suggestion: `${written}\\${sign}`,
    certain: true,
  };
}

function isDate({ item, sign }: Numbered, months: ReadonlySet<string>): boolean {
  const word = /^\p{L}[\p{L}\p{M}]*/u.exec(plainText(item).slice(0, 40))?.[0];
  return sign === "." && word !== undefined && months.has(word.toLowerCase());
}

const isYear = ({ written }: Numbered) => written.length === 4 && Number(written) >= 1000 && Number(written) <= 2199;

const isRising = (numbers: readonly Numbered[]) =>
  numbers.every(({ written }, at) => at === 0 || Number(written) >= Number(numbers[at - 1]?.written));
