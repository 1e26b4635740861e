/**
 * Nodes of Drupal as JSON: the answers of JSON:API, with what they include, and those of its REST export, in which each
 * field is a list of values.
 */
import { z } from "zod";
import { bodyOfHtml, wholeAddress } from "../../html/body-of-html.ts";
import { alike, wordsOfHtml } from "../../html/html-words.ts";
import { groupOf, groupsIn, isGroup, type Brought } from "../../markdown/brought-matter.ts";
import { MatterFields } from "../../markdown/matter-fields.ts";
import { momentOf } from "../../moment-of.ts";
import { pagesLeftOut } from "../../pages-left-out.ts";
import { readOne } from "../../read-one.ts";
import type { SourceFile } from "../../source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story } from "../../story.ts";
import { itemsIn } from "../json-items.ts";

type Group = Record<string, Brought>;

/** A node, whichever way it was written. */
interface DrupalNode {
  /** `article`; `page` is a page of the site. */
  type: string;
  fields: Group;
  /** What it names, by the fields in which it does. */
  related: { field: string; type: string; value: Group }[];
}

export async function* storiesOfDrupal(source: SourceFile): AsyncGenerator<Story | Aside> {
  const json = await source.text();
  if (json === undefined) {
    yield { aside: "A JSON file of more than 64 MB is not read. Export the nodes in parts." };
    return;
  }
  const pages: string[] = [];
  for (const { item, line, wrong } of itemsIn(json)) {
    if (wrong !== undefined) {
      yield { aside: wrong, line, lost: true };
      continue;
    }
    for (const { node, site } of nodesIn(item)) {
      if (node.type === "page") pages.push(textIn(node.fields["title"]) ?? "");
      else yield readOne(line, () => storyOf(node, site));
    }
  }
  const left = pagesLeftOut(pages, " of the site");
  if (left !== undefined) yield { aside: left };
}

const groupIn = (value: Brought | undefined): Group => (isGroup(value) ? value : {});

const textIn = (value: Brought | undefined): string | undefined =>
  typeof value === "string"
    ? value
    : Array.isArray(value)
      ? textIn(value[0])
      : isGroup(value)
        ? textIn(value["value"])
        : undefined;

/** An answer of JSON:API. */
const answerSchema = z.object({ data: z.unknown(), included: z.unknown(), links: z.unknown() }).partial();

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Each node is brought by itself: what one may hold, an answer with many of them exceeds. */
function* nodesIn(item: unknown): Generator<{ node: DrupalNode; site: string | undefined }> {
  const answer = answerSchema.safeParse(item).data ?? {};
  if (answer.data === undefined) {
    const group = groupOf(item);
    if (group["title"] !== undefined) yield { node: exported(group), site: undefined };
    return;
  }
  const included = new Map(
    listOf(answer.included)
      .map(groupOf)
      .map((each) => [keyOf(each), each]),
  );
  const links = groupOf(answer.links);
  const self = textIn(links["self"]) ?? textIn(groupIn(links["self"])["href"]);
  for (const each of listOf(answer.data)) {
    const data = groupOf(each);
    const kind = textIn(data["type"]) ?? "";
    if (!kind.startsWith("node--")) continue;
    const related = Object.entries(groupIn(data["relationships"])).flatMap(([field, held]) =>
      groupsIn(groupIn(held)["data"]).map((named) => ({
        field,
        type: textIn(named["type"]) ?? "",
        value: relatedTo(named, included),
      })),
    );
    yield {
      node: {
        type: kind.slice("node--".length),
        fields: { uuid: data["id"] ?? "", ...groupIn(data["attributes"]) },
        related,
      },
      site: self === undefined ? undefined : URL.parse(self)?.origin,
    };
  }
}

const keyOf = (each: Group): string => `${textIn(each["type"]) ?? ""} ${textIn(each["id"]) ?? ""}`;

/** What is named, with its own fields and what is said of it where it is named; a picture of the media library with its file. */
function relatedTo(named: Group, included: ReadonlyMap<string, Group>): Group {
  const found = included.get(keyOf(named));
  const [file] = Object.values(groupIn(found?.["relationships"]))
    .flatMap((held) => groupsIn(groupIn(held)["data"]))
    .filter((each) => textIn(each["type"]) === "file--file");
  const attributes = groupIn(found?.["attributes"]);
  return file === undefined
    ? { ...attributes, ...groupIn(named["meta"]) }
    : {
        ...attributes,
        ...groupIn(included.get(keyOf(file))?.["attributes"]),
        ...groupIn(file["meta"]),
        ...groupIn(named["meta"]),
      };
}

/** A node of the REST export. */
function exported(item: Group): DrupalNode {
  const entries = Object.entries(item);
  const related = entries.flatMap(([field, held]) =>
    groupsIn(held)
      .filter((each) => each["target_id"] !== undefined || each["target_uuid"] !== undefined)
      .map((value) => ({
        field,
        type: textIn(value["target_type"]) ?? (value["alt"] === undefined ? "" : "file--file"),
        value,
      })),
  );
  const names = new Set(related.map(({ field }) => field));
  const fields = Object.fromEntries(
    entries
      .filter(([name]) => !names.has(name) && name !== "type")
      .map(([name, held]) => [name, Array.isArray(held) && held.length === 1 ? (held[0] ?? "") : held]),
  );
  const type = groupsIn(item["type"])[0];
  return { type: textIn(type?.["target_id"]) ?? textIn(item["type"]) ?? "article", fields, related };
}

