/** What an article is: the front matter that editors write, field by field. */
import { z } from "zod";
import { languageSchema } from "./language.ts";
import { momentSchema } from "./moment.ts";
import { fitsOnDisk, slugPattern } from "./addresses/address.ts";
import { readFormerAddress } from "./addresses/former-address.ts";
import { warningNames } from "./warning-names.ts";

export const articleKinds = [
  "news",
  "analysis",
  "opinion",
  "interview",
  "live",
  "explainer",
  "obituary",
  "review",
  "photo-essay",
  "sponsored",
] as const;
export type ArticleKind = (typeof articleKinds)[number];

/**
 * Words without what cannot be seen and does harm: control characters, and the direction overrides U+202A–202E, with
 * which a name could turn round what stands after it (Unicode UAX #9; isolates and marks stay, they end by themselves).
 */
export const legible = (text: string): string => text.replace(/(?!\s)[\p{Cc}\u202a-\u202e]/gu, "");

/** Words in one line; spaces at the ends and line breaks within are the editor's convenience, not content. */
export const line = z
  .string()
  .transform((text) => legible(text).trim().replace(/\s+/g, " "))
  .pipe(z.string().min(1, "There is nothing written here."))
  .meta({ pattern: "\\S" });

/** A name in lower-case letters, digits and hyphens, of any script. */
export const slug = z
  .string()
  .normalize("NFC")
  .regex(slugPattern, "Write letters, digits and single hyphens, without spaces.")
  .refine(fitsOnDisk, "This name is too long for an address: a few words are enough.");

/** For programs that complete fields while they are written. */
export const referencePattern = String.raw`^\s*/?\d{4}/\d{2}/\d{2}/[^/]+/?\s*$`;

/** The address of another article, as `2026/11/24/port-strike`; slashes at the ends do no harm. */
export const articleReference = z
  .string()
  .transform((text) =>
    text
      .trim()
      .replace(/^\/|\/$/g, "")
      .normalize("NFC"),
  )
  .pipe(
    z
      .string()
      .regex(
        /^\d{4}\/\d{2}\/\d{2}\/[^/]+$/,
        "Write the other article’s address: year/month/day/name, as in 2026/11/24/port-strike.",
      ),
  )
  .meta({ pattern: referencePattern });

/** An address that an article had, here or in another system, in the form in which it is kept. */
const formerAddress = z
  .string()
  .transform((written, context) => {
    const read = readFormerAddress(written);
    if ("source" in read) return read.source;
    context.addIssue({ code: "custom", message: read.wrong });
    return z.NEVER;
  })
  .meta({ pattern: String.raw`^(?!(?:.*/)?\.)[^#]*[^\s/#][^#]*$` });

