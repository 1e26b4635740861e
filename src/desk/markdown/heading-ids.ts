/** Gives every heading of a body an id, so that a link can lead to it. */
import type { Heading, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { slugOf } from "../../paper/slug-of.ts";
import { FreeNames } from "../files/free-names.ts";
import { isGlobalName } from "./global-names.ts";
import type { EntryHeadings } from "./live-entries.ts";
import { walkMarkdown } from "./walk.ts";

/** What the templates call parts of a page; a test holds this against them. */
export const pageIds: ReadonlySet<string> = new Set([
  "main",
  "foot",
  "sections",
  "corrections",
  "corrections-heading",
  "key-events",
  "updates",
  "only-key",
  "related-heading",
  "opinion-heading",
  "latest-heading",
  "next-heading",
  "thread-heading",
  "footnote-label",
  "footer-pages",
  "footer-feeds",
  "saved-stories",
  "saved-lately",
  "saved-lately-note",
  "saved-all-note",
  "search-form",
  "search-words",
  "search-hint",
  "search-ways",
  "points",
  "top",
]);

/**
 * The id is made of the heading's words, in letters of any script: it stays while these stay. A second heading of the same
 * words has a 2 behind it, as has one that is called like a part of the page, or like something that scripts ask for. Headings within an entry of a live blog, which move as new ones come, have the entry's id before.
 * @returns all ids, those of entries among them
 */
export function giveHeadingIds(tree: Root, language: string, entries: EntryHeadings | undefined): Set<string> {
  const ids = new Set<string>();
  const names = new FreeNames();
  const unused = (wanted: string): string => {
    const id = names.first(
      wanted,
      (number) => (number === 1 ? wanted : `${wanted}-${number}`),
      (each) => ids.has(each) || isTaken(each),
    );
    ids.add(id);
    return id;
  };
  let within = "";
  for (const child of tree.children) {
    const entry = entries?.get(child);
    if (entry) {
      within = `${entry.id}-`;
      ids.add(entry.id);
    } else
      walkHeadings(
        child,
        (heading) =>
          (heading.data = {
            ...heading.data,
            hProperties: {
              ...heading.data?.hProperties,
              id: unused(within + (slugOf(plainText(heading, { includeHtml: false }), language) || "part")),
            },
          }),
      );
  }
  return ids;
}

export function headingId({ data }: Heading): string | undefined {
  const id = data?.hProperties?.id;
  return typeof id === "string" ? id : undefined;
}

function walkHeadings(node: RootContent, enter: (heading: Heading) => void): void {
  walkMarkdown(node, (each) => {
    if (each.type === "heading") enter(each);
  });
}

/** By the page itself, by what scripts ask for, by notes and by entries of a live blog. */
const isTaken = (id: string): boolean => pageIds.has(id) || isGlobalName(id) || /^(?:fn|fnref|e)-\d+$/.test(id);
