/** Checks a YAML value against a schema, and says every violation at its own place. */
import { z } from "zod";
import { readMoment } from "../../paper/moment.ts";
import { broughtField } from "./brought-fields.ts";
import { broughtWords, listed } from "./brought-words.ts";
import { certainName, nearestName } from "../nearest-name.ts";
import type { Fix, Problem } from "../problem.ts";
import { isRuleName } from "../rules.ts";
import { bare, elementOf, fieldAt, fieldsOf, groupOf, isTime, meaningOf, type Path } from "./schema-fields.ts";
import type { YamlSource } from "../source/yaml-source.ts";

type Issue = z.core.$ZodIssue;

/** A file of another kind altogether has unknown fields by the thousand: the first few say so. */
const mostUnknown = 20;
/** For so many mistakes of a file the name that was meant is looked for. */
const mostMeant = 200;

/** The parsed value, where there is no problem; otherwise all the problems. */
export function parseWith<S extends z.ZodType>(
  schema: S,
  source: YamlSource,
): { value: z.output<S> } | { problems: Problem[] } {
  if (source.problems.length > 0) return { problems: source.problems };
  const result = schema.safeParse(source.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data };
  // A text where a list belongs is not too long for one besides.
  const mistyped = new Set(
    result.error.issues.filter(({ code }) => code === "invalid_type").map(({ path }) => placeName(path)),
  );
  const issues = result.error.issues.filter(
    (issue) => (issue.code !== "too_big" && issue.code !== "too_small") || !mistyped.has(placeName(issue.path)),
  );
  const misspelt = new Set(
    issues
      .slice(0, mostMeant)
      .flatMap((issue) =>
        issue.code === "unrecognized_keys"
          ? meantFields(issue, fieldsOf(fieldAt(schema, issue.path))).map((name) => placeName([...issue.path, name]))
          : [],
      ),
  );
  // A field that stands there misspelt, or under the name of another system, is not missing besides.
  return {
    problems: issues
      .filter((issue) => !isMissing(issue) || !misspelt.has(placeName(issue.path)))
      .flatMap((issue, at) => (at < mostMeant ? problemsOf(issue, schema, source) : [briefly(issue, source)])),
  };
}

/** One of very many mistakes, at its place. */
function briefly(issue: Issue, source: YamlSource): Problem {
  const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const place =
    unknown === undefined
      ? source.placeOf(isMissing(issue) ? issue.path.slice(0, -1) : issue.path)
      : source.placeOfKey(issue.path, unknown);
  return {
    ...place,
    severity: "error",
    rule: "field-value",
    message: `This is wrong as well. ${mostMeant} mistakes that stand above say how; put them right first.`,
  };
}

const placeName = (path: Path): string => path.map(String).join("/");
const isMissing = (issue: Issue): boolean => issue.code === "invalid_type" && issue.input === undefined;

