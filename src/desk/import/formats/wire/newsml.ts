/**
 * NewsML-G2 (IPTC): news messages, packages and single items. Texts become stories; pictures of the same message come with
 * the texts that a package puts them beside, or that name them.
 */
import { articleKinds } from "../../../../paper/article.ts";
import { bodyOfHtml } from "../../html/body-of-html.ts";
import { standing } from "../../html/elements/pictures.ts";
import { alike, wordsOfHtml } from "../../html/html-words.ts";
import { paragraphsOf } from "../../html/paragraphs-of.ts";
import { likeStory } from "../../html/html-tree.ts";
import { mainPart } from "../../html/main-part.ts";
import { momentOf } from "../../moment-of.ts";
import { readOne } from "../../read-one.ts";
import type { SourceFile } from "../../source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story } from "../../story.ts";
import { elementsOfXml } from "../elements-of-xml.ts";
import { nitfNames } from "../nitf.ts";
import {
  allOf,
  childOf,
  childrenOf,
  elementAt,
  leftIn,
  lineIn,
  rawText,
  type SourceElement,
} from "../source-element.ts";
import { xmlRecords } from "../xml-records.ts";

/** Bytes: a message is held whole, since a picture may come after the text that it belongs to. */
const largestMessage = 64 * 1024 * 1024;

const items = new Set(["newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"]);

export async function* storiesOfNewsml(source: SourceFile): AsyncGenerator<Story | Aside> {
  if (source.size > largestMessage) {
    yield { aside: "A message of more than 64 MB is not read. Give its items as files of their own." };
    return;
  }
  const found: SourceElement[] = [];
  for await (const event of xmlRecords(source.pieces(), (name) => items.has(name))) {
    if ("fault" in event) yield { aside: `The XML is not well-formed: ${event.fault}`, line: event.line };
    else found.push(event.element);
  }
  const pictures = new Map(
    found.filter((item) => kindOf(item) === "picture").map((item) => [item.attributes["guid"] ?? "", item]),
  );
  const besides = picturesBeside(found, pictures);
  const shown = new Set<string>();
  for (const item of found) {
    const kind = kindOf(item);
    const guid = item.attributes["guid"] ?? "";
    if (kind === "text") {
      const own = [...(besides.get(guid) ?? [])];
      for (const each of own) shown.add(each);
      yield readOne(item.line, () =>
        storyOf(
          item,
          own.flatMap((each) => pictures.get(each) ?? []),
        ),
      );
    } else if (kind !== "picture" && kind !== "package")
      yield { aside: `An item is of the kind “${kind}” and no text: ${headlineOf(item) ?? guid}`, line: item.line };
  }
  for (const [guid, item] of pictures)
    if (!shown.has(guid))
      yield {
        aside: `A picture that no text of this file shows was left out: ${headlineOf(item) ?? guid}`,
        line: item.line,
      };
}

/** What an item is, by the class that it says it has (http://cv.iptc.org/newscodes/ninature/). */
function kindOf(item: SourceElement): string {
  if (item.name === "packageItem") return "package";
  if (item.name !== "newsItem") return item.name.replace(/Item$/, "");
  const said = elementAt(item, "itemMeta", "itemClass")?.attributes;
  const nature = (said?.["qcode"] ?? said?.["uri"] ?? "").split(/[:/]/).at(-1)?.toLowerCase() ?? "";
  if (nature === "composite") return "package";
  return nature === "graphic" ? "picture" : nature || "text";
}

