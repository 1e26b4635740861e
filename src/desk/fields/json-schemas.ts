/** The schemas of all fields as JSON Schema, from which editors' programs complete and explain them. */
import { z } from "zod";
import { articleSchema } from "../../paper/article.ts";
import { authorSchema } from "../../paper/author.ts";
import { frontPlanSchema, listFrontSchema } from "../../paper/front-plan.ts";
import { ingestSchema } from "../../paper/ingest.ts";
import { paperSchema } from "../../paper/paper.ts";
import { standingPageSchema } from "../../paper/standing-page.ts";
import { threadSchema } from "../../paper/thread.ts";
import { topicSchema } from "../../paper/topic.ts";
import { ownWordsSchema } from "../own-words.ts";

/** The folder below `content/` in which they are kept. */
export const schemaFolder = ".schemas";

const kinds = {
  article: ["An article of the paper", articleSchema],
  author: ["An author of the paper", authorSchema],
  topic: ["A topic", topicSchema],
  thread: ["A story that goes on", threadSchema],
  page: ["A page that stands by itself", standingPageSchema],
  paper: ["The paper: paper.yaml", paperSchema],
  front: ["The front page: front.yaml", frontPlanSchema],
  fronts: ["The front of a section, a topic or a thread", listFrontSchema],
  ingest: ["What comes in by itself: ingest.yaml", ingestSchema],
  words: ["Words of the pages: words/de.yaml", ownWordsSchema],
} as const;

export type SchemaName = keyof typeof kinds;

/** By the name of their files, what is in them. */
export function jsonSchemas(): Record<`${SchemaName}.json`, string> {
  const file = (name: SchemaName) => {
    const [title, schema] = kinds[name];
    // Draft 7 is what Visual Studio Code's YAML reads best.
    return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: "input", target: "draft-7" }) }, null, 2)}\n`;
  };
  return {
    "article.json": file("article"),
    "author.json": file("author"),
    "topic.json": file("topic"),
    "thread.json": file("thread"),
    "page.json": file("page"),
    "paper.json": file("paper"),
    "front.json": file("front"),
    "fronts.json": file("fronts"),
    "ingest.json": file("ingest"),
    "words.json": file("words"),
  };
}
