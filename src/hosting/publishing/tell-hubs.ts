/**
 * Hubs are told of the feeds that changed (WebSub, 6.1: https://www.w3.org/TR/websub/), and tell those who asked them to.
 * Each feed names its hub and its own address: nothing else need be known.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { SaxesParser } from "saxes";
import { z } from "zod";
import { feedTypes } from "../hosts/media-types.ts";
import type { ServedRelease } from "./served-releases.ts";

export interface HubOutcome {
  hub: string;
  /** How many feeds it was told of. */
  feeds: number;
  /** Why it could not be told, as far as is known; absent where it was. */
  failed?: string;
}

interface OwnFeed {
  hub: string;
  self: string;
}

/** Milliseconds. A hub answers before it tells anybody. */
const patience = 10_000;

/** Readers of feeds come by themselves some time: a hub that is not there holds nothing up. */
export async function tellHubs(
  before: ServedRelease | undefined,
  { files, folder }: ServedRelease,
): Promise<HubOutcome[]> {
  const changed = Object.entries(files)
    .filter(([path, { hash }]) => isFeed(path) && before?.files[path]?.hash !== hash)
    .flatMap(([path]) => feedAt(join(folder, path)) ?? []);
  const byHub = Map.groupBy(changed, ({ hub }) => hub);
  return Promise.all([...byHub].map(([hub, feeds]) => tell(hub, feeds)));
}

/** A partner's feed is XML or JSON of any name. */
const isFeed = (path: string): boolean =>
  Object.hasOwn(feedTypes, basename(path)) || /(?:^|\/)feeds\/[^/]+\.(?:xml|json)$/.test(path);

async function tell(hub: string, feeds: readonly OwnFeed[]): Promise<HubOutcome> {
  const body = new URLSearchParams({ "hub.mode": "publish" });
  // Hubs differ in which of the two names they read.
  for (const { self } of feeds) {
    body.append("hub.url", self);
    body.append("hub.topic", self);
  }
  try {
    const { ok, status } = await fetch(hub, { method: "POST", body, signal: AbortSignal.timeout(patience) });
    return { hub, feeds: feeds.length, ...(!ok && { failed: `it answered ${status}` }) };
  } catch (error) {
    return { hub, feeds: feeds.length, failed: error instanceof Error ? error.message : "it could not be reached" };
  }
}

/** Undefined where a file names no hub, or is no feed: a paper may lay one of its own beside its pages under any name. */
function feedAt(file: string): OwnFeed | undefined {
  const text = readFileSync(file, "utf8");
  let found: Partial<OwnFeed>;
  try {
    found = file.endsWith(".json") ? ofJson(text) : ofXml(text);
  } catch {
    return undefined;
  }
  const { hub, self } = found;
  return hub !== undefined && self !== undefined ? { hub, self } : undefined;
}

const jsonFeedSchema = z.object({
  feed_url: z.string().optional(),
  hubs: z.array(z.object({ type: z.string(), url: z.string() })).default([]),
});

function ofJson(text: string): Partial<OwnFeed> {
  const { feed_url: self, hubs } = jsonFeedSchema.parse(JSON.parse(text));
  const hub = hubs.find(({ type }) => type === "WebSub")?.url;
  return { ...(hub !== undefined && { hub }), ...(self !== undefined && { self }) };
}

function ofXml(text: string): Partial<OwnFeed> {
  const found: Partial<OwnFeed> = {};
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const [rel, href] = [attributes["rel"]?.value, attributes["href"]?.value];
    if (local === "link" && href !== undefined && (rel === "hub" || rel === "self")) found[rel] ??= href;
  });
  parser.write(text).close();
  return found;
}