/** Identifiers of pictures by those of the texts that a package groups them with, or that link to them. */
function picturesBeside(
  found: readonly SourceElement[],
  pictures: ReadonlyMap<string, SourceElement>,
): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  const put = (text: string, picture: string) => beside.set(text, (beside.get(text) ?? new Set()).add(picture));
  for (const item of found) {
    const guid = item.attributes["guid"] ?? "";
    if (kindOf(item) === "package")
      for (const group of allOf(childOf(item, "groupSet"), "group")) {
        const named = allOf(group, "itemRef").map(identifierOf);
        const [main] = named.filter((each) => !pictures.has(each));
        if (main !== undefined) for (const each of named) if (pictures.has(each)) put(main, each);
      }
    const links = [...childrenOf(childOf(item, "itemMeta"), "link"), ...allOf(childOf(item, "assert"), "link")];
    for (const link of links) {
      const named = identifierOf(link);
      if (pictures.has(named)) put(guid, named);
      else if (pictures.has(guid)) put(named, guid);
    }
  }
  // A package may hold its text and its pictures in groups of their own.
  for (const item of found) {
    if (kindOf(item) !== "package") continue;
    const named = allOf(childOf(item, "groupSet"), "itemRef").map(identifierOf);
    const [text, ...texts] = named.filter((each) => !pictures.has(each));
    if (text !== undefined && texts.length === 0) for (const each of named) if (pictures.has(each)) put(text, each);
  }
  return beside;
}

const identifierOf = ({ attributes }: SourceElement): string => attributes["residref"] ?? attributes["href"] ?? "";

/** The name in the first language, of which others say the same, or the code. */
const nameIn = (element: SourceElement | undefined): string | undefined =>
  lineIn(childrenOf(element, "name")[0]) ?? element?.attributes["literal"] ?? lineIn(childOf(element, "related"));

function headlineOf(item: SourceElement): string | undefined {
  const meta = childOf(item, "contentMeta");
  const all = childrenOf(meta, "headline");
  const main = all.find(({ attributes }) => /(?:^|:)(?:main|hl1|)$/i.test(attributes["role"] ?? "")) ?? all[0];
  return lineIn(main) ?? lineIn(childOf(childOf(item, "itemMeta"), "title"));
}

function storyOf(item: SourceElement, pictures: readonly SourceElement[]): Story {
  const meta = childOf(item, "itemMeta");
  const content = childOf(item, "contentMeta");
  const headline = headlineOf(item) ?? "";
  const status = (childOf(meta, "pubStatus")?.attributes["qcode"] ?? "").split(":").at(-1) ?? "";
  const first = momentOf(lineIn(childOf(meta, "firstCreated")) ?? lineIn(childOf(content, "contentCreated")));
  const version = momentOf(lineIn(childOf(meta, "versionCreated")) ?? lineIn(childOf(content, "contentModified")));
  const published = first ?? version;
  const subjects = childrenOf(content, "subject");
  const genres = childrenOf(content, "genre").flatMap(
    (genre) => nameIn(genre)?.toLowerCase() ?? genre.attributes["qcode"]?.split(":").at(-1)?.toLowerCase() ?? [],
  );
  const agency =
    nameIn(childOf(content, "infoSource")) ??
    lineIn(childOf(content, "creditline")) ??
    nameIn(childOf(meta, "provider"));
  return {
    ...emptyStory(item.attributes["guid"] ?? `newsml ${alike(headline)} ${published ?? ""}`, headline),
    line: item.line,
    summary: summaryOf(content),
    authors: writersOf(content),
    ...(agency && { agency }),
    dateline: nameIn(childOf(content, "located")),
    published,
    updated: version,
    embargo: momentOf(lineIn(childOf(meta, "embargoed"))),
    topics: [
      ...new Set([
        ...subjects.flatMap((subject) => nameIn(subject) ?? []),
        ...childrenOf(content, "keyword").flatMap((keyword) => lineIn(keyword) ?? []),
      ]),
    ],
    kind: articleKinds.find((kind) => genres.includes(kind)),
    language: childOf(content, "language")?.attributes["tag"] ?? item.attributes["xml:lang"],
    ...(/^(?:withheld|canceled|cancelled)$/.test(status) && { draft: true }),
    ...(status && { status }),
    advice: [
      ...childrenOf(meta, "edNote").flatMap((each) => lineIn(each) ?? []),
      ...childrenOf(meta, "signal").flatMap(({ attributes }) => attributes["qcode"]?.split(":").at(-1) ?? []),
    ],
    notes: notesOn(item, status, subjects),
    body: (note) => {
      const shown = pictures.flatMap((each) => pictureOf(each) ?? []);
      const [photo, ...more] = shown;
      const tree = treeOf(item, note);
      return {
        tree: { ...tree, children: [...tree.children, ...more.map((picture) => standing(picture))] },
        ...(photo && { photo }),
      };
    },
    left: () => leftIn(item),
  };
}

