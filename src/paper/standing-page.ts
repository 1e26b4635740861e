import { z } from "zod";
import { line } from "./article.ts";
import { momentSchema } from "./moment.ts";

/** A page that stands by itself: `content/pages/about.md` is printed at `/about/`. */
export const standingPageSchema = z.strictObject({
  title: line.describe("the page’s heading"),
  summary: line.optional().describe("one sentence under the heading"),
  updated: momentSchema.optional().describe("when it was last changed, told to search engines: 2026-11-24"),
  draft: z.boolean().default(false).describe("true while nobody outside the newsroom may see it"),
});
