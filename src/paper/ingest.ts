/** What comes in by itself: `content/ingest.yaml`, the agencies' folders and the rules for what lies in them. */
import { z } from "zod";
import { articleKinds, line, slug } from "./article.ts";

/** A folder or a file, from the paper's folder on; nothing outside of it. */
const place = z
  .string()
  .transform((text) =>
    text
      .trim()
      .replace(/^\.\//, "")
      .replace(/(?<!\/)\/+$/, ""),
  )
  .pipe(
    z
      .string()
      .regex(
        /^(?!\/|[A-Za-z]:|.*\\)(?!(?:.*\/)?\.\.(?:\/|$))\S(?:.*\S)?$/,
        "Write a folder or a file within the paper’s folder: wire/coast-news.",
      ),
  )
  .meta({ pattern: String.raw`^(?!/)(?!.*\\)\S.*$` });

/** Kinds that ask for nothing but a text. */
const plainKinds = articleKinds.filter((kind) => !["live", "review", "sponsored"].includes(kind));

export const ingestSourceSchema = z.strictObject({
  name: slug.describe("what the source is called here: coast-news"),
  from: place.describe("the folder in which its files lie, or one file, from the paper’s folder on: wire/coast-news"),
  section: z.string().describe("the id of the section of its stories, where nothing else is said"),
  sections: z
    .record(line, z.string())
    .default({})
    .describe("sections by the names that they have there: { Politics: home, Sports: sport }"),
  kind: z.enum(plainKinds).optional().describe("of which kind its stories are that do not say it: news, analysis"),
  byline: line.optional().describe("for stories that name nobody: Coast News"),
  hold: z
    .int()
    .min(0)
    .max(43_200)
    .default(0)
    .describe("for how many minutes after its own time a story is under embargo"),
  publish: z
    .enum(["draft", "live"])
    .default("draft")
    .describe("draft: an editor takes `draft` out; live: readers have it with the next build"),
  updates: z
    .enum(["take", "tell"])
    .default("take")
    .describe("take: an article that no editor has changed becomes the newer version; tell: it is shown beside it"),
  kills: z
    .enum(["withdraw", "tell"])
    .default("withdraw")
    .describe("withdraw: an article that no editor has changed becomes a draft; tell: only told"),
  photos: place.optional().describe("the folder in which its pictures lie, if that is another: wire/pictures"),
});

export type IngestSource = z.output<typeof ingestSourceSchema>;

export const ingestSchema = z.strictObject({
  sources: z
    .array(ingestSourceSchema)
    .max(200, "At most two hundred are read.")
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, "Two sources have one name.")
    .default([])
    .describe("where stories come from, and what is done with them"),
});
