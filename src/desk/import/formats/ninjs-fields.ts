/** The fields of ninjs 1 to 3, each read as far as it is what it should be. */
import { z } from "zod";

const text = z.string().optional().catch(undefined);
/** A list of what is wanted; what is otherwise is passed over. */
const listOf = <S extends z.ZodType>(schema: S) =>
  z
    .array(schema.nullable().catch(null))
    .catch([])
    .default([])
    .transform((list) => list.flatMap((entry) => (entry === null ? [] : [entry])));
const words = z
  .object({ role: text, name: text, contenttype: text, value: text, text })
  .transform((part) => ({
    role: part.role ?? part.name ?? "",
    type: part.contenttype ?? "",
    value: part.value ?? part.text ?? "",
  }));
export const listOfWords = listOf(words);
const named = z.object({ name: text, rel: text });
export const rendition = z.object({
  href: text,
  mimetype: text,
  contenttype: text,
  width: z.number().optional().catch(undefined),
});

export const common = z.looseObject({
  uri: text,
  type: text,
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
export type Item = z.output<typeof common>;

export const parts = z
  .array(z.unknown())
  .or(z.record(z.string(), z.unknown()).transform((record) => Object.values(record)))
  .catch([]);