function summaryOf(content: SourceElement | undefined): string | undefined {
  const told = childrenOf(content, "description");
  const summary =
    told.find(({ attributes }) => /summary|abstract|lead|teaser/i.test(attributes["role"] ?? "")) ?? told[0];
  return (
    lineIn(summary) ??
    lineIn(childrenOf(content, "headline").find(({ attributes }) => /sub|deck|hl2/i.test(attributes["role"] ?? "")))
  );
}

/** The byline as it is written, or those who are named one by one. */
function writersOf(content: SourceElement | undefined): string[] {
  const line = lineIn(childOf(content, "by"));
  return line === undefined ? childrenOf(content, "creator").flatMap((each) => nameIn(each) ?? []) : [line];
}

function notesOn(item: SourceElement, status: string, subjects: readonly SourceElement[]): string[] {
  const meta = childOf(item, "itemMeta");
  const rights = childOf(item, "rightsInfo");
  const unnamed = subjects.filter((subject) => nameIn(subject) === undefined).length;
  const told = (label: string, element: SourceElement | undefined) => {
    const words = lineIn(element);
    return words ? [`${label}: ${words}`] : [];
  };
  return [
    ...(status && status !== "usable" ? [`Its status is “${status}”.`] : []),
    ...childrenOf(meta, "edNote").flatMap((each) => told("A note to editors", each)),
    ...childrenOf(meta, "signal").flatMap(({ attributes }) =>
      attributes["qcode"] ? [`It has the signal “${attributes["qcode"].split(":").at(-1) ?? ""}”.`] : [],
    ),
    ...told("Its copyright notice was left out", childOf(rights, "copyrightNotice")),
    ...told("Terms of use", childOf(rights, "usageTerms")),
    ...(unnamed > 0 ? [`${unnamed} of its subjects have a code and no name, and were left out.`] : []),
  ];
}

function treeOf(item: SourceElement, note: Parameters<Story["body"]>[0]): ReturnType<typeof bodyOfHtml> {
  const set = childOf(item, "contentSet");
  const inline = childrenOf(set, "inlineXML")[0];
  if (inline) {
    const nitf = allOf(inline, "body.content");
    const pages = nitf.length > 0 ? nitf : allOf(inline, "body");
    const parts = pages.length > 0 ? pages : [inline];
    return bodyOfHtml(
      parts.flatMap((part) => elementsOfXml(part, nitf.length > 0 ? nitfNames : {})),
      undefined,
      note,
    );
  }
  const data = childOf(set, "inlineData");
  const text = rawText(data);
  if (text.trim() === "") note("It has no text in a form that is read.");
  return /html/i.test(data?.attributes["contenttype"] ?? "") || /^\s*<(?:p|div|html)\b/i.test(text)
    ? bodyOfHtml(mainPart(text), undefined, note)
    : paragraphsOf(likeStory(text));
}

function pictureOf(item: SourceElement): SourcePicture | undefined {
  const content = childOf(item, "contentMeta");
  const remotes = childrenOf(childOf(item, "contentSet"), "remoteContent")
    .filter(({ attributes }) => !/^(?:video|audio)\//.test(attributes["contenttype"] ?? ""))
    .sort((a, b) => Number(b.attributes["width"] ?? 0) - Number(a.attributes["width"] ?? 0))
    .flatMap(({ attributes }) => attributes["href"] ?? []);
  const [source, ...others] = remotes;
  const descriptions = childrenOf(content, "description");
  const caption = descriptions.find(({ attributes }) => /caption/i.test(attributes["role"] ?? "")) ?? descriptions[0];
  const rights = childOf(item, "rightsInfo");
  const credit =
    lineIn(childOf(content, "creditline")) ??
    nameIn(childOf(content, "creator")) ??
    nameIn(childOf(rights, "copyrightHolder"));
  const words = wordsOfHtml(rawText(caption)) ?? headlineOf(item);
  return source || words ? { source, others, caption: words, credit } : undefined;
}