function problemsOf(issue: Issue, schema: z.ZodType, source: YamlSource): Problem[] {
  if (issue.code === "unrecognized_keys") {
    const known = fieldsOf(fieldAt(schema, issue.path));
    const certain = certainFields(issue, known);
    return issue.keys
      .slice(0, mostUnknown)
      .map((key) => unknownField(key, issue.path, schema, certain.get(key), source));
  }
  const field = fieldAt(schema, issue.path);
  const name = issue.path.filter((step) => typeof step === "string").at(-1);
  const called = name === undefined ? "This" : `\`${name}\``;
  const meaning = meaningOf(field);
  const parent = issue.path.slice(0, -1);
  if (isMissing(issue)) {
    return [
      {
        ...source.placeOf(parent),
        severity: "error",
        rule: "missing-field",
        message: `${called} is missing${meaning ? `: ${meaning}` : ""}.`,
        ...suggestionFor(String(name), field),
      },
    ];
  }
  const place = source.placeOf(issue.path);
  if (
    issue.code === "invalid_type" &&
    issue.expected === "string" &&
    typeof issue.input === "number" &&
    isTime(field)
  ) {
    const moment = readMoment(source.scalarAt(issue.path)?.written ?? String(issue.input));
    if ("wrong" in moment) return [wrongMoment(moment.wrong, moment.suggestion, moment.certain, issue.path, source)];
  }
  if (issue.code === "invalid_type") {
    const empty = issue.input === null;
    const belongs = meaning ? ` What belongs here: ${meaning}.` : "";
    return [
      {
        ...place,
        severity: "error",
        rule: "field-type",
        message: empty
          ? `${called} is empty.${belongs}`
          : `${called} must be ${kindNames[issue.expected] ?? issue.expected}, and this is ${kindOf(issue.input)}.${belongs}`,
        ...(empty ? suggestionFor(String(name), field) : typeSuggestion(String(name), issue, field)),
        ...fixed(typeFix(issue, field, source)),
      },
    ];
  }
  if (issue.code === "invalid_value") {
    const choices = issue.values.map(String);
    if (typeof issue.input === "object" && issue.input !== null)
      return [
        {
          ...place,
          severity: "error",
          rule: "field-value",
          message: `${called} must be one of ${choices.join(", ")}, and this is ${kindOf(issue.input)}.`,
        },
      ];
    const near = nearestName(String(issue.input), choices);
    return [
      {
        ...place,
        severity: "error",
        rule: "field-value",
        message: `“${String(issue.input)}” is not a value that ${called} can have: ${choices.join(", ")}.`,
        ...(near && { suggestion: near }),
        ...fixed(choiceFix(issue, choices, source)),
      },
    ];
  }
  if ((issue.code === "too_big" || issue.code === "too_small") && typeof issue.input === "number") {
    const bound = issue.code === "too_big" ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
    return [
      {
        ...place,
        severity: "error",
        rule: "field-value",
        message: `${called} is ${bound}, and this is ${issue.input}.${meaning ? ` What belongs here: ${meaning}.` : ""}`,
      },
    ];
  }
  const hyphened =
    issue.code === "invalid_format" && typeof issue.input === "string"
      ? issue.input
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/g, "-")
      : undefined;
  const tidy = hyphened !== undefined && field?.safeParse(hyphened).success ? hyphened : undefined;
  const custom = issue.code === "custom" ? customParameters.safeParse(issue.params) : undefined;
  const rule = custom?.data?.rule;
  if (rule === "date")
    return [wrongMoment(issue.message, custom?.data?.suggestion, custom?.data?.certain, issue.path, source)];
  const names =
    issue.code === "invalid_format" && typeof issue.input === "string" ? namesIn(issue.input, field) : undefined;
  if (names)
    return [
      {
        ...place,
        severity: "error",
        rule: "field-value",
        message: `${names.length} names stand here as one. In a list each stands by itself, parted from the next by a comma outside quotation marks, or on a line of its own behind a hyphen.`,
        suggestion: names.join(", "),
      },
    ];
  return [
    {
      ...place,
      severity: "error",
      rule: isRuleName(rule) ? rule : "field-value",
      message: isRuleName(rule) ? issue.message : `${called}: ${issue.message}`,
      ...(custom?.data?.suggestion ? { suggestion: custom.data.suggestion } : tidy && { suggestion: tidy }),
    },
  ];
}

const customParameters = z.object({
  rule: z.string().optional(),
  suggestion: z.string().optional(),
  certain: z.boolean().optional(),
});

function wrongMoment(
  wrong: string,
  suggestion: string | undefined,
  certain: boolean | undefined,
  path: Path,
  source: YamlSource,
): Problem {
  const scalar = certain ? source.scalarAt(path) : undefined;
  return {
    ...source.placeOf(path),
    severity: "error",
    rule: "date",
    message: suggestion ? `${wrong} Write year, month, day, hours and minutes in the form that stands below.` : wrong,
    ...(suggestion && { suggestion }),
    ...fixed(scalar && suggestion ? { from: scalar.place, text: suggestion } : undefined),
  };
}

