/** What an editor did, where a parser of YAML only knows at which sign it gave up: read from the line itself. */
import { articleSchema } from "../../paper/article.ts";
import { yamlText } from "./yaml-text.ts";

export interface YamlAdvice {
  message: string;
  suggestion?: string;
  /** Where the mistake is, if not where the parser gave up. */
  from: number;
  to: number;
}

interface Row {
  text: string;
  start: number;
}

/** Of a line without spaces at its end: its indentation, the name of its field, and the value. */
const field = /^(\s*(?:- +)?)([\w-]+):(?: +([^]*))?$/;

const fieldIn = (line: string): RegExpExecArray | null => field.exec(line.trimEnd());

/** Advice on an error of the parser, where the line says what was meant. @param at where the parser gave up */
export function adviceOn(text: string, at: number, code: string, parserMessage: string): YamlAdvice | undefined {
  const rows: Row[] = [];
  let start = 0;
  for (const row of text.split("\n")) {
    rows.push({ text: row, start });
    start += row.length + 1;
  }
  const number = rows.findLastIndex((row) => row.start <= at);
  const row = rows[number];
  if (!row) return undefined;
  const before = rows.slice(0, number + 1).reverse();
  const sign = /^Missing closing (["'])/.exec(parserMessage)?.[1];
  if (sign) return openQuotation(before, sign);
  if (/end with a [\]}]/.test(parserMessage)) return openBracket(before, rows);
  if (code === "DUPLICATE_KEY") return fieldTwice(row, at);
  const next = rows[number + 1];
  return (
    missingColon(row, parserMessage) ??
    specialSign(row, code) ??
    quotationAtStart(row, code) ??
    unevenIndent(row, next, code)
  );
}

function openQuotation(rows: readonly Row[], sign: string): YamlAdvice | undefined {
  for (const { text, start } of rows) {
    const value = fieldIn(text)?.[3];
    if (
      !value?.startsWith(sign) ||
      value
        .slice(1)
        .replace(/\\.|''/g, "")
        .includes(sign)
    )
      continue;
    return {
      message: "The quotation mark that opens here is not closed. Write it once more at the end of the text.",
      suggestion: text.trim() + sign,
      from: start + text.indexOf(value),
      to: start + text.trimEnd().length,
    };
  }
  return undefined;
}

const closers: Record<string, string> = { "[": "]", "{": "}" };

function openBracket(before: readonly Row[], rows: readonly Row[]): YamlAdvice | undefined {
  for (const { text, start } of before) {
    const value = fieldIn(text)?.[3];
    const closer = value && closers[value.charAt(0)];
    if (!value || !closer || value.includes(closer)) continue;
    // A list may go on over several lines: where it was to end, nobody knows.
    const next = rows.find((row) => row.start > start)?.text ?? "";
    const ends = next.trim() === "" || fieldIn(next) !== null;
    return {
      message: `The bracket that opens here is not closed. Write ${closer} where the list ends.`,
      ...(ends && { suggestion: text.trim().replace(/,$/, "") + closer }),
      from: start + text.indexOf(value),
      to: start + text.trimEnd().length,
    };
  }
  return undefined;
}

function fieldTwice({ text, start }: Row, at: number): YamlAdvice | undefined {
  const name = /^[\w-]+/.exec(text.slice(at - start))?.[0];
  return name === undefined
    ? undefined
    : {
        message: `The field \`${name}\` stands twice, here and above. Keep one of the two.`,
        from: at,
        to: at + name.length,
      };
}

function missingColon({ text, start }: Row, parserMessage: string): YamlAdvice | undefined {
  if (!/^Implicit (?:map )?keys need/.test(parserMessage) || /:\s|:$|^\s*- /.test(text)) return undefined;
  const [, name = "", colon, rest = ""] = /^\s*([\w-]+)(:?)\s*([^]*)$/.exec(text.trimEnd()) ?? [];
  if (name === "" || rest === "") return undefined;
  const from = start + text.indexOf(name);
  const place = { from, to: start + text.trimEnd().length };
  const suggestion = `${name}: ${yamlText(rest)}`;
  if (colon) return { message: "A space is missing behind the colon.", suggestion, ...place };
  if (Object.hasOwn(articleSchema.shape, name))
    return { message: `A colon is missing after the field’s name, \`${name}\`.`, suggestion, ...place };
  return {
    message:
      "This line is no field. If it is one, a colon is missing after its name; if it goes on with the line above, begin it with two spaces.",
    ...place,
  };
}

/** Signs with which YAML does not let a text begin: each has a meaning of its own there. */
function specialSign({ text, start }: Row, code: string): YamlAdvice | undefined {
  const [, , name = "", value = ""] = fieldIn(text) ?? [];
  if (!/^[*&@`%]/.test(value) || (code !== "BAD_SCALAR_START" && code !== "UNEXPECTED_TOKEN")) return undefined;
  const from = start + text.indexOf(value);
  return {
    message: specialStart(value.charAt(0)),
    ...(!value.includes(" #") && { suggestion: `${name}: ${yamlText(value)}` }),
    from,
    to: from + value.length,
  };
}

export const specialStart = (sign: string): string =>
  `A value cannot begin with ${sign}, which has a meaning of its own there. Put the whole value in quotation marks.`;

function quotationAtStart({ text, start }: Row, code: string): YamlAdvice | undefined {
  const [, , name = "", value = ""] = fieldIn(text) ?? [];
  if (code !== "UNEXPECTED_TOKEN" || !/^"[^"\\]*" *[^\s"#]/.test(value) || value.includes(" #")) return undefined;
  const from = start + text.indexOf(value);
  return {
    message:
      "This value begins with a quotation mark, and goes on after the one that closes it. Put quotation marks of the other kind around the whole.",
    suggestion: `${name}: ${yamlText(value)}`,
    from,
    to: from + value.length,
  };
}

function unevenIndent({ text }: Row, next: Row | undefined, code: string): YamlAdvice | undefined {
  const [, indent = "", name = "", value = ""] = fieldIn(text) ?? [];
  const [, below = "", nextName = ""] = fieldIn(next?.text ?? "") ?? [];
  if (
    !next ||
    !code.endsWith("IMPLICIT_KEY") ||
    value === "" ||
    /:\s/.test(value) ||
    nextName === "" ||
    below.length <= indent.length
  )
    return undefined;
  const place = { from: next.start + below.length, to: next.start + next.text.trimEnd().length };
  if (indent !== "")
    return {
      message:
        "This line begins further to the right than the one above it. Lines that belong together begin in the same column.",
      suggestion: indent.replace("-", " ") + next.text.trim(),
      ...place,
    };
  return {
    message: `This line stands below \`${name}\` as a part of it, but a value stands behind \`${name}:\` already. Put that value into a line of its own, or begin this line at the left.`,
    ...(name === "photo" && { suggestion: `photo:\n  file: ${value}\n  ${next.text.trim()}` }),
    ...place,
  };
}
