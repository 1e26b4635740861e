/** Which lists have feeds: those that `syndication` in `paper.yaml` names, and always the paper and its sections. */
import type { Archive } from "../archive/archive.ts";
import type { FeedList } from "../paper/addresses/list-addresses.ts";
import type { Syndication } from "../paper/passing-on/syndication.ts";
import { olderPageSize } from "../archive/ledger/changed-facts.ts";
import type { ViewContext } from "./context.ts";
import { openStories } from "./parts/open-stories.ts";
import { hasList, readerLists } from "./reader-lists.ts";

type ListKind = Syndication["lists"][number];

/** By what the name of a list begins with. */
const kindsOfLists: Readonly<Record<string, ListKind>> = {
  topic: "topics",
  author: "authors",
  thread: "threads",
  kind: "kinds",
};

function isWanted(of: FeedList, { paper }: Archive): boolean {
  const kind = kindsOfLists[of.split(":")[0] ?? ""];
  return kind === undefined || paper.syndication.lists.includes(kind);
}

export function* feedLists(archive: Archive): Generator<FeedList> {
  yield "";
  for (const list of readerLists(archive)) if (isWanted(list, archive)) yield list;
}

export const hasFeed = (of: FeedList, archive: Archive): boolean =>
  of === "" || (isWanted(of, archive) && hasList(of, archive));

export const isOpenFeed = (of: FeedList, context: ViewContext): boolean =>
  hasFeed(of, context.archive) && isOpenList(of, context);

/**
 * Whether a list may be told of where feeds are read: a preview says in none that leaves the newsroom that there is a topic,
 * of which readers know nothing yet.
 */
export function isOpenList(of: FeedList, { archive, preview }: ViewContext): boolean {
  const [kind] = of.split(":");
  if (of === "" || !preview || (kind !== "topic" && kind !== "author" && kind !== "thread")) return true;
  return openStories(archive.lists.newest(of, olderPageSize), archive).length > 0;
}

/** The paper and its sections, of a format beside RSS. */
export const mainFeedLists = (format: "atom" | "json", { paper }: Archive): FeedList[] =>
  paper.syndication.formats.includes(format) ? ["", ...paper.sections.map(({ id }): FeedList => `section:${id}`)] : [];

export const hasMainFeed = (format: "atom" | "json", of: FeedList, archive: Archive): boolean =>
  mainFeedLists(format, archive).includes(of);
