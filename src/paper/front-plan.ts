/** The fronts that editors make: of the paper in `front.yaml`, of a section, a topic or a thread below `fronts/`. */
import { z } from "zod";
import { articleKinds, line, referencePattern, slug } from "./article.ts";
import { nameIn } from "./edition.ts";
import { momentSchema } from "./moment.ts";

export const storyReference = z
  .string()
  .transform((text) => text.trim().replace(/^\/|\/$/g, ""))
  .meta({ pattern: referencePattern });

/** Where on a page editors place what they place, from its head to its foot. */
export const placeNames = ["top", "middle", "foot"] as const;
export type PlaceName = (typeof placeNames)[number];

/** How a place is set. */
const layoutNames = ["lead", "lead-with-two", "package", "pictures", "opinion", "list", "film", "essay"] as const;
export type Layout = (typeof layoutNames)[number];

/** How many stories a rule brings to a place if nothing is said. */
export const usualCounts: Readonly<Record<Layout, number>> = {
  lead: 1,
  "lead-with-two": 3,
  package: 5,
  pictures: 4,
  opinion: 3,
  list: 6,
  film: 3,
  essay: 1,
};

/** What lives by its pictures: a rule brings no story there that has none. */
export const needsPicture: ReadonlySet<Layout> = new Set(["pictures", "film", "essay"]);

export const placedStorySchema = z.strictObject({
  story: storyReference.describe("the story’s address: 2026/11/24/port-strike"),
  headline: line.optional().describe("another headline than the story’s own, here only"),
  standfirst: line.optional().describe("another standfirst than the story’s own, here only"),
});

/** What a rule can go by. */
export const ruleNames = ["section", "topic", "thread", "kind"] as const;

const mostInPlace = 24;

export const placeSchema = z
  .strictObject({
    place: z
      .enum(placeNames)
      .default("middle")
      .describe("where on the page: top, middle or foot; of two at the top the first that holds stands there"),
    layout: z.enum(layoutNames).describe(`how it is set: ${layoutNames.join(", ")}`),
    name: line.optional().describe("the heading over it: Election night"),
    stories: z.array(placedStorySchema).default([]).describe("the stories, in order"),
    section: z.string().optional().describe("fills the place with the newest of a section, by its id"),
    topic: slug.optional().describe("fills it with the newest of a topic"),
    thread: slug.optional().describe("fills it with the newest of a thread"),
    kind: z
      .enum(articleKinds)
      .optional()
      .describe(`fills it with the newest of a kind: ${articleKinds.join(", ")}`),
    count: z
      .number()
      .int()
      .min(1)
      .max(mostInPlace)
      .optional()
      .describe("how many stories the newest fill the place up to"),
    from: momentSchema.optional().describe("from when on it stands there: 2026-11-24 18:00"),
    until: momentSchema.optional().describe("until when it stands there: 2026-11-25 02:00"),
  })
  .refine((place) => ruleNames.filter((name) => place[name] !== undefined).length < 2, {
    message: "A place is filled by one of section, topic, thread and kind. Make two places of it.",
  });

const places = z.array(placeSchema).default([]).describe("what an editor places besides, each with a layout");

/** The front page as an editor places it: `content/front.yaml`. What is left out fills itself with the newest stories. */
export const frontPlanSchema = z.strictObject({
  breaking: z
    .strictObject({
      text: line.describe("what has happened, in one line"),
      story: storyReference.optional().describe("the address of the story that tells it"),
      until: momentSchema.describe("when the line goes by itself: 2026-11-24 22:00"),
    })
    .optional()
    .describe("a line over all else, which ends by itself"),
  lead: storyReference.optional().describe("the address of the story that leads the front page"),
  seconds: z.array(storyReference).default([]).describe("addresses of the stories beside the lead, in order"),
  opinion: z.array(storyReference).default([]).describe("addresses of the opinion pieces, in order"),
  places,
});

/** The front of a section, a topic or a thread: `content/fronts/sections/world.yaml`. */
export const listFrontSchema = z.strictObject({
  topics: z
    .array(slug)
    .default([])
    .describe("topics that stand in a second line under the paper’s sections, on this page and on their own, in order"),
  places,
});

export type PlacedStory = z.output<typeof placedStorySchema>;

/** Something that holds for a while, in seconds since 1970. */
export interface Holding {
  from?: number;
  until?: number;
}

export interface PlacePlan extends Holding {
  place: PlaceName;
  layout: Layout;
  name?: string;
  stories: PlacedStory[];
  /** The list whose newest fill it: `section:world`. */
  newest?: string;
  /** Up to how many stories. */
  count: number;
}

/** What an editor placed, its times as instants. */
export interface FrontPlan {
  breaking?: { text: string; story?: string; until: number };
  lead?: string;
  seconds: string[];
  opinion: string[];
  /** In a second line under the sections: of the front of a list. */
  topics?: string[];
  places: PlacePlan[];
}

export const noPlan: FrontPlan = { seconds: [], opinion: [], places: [] };

export const holds = ({ from, until }: Holding, now: number): boolean =>
  (from === undefined || from <= now) && (until === undefined || now < until);

/** Which front a file places: of an edition, and of a list where it is not that of the whole paper. */
export interface FrontOf {
  edition: string;
  list?: `${"section" | "topic" | "thread"}:${string}`;
}

/** The folder of the fronts that are not the paper's. */
export const frontsFolder = "fronts";

const folders = { sections: "section", topics: "topic", threads: "thread" } as const;

/** Undefined where a file is no front. */
export function frontOf(file: string): FrontOf | undefined {
  if (file === "front.yaml") return { edition: "" };
  const [, paper] = /^front\.([a-z0-9-]+)\.yaml$/.exec(file) ?? [];
  if (paper !== undefined) return { edition: paper };
  const [, folder, edition = "", name = ""] =
    /^fronts\/(sections|topics|threads)\/(?:([a-z0-9-]+)\/)?([^/]+)\.yaml$/.exec(file) ?? [];
  if (folder !== "sections" && folder !== "topics" && folder !== "threads") return undefined;
  return { edition, list: `${folders[folder]}:${name.normalize("NFC")}` };
}

/** One name for each front: that of its edition, with its list. */
export const frontName = ({ edition, list }: FrontOf): string => (list ? nameIn(edition, list) : edition);
