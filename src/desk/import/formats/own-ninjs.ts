/** ninjs as another paper of this program writes it: it names its section, and tells apart what others tell together. */
import type { Element, Nodes } from "hast";
import { fragmentTree } from "../html/html-tree.ts";
import { wordsIn } from "../html/html-words.ts";
import { bodyOfHtml } from "../html/body-of-html.ts";
import { markdownOf } from "../html/markdown-of.ts";
import { decodedPart } from "../../../paper/safe/percent-decoded.ts";
import { momentOf } from "../moment-of.ts";
import type { Story } from "../story.ts";
import type { Item } from "./ninjs-item.ts";

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
      topics: item.subjects.filter(({ rel }) => rel === "about").flatMap(topicOf),
      ...(thread && { thread }),
      adds: lineIn(item.descriptions, "adds"),
      ...(original && { original }),
      ...(item.uri && { address: item.uri, elsewhere: true }),
      updated: updatedOf(item, associations),
      corrections: correctionsIn(associations),
      notes: [],
    },
  };
}

const correctionsIn = (associations: readonly Item[]): Story["corrections"] =>
  associations
    .filter(({ rel }) => rel === "correction")
    .flatMap(({ versioncreated, bodies: [body] }) => {
      const [at, text] = [momentOf(versioncreated), body && correctionText(body.value)];
      return at !== undefined && text ? [{ at, text }] : [];
    });

const correctionText = (html: string): string =>
  markdownOf(bodyOfHtml(html, undefined, () => undefined))
    .trim()
    .replace(/\n+/g, " ");

/** A topic's name differs from language to language, and the last part of its address does not. */
const topicOf = ({ name, uri }: Item["subjects"][number]): string[] => {
  const slug = /\/topics\/([^/]+)\/$/.exec(uri ?? "")?.[1];
  const told = slug === undefined ? name : decodedPart(slug);
  return told === undefined ? [] : [told];
};

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

function inAsterisks(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && isItalic(node)) return `*${wordsIn(node)}*`;
  return node.children.map(inAsterisks).join("");
}

const isItalic = ({ tagName }: Element): boolean => tagName === "em" || tagName === "i";
