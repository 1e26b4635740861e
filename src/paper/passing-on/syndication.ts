/** How the paper is passed on to programs: its feeds, and those that it makes for partners. */
import { z } from "zod";
import { line, slug } from "../article.ts";

export const feedFormats = ["rss", "atom", "json"] as const;

const length = z.int().min(1).max(200);

const texts = z.enum(["full", "summary"]);

export const syndicationSchema = z.strictObject({
  formats: z
    .array(z.enum(feedFormats))
    .default([...feedFormats])
    .describe("in which formats there are feeds of the paper and its sections, besides RSS: [atom, json]"),
  lists: z
    .array(z.enum(["topics", "authors", "threads", "kinds"]))
    .default(["topics", "authors", "threads", "kinds"])
    .describe("which lists have feeds besides the sections; kinds are opinion and live blogs"),
  length: length.default(20).describe("how many stories stand in a feed: 20"),
  text: texts.default("full").describe("full: whole stories; summary: their standfirsts alone"),
  "keep-back": z
    .array(line)
    .default([])
    .describe("whose pictures are not passed on in feeds, as their credits name them: [Reuters, EPA]"),
  hub: z
    .url({ protocol: /^https$/, error: "Write the whole address of a WebSub hub: https://pubsubhubbub.appspot.com/" })
    .optional()
    .describe("the hub that tells readers of feeds at once what is new; publish tells it of feeds that changed"),
});

export type Syndication = z.output<typeof syndicationSchema>;

/** The settings of a paper that says nothing. */
export const usualSyndication: Syndication = syndicationSchema.parse({});

export const partnerFeedSchema = z.strictObject({
  id: slug.describe("the feed’s name in its address: agency is at /feeds/agency.xml"),
  of: z
    .string()
    .regex(
      /^(?:all|opinion|live|(?:section|topic|author|thread):[^\s:/]+)$/u,
      "Write all, section:world, topic:sea, author:lena-okafor, thread:port-strike, opinion or live.",
    )
    .default("all")
    .describe("whose stories: all, section:world, topic:sea, author:lena-okafor, thread:port-strike, opinion or live"),
  format: z.enum(feedFormats).default("rss").describe("rss, atom or json"),
  length: length.default(50).describe("how many stories: 50"),
  text: texts.default("full").describe("full: whole stories; summary: their standfirsts alone"),
  pictures: z
    .enum(["all", "distributable", "none"])
    .default("distributable")
    .describe("distributable: those that may be passed on"),
});

export type PartnerFeed = z.output<typeof partnerFeedSchema>;