/** `photos/a.jpg` and `/photos/a.jpg` mean `a.jpg`: editors' programs complete paths in their own ways. */
export const pictureFile = (written: string): string =>
  written.replace(/^(?:\.{0,2}\/)*(?:content\/)?photos\//, "").normalize("NFC");

export const photoReferenceSchema = z.strictObject({
  file: z.string().min(1).transform(pictureFile).describe("the picture’s file name in content/photos/"),
  alt: z
    .string()
    .transform(legible)
    .optional()
    .describe("what is to be seen, in one sentence, for readers who cannot see it"),
  caption: z
    .string()
    .transform(legible)
    .optional()
    .describe("place, date and what happens; the credit stands in parentheses at its end"),
  credit: line.optional().describe("who made the picture, if the caption does not say it"),
  focus: z
    .strictObject({
      x: z.number().min(0).max(100).describe("percent from the left edge"),
      y: z.number().min(0).max(100).describe("percent from the top edge"),
    })
    .optional()
    .describe("the point that every crop keeps in view, in percent from left and top"),
  distributable: z
    .boolean()
    .default(true)
    .describe("false if the picture is for this paper alone, and not to be passed on in feeds"),
  expires: z.iso
    .date("Write the last day on which the picture may be shown: 2026-12-31.")
    .optional()
    .describe("the last day on which other pages and feeds may show the picture: 2026-12-31"),
});

/** As `::audio` takes them, whose recording stands within the text. */
export const audioSchema = z.strictObject({
  src: z.string().min(1).describe("the recording’s file name in content/documents/: quay.mp3"),
  by: line.optional().describe("who reads it aloud"),
  captions: z
    .string()
    .regex(/^[^/\\]+\.[vV][tT][tT]$/, "Captions are a file that ends in .vtt, in documents/.")
    .optional()
    .describe("the file of its words in content/documents/, if another than quay.vtt of quay.mp3"),
});

export const correctionSchema = z.strictObject({
  at: momentSchema.describe("when the correction was made"),
  text: z.string().min(1).describe("what was wrong, and what is right"),
});

/** What is reviewed, in a newsroom's words; search engines are told of it in their own. */
export const workTypes = [
  "book",
  "film",
  "series",
  "play",
  "album",
  "concert",
  "exhibition",
  "game",
  "restaurant",
  "product",
] as const;

export const reviewSchema = z.strictObject({
  work: line.describe("the name of what is reviewed"),
  type: z.enum(workTypes).describe(`what it is: one of ${workTypes.join(", ")}`),
  by: line.optional().describe("who made it: a writer, a director, a company of players"),
  rating: z.number().min(0).max(100).optional().describe("how good it is, if your paper says so in a number: 4"),
  best: z.number().int().min(1).max(100).default(5).describe("the best that there is; 5 if nothing is said"),
});

export const lifeSchema = z.strictObject({
  name: line.describe("the name of whoever died"),
  born: momentSchema.describe("the day of birth: 1935-03-14"),
  died: momentSchema.describe("the day of death: 2026-10-28"),
});

export const allowedWarningSchema = z.strictObject({
  rule: z.enum(warningNames).describe("the name of a warning, as the check tells it: no-alt"),
  reason: line.describe("why it is meant so, for those who come after"),
});

/** A list of so many at the most. By `max`, Zod would not look at what is in a list that is longer. */
const atMost = <S extends z.ZodType>(most: number, item: S, message: string) =>
  z
    .array(item)
    .refine((list) => list.length <= most, message)
    .meta({ maxItems: most });

export const articleSchema = z.strictObject({
  headline: line.describe("the headline, once; about 70 characters at most"),
  summary: line.describe("one or two sentences that stand under the headline"),
  "short-headline": line.optional().describe("a shorter headline for cards on other pages"),
  "web-headline": line
    .optional()
    .describe("the headline for search engines and where the article is shared, if another"),
  section: z.string().describe("the id of a section in content/paper.yaml"),
  topics: atMost(12, slug, "Twelve topics are the most an article can have.")
    .default([])
    .describe("what the story is about, as short names: [ports, labour]"),
  authors: z.array(slug).default([]).describe("who wrote it: names of files in content/authors/"),
  byline: line.optional().describe("an agency, a desk or guests, who have no file in authors/: Reuters"),
  dateline: line.optional().describe("where it was reported from: Halden, Norway"),
  published: momentSchema.describe("when it appears, in the paper’s own time zone: 2026-11-24 06:30"),
  updated: momentSchema.optional().describe("when it was last changed in a way that readers should know of"),
  kind: z
    .enum(articleKinds)
    .default("news")
    .describe(`one of ${articleKinds.join(", ")}`),
  review: reviewSchema.optional().describe("of a review: what is reviewed, and how good it is"),
  life: lifeSchema.optional().describe("of an obituary: who died, and the days of birth and death"),
  sponsor: line.optional().describe("of a sponsored article: who paid for it"),
  points: atMost(12, line, "Twelve points are the most an article can have.")
    .default([])
    .describe("what matters most, in a few sentences that stand before the text; of an explainer, what is known"),
  "coverage-ended": momentSchema
    .optional()
    .describe("of a live blog: when nothing more was to come; pages that are open stop asking for news"),
  thread: slug.optional().describe("the name of a story that goes on over several articles: port-strike"),
  adds: line.optional().describe("what this part adds to its thread, in one sentence; the summary, if it is left out"),
  photo: photoReferenceSchema.optional().describe("the picture over the story"),
  audio: audioSchema
    .optional()
    .describe("the whole article, read aloud: it is heard in place of the voice of the reader’s device"),
  related: z
    .array(articleReference)
    .default([])
    .describe("addresses of articles that an editor chose to stand beside this one"),
  corrections: atMost(2000, correctionSchema, "Two thousand corrections are the most an article can have.")
    .default([])
    .describe("what was wrong and has been put right, with the time"),
  language: languageSchema.optional().describe("the language, if it is not the paper’s own: ar"),
  "translation-of": articleReference
    .optional()
    .describe("the address of the same article in the paper’s first language"),
  formerly: z
    .array(formerAddress)
    .default([])
    .describe("addresses that this article used to have, here or in another system, which lead here: /news/port.html"),
  embargo: momentSchema.optional().describe("nothing of the article is published before this time, anywhere"),
  draft: z.boolean().default(false).describe("true while nobody outside the newsroom may see it"),
  history: z
    .boolean()
    .default(true)
    .describe(
      "false if readers are not shown how this article was changed: where what was taken out must not be read on",
    ),
  allow: z
    .array(allowedWarningSchema)
    .default([])
    .describe("warnings that this article rightly gives, each with the reason"),
});

/** Front matter as the schema leaves it. */
export type ArticleFrontMatter = z.output<typeof articleSchema>;
