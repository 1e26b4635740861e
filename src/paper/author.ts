import { z } from "zod";
import { line } from "./article.ts";

/** An author of the paper: `content/authors/lena-okafor.md`, with a short life as its body. */
export const authorSchema = z.strictObject({
  name: line.describe("the name as it stands in a byline"),
  role: line.optional().describe("what the author does at the paper"),
  summary: line.optional().describe("one sentence about the author"),
});
