/** What `report.json` holds. Addresses of pages are paths of the site, `/world/`; times are RFC 3339 in the paper's zone. */
import { z } from "zod";

const passage = z.object({ kind: z.enum(["kept", "inserted", "deleted"]), text: z.string() });

/** Nothing that runs: a report may have been made from anyone’s change. */
const address = z.url({ protocol: /^https?$/ });

const commit = z.object({ hash: z.string(), subject: z.string(), at: z.string() });

const held = z.object({ reason: z.enum(["draft", "scheduled", "embargoed"]), until: z.string().optional() });

export const pageSchema = z.object({
  path: z.string(),
  title: z.string(),
  /** The kind of page: `article`, `list`, `front`, `feed`… */
  kind: z.string(),
  change: z.enum(["added", "changed", "removed", "redirected"]),
  /** Where a redirected page leads. */
  to: z.string().optional(),
  /** What is different about it, in plain words: “the headline”. */
  what: z.array(z.string()),
  /** Nothing changed but what stands around the page's own text: masthead, foot, what machines are told. */
  frameOnly: z.boolean(),
  /** Read by programs, not by people: feeds, sitemaps, the search index. */
  forMachines: z.boolean(),
  /** The page in the preview; absent where it is no more. */
  preview: address.optional(),
  /** The page as readers have it now; absent where they have none. */
  live: address.optional(),
  held: held.optional(),
});

export const articleSchema = z.object({
  path: z.string(),
  /** Its address before, where it moved. */
  from: z.string().optional(),
  headline: z.string(),
  language: z.string(),
  change: z.enum(["added", "changed", "removed"]),
  preview: address.optional(),
  held: held.optional(),
  /** The parts whose words changed, word by word. */
  parts: z.array(z.object({ part: z.string(), redline: z.array(passage) })),
});

export const findingSchema = z.object({
  of: z.enum(["check", "axe", "links", "weight"]),
  state: z.enum(["new", "worse"]),
  severity: z.enum(["error", "warning"]),
  /** The file with its line, or the page. */
  where: z.string(),
  message: z.string(),
  preview: address.optional(),
});

const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

export const photographSchema = z.object({
  device: z.enum(["phone", "desktop"]),
  side: z.enum(["before", "after"]),
  /** The picture's file in the report's folder. */
  file: z.string(),
  /** In pixels, as are the marks. */
  width: z.number(),
  height: z.number(),
  /** Rows of the page that are left out above and below because nothing changed in them. */
  above: z.number(),
  below: z.number(),
  marks: z.array(rectangle),
});

const hex = z.string().regex(/^#[0-9a-f]{6}$/);

export const reportSchema = z.object({
  format: z.literal(1),
  paper: z.string(),
  /** The paper’s own, for the report’s marks. */
  accent: z.object({ light: hex, dark: hex }).optional(),
  timezone: z.string(),
  base: commit,
  now: commit.extend({ uncommitted: z.boolean() }),
  /** “Now”, for what appears by itself. */
  at: z.string(),
  counts: z.object({
    pages: z.number(),
    added: z.number(),
    changed: z.number(),
    removed: z.number(),
    redirected: z.number(),
    frameOnly: z.number(),
    forMachines: z.number(),
    /** Pages of the lite edition, which are not among `pages`. */ lite: z.number().default(0),
  }),
  pages: z.array(pageSchema),
  articles: z.array(articleSchema),
  findings: z.array(findingSchema),
  /** How many findings were there before, and still are. */
  known: z.object({ check: z.number(), axe: z.number(), links: z.number(), weight: z.number() }),
  schedule: z.array(
    z.object({
      path: z.string(),
      headline: z.string(),
      preview: address.optional(),
      reason: held.shape.reason,
      appears: z.string().optional(),
      change: z.enum(["new", "moved", "same"]),
      was: z.string().optional(),
    }),
  ),
  /** Addresses of the published paper that caches must fetch again once the change is published. */
  purge: z.array(address),
  photographs: z.array(
    z.object({
      path: z.string(),
      title: z.string(),
      kind: z.string(),
      change: pageSchema.shape.change,
      pictures: z.array(photographSchema),
    }),
  ),
  /** What was left out, sampled or could not be done, in sentences. */
  notes: z.array(z.string()),
});

export type Report = z.output<typeof reportSchema>;
export type ReportPage = z.output<typeof pageSchema>;
export type ReportArticle = z.output<typeof articleSchema>;
export type ReportFinding = z.output<typeof findingSchema>;
export type Photograph = z.output<typeof photographSchema>;
export type HeldState = z.output<typeof held>;
export type Rectangle = z.output<typeof rectangle>;
