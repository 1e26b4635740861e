import { withCapital } from "./scripts/capitals.ts";
import { z } from "zod";
import { line } from "./article.ts";

/** A topic that has a file of its own, `content/topics/ports.md`; others are named by their slug alone. */
export const topicSchema = z.strictObject({
  name: line.describe("the topic’s name as readers see it"),
  summary: line.optional().describe("one sentence on what the topic covers"),
});

/** A readable name for a topic or thread without a file: `night-work` is “Night work”. @param language of the paper */
export const topicNameOf = (slug: string, language: string): string => withCapital(slug.replaceAll("-", " "), language);
