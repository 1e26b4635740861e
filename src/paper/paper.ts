/** The paper itself: `content/paper.yaml`. */
import { z } from "zod";
import { reservedNames } from "./addresses/page-addresses.ts";
import { aiSchema } from "./passing-on/ai.ts";
import { exchangeSchema } from "./passing-on/exchange.ts";
import { line, slug } from "./article.ts";
import { brandSchema } from "./brand/brand.ts";
import { formEditorSchema } from "./form-editor.ts";
import { newestForm, oldestForm } from "./forms.ts";
import { datelineStyleSchema } from "./wording/dateline.ts";
import { languageSchema } from "./language.ts";
import { readSite } from "./addresses/site-address.ts";
import { policyPage } from "./policy-page.ts";
import { warningNames } from "./warning-names.ts";
import { securitySchema } from "./security.ts";
import { republishSchema } from "./passing-on/republishing.ts";
import { partnerFeedSchema, syndicationSchema, usualSyndication } from "./passing-on/syndication.ts";
import { toldAddress, webAddress } from "./safe/web-address.ts";
import type { OwnWords } from "./words/messages.ts";

const wrongCards = "Write false, or the first day whose stories have cards: 2026-01-01.";

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}, "This is no time zone. Write the name of a city in it: Europe/Oslo, Asia/Riyadh.");

export const sectionSchema = z.strictObject({
  id: slug
    .refine((id) => !reservedNames.has(id), "This name is taken by a page of the paper’s own: choose another.")
    .describe("the section’s name in addresses"),
  name: line.describe("the section’s name as readers see it"),
  summary: line.optional().describe("one sentence on what the section covers"),
});

/** How figures and dates are set, which differs within a language. */
const setting = {
  region: z
    .string()
    .regex(/^[A-Z]{2}$/, "Write a country’s code of two capitals: LB, MA, CA.")
    .optional()
    .describe("the country whose names of months and forms of dates are used: LB"),
  numerals: z
    .string()
    .refine(
      (name) => Intl.supportedValuesOf("numberingSystem").includes(name),
      "Write latn for 0–9, arab for ٠–٩, or another of Unicode’s numbering systems.",
    )
    .optional()
    .describe("the numerals of dates and counts: latn, arab; if left out, those that the language has of itself"),
  calendar: z
    .string()
    .refine(
      (name) => Intl.supportedValuesOf("calendar").includes(name),
      "Write persian, buddhist, japanese, roc, or another of Unicode’s calendars.",
    )
    .optional()
    .describe(
      "the calendar in which readers are told dates: persian, buddhist; if left out, the Gregorian one, in which files and addresses always are",
    ),
};

export const editionSchema = z.strictObject({
  language: languageSchema.describe("the edition’s language, which is also its address: ar is at /ar/"),
  name: line.optional().describe("the paper’s name in this language"),
  motto: line.optional().describe("the line under the name"),
  ...setting,
  sections: z.array(sectionSchema).optional().describe("the sections by their ids, with their names in this language"),
  licence: line.optional().describe("who holds the rights, as it stands at the foot of every page"),
});

const policy = policyPage("ethics");

const publisherSchema = z.strictObject({
  name: line.describe("the publisher’s name: Halden Post Press"),
  url: webAddress.optional().describe("the publisher’s own address, if it is another than the paper’s"),
  email: z
    .email("Write an address of electronic mail: editors@example.org")
    .optional()
    .describe("where the publisher is written to"),
  founded: z.int().min(1500).max(2100).optional().describe("the year in which the paper was founded: 1894"),
  ownership: policy.describe("the page that says who owns the paper: ownership"),
  funding: policy.describe("the page that says what the paper lives on: funding"),
  ethics: policy.describe("the page with the rules by which the paper works: ethics"),
  corrections: policy.describe("the page that says how the paper corrects itself: corrections-policy"),
  masthead: policy.describe("the page that says who works at the paper: masthead"),
  diversity: policy.describe("the page that says whom the paper employs and gives a voice: diversity"),
});

