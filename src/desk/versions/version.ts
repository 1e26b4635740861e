/** The fields of an old version: as much as tells whether and when readers could read it, and the words in them. */
import { z } from "zod";
import { Memory } from "../../kept/memory.ts";
import { instantOf, readMoment } from "../../paper/moment.ts";
import type { ConversionSettings } from "../convert/conversion.ts";
import { splitFrontMatter } from "../source/front-matter.ts";
import { readText } from "../source/source-text.ts";

const text = z.string().optional().catch(undefined);

/** Read loosely: what the fields were called and could be when the version was written is not ours to judge. */
const looseFields = z.object({
  headline: z.string(),
  published: z.string(),
  summary: text,
  dateline: text,
  byline: text,
  authors: z.array(z.unknown()).catch([]),
  language: text,
  embargo: text,
  draft: z.boolean().catch(false),
  formerly: z.array(z.string()).catch([]),
  photo: z.object({ caption: text, credit: text }).optional().catch(undefined),
  corrections: z.array(z.object({ text: z.string() })).catch([]),
});

export type ToldFields = z.output<typeof looseFields> & {
  /** The first instant at which readers could read it, in seconds since 1970. */
  appears: number;
};

export interface Version {
  /** Undefined where the fields cannot be read: nobody published that. */
  fields?: ToldFields;
  /** As it stands in the file. */
  matter: string;
  body: string;
}

/** Most edits leave the fields alone: those of the version before are still known. */
const known = new Memory<string, ToldFields | undefined>(500);

const matterOf = (text: string): string => /^---[ \t]*\n(?:[^]*?\n)??---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? "";

/** @param zone the paper's own */
export function versionOf(bytes: Uint8Array, { timezone }: Pick<ConversionSettings, "timezone">): Version {
  const whole = readText(bytes);
  const matter = matterOf(whole);
  const fields = known.of(`${timezone} ${matter}`, () => fieldsOf(matter, timezone));
  return { ...(fields && { fields }), matter, body: whole.slice(matter.length) };
}

function fieldsOf(matter: string, timezone: string): ToldFields | undefined {
  const split = splitFrontMatter("", matter);
  if ("problems" in split || split.yaml.problems.length > 0) return undefined;
  const parsed = looseFields.safeParse(split.yaml.value);
  if (!parsed.success) return undefined;
  const published = instant(parsed.data.published, timezone);
  const embargo = parsed.data.embargo === undefined ? published : instant(parsed.data.embargo, timezone);
  return published === undefined || embargo === undefined
    ? undefined
    : { ...parsed.data, appears: Math.max(published, embargo) };
}

function instant(written: string, zone: string): number | undefined {
  const moment = readMoment(written);
  return "wrong" in moment ? undefined : instantOf(moment, zone);
}
