/** Lists that a Jekyll site keeps besides its posts, each in a folder of its name: `_articles/`. */
import { isGroup, type Brought } from "../markdown/brought-matter.ts";
import type { SourceSite } from "./source-site.ts";

export interface JekyllCollection {
  name: string;
  config: Readonly<Record<string, Brought>>;
}

/** The collection that a file lies in; undefined for posts, which are none here. @param path within the site */
export function collectionOf(path: string, { config }: Pick<SourceSite, "config">): JekyllCollection | undefined {
  const told = config["collections"];
  const folder = config["collections_dir"];
  const within = typeof folder === "string" && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  const name = /^_([^/]+)\//.exec(within)?.[1] ?? "";
  if (name === "posts" || name === "drafts") return undefined;
  if (Array.isArray(told)) return told.includes(name) ? { name, config: {} } : undefined;
  if (!isGroup(told) || !Object.hasOwn(told, name)) return undefined;
  const own = told[name];
  return { name, config: isGroup(own) ? own : {} };
}

/** Names of lists of stories; others hold people, places, documents. */
const ofStories =
  /^(?:articles?|stor(?:y|ies)|news|blogs?|posts?|press|press-?releases?|releases?|reports?|features?|columns?|reviews?|opinions?|editorials?|interviews?|essays?|dispatch(?:es)?|investigations?|updates?)$/i;

/** Whether its files are printed, and are stories by its name. */
export const holdsStories = ({ name, config }: JekyllCollection): boolean =>
  ofStories.test(name) && (config["output"] === true || config["output"] === "true");