export const paperSchema = z.strictObject({
  name: line.describe("the paper’s name"),
  motto: line.optional().describe("the line under the name"),
  site: z
    .url({ protocol: /^https?$/, error: "Write the whole address: https://www.example.org" })
    .transform((url, context) => {
      const read = readSite(url);
      if ("site" in read) return read.site;
      context.addIssue(read.wrong);
      return z.NEVER;
    })
    .describe(
      "the public address of the site, with its path where the paper stands below one: https://org.github.io/paper",
    ),
  timezone: timeZone.describe("the time zone in which times are written and shown: Europe/Oslo"),
  language: languageSchema.default("en").describe("the paper’s first language"),
  ...setting,
  sections: z
    .array(sectionSchema)
    .min(1, "A paper has at least one section.")
    .describe("the sections, in the order of the navigation"),
  editions: z.array(editionSchema).default([]).describe("the paper in other languages, one entry each"),
  dateline: z
    .strictObject({
      style: datelineStyleSchema.default("ap").describe("ap: HALDEN, Norway —; agency: HALDEN, Norway (Reuters) —"),
      "stand-alone": z
        .array(line)
        .default([])
        .describe("cities that stand without their country, besides those of the language’s own list"),
    })
    .default({ style: "ap", "stand-alone": [] })
    .describe("how datelines are set"),
  messages: languageSchema
    .optional()
    .describe("the language in which the check speaks to editors, where there are words for it: de"),
  warnings: z
    .strictObject({
      off: z
        .array(z.enum(warningNames))
        .default([])
        .describe("names of warnings that nobody is told: [dateline-missing]"),
    })
    .default({ off: [] })
    .describe("which warnings are switched off"),
  pages: z.array(slug).default([]).describe("standing pages named at the foot of every page, in order"),
  desk: z.boolean().default(false).describe("true if the form editor is published with the paper, at /desk/"),
  "form-editor": formEditorSchema
    .optional()
    .describe("where the form editor finds the repository, and how editors sign in there"),
  preview: z
    .strictObject({
      embargoed: z
        .boolean()
        .default(false)
        .describe("true if previews are for the newsroom only and show articles under embargo"),
    })
    .default({ embargoed: false })
    .describe("what previews show"),
  history: z
    .boolean()
    .default(true)
    .describe("false if readers are not shown how articles were changed after publication"),
  lite: z.boolean().default(true).describe("false if the paper is not printed a second time, as text, at /lite/"),
  offline: z.boolean().default(true).describe("false if readers cannot save stories to read them without a connection"),
  cards: z
    .union([z.boolean(), z.iso.date(wrongCards)], wrongCards)
    .default(true)
    .describe(
      "false if no picture with its headline is made for each page, to be shown where it is shared; a day, as in 2026-01-01, if stories before it are shared with their photographs alone",
    ),
  brand: brandSchema.optional().describe("how the paper looks; if left out, as The Meridian does"),
  publisher: publisherSchema.optional().describe("who publishes the paper, if that is not told by its name"),
  ai: aiSchema.optional().describe("what machines that learn, find and answer may do with the paper"),
  security: securitySchema.optional().describe("whom to tell of a hole in the paper’s machines: security.txt"),
  syndication: syndicationSchema.default(usualSyndication).describe("what feeds there are, and how long they are"),
  feeds: z
    .array(partnerFeedSchema)
    .max(50, "At most fifty are made.")
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "Two feeds have one id: give each its own.")
    .default([])
    .describe("feeds for partners, each at /feeds/ by its id"),
  exchange: exchangeSchema,
  republish: republishSchema
    .optional()
    .describe("which stories others may print again, and how; if left out, readers are offered none"),
  social: z
    .array(toldAddress)
    .max(20, "At most twenty are told.")
    .default([])
    .describe("the paper’s own pages elsewhere, which stand at the foot: [https://mastodon.social/@haldenpost]"),
  licence: line.describe("who holds the rights, as it stands at the foot of every page"),
  format: z
    .int()
    .refine((form) => form >= oldestForm, `The oldest form that this program reads is ${oldestForm}.`)
    .refine(
      (form) => form <= newestForm,
      `The paper is written in a form that came after this program, which reads those up to ${newestForm}. Bring the program up to date: npm update dateline`,
    )
    .meta({ minimum: oldestForm, maximum: newestForm })
    .optional()
    .describe(`the form in which the paper’s files are written: ${newestForm}`),
});

export type Paper = z.output<typeof paperSchema> & {
  /** What lies beside the settings in `words/`. */
  ownWords?: OwnWords;
};
