import { z } from "zod";
import { line, legible, photoReferenceSchema, pictureFile } from "./article.ts";
import { languageSchema } from "./language.ts";
import { toldAddress } from "./safe/web-address.ts";

export const portraitSchema = z.strictObject({
  file: z.string().min(1).transform(pictureFile).describe("the picture’s file name in content/photos/"),
  alt: z
    .string()
    .transform((text) => legible(text).trim())
    .pipe(z.string().min(1, "There is nothing written here."))
    .describe("what is to be seen, in one sentence, for readers who cannot see it"),
  credit: line.optional().describe("who made the picture"),
  focus: photoReferenceSchema.shape.focus,
});

/** An author of the paper: `content/authors/lena-okafor.md`, with a short life as its body. */
export const authorSchema = z.strictObject({
  name: line.describe("the name as it stands in a byline"),
  role: line.optional().describe("what the author does at the paper"),
  summary: line.optional().describe("one sentence about the author"),
  portrait: portraitSchema
    .optional()
    .describe("the author’s picture, on their page and small beside what they write as opinion"),
  languages: z.array(languageSchema).default([]).describe("the languages that the author speaks: [en, nb]"),
  expertise: z.array(line).default([]).describe("what the author knows about: [ports, fishing]"),
  email: z
    .email("Write an address of electronic mail: lena@example.org")
    .optional()
    .describe("where readers write to the author"),
  links: z.array(toldAddress).default([]).describe("the author’s own pages elsewhere: [https://mastodon.social/@lena]"),
  fediverse: z
    .string()
    .regex(/^@[\w.-]+@[a-z\d.-]+$/iu, "Write the whole name: @lena@mastodon.social")
    .optional()
    .describe("the author’s name in the Fediverse, which is told where a story is shared: @lena@mastodon.social"),
});
