/** Checks a YAML value against a schema, and says every violation at its own place. */
import { z } from "zod";
import { certainName, nearestName } from "./nearest-name.ts";
import type { Fix, Problem } from "./problem.ts";
import { isRuleName } from "./rules.ts";
import type { YamlSource } from "./yaml-source.ts";

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A file of another kind altogether has unknown fields by the thousand: the first few say so. */
const mostUnknown = 20;

/** The parsed value, where there is no problem; otherwise all the problems. */
export function parseWith<S extends z.ZodType>(schema: S, source: YamlSource): { value: z.output<S> } | { problems: Problem[] } {
  if (source.problems.length > 0) return { problems: source.problems };
  const result = schema.safeParse(source.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data };
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? [...certainFields(issue, fieldsOf(fieldAt(schema, issue.path))).values()].map((name) => placeName([...issue.path, name])) : [])));
  // A field that stands there misspelt is not missing besides.
  return { problems: issues.filter((issue) => !isMissing(issue) || !misspelt.has(placeName(issue.path))).flatMap((issue) => problemsOf(issue, schema, source)) };
}

const placeName = (path: Path): string => path.map(String).join("/");
const isMissing = (issue: Issue): boolean => issue.code === "invalid_type" && issue.input === undefined;

function problemsOf(issue: Issue, schema: z.ZodType, source: YamlSource): Problem[] {
  if (issue.code === "unrecognized_keys") {
    const known = fieldsOf(fieldAt(schema, issue.path));
    const certain = certainFields(issue, known);
    return issue.keys.slice(0, mostUnknown).map((key) => unknownField(key, issue.path, schema, certain.get(key), source));
  }
  const field = fieldAt(schema, issue.path);
  const name = issue.path.filter((step) => typeof step === "string").at(-1);
  const called = name === undefined ? "This" : `\`${String(name)}\``;
  const meaning = meaningOf(field);
  const parent = issue.path.slice(0, -1);
  if (isMissing(issue)) {
    return [{ ...source.placeOf(parent), severity: "error", rule: "missing-field", message: `${called} is missing${meaning ? `: ${meaning}` : ""}.`, ...suggestionFor(String(name), field) }];
  }
  const place = source.placeOf(issue.path);
  if (issue.code === "invalid_type") {
    const empty = issue.input === null;
    const belongs = meaning ? ` What belongs here: ${meaning}.` : "";
    return [{
      ...place,
      severity: "error",
      rule: "field-type",
      message: empty ? `${called} is empty.${belongs}` : `${called} must be ${kindNames[issue.expected] ?? issue.expected}, and this is ${kindOf(issue.input)}.${belongs}`,
      ...(empty ? suggestionFor(String(name), field) : typeSuggestion(String(name), issue, field)),
      ...fixed(typeFix(issue, field, source)),
    }];
  }
  if (issue.code === "invalid_value") {
    const choices = issue.values.map(String);
    const near = nearestName(String(issue.input), choices);
    return [{ ...place, severity: "error", rule: "field-value", message: `“${String(issue.input)}” is not a value that ${called} can have: ${choices.join(", ")}.`, ...(near && { suggestion: near }), ...fixed(choiceFix(issue, choices, source)) }];
  }
  if ((issue.code === "too_big" || issue.code === "too_small") && typeof issue.input === "number") {
    const bound = issue.code === "too_big" ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
    return [{ ...place, severity: "error", rule: "field-value", message: `${called} is ${bound}, and this is ${issue.input}.${meaning ? ` What belongs here: ${meaning}.` : ""}` }];
  }
  const hyphened = issue.code === "invalid_format" && typeof issue.input === "string" ? issue.input.trim().toLowerCase().replace(/[\s_]+/g, "-") : undefined;
  const tidy = hyphened !== undefined && field?.safeParse(hyphened).success ? hyphened : undefined;
  const custom = issue.code === "custom" ? customParameters.safeParse(issue.params) : undefined;
  const rule = custom?.data?.rule;
  return [{
    ...place,
    severity: "error",
    rule: isRuleName(rule) ? rule : "field-value",
    message: rule === "date" && custom?.data?.suggestion ? `${issue.message} Write year, month, day, hours and minutes in the form that stands below.` : isRuleName(rule) ? issue.message : `${called}: ${issue.message}`,
    ...(custom?.data?.suggestion ? { suggestion: custom.data.suggestion } : tidy && { suggestion: tidy }),
  }];
}

const customParameters = z.object({ rule: z.string().optional(), suggestion: z.string().optional() });

/** The field that each unknown one certainly is: not where that stands there too, or where two would become one. */
function certainFields(issue: Extract<Issue, { code: "unrecognized_keys" }>, known: string[]): Map<string, string> {
  const present = typeof issue.input === "object" && issue.input !== null ? Object.keys(issue.input) : known;
  const meant = issue.keys.slice(0, mostUnknown).map((key) => [key, certainName(key, known)] as const);
  return new Map(meant.flatMap(([key, name]) => (name && !present.includes(name) && meant.filter(([, other]) => other === name).length === 1 ? [[key, name]] : [])));
}

