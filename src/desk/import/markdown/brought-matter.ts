/** Parts a Markdown file of another system into its fields and its text: YAML between `---`, TOML between `+++`, or JSON. */
import { isAlias, isMap, isScalar, isSeq, type Document } from "yaml";
import { parse as parseToml, TomlDate } from "smol-toml";
import { BeyondStory } from "../html/beyond-story.ts";
import { strangeNode, yamlTooMuch } from "../../source/yaml-limits.ts";
import { documentWithHangingLines, faultOf } from "./hanging-lines.ts";

/** Words, truth values, lists and groups; numbers and times stay as they are written. */
export type Brought = string | boolean | Brought[] | { [name: string]: Brought };

export interface BroughtMatter {
  fields: Record<string, Brought>;
  body: string;
  /** Where the text begins, counted from 1. */
  line: number;
  /** Names of fields that YAML 1.1 takes for times, and that say no offset. */
  plainTimes?: string[];
}

export interface UnreadMatter {
  wrong: string;
  line: number;
}

/** Characters of fields, as of our own. */
const longest = 500_000;
/** Values; what repeats itself by reference counts each time. */
const mostValues = 40_000;

const openings = [
  { fence: /^---[ \t]*$/, form: "yaml" },
  { fence: /^\+\+\+[ \t]*$/, form: "toml" },
] as const;

/** @returns undefined where a text has no fields at its top */
export function broughtMatter(text: string): BroughtMatter | UnreadMatter | undefined {
  const rows = text.split("\n");
  const opening = openings.find(({ fence }) => fence.test(rows[0] ?? ""));
  if (!opening) return /^\{\s*(?:\n|")/.test(text) ? jsonMatter(text) : undefined;
  const ends = opening.form === "yaml" ? /^(?:---|\.\.\.)[ \t]*$/ : opening.fence;
  const end = rows.findIndex((row, at) => at > 0 && ends.test(row));
  if (end === -1) return undefined;
  const written = rows.slice(1, end).join("\n");
  const read = broughtFields(written, opening.form);
  if ("wrong" in read) return { wrong: read.wrong, line: read.line + 1 };
  return { ...read, body: rows.slice(end + 1).join("\n"), line: end + 2 };
}

type FieldsRead = Omit<BroughtMatter, "body" | "line"> | UnreadMatter;
type ValueRead = ({ value: Brought | undefined } & Pick<BroughtMatter, "plainTimes">) | UnreadMatter;
export type MatterForm = "yaml" | "toml" | "json";

/** Fields in one of the forms, as a file of them alone has them, too: a site's configuration. */
export function broughtFields(text: string, form: MatterForm): FieldsRead {
  const read = broughtData(text, form);
  if ("wrong" in read) return read;
  const { value, ...more } = read;
  return { fields: isGroup(value) ? value : {}, ...more };
}

/** What a file of data holds: fields, or a list. */
export function broughtData(text: string, form: MatterForm): ValueRead {
  if (text.length > longest)
    return { wrong: `There are ${text.length} characters of fields; ${longest} are the most that are read.`, line: 1 };
  if (form === "yaml") return yamlData(text);
  try {
    const value: unknown = form === "toml" ? parseToml(text, { maxDepth: 40 }) : JSON.parse(text);
    return { value: broughtValue(value, { left: mostValues }) };
  } catch (error) {
    const said = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : "";
    const line = error instanceof Error && "line" in error && typeof error.line === "number" ? error.line : 1;
    return { wrong: `Its fields cannot be read as ${form.toUpperCase()}: ${said.slice(0, 200)}`, line };
  }
}

function yamlData(written: string): ValueRead {
  const lineIn = (text: string, offset: number) => text.slice(0, offset).split("\n").length;
  const much = yamlTooMuch(written);
  if (much) return { wrong: much.message, line: lineIn(written, much.from) };
  const { document, text } = documentWithHangingLines(written);
  const lineAt = (offset: number) => lineIn(text, offset);
  if (!document) return { wrong: "Its fields stand in one another more deeply than can be read.", line: 1 };
  const fault = faultOf(document);
  if (fault)
    return {
      wrong: `Its fields cannot be read as YAML: ${fault.message.split("\n", 1)[0]?.slice(0, 200) ?? ""}`,
      line: lineAt(fault.pos[0]),
    };
  const strange = strangeNode(document, text);
  if (strange) return { wrong: strange.message, line: lineAt(strange.from) };
  try {
    const value = yamlValue(document.contents, document, { left: mostValues });
    return { value, plainTimes: plainTimesIn(document) };
  } catch (error) {
    if (error instanceof TooMany) return { wrong: error.message, line: 1 };
    throw error;
  }
}

/** A time of YAML 1.1 without its offset, which stands for Greenwich (https://yaml.org/type/timestamp.html). */
const plainTime = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]{1,9})\d{1,2}:\d{2}:\d{2}(?:\.\d{0,9})?$/;

