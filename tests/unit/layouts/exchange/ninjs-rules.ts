/**
 * The rules of ninjs 3.0 for what is written here, in our own words: which fields there are and what each holds. The IPTC's
 * schema itself (https://iptc.org/std/ninjs/ninjs-schema_3.0.json) comes with no package.
 */
const text = { type: "string" } as const;
const uri = { type: "string", format: "uri" } as const;
const moment = { type: "string", format: "date-time" } as const;
const whole = { type: "integer", minimum: 0 } as const;

const closed = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
const listOf = (items: object) => ({ type: "array", items });

const words = closed({ role: text, contentType: text, value: text }, ["value"]);
const bodyWords = closed({ role: text, contentType: text, charCount: whole, wordCount: whole, value: text }, ["value"]);
const named = closed({ name: text, rel: text, uri, literal: text });
const rendition = closed(
  { name: text, href: uri, contentType: text, title: text, width: whole, height: whole, sizeInBytes: whole },
  ["name"],
);

const common = {
  uri,
  type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
  representationType: { enum: ["full", "partial"] },
  profile: text,
  version: text,
  firstCreated: moment,
  versionCreated: moment,
  contentCreated: moment,
  embargoedUntil: moment,
  pubStatus: { enum: ["usable", "withheld", "canceled"] },
  urgency: { type: "integer", minimum: 1, maximum: 9 },
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  edNote: text,
  language: text,
  descriptions: listOf(words),
  bodies: listOf(bodyWords),
  headlines: listOf(words),
  people: listOf(named),
  organisations: listOf(named),
  subjects: listOf(named),
  events: listOf(named),
  infoSources: listOf(closed({ name: text, role: text, uri, literal: text })),
  title: text,
  by: text,
  slugline: text,
  located: text,
  renditions: listOf(rendition),
  standard: closed({ name: text, version: text, schema: uri }),
  genres: listOf(closed({ name: text, uri: text, literal: text })),
};

export const ninjsRules = closed(
  { ...common, associations: listOf(closed({ ...common, name: text, rel: text }, ["name", "uri"])) },
  ["uri"],
);
