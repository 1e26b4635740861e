/** Tells an editor what a field of another system is called here, and how it is written. */
import { z } from "zod";
import { readMoment } from "../../paper/moment.ts";
import type { BroughtField } from "./brought-fields.ts";
import type { Problem } from "../problem.ts";
import { bare, fieldAt, fieldsOf, isTime, meaningOf, type Path } from "./schema-fields.ts";
import type { YamlSource } from "../source/yaml-source.ts";

/** A field that a schema does not know, and where it stands. */
export interface UnknownField {
  key: string;
  /** Of the group that it stands in. */
  path: Path;
  schema: z.ZodType;
  /** The field that it is, where this may be put in its place. */
  certain: string | undefined;
}

/** What is said of a field that was brought along from another system. */
export function broughtWords(
  { key, path, schema, certain }: UnknownField,
  brought: BroughtField,
  source: YamlSource,
): Pick<Problem, "message" | "suggestion" | "fix"> {
  if ("unread" in brought)
    return { message: `There is no field \`${key}\`, and none like it is needed: leave it out.` };
  if ("address" in brought)
    return {
      message: `There is no field \`${key}\`: the file’s name makes the address. Leave it out; to have another address, rename the file, and write an old one under \`formerly\`.`,
    };
  if ("page" in brought)
    return {
      message: `There is no field \`${key}\`. The address of a page elsewhere stands under \`links\`, with those of the others.`,
      suggestion: `links: [${pageOf(source.scalarAt([...path, key])?.written ?? "", key)}]`,
    };
  if ("kind" in brought)
    return {
      message: `There is no field \`${key}\`. What an article is stands under \`kind\`.`,
      suggestion: `kind: ${brought.kind}`,
    };
  const { field: name } = brought;
  const message = `There is no field \`${key}\`. It is called \`${name}\` here`;
  const place = source.placeOfKey(path, key);
  const field = bare(fieldAt(schema, [...path, name]));
  const scalar = source.scalarAt([...path, key]);
  if (certain === undefined)
    return { message: `${message}, which stands there already, or under another name besides: keep one of them.` };
  const meaning = meaningOf(fieldAt(schema, [...path, name]));
  const told = `${message}${meaning ? `: ${meaning}` : ""}.`;
  // What is one text elsewhere may be a group here, or a list: the field's name alone would not do.
  const [first] = fieldsOf(field);
  if (first !== undefined && scalar) return { message: told, suggestion: `${name}:\n  ${first}: ${scalar.written}` };
  if (field instanceof z.ZodBoolean && scalar && !/^(?:true|false)$/.test(scalar.written))
    return {
      message: told,
      suggestion: `${name}: ${String(!/^["']?(?:no|off|false|0|publi\w*|live)["']?$/i.test(scalar.written))}`,
    };
  const asIs = field?.safeParse(source.valueAt([...path, key])).success === true;
  // A key in quotation marks keeps them out of the count.
  const fix =
    place.endColumn - place.column === key.length && (asIs || scalar !== undefined)
      ? { from: place, text: name }
      : undefined;
  if (asIs || !scalar) return { message: told, suggestion: name, ...(fix && { fix }) };
  const moment = isTime(field) ? readMoment(scalar.written.replace(/^(["'])(.*)\1$/, "$2")) : undefined;
  if (moment)
    return {
      message: told,
      suggestion: `${name}: ${"wrong" in moment ? (moment.suggestion ?? scalar.written) : scalar.written}`,
      ...(fix && { fix }),
    };
  return {
    message: told,
    suggestion: field instanceof z.ZodArray ? `${name}: [${withoutQuotes(scalar.written)}]` : name,
    ...(fix && { fix }),
  };
}

/** The address that was written for a page, or one to be filled in. */
const pageOf = (written: string, network: string): string =>
  /https:\/\/[^\s"']+/.exec(written)?.[0] ?? `https://…/${/\w[\w.-]*/.exec(written)?.[0] ?? network}`;

/** A list in one pair of quotation marks, without them. */
export const withoutQuotes = (written: string): string =>
  /^(["']).*,.*\1$/.test(written) ? written.slice(1, -1) : written;
