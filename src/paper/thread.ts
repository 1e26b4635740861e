import { z } from "zod";
import { line } from "./article.ts";

/** A thread that has a file of its own, `content/threads/port-strike.md`; others are named by their slug, as topics are. */
export const threadSchema = z.strictObject({
  name: line.describe("the story’s name as readers see it: The dock strike at Halmouth"),
  summary: line.optional().describe("one sentence on what the story is about"),
});
