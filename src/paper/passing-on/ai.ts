/** What the paper allows machines that learn, find and answer, and who they are. */
import { z } from "zod";
import { policyPage } from "../policy-page.ts";

/** To learn from stories; to find them and lead readers to them; to answer readers by what stands in them. */
export const aiUses = ["train", "search", "answer"] as const;
export type AiUse = (typeof aiUses)[number];

export const aiSchema = z.strictObject({
  train: z.boolean().default(true).describe("false if models may not be trained with the paper"),
  search: z
    .boolean()
    .default(true)
    .describe("false if it may not be searched by machines that answer in their own words"),
  answer: z.boolean().default(true).describe("false if its stories may not be fetched to answer a reader’s question"),
  policy: policyPage("rights").describe("the page that says it to people, and whom to ask: rights"),
});

export type AiChoices = z.output<typeof aiSchema>;

/** By the names that their makers give for robots.txt, each at what it is for; held against public lists of 2026. */
export const aiCrawlers: Readonly<Record<AiUse, readonly string[]>> = {
  train: [
    "GPTBot",
    "ClaudeBot",
    "Google-Extended",
    "Applebot-Extended",
    "CCBot",
    "Meta-ExternalAgent",
    "Amazonbot",
    "Bytespider",
    "cohere-training-data-crawler",
    "Diffbot",
  ],
  search: ["OAI-SearchBot", "Claude-SearchBot", "PerplexityBot", "Amzn-SearchBot"],
  answer: [
    "ChatGPT-User",
    "Amzn-User",
    "Claude-User",
    "Perplexity-User",
    "MistralAI-User",
    "DuckAssistBot",
    "Meta-ExternalFetcher",
  ],
};
