/** The page of an author, a topic or a thread, or a standing page. */
import { authorPath, standingPath, threadPath, topicPath } from "../../paper/addresses/address.ts";
import { editionOfName, editionPrefix } from "../../paper/edition.ts";

const paths = new Map<string, (name: string) => string>([
  ["author", authorPath],
  ["topic", topicPath],
  ["thread", threadPath],
  ["page", standingPath],
]);

/** @param id with its edition: `ar/about` @returns its site path; undefined for a kind of file that has no such page */
export function entryPage(kind: string, id: string): string | undefined {
  const { edition, name } = editionOfName(id);
  const path = paths.get(kind);
  return path && editionPrefix(edition) + path(name);
}