const plainTimesIn = ({ contents }: Document): string[] =>
  isMap(contents)
    ? contents.items.flatMap(({ key, value }) =>
        isScalar(key) && isScalar(value) && value.type === "PLAIN" && plainTime.test(value.source ?? "")
          ? [String(key.value)]
          : [],
      )
    : [];

/** The fields as a system has them that reads YAML 1.1: a time in quotation marks stays words, and is the site's own. */
export const withGreenwich = ({ fields, plainTimes = [] }: BroughtMatter): Record<string, Brought> => ({
  ...fields,
  ...Object.fromEntries(
    plainTimes.flatMap((name) => {
      const written = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return typeof written === "string" ? [[name, `${written}Z`]] : [];
    }),
  ),
});

class TooMany extends BeyondStory {}

/** A number stays as it is written: 1.10 is a version, and 007 a name. */
function yamlValue(node: unknown, document: Document, count: { left: number }): Brought | undefined {
  if (--count.left < 0) throw new TooMany(`There are more than ${mostValues} values among its fields.`);
  if (isAlias(node)) return yamlValue(node.resolve(document), document, count);
  if (isScalar(node)) {
    if (typeof node.value === "boolean" || typeof node.value === "string") return node.value;
    return node.value === null || node.value === undefined ? undefined : node.source;
  }
  if (isSeq(node)) return node.items.flatMap((item) => yamlValue(item, document, count) ?? []);
  if (!isMap(node)) return undefined;
  return grouped(
    node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", yamlValue(value, document, count)]),
  );
}

function jsonMatter(text: string): BroughtMatter | UnreadMatter | undefined {
  const end = endOfObject(text);
  if (end === undefined) return undefined;
  const body = text.slice(end);
  // An object by itself, or one after another, is a file of another kind.
  if (/^\s*(?:$|[{[,])/.test(body)) return undefined;
  const read = broughtFields(text.slice(0, end), "json");
  return "wrong" in read ? read : { ...read, body, line: text.slice(0, end).split("\n").length };
}

/** Where the object ends that a text begins with. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < Math.min(text.length, longest); at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

/** The fields of an object as JSON has them; none of what is no object. @throws a `BeyondStory` */
export const groupOf = (value: unknown): Record<string, Brought> => {
  const brought = broughtValue(value, { left: mostValues });
  return isGroup(brought) ? brought : {};
};

function broughtValue(value: unknown, count: { left: number }): Brought | undefined {
  if (--count.left < 0) throw new TooMany(`There are more than ${mostValues} values among its fields.`);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value))
    return value.flatMap((item) => {
      const brought = broughtValue(item, count);
      return brought === undefined ? [] : [brought];
    });
  if (value === null || typeof value !== "object") return undefined;
  return grouped(Object.entries(value).map(([name, held]) => [name, broughtValue(held, count)]));
}

const grouped = (entries: readonly (readonly [string, Brought | undefined])[]): Record<string, Brought> =>
  Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined || name === "__proto__" ? [] : [[name, value]])),
  );

export const isGroup = (value: Brought | undefined): value is Record<string, Brought> =>
  typeof value === "object" && !Array.isArray(value);

/** A group by itself is a list of one. */
export const groupsIn = (value: Brought | undefined): Record<string, Brought>[] =>
  Array.isArray(value) ? value.filter(isGroup) : isGroup(value) ? [value] : [];

export const textOf = (value: Brought | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