function unknownField(key: string, path: Path, schema: z.ZodType, certain: string | undefined, source: YamlSource): Problem {
  const known = fieldsOf(fieldAt(schema, path));
  const near = nearestName(key, known);
  const place = source.placeOfKey(path, key);
  const group = near ? undefined : known.find((name) => fieldsOf(groupOf(fieldAt(schema, [...path, name]))).includes(key));
  if (group) {
    const listed = bare(fieldAt(schema, [...path, group])) instanceof z.ZodArray;
    return { ...place, severity: "error", rule: "unknown-field", message: `\`${key}\` is a part of \`${group}\`: it stands below \`${group}:\`, on a line that begins with ${listed ? "a hyphen or four spaces" : "two spaces"}.`, ...(!listed && { suggestion: `${group}:\n  ${key}: ${source.textAt([...path, key]) ?? "…"}` }) };
  }
  return {
    ...place,
    severity: "error",
    rule: "unknown-field",
    message: near ? `There is no field \`${key}\`. Did you mean \`${near}\`?` : `There is no field \`${key}\`. The fields are: ${known.join(", ")}.`,
    ...(near && { suggestion: near }),
    // A key in quotation marks keeps them out of the count.
    ...fixed(certain && place.endColumn - place.column === key.length ? { from: place, text: certain } : undefined),
  };
}

const kindNames: Record<string, string> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list in square brackets",
  object: "a group of fields, each on an indented line of its own",
};

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (input === null) return "nothing";
  return typeof input === "object" ? "a group of fields" : typeof input === "string" ? "text" : typeof input === "boolean" ? "true or false" : "a number";
}

function typeSuggestion(name: string, issue: Extract<Issue, { code: "invalid_type" }>, field: z.ZodType | undefined): { suggestion?: string } {
  const truth = issue.expected === "boolean" && typeof issue.input === "string" ? truths[issue.input.trim().toLowerCase()] : undefined;
  if (truth) return { suggestion: `${name}: ${truth}` };
  const [first] = fieldsOf(field);
  if (first !== undefined && typeof issue.input === "string") return { suggestion: `${name}:\n  ${first}: ${issue.input}` };
  if (issue.expected === "array" && typeof issue.input === "string") return { suggestion: `${name}: [${issue.input}]` };
  if (issue.expected === "string" && (typeof issue.input === "number" || typeof issue.input === "boolean")) return { suggestion: `${name}: "${String(issue.input)}"` };
  return {};
}

const fixed = (fix: Fix | undefined) => fix && { fix };

/** A single name is put in brackets, a number in quotation marks, and a yes becomes what the program calls it. */
function typeFix(issue: Extract<Issue, { code: "invalid_type" }>, field: z.ZodType | undefined, source: YamlSource): Fix | undefined {
  const scalar = source.scalarAt(issue.path);
  if (!scalar) return undefined;
  const { place, written } = scalar;
  const held = bare(field);
  if (issue.expected === "array") return typeof issue.input === "string" && held instanceof z.ZodArray && !(bare(elementOf(held)) instanceof z.ZodObject) && isPlainList(written) ? { from: place, text: `[${written}]` } : undefined;
  if (issue.expected === "string") return typeof issue.input !== "object" && held?.safeParse(written).success ? { from: place, text: JSON.stringify(written) } : undefined;
  const truth = issue.expected === "boolean" && typeof issue.input === "string" ? truths[issue.input.trim().toLowerCase()] : undefined;
  return truth ? { from: place, text: truth } : undefined;
}

const truths: Record<string, string> = { yes: "true", on: "true", true: "true", no: "false", off: "false", false: "false" };

/** Whether what stands there means the same within brackets: names and commas, or one text in quotation marks. */
const isPlainList = (written: string) => /^[\p{L}\p{N}][^[\]{}"'#:,]*(?:, *[\p{L}\p{N}][^[\]{}"'#:,]*)*$/u.test(written) || /^(?:"[^"\\]+"|'[^']+')$/.test(written);

function choiceFix(issue: Extract<Issue, { code: "invalid_value" }>, choices: string[], source: YamlSource): Fix | undefined {
  const meant = typeof issue.input === "string" ? certainName(issue.input, choices) : undefined;
  const scalar = source.scalarAt(issue.path);
  return meant && scalar ? { from: scalar.place, text: meant } : undefined;
}

/** An example for a missing field, taken from its own description where that ends in one. */
function suggestionFor(name: string, field: z.ZodType | undefined): { suggestion?: string } {
  const example = meaningOf(field)?.match(/: ([^:]+(?::\d\d)?)$/)?.[1];
  return { suggestion: `${name}: ${example ?? (isTime(field) ? "2026-11-24 06:30" : "…")}` };
}

/** Whether a field takes a time, and no words. */
const isTime = (field: z.ZodType | undefined): boolean => field !== undefined && field.safeParse("2026-11-24 06:30").success && !field.safeParse("…").success;

function meaningOf(field: z.ZodType | undefined): string | undefined {
  return field?.description ?? z.globalRegistry.get(bare(field) ?? z.never())?.description;
}

/** A schema without the wrappers that say “may be left out”. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inner(schema);
  return schema;
}

function inner(schema: z.ZodOptional | z.ZodDefault): z.ZodType | undefined {
  const unwrapped = schema.unwrap();
  return unwrapped instanceof z.ZodType ? bare(unwrapped) : undefined;
}

function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let field: z.ZodType | undefined = schema;
  for (const step of path) {
    const held = bare(field);
    if (held instanceof z.ZodObject) {
      const next: unknown = held.shape[String(step)];
      field = next instanceof z.ZodType ? next : undefined;
    } else if (held instanceof z.ZodArray) {
      field = elementOf(held);
    } else return undefined;
  }
  return field;
}

const elementOf = (list: z.ZodArray): z.ZodType | undefined => (list.element instanceof z.ZodType ? list.element : undefined);

/** A group of fields, or the one that a list holds. */
function groupOf(field: z.ZodType | undefined): z.ZodType | undefined {
  const held = bare(field);
  return held instanceof z.ZodArray ? elementOf(held) : held;
}

function fieldsOf(schema: z.ZodType | undefined): string[] {
  const held = bare(schema);
  return held instanceof z.ZodObject ? Object.keys(held.shape) : [];
}
