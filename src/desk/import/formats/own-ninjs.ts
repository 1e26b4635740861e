/** ninjs as another paper of this program writes it: it names its section, and tells apart what others tell together. */
import { fragmentTree } from "../html/html-tree.ts";
import { momentOf } from "../moment-of.ts";
import type { Story } from "../story.ts";
import type { Item } from "./ninjs-item.ts";
import { inAsterisks, ownCorrection, ownTopic } from "./own-story.ts";

export interface OwnItem {
  headline: string;
  told: Pick<Story, "summary" | "authors" | "agency" | "sections" | "topics" | "corrections"> & Partial<Story>;
}

/** @returns undefined where it is another's */
export function ownStoryOf(item: Item, associations: readonly Item[]): OwnItem | undefined {
  const sections = item.subjects.filter(({ rel }) => rel === "section").flatMap(({ name }) => name ?? []);
  if (item.standard?.name !== "ninjs" || sections.length === 0) return undefined;
  const named = (of: Item["people"]) => of.flatMap(({ name }) => name ?? []);
  const thread = item.events.find(({ rel }) => rel === "thread")?.uri;
  const original = associations.find(({ rel }) => rel === "translationOf")?.uri;
  return {
    headline: lineIn(item.headlines, "main") ?? "",
    told: {
      summary: lineIn(item.descriptions, "summary"),
      authors: [
        ...named(item.people.filter(({ rel }) => rel === "author")),
        ...named(item.infosources.filter(({ role }) => role === "author")),
      ],
      agency: undefined,
      sections,
      topics: item.subjects.filter(({ rel }) => rel === "about").flatMap(({ name, uri }) => ownTopic(name, uri)),
      ...(thread && { thread }),
      adds: lineIn(item.descriptions, "adds"),
      ...(original && { original }),
      ...(item.uri && { address: item.uri, elsewhere: true }),
      updated: updatedOf(item, associations),
      corrections: associations
        .filter(({ rel }) => rel === "correction")
        .flatMap(({ versioncreated, bodies: [body] }) => ownCorrection(versioncreated, body?.value)),
      notes: [],
    },
  };
}

/** Its version is as old as its last change, and a correction tells that by itself. */
function updatedOf(item: Item, associations: readonly Item[]): string | undefined {
  const update = associations.find(({ rel }) => rel === "update");
  const isCorrected = associations.some(({ rel }) => rel === "correction");
  return momentOf(isCorrected ? update?.versioncreated : item.versioncreated);
}

/** Words as they are, or with asterisks about those in italics, where they are told as HTML too. */
function lineIn(listed: Item["headlines"], role: string): string | undefined {
  const told = listed.filter((each) => each.role === role);
  const html = told.find(({ type }) => type === "text/html");
  return html ? inAsterisks(fragmentTree(html.value)) : told[0]?.value;
}