/** Several names that stand as one text among others of a list, parted by commas: undefined where a part is no name. */
function namesIn(written: string, field: z.ZodType | undefined): string[] | undefined {
  const parts = written
    .split(/[,;،、]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 && parts.every((part) => field?.safeParse(part).success) ? parts : undefined;
}

/** The fields that unknown ones are meant to be, whether or not one may simply be put in place of the other. */
function meantFields(issue: Extract<Issue, { code: "unrecognized_keys" }>, known: string[]): string[] {
  const brought = issue.keys.slice(0, mostUnknown).flatMap((key) => {
    const found = broughtField(key, known);
    return found && "field" in found ? [found.field] : [];
  });
  return [...certainFields(issue, known).values(), ...brought];
}

/** The field that each unknown one certainly is: not where that stands there too, or where two would become one. */
function certainFields(issue: Extract<Issue, { code: "unrecognized_keys" }>, known: string[]): Map<string, string> {
  const present = issue.input === undefined ? known : Object.keys(issue.input);
  const meant = issue.keys.slice(0, mostUnknown).map((key) => [key, certainField(key, known)] as const);
  return new Map(
    meant.flatMap(([key, name]) =>
      name && !present.includes(name) && meant.filter(([, other]) => other === name).length === 1 ? [[key, name]] : [],
    ),
  );
}

function certainField(key: string, known: string[]): string | undefined {
  const found = broughtField(key, known);
  return found ? ("field" in found ? found.field : undefined) : certainName(key, known);
}

function unknownField(
  key: string,
  path: Path,
  schema: z.ZodType,
  certain: string | undefined,
  source: YamlSource,
): Problem {
  const known = fieldsOf(fieldAt(schema, path));
  const place = source.placeOfKey(path, key);
  const brought = broughtField(key, known);
  if (brought)
    return {
      ...place,
      severity: "error",
      rule: "unknown-field",
      ...broughtWords(key, brought, path, schema, certain, source),
    };
  const near = nearestName(key, known);
  const group = near
    ? undefined
    : known.find((name) => fieldsOf(groupOf(fieldAt(schema, [...path, name]))).includes(key));
  if (group) {
    const listed = bare(fieldAt(schema, [...path, group])) instanceof z.ZodArray;
    return {
      ...place,
      severity: "error",
      rule: "unknown-field",
      message: `\`${key}\` is a part of \`${group}\`: it stands below \`${group}:\`, on a line that begins with ${listed ? "a hyphen or four spaces" : "two spaces"}.`,
      ...(!listed && { suggestion: `${group}:\n  ${key}: ${source.textAt([...path, key]) ?? "…"}` }),
    };
  }
  return {
    ...place,
    severity: "error",
    rule: "unknown-field",
    message: near
      ? `There is no field \`${key}\`. Did you mean \`${near}\`?`
      : `There is no field \`${key}\`. The fields are: ${known.join(", ")}.`,
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
  issue: Extract<Issue, { code: "invalid_type" }>,
  field: z.ZodType | undefined,
): { suggestion?: string } {
  const truth =
    issue.expected === "boolean" && typeof issue.input === "string"
      ? truths[issue.input.trim().toLowerCase()]
      : undefined;
  if (truth) return { suggestion: `${name}: ${truth}` };
  const [first] = fieldsOf(field);
  if (first !== undefined && typeof issue.input === "string")
    return { suggestion: `${name}:\n  ${first}: ${issue.input}` };
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

const fixed = (fix: Fix | undefined) => fix && { fix };

/** A single name is put in brackets, a number in quotation marks, and a yes becomes what the program calls it. */
function typeFix(
  issue: Extract<Issue, { code: "invalid_type" }>,
  field: z.ZodType | undefined,
  source: YamlSource,
): Fix | undefined {
  const scalar = source.scalarAt(issue.path);
  if (!scalar) return undefined;
  const { place, written } = scalar;
  const held = bare(field);
  if (issue.expected === "array")
    return typeof issue.input === "string" &&
      held instanceof z.ZodArray &&
      !(bare(elementOf(held)) instanceof z.ZodObject) &&
      isPlainList(written)
      ? { from: place, text: `[${listed(written)}]` }
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

function choiceFix(
  issue: Extract<Issue, { code: "invalid_value" }>,
  choices: string[],
  source: YamlSource,
): Fix | undefined {
  const meant = typeof issue.input === "string" ? certainName(issue.input, choices) : undefined;
  const scalar = source.scalarAt(issue.path);
  return meant && scalar ? { from: scalar.place, text: meant } : undefined;
}

/** An example for a missing field, taken from its own description where that ends in one. */
function suggestionFor(name: string, field: z.ZodType | undefined): { suggestion?: string } {
  const example = meaningOf(field)?.match(/: ([^:]+(?::\d\d)?)$/)?.[1];
  return { suggestion: `${name}: ${example ?? (isTime(field) ? "2026-11-24 06:30" : "…")}` };
}
