/** An item of ninjs as it is read: names without regard to capitals, both forms of each field, and nothing refused but what is no object. */
import { z } from "zod";
import { listOf, text } from "./loose-json.ts";

const words = z
  .object({ role: text, name: text, contenttype: text, value: text, text })
  .transform((part) => ({
    role: part.role ?? part.name ?? "",
    type: part.contenttype ?? "",
    value: part.value ?? part.text ?? "",
  }));
/** Words with their role, in a list. */
export const listOfWords = listOf(words);
const named = z.object({ name: text, rel: text, role: text, uri: text });
/** A picture in one size. */
export const renditionSchema = z.object({
  href: text,
  mimetype: text,
  contenttype: text,
  width: z.number().optional().catch(undefined),
});

/** Superdesk's dateline. */
export const datelineSchema = z.object({
  text,
  located: z
    .union([z.string(), z.object({ city: text })])
    .optional()
    .catch(undefined),
});

const itemSchema = z.looseObject({
  uri: text,
  guid: text,
  abstract: text,
  firstpublished: text,
  dateline: z.unknown().optional(),
  service: listOf(named),
  anpa_category: listOf(named),
  state: text,
  alt_text: text,
  embargo: text,
  type: text,
  name: text,
  rel: text,
  standard: z.object({ name: text }).optional().catch(undefined),
  events: listOf(named),
  mimetype: text,
  profile: text,
  firstcreated: text,
  versioncreated: text,
  contentcreated: text,
  embargoed: text,
  pubstatus: text,
  version: text,
  language: text,
  headline: z.unknown().optional(),
  subheadline: text,
  byline: text,
  by: text,
  located: text,
  slugline: text,
  copyrightnotice: text,
  authors: listOf(named),
  ednote: text,
  usageterms: text,
  copyrightholder: text,
  creditline: text,
  title: text,
  body: z.unknown().optional(),
  headlines: listOf(words),
  bodies: listOf(words),
  descriptions: listOf(words),
  subjects: listOf(named),
  subject: listOf(named),
  genres: listOf(named),
  genre: listOf(named),
  people: listOf(named),
  person: listOf(named),
  organisations: listOf(named),
  organisation: listOf(named),
  places: listOf(named),
  place: listOf(named),
  keywords: listOf(z.string()),
  infosources: listOf(named),
  infosource: listOf(named),
  renditions: z.unknown().optional(),
  associations: z.unknown().optional(),
});
/** Names of fields that are read of what an item holds: words, people and subjects, and pictures, which are items too. */
export const partNames: ReadonlySet<string> = new Set([
  ...Object.keys(itemSchema.shape),
  ...Object.keys(renditionSchema.shape),
  "role",
  "name",
  "contenttype",
  "value",
  "text",
  "rel",
]);

/** A news item of any version. */
export type Item = z.output<typeof itemSchema>;

/** A list of items, or a record of them. */
export const partsSchema = z
  .array(z.unknown())
  .or(z.record(z.string(), z.unknown()).transform((record) => Object.values(record)))
  .catch([]);

/** A value as an item. @returns undefined where it is no object */
export const itemOf = (value: unknown): Item | undefined => itemSchema.safeParse(smallNamed(value)).data;

/** Names in small letters throughout; what is not a plain object has no fields. */
export const smallNames = (value: unknown): Record<string, unknown> => {
  const read = smallNamed(value);
  return typeof read === "object" && read !== null && !Array.isArray(read) ? { ...read } : {};
};

function smallNamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(smallNamed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "__proto__")
      .map(([name, held]) => [name.toLowerCase(), smallNamed(held)]),
  );
}
