/** Three short stories in every language that Dateline has words for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "../built-site.ts";

const storiesSchema = z.record(
  z.string(),
  z.strictObject({
    paper: z.string(),
    section: z.string(),
    place: z.string(),
    bridge: z.strictObject({
      headline: z.string(),
      summary: z.string(),
      text: z.string(),
      quote: z.string(),
      caption: z.string(),
    }),
    harvest: z.strictObject({
      headline: z.string(),
      summary: z.string(),
      text: z.string(),
      fruit: z.tuple([z.string(), z.string(), z.string(), z.string()]),
    }),
    storm: z.strictObject({ headline: z.string(), summary: z.string(), entry: z.string(), text: z.string() }),
    words: z.record(z.string(), z.enum(["bridge", "harvest", "storm"])),
  }),
);

/** What is written in each language, by its tag. */
export const stories = storiesSchema.parse(parse(readFileSync(join(root, "tests/languages/stories.yaml"), "utf8")));
export type LanguageStories = (typeof stories)[string];
