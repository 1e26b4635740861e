/** Stories of Arc XP in the Arc Native Specification (ANS, JSON), one, a list of them, or what its content service answers. */
import { articleKinds } from "../../../../paper/article.ts";
import { bodyOfHtml } from "../../html/body-of-html.ts";
import { alike, wordsOfHtml } from "../../html/html-words.ts";
import { groupOf, isGroup, type Brought } from "../../markdown/brought-matter.ts";
import { MatterFields } from "../../markdown/matter-fields.ts";
import { momentOf } from "../../moment-of.ts";
import { readOne } from "../../read-one.ts";
import type { SourceFile } from "../../source-file.ts";
import { emptyStory, type Aside, type Story } from "../../story.ts";
import { itemsIn } from "../json-items.ts";
import { basic, htmlOfAns, partsOf, pictureOfAns } from "./ans-body.ts";

export async function* storiesOfAns(source: SourceFile): AsyncGenerator<Story | Aside> {
  const json = await source.text();
  if (json === undefined) {
    yield { aside: "A JSON file of more than 64 MB is not read. Give the stories as files of their own." };
    return;
  }
  for (const { item, line, wrong } of itemsIn(json)) {
    if (wrong !== undefined) {
      yield { aside: wrong, line, lost: true };
      continue;
    }
    for (const each of storiesWithin(item)) yield readOne(line, () => storyOf(each));
  }
}

/** A collection, or what a search answers, holds whole stories as its elements. */
function storiesWithin(item: unknown): unknown[] {
  if (typeof item !== "object" || item === null || !("content_elements" in item)) return [item];
  const { content_elements: elements } = item;
  const isStory = (each: unknown) =>
    typeof each === "object" && each !== null && "headlines" in each && "content_elements" in each;
  return Array.isArray(elements) && elements.length > 0 && elements.every(isStory) ? elements : [item];
}

function storyOf(value: unknown): Story | Aside {
  const group = groupOf(value);
  const kind = group["type"];
  const fields = new MatterFields(group);
  const headline = wordsOfHtml(basic(fields.value("headlines"))) ?? "";
  if (kind !== undefined && kind !== "story")
    return {
      aside: `An item is of the kind “${typeof kind === "string" ? kind : "unknown"}” and no story: ${headline}`,
    };
  // All are asked for, whichever is taken: what a story has besides its time is not told as left out.
  const [published] = ["displaydate", "firstpublishdate", "publishdate", "createddate"].flatMap(
    (name) => momentOf(fields.text(name)) ?? [],
  );
  const promoted = fields.value("promoitems");
  const lead = isGroup(promoted) ? new MatterFields(promoted).value("basic", "leadart") : undefined;
  const photo = isGroup(lead) && lead["type"] === "image" ? pictureOfAns(lead) : undefined;
  const elements = fields.value("contentelements");
  const address = fields.text("websiteurl", "canonicalurl");
  const subtype = fields.text("subtype");
  return {
    ...emptyStory(`ans ${fields.text("id") ?? `${alike(headline)} ${published ?? ""}`}`, headline),
    summary: wordsOfHtml(basic(fields.value("subheadlines")) ?? basic(fields.value("description"))),
    authors: bylinesIn(fields),
    ...agencyIn(fields),
    published,
    updated: momentOf(fields.text("lastupdateddate")),
    ...taxonomyIn(fields),
    kind: articleKinds.find((each) => each === subtype?.toLowerCase()),
    language: fields.text("language"),
    ...(isUnpublished(fields) && { draft: true }),
    ...(address && { formerly: [address], links: [address] }),
    notes: [
      ...(isUnpublished(fields) ? ["It is not published there: it is a draft here."] : []),
      ...(isGroup(lead) && !photo ? ["What stood over it there is no picture, and was left out."] : []),
    ],
    body: (note) => ({ tree: bodyOfHtml(htmlOfAns(elements, note), undefined, note), ...(photo && { photo }) }),
    left: () => fields.left,
  };
}

function bylinesIn(fields: MatterFields): string[] {
  const credits = fields.value("credits");
  return isGroup(credits) ? new MatterFields(credits).texts("by") : [];
}

function agencyIn(fields: MatterFields): Pick<Story, "agency"> {
  const source = fields.value("source");
  const held = isGroup(source) ? new MatterFields(source) : undefined;
  const agency = held?.text("sourcetype") === "wires" ? held.text("name", "system") : undefined;
  return agency ? { agency } : {};
}

function taxonomyIn(fields: MatterFields): Pick<Story, "categories" | "topics"> {
  const taxonomy = fields.value("taxonomy");
  const held = new MatterFields(isGroup(taxonomy) ? taxonomy : {});
  const named = (value: Brought | undefined): string[] =>
    (Array.isArray(value) ? partsOf(value) : isGroup(value) ? [value] : []).flatMap(
      (part) => new MatterFields(part).text("name", "text", "title", "slug", "keyword") ?? [],
    );
  return {
    categories: [...new Set([...named(held.value("primarysection")), ...named(held.value("sections"))])],
    topics: [
      ...new Set([...named(held.value("tags")), ...named(held.value("seokeywords")), ...held.texts("seokeywords")]),
    ],
  };
}

function isUnpublished(fields: MatterFields): boolean {
  const revision = fields.value("revision");
  return isGroup(revision) && new MatterFields(revision).truth("published") === false;
}
