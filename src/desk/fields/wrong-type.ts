/** Values of another type than their field has: a text for a list, a number for a text, nothing at all. */
import { z } from "zod";
import { readMoment } from "../../paper/moment.ts";
import type { Fix, Problem } from "../problem.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import { withoutQuotes } from "./brought-words.ts";
import { belongs, calledOf, fixed, nameOf, suggestionFor, type IssueOf } from "./issue.ts";
import { bare, elementOf, fieldAt, fieldsOf, isTime } from "./schema-fields.ts";
import { wrongMoment } from "./wrong-moment.ts";

export function wrongType(issue: IssueOf<"invalid_type">, field: z.ZodType | undefined, source: YamlSource): Problem {
  if (issue.expected === "string" && typeof issue.input === "number" && isTime(field)) {
    const moment = readMoment(source.scalarAt(issue.path)?.written ?? String(issue.input));
    if ("wrong" in moment) return wrongMoment(moment, issue.path, source);
  }
  const empty = issue.input === null;
  const name = String(nameOf(issue));
  return {
    ...source.placeOf(issue.path),
    severity: "error",
    rule: "field-type",
    message: empty
      ? `${calledOf(issue)} is empty.${belongs(field)}`
      : `${calledOf(issue)} must be ${kindNames[issue.expected] ?? issue.expected}, and this is ${kindOf(issue.input)}.${belongs(field)}`,
    ...(empty ? suggestionFor(name, field) : typeSuggestion(name, issue, field)),
    ...fixed(typeFix(issue, field, source)),
  };
}

const kindNames: Record<string, string> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list in square brackets",
  object: "a group of fields, each on an indented line of its own",
};

/** What a value is, in words. */
export function kindOf(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (input === null) return "nothing";
  return typeof input === "object"
    ? "a group of fields"
    : typeof input === "string"
      ? "text"
      : typeof input === "boolean"
        ? "true or false"
        : "a number";
}

function typeSuggestion(
  name: string,
  issue: IssueOf<"invalid_type">,
  field: z.ZodType | undefined,
): { suggestion?: string } {
  const truth =
    issue.expected === "boolean" && typeof issue.input === "string"
      ? truths[issue.input.trim().toLowerCase()]
      : undefined;
  if (truth) return { suggestion: `${name}: ${truth}` };
  const input = issue.input;
  if (fieldsOf(field).length > 0 && typeof input === "string") {
    const [first = ""] = fieldsOf(field);
    const meant = fieldsOf(field).find((part) => field && fieldAt(field, [part])?.safeParse(input).success) ?? first;
    // Of a list it is one entry that is no group.
    const entry = typeof issue.path.at(-1) === "number" ? "- " : "";
    return { suggestion: `${name}:\n  ${entry}${meant}: ${input}` };
  }
  if (issue.expected === "array" && typeof issue.input === "string")
    return {
      suggestion: `${name}: [${issue.input
        .split(/[,;،、]/)
        .map((part) => part.trim())
        .filter(Boolean)
        .join(", ")}]`,
    };
  if (issue.expected === "string" && (typeof issue.input === "number" || typeof issue.input === "boolean"))
    return { suggestion: `${name}: "${String(issue.input)}"` };
  return {};
}

/** A single name is put in brackets, a number in quotation marks, and a yes becomes what the program calls it. */
function typeFix(issue: IssueOf<"invalid_type">, field: z.ZodType | undefined, source: YamlSource): Fix | undefined {
  const scalar = source.scalarAt(issue.path);
  if (!scalar) return undefined;
  const { place, written } = scalar;
  const held = bare(field);
  if (issue.expected === "array")
    return typeof issue.input === "string" &&
      held instanceof z.ZodArray &&
      !(bare(elementOf(held)) instanceof z.ZodObject) &&
      isPlainList(written)
      ? { from: place, text: `[${withoutQuotes(written)}]` }
      : undefined;
  if (issue.expected === "string")
    return typeof issue.input !== "object" && held?.safeParse(written).success
      ? { from: place, text: JSON.stringify(written) }
      : undefined;
  const truth =
    issue.expected === "boolean" && typeof issue.input === "string"
      ? truths[issue.input.trim().toLowerCase()]
      : undefined;
  return truth ? { from: place, text: truth } : undefined;
}

const truths: Record<string, string> = {
  yes: "true",
  on: "true",
  true: "true",
  no: "false",
  off: "false",
  false: "false",
};

/** Whether what stands there means the same within brackets: names and commas, or one text in quotation marks. */
const isPlainList = (written: string) =>
  /^[\p{L}\p{N}/][^[\]{}"'#:,]*(?:, *[\p{L}\p{N}/][^[\]{}"'#:,]*)*$/u.test(written) ||
  /^(["'])[\p{L}\p{N}/][^[\]{}"'#:,]*(?:, *[\p{L}\p{N}/][^[\]{}"'#:,]*)+\1$/u.test(written) ||
  /^(?:"[^"\\]+"|'[^']+')$/.test(written);