function storyOf({ type, fields: group, related }: DrupalNode, site: string | undefined): Story {
  const fields = new MatterFields(group);
  const words = (...names: string[]) => names.map((name) => textIn(fields.value(name))).find((each) => each?.trim());
  const headline = wordsOfHtml(words("title")) ?? "";
  const number = words("drupalinternalnid", "nid");
  const id = words("uuid");
  const language = words("langcode")?.replace(/^(?:und|zxx)$/, "");
  // A translation has all but its text, its address and its language from the node that it is one of.
  const isTranslation = (fields.truth("defaultlangcode") ?? truthIn(fields.value("defaultlangcode"))) === false;
  const below = isTranslation && language ? `/${language}` : "";
  const named = aliasOf(fields.value("path"));
  const alias = named && below + named;
  const published = timeOf(words("fieldpublishdate", "publishedat", "created"));
  const isShown = fields.truth("status") ?? truthIn(fields.value("status")) ?? true;
  const body = fields.value("body", "fieldbody", "fieldarticlebody", "fieldcontent");
  const address = site && alias ? site + alias : undefined;
  const pictures = related.flatMap(({ field, value }) => pictureOf(field, value, site));
  const termsIn = (pattern: RegExp) =>
    related
      .filter(({ type: kind, field }) => kind.startsWith("taxonomy_term") && pattern.test(kind + field))
      .flatMap(({ value }) => textIn(value["name"]) ?? []);
  const sections = termsIn(/section|categor|channel|rubri/i);
  return {
    ...emptyStory(`drupal ${id ?? number ?? `${alike(headline)} ${published ?? ""}`}${below}`, headline),
    summary: wordsOfHtml(
      summaryOf(body) ?? words("fieldsummary", "fieldsubtitle", "fieldteaser", "fielddeck", "fieldstandfirst"),
    ),
    authors: writersOf(words("fieldbyline", "fieldauthor"), related),
    published,
    updated: timeOf(words("changed")),
    categories: sections,
    topics: termsIn(/./).filter((name) => !sections.includes(name)),
    ...(language && { language, ...(id && { translations: `drupal ${id}` }) }),
    ...(isShown ? {} : { draft: true }),
    ...(address && { address }),
    formerly: [...(alias ? [alias] : []), ...(number ? [`${below}/node/${number}`] : [])],
    links: [...(site && number ? [`${site}${below}/node/${number}`] : []), ...(address ? [address] : [])],
    notes: [
      ...(isShown ? [] : ["It is not published there: it is a draft here."]),
      ...(type === "article" ? [] : [`It is a node of the kind “${type}”.`]),
      ...unnamed(related),
    ],
    body: (note) => ({
      tree: bodyOfHtml(htmlOf(body), address ?? site, note),
      ...(pictures[0] && { photo: pictures[0] }),
    }),
    left: () => fields.left,
  };
}

const truthIn = (value: Brought | undefined): boolean | undefined =>
  isGroup(value) ? value["value"] === true || value["value"] === "1" || value["value"] === "true" : undefined;

const aliasOf = (value: Brought | undefined): string | undefined => {
  const alias = groupsIn(value)[0]?.["alias"];
  return typeof alias === "string" && alias.startsWith("/") ? alias : undefined;
};

/** Seconds since 1970, as older exports have them, or a time. */
const timeOf = (written: string | undefined): string | undefined =>
  written !== undefined && /^\d{9,10}$/.test(written)
    ? momentOf(new Date(Number(written) * 1000).toISOString())
    : momentOf(written);

/** As it was shown, or as it was written. */
const htmlOf = (value: Brought | undefined): string =>
  typeof value === "string"
    ? value
    : groupsIn(value)
        .map((part) => textIn(part["processed"]) ?? textIn(part["value"]) ?? "")
        .join("\n");

const summaryOf = (value: Brought | undefined): string | undefined =>
  textIn(groupsIn(value)[0]?.["summary"]) || undefined;

function writersOf(byline: string | undefined, related: DrupalNode["related"]): string[] {
  if (byline) return [wordsOfHtml(byline) ?? ""].filter(Boolean);
  const named = related
    .filter(({ field, type }) => /author|byline|contributor/i.test(field) || type.startsWith("user"))
    .map(({ field, value }) => ({
      field,
      name:
        textIn(value["title"]) ?? textIn(value["display_name"]) ?? textIn(value["field_name"]) ?? textIn(value["name"]),
    }));
  const written = named.filter(({ field, name }) => name && field !== "uid");
  return (written.length > 0 ? written : named).flatMap(({ name }) => name ?? []);
}

function pictureOf(field: string, value: Group, site: string | undefined): SourcePicture[] {
  const uri = value["uri"];
  const source = textIn(value["url"]) ?? (isGroup(uri) ? textIn(uri["url"]) : textIn(uri));
  if (!source || !/image|photo|picture|media|thumbnail/i.test(field)) return [];
  return [
    {
      source: wholeAddress(source.replace(/^public:\/\//, "/sites/default/files/"), site) || source,
      alt: textIn(value["alt"]),
      caption: textIn(value["field_caption"]) ?? textIn(value["title"]) ?? undefined,
      credit: textIn(value["field_credit"]) ?? textIn(value["field_photographer"]) ?? undefined,
    },
  ];
}

/** What a node names and the file does not hold. */
function unnamed(related: DrupalNode["related"]): string[] {
  const missing = related.filter(
    ({ value, field }) =>
      !/^(?:uid|revision_uid|node_type|type|vid|bundle)$/.test(field) &&
      !("name" in value || "title" in value || "url" in value || "uri" in value),
  );
  const fields = [...new Set(missing.map(({ field }) => field))];
  return fields.length > 0
    ? [`The file names what it does not hold, in ${fields.join(", ")}: ask for it with ?include=${fields.join(",")}.`]
    : [];
}
