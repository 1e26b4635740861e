/** Fields that nobody knows: slips of the hand, names of other systems, parts that stand one step too far out. */
import { z } from "zod";
import { certainName, nearestName } from "../nearest-name.ts";
import type { Problem } from "../problem.ts";
import type { YamlSource } from "../source/yaml-source.ts";
import { broughtField } from "./brought-fields.ts";
import { broughtWords, type UnknownField } from "./brought-words.ts";
import { fixed, type IssueOf } from "./issue.ts";
import { bare, fieldAt, fieldsOf, groupOf } from "./schema-fields.ts";

/** A file of another kind altogether has unknown fields by the thousand: the first few say so. */
const mostUnknown = 20;

/** A problem for each field that a schema does not know. */
export function unknownFields(issue: IssueOf<"unrecognized_keys">, schema: z.ZodType, source: YamlSource): Problem[] {
  const certain = certainFields(issue, fieldsOf(fieldAt(schema, issue.path)));
  return issue.keys
    .slice(0, mostUnknown)
    .map((key) => unknownField({ key, path: issue.path, schema, certain: certain.get(key) }, source));
}

/** The fields that unknown ones are meant to be, whether or not one may simply be put in place of the other. */
export function meantFields(issue: IssueOf<"unrecognized_keys">, known: string[]): string[] {
  const brought = issue.keys.slice(0, mostUnknown).flatMap((key) => {
    const found = broughtField(key, known);
    return found && "field" in found ? [found.field] : [];
  });
  return [...certainFields(issue, known).values(), ...brought];
}

/** The field that each unknown one certainly is: not where that stands there too, or where two would become one. */
function certainFields(issue: IssueOf<"unrecognized_keys">, known: string[]): Map<string, string> {
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

function unknownField(field: UnknownField, source: YamlSource): Problem {
  const { key, path, schema, certain } = field;
  const known = fieldsOf(fieldAt(schema, path));
  const place = source.placeOfKey(path, key);
  const brought = broughtField(key, known);
  if (brought) return { ...place, severity: "error", rule: "unknown-field", ...broughtWords(field, brought, source) };
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
