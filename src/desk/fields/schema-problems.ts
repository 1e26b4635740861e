/** Checks a YAML value against a schema, and says every violation at its own place. */
import { z } from "zod";
import type { Problem } from "../problem.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import { calledOf, isMissing, nameOf, suggestionFor, type Issue } from "./issue.ts";
import { fieldAt, fieldsOf, meaningOf, type Path } from "./schema-fields.ts";
import { meantFields, unknownFields } from "./unknown-fields.ts";
import { wrongType } from "./wrong-type.ts";
import { wrongChoice, wrongForm, wrongNumber } from "./wrong-value.ts";

/** For so many mistakes of a file the name that was meant is looked for. */
const mostMeant = 200;

/** What is wrong with a value. */
export interface Faulty {
  problems: Problem[];
  /** The uppermost fields in which it is, or which are wrong themselves; undefined where that is not one field's fault. */
  fields: ReadonlySet<string> | undefined;
}

/** The parsed value, where there is no problem; otherwise all the problems. */
export function parseWith<S extends z.ZodType>(schema: S, source: YamlSource): { value: z.output<S> } | Faulty {
  if (source.problems.length > 0) return { problems: source.problems, fields: undefined };
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
    fields: fieldsWith(result.error.issues),
  };
}

function fieldsWith(issues: readonly Issue[]): ReadonlySet<string> | undefined {
  const fields = issues.flatMap((issue) =>
    issue.path.length === 0 && issue.code === "unrecognized_keys" ? issue.keys : [issue.path[0]],
  );
  return fields.every((field) => typeof field === "string") ? new Set(fields) : undefined;
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

function problemsOf(issue: Issue, schema: z.ZodType, source: YamlSource): Problem[] {
  if (issue.code === "unrecognized_keys") return unknownFields(issue, schema, source);
  const field = fieldAt(schema, issue.path);
  if (isMissing(issue)) return [missing(issue, field, source)];
  if (issue.code === "invalid_type") return [wrongType(issue, field, source)];
  if (issue.code === "invalid_value") return [wrongChoice(issue, source)];
  if ((issue.code === "too_big" || issue.code === "too_small") && typeof issue.input === "number")
    return [wrongNumber(issue, issue.input, field, source)];
  return [wrongForm(issue, field, source)];
}

function missing(issue: Issue, field: z.ZodType | undefined, source: YamlSource): Problem {
  const meaning = meaningOf(field);
  return {
    ...source.placeOf(issue.path.slice(0, -1)),
    severity: "error",
    rule: "missing-field",
    message: `${calledOf(issue)} is missing${meaning ? `: ${meaning}` : ""}.`,
    ...suggestionFor(String(nameOf(issue)), field),
  };
}
