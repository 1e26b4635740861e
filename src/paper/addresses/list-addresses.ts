/** Where lists stand that readers can leaf through, and the feeds beside them. */
import { authorPath, kindPath, sectionPath, threadPath, topicPath } from "./address.ts";

/** A list that readers can leaf through, by its name in the archive. */
export type ReaderList =
  | `section:${string}`
  | `topic:${string}`
  | `author:${string}`
  | `thread:${string}`
  | "kind:opinion"
  | "kind:live";

/** What addresses are read with: which names are those of sections, and which of pages that stand by themselves. */
export interface AddressBook {
  sections: readonly { id: string }[];
}

/** A list's first page. */
export function listPath(list: ReaderList): string {
  const [kind, id = ""] = list.split(":");
  switch (kind) {
    case "section":
      return sectionPath(id);
    case "topic":
      return topicPath(id);
    case "author":
      return authorPath(id);
    case "thread":
      return threadPath(id);
    default:
      return kindPath(id);
  }
}

export function listAt(path: string, { sections }: AddressBook): ReaderList | undefined {
  const [, kind, name = ""] = /^\/(topic|author|thread)s\/([^/]+)\/$/.exec(path) ?? [];
  if (kind === "topic" || kind === "author" || kind === "thread") return `${kind}:${name}`;
  const [, alone = ""] = /^\/([^/]+)\/$/.exec(path) ?? [];
  if (alone === "opinion" || alone === "live") return `kind:${alone}`;
  return sections.some(({ id }) => id === alone) ? `section:${alone}` : undefined;
}

/** What a feed is of: a list, or the whole paper (empty). */
export type FeedList = ReaderList | "";

/** Feeds lie beside the page that they belong to. */
const feedFile =
  (name: string) =>
  (of: FeedList): string =>
    (of === "" ? "/" : listPath(of)) + name;

export const feedPath = feedFile("feed.xml");
export const atomFeedPath = feedFile("atom.xml");
export const jsonFeedPath = feedFile("feed.json");

/** A feed that the paper makes for a partner. */
export const partnerFeedPath = (id: string, ending: "xml" | "json"): string => `/feeds/${id}.${ending}`;

/** How browsers set the feeds of an edition. */
export const feedStylePath = "/feeds.css";

/** Where all feeds of an edition are listed. */
export const feedListPath = "/feeds.opml";
