/** NITF, the News Industry Text Format (IPTC, versions 3.x). One story to a file, or many within an element of an agency's own. */
import type { Element, ElementContent } from "hast";
import { joinBrokenLines } from "../html/broken-lines.ts";
import { bodyOfHtml } from "../html/body-of-html.ts";
import { elementOf, elementsOfXml, type ElementNames } from "./elements-of-xml.ts";
import { alike } from "../html/html-words.ts";
import { momentOf } from "../moment-of.ts";
import { ownNitfStory } from "./own-nitf.ts";
import { readOne } from "../read-one.ts";
import type { SourceFile } from "../source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story, type StoryBody, type TakeNote } from "../story.ts";
import { articleKinds, type ArticleKind } from "../../../paper/article.ts";
import {
  allOf,
  childOf,
  childrenOf,
  elementAt,
  leftIn,
  lineIn,
  rawText,
  type SourceElement,
} from "./source-element.ts";
import { xmlRecords } from "./xml-records.ts";

export async function* storiesOfNitf(source: SourceFile): AsyncGenerator<Story | Aside> {
  for await (const event of xmlRecords(source.pieces(), (name) => name === "nitf")) {
    if ("fault" in event) yield { aside: `The XML is not well-formed: ${event.fault}`, line: event.line };
    else yield readOne(event.element.line, () => storyOf(event.element));
  }
}

function storyOf(nitf: SourceElement): Story {
  const head = childOf(nitf, "head");
  const docdata = childOf(head, "docdata");
  const body = childOf(nitf, "body");
  const top = childOf(body, "body.head");
  const headline =
    lineIn(elementAt(top, "hedline", "hl1")) ??
    lineIn(childOf(top, "headline")) ??
    lineIn(childOf(head, "title")) ??
    "";
  const issued = momentOf(childOf(docdata, "date.issue")?.attributes["norm"]);
  const released = momentOf(childOf(docdata, "date.release")?.attributes["norm"]);
  const told = momentOf(elementAt(top, "dateline", "story.date")?.attributes["norm"]);
  const id = childOf(docdata, "doc-id")?.attributes["id-string"];
  const status = docdata?.attributes["management-status"];
  const publications = childrenOf(head, "pubdata");
  const story: Story = {
    ...emptyStory(id ? `nitf ${id}` : `nitf ${alike(headline)} ${issued ?? ""}`, headline),
    line: nitf.line,
    summary: lineIn(childOf(top, "abstract")) ?? lineIn(elementAt(top, "hedline", "hl2")),
    authors: childrenOf(top, "byline").flatMap(writersIn),
    ...(childOf(top, "distributor") && { agency: lineIn(childOf(top, "distributor")) }),
    dateline: placeOf(childOf(top, "dateline")),
    published: released ?? issued ?? told,
    sections: publications.flatMap(({ attributes }) => attributes["position.section"] ?? []),
    topics: topicsIn(head),
    kind: kindOf(
      childrenOf(childOf(head, "tobject"), "tobject.property").map(
        ({ attributes }) => attributes["tobject.property.type"] ?? "",
      ),
    ),
    language: nitf.attributes["xml:lang"] ?? nitf.attributes["baselang"] ?? body?.attributes["xml:lang"],
    ...(status && /canceled|withheld|embargoed/i.test(status) && { draft: true }),
    ...(status && { status }),
    advice: allOf(docdata, "ed-msg").flatMap(({ attributes }) => attributes["info"] ?? []),
    ...(publications[0]?.attributes["ex-ref"] && {
      address: publications[0].attributes["ex-ref"],
      elsewhere: true as const,
    }),
    notes: notesOn(docdata, body),
    body: (note) => bodyOf(body, note),
    left: () => leftIn(nitf),
  };
  return { ...story, ...ownNitfStory(nitf) };
}

/** The people whom a byline names; where it marks none, its words without what they are. */
function writersIn(byline: SourceElement): string[] {
  const people = allOf(byline, "person").flatMap((person) => lineIn(person) ?? []);
  if (people.length > 0) return people;
  const children = byline.children.filter((child) => typeof child === "string" || child.name !== "byttl");
  const line = lineIn({ ...byline, children });
  return line ? [line] : [];
}

const topicsIn = (head: SourceElement | undefined): string[] => [
  ...allOf(childOf(head, "docdata"), "keyword").flatMap(({ attributes }) => attributes["key"] ?? []),
  ...allOf(childOf(head, "tobject"), "tobject.subject").flatMap(
    ({ attributes }) =>
      attributes["tobject.subject.detail"] ??
      attributes["tobject.subject.matter"] ??
      attributes["tobject.subject.type"] ??
      [],
  ),
];

/** What an editor should know, and what an article has no place for. */
function notesOn(docdata: SourceElement | undefined, body: SourceElement | undefined): string[] {
  const status = docdata?.attributes["management-status"];
  const top = childOf(body, "body.head");
  return [
    ...(status && status !== "usable" ? [`Its status is “${status}”.`] : []),
    ...allOf(docdata, "ed-msg").flatMap(({ attributes }) =>
      attributes["info"] ? [`A note to editors: ${attributes["info"]}`] : [],
    ),
    ...childrenOf(top, "byline")
      .flatMap((byline) => allOf(byline, "byttl"))
      .flatMap((title) =>
        lineIn(title) ? [`The byline's “${lineIn(title)}” has no field of its own, and was left out.`] : [],
      ),
    ...childrenOf(body, "body.end").flatMap((end) =>
      lineIn(end) ? [`Left out after the end: “${lineIn(end)?.slice(0, 80)}”`] : [],
    ),
    ...childrenOf(top, "note").flatMap((noted) => (lineIn(noted) ? [`A note to editors: ${lineIn(noted)}`] : [])),
  ];
}

function bodyOf(body: SourceElement | undefined, note: TakeNote): StoryBody {
  const content = childrenOf(body, "body.content");
  const media = [
    ...childrenOf(childOf(body, "body.head"), "media"),
    ...content.flatMap((part) => allOf(part, "media")),
  ];
  const lead = media.find((found) => pictureOf(found)?.source);
  const names: ElementNames = { ...nitfNames, media: (found) => (found === lead ? [] : figureOf(found, note)) };
  const tree = bodyOfHtml(
    content.flatMap((part) => elementsOfXml(part, names)),
    undefined,
    note,
  );
  joinBrokenLines(tree);
  return { tree, ...(lead && { photo: pictureOf(lead) }) };
}

/** City, state and country as a dateline has them, from their elements or from the text that they stand in. */
function placeOf(dateline: SourceElement | undefined): string | undefined {
  const location = childOf(dateline, "location") ?? (dateline && withoutDate(dateline));
  if (!location) return undefined;
  const parts = ["city", "state", "region", "country"].flatMap((name) => lineIn(childOf(location, name)) ?? []);
  const text = (parts.length > 0 ? [...new Set(parts)].join(", ") : lineIn(location))?.replace(
    /(?<![\s,—–-])[\s,—–-]+$/,
    "",
  );
  const [city, ...rest] = (text ?? "").split(",");
  if (!city) return undefined;
  const ordinary =
    city === city.toUpperCase()
      ? city.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase())
      : city;
  return [ordinary, ...rest].join(",").trim();
}

/** A dateline in which no place is marked, as text: without the day, and what stands in parentheses at its end. */
const withoutDate = (dateline: SourceElement): SourceElement => ({
  ...dateline,
  children: dateline.children
    .filter((child) => typeof child === "string" || child.name !== "story.date")
    .map((child) =>
      typeof child === "string"
        ? child
            .replace(/\([^()]{0,40}\)[\s—–_-]{0,9}$/, "")
            // A day, and the agency behind it.
            .replace(/,?\s(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{L}{3,9})(?!\d)[^]*$/u, "")
        : child,
    ),
});

const kindOf = (properties: string[]): ArticleKind | undefined =>
  articleKinds.find((kind) =>
    properties.some(
      (property) =>
        property.toLowerCase() === kind ||
        (kind === "explainer" && /background/i.test(property)) ||
        (kind === "opinion" && /editorial|column|comment/i.test(property)),
    ),
  );

/** Producers and captions stand beside the references; of several renditions the largest is taken. */
function pictureOf(media: SourceElement): SourcePicture | undefined {
  if (!/^(?:image|photo|picture|graphic)?$/i.test(media.attributes["media-type"] ?? "")) return undefined;
  const references = childrenOf(media, "media-reference").filter(
    ({ attributes }) => !/^(?:text|video|audio)\//.test(attributes["mime-type"] ?? ""),
  );
  const sized = [...references].sort((a, b) => Number(b.attributes["width"] ?? 0) - Number(a.attributes["width"] ?? 0));
  const [source, ...others] = sized.flatMap(
    ({ attributes }) => attributes["source"] ?? attributes["data-location"] ?? attributes["name"] ?? [],
  );
  const captions = childrenOf(media, "media-caption").flatMap((caption) => lineIn(caption) ?? []);
  const credit =
    lineIn(childOf(media, "media-producer")) ??
    references.map(({ attributes }) => attributes["copyright"] ?? attributes["source-credit"]).find(Boolean);
  const alt = references.map(({ attributes }) => attributes["alternate-text"]).find(Boolean);
  if (source === undefined && captions.length === 0) return undefined;
  return { source, others, caption: [...new Set(captions)].join(" ") || undefined, credit, alt };
}

function figureOf(media: SourceElement, note: TakeNote): ElementContent[] {
  const picture = pictureOf(media);
  if (!picture?.source) {
    note(
      `Something of the kind “${media.attributes["media-type"] ?? "unknown"}” stood in the text and was left out${lineIn(childOf(media, "media-caption")) ? `: “${lineIn(childOf(media, "media-caption"))?.slice(0, 80)}”` : ""}.`,
    );
    return [];
  }
  const words = (name: string, className: string, text: string | undefined): Element[] =>
    text
      ? [
          {
            type: "element",
            tagName: name,
            properties: { className: [className] },
            children: [{ type: "text", value: text }],
          },
        ]
      : [];
  return [
    elementOf("figure", {}, [
      elementOf("img", { src: picture.source, ...(picture.alt && { alt: picture.alt }) }, []),
      ...words("figcaption", "caption", picture.caption),
      ...words("p", "credit", picture.credit),
    ]),
  ];
}

/** NITF's elements as HTML's. Names of people, places and organisations are only marked; their words stay. */
export const nitfNames: ElementNames = {
  hl1: "h2",
  hl2: "h2",
  hl3: "h3",
  block: "div",
  bq: "blockquote",
  credit: "p",
  datasource: "p",
  lang: "span",
  q: "q",
  pronounce: "",
  note: (_, children) => [{ type: "element", tagName: "div", properties: { role: "note" }, children }],
  "nitf-table": (table, children) =>
    childOf(table, "table")
      ? children
      : [{ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: rawText(table) }] }],
  ...Object.fromEntries(
    [
      "body.content",
      "chron",
      "classifier",
      "city",
      "state",
      "region",
      "country",
      "location",
      "sublocation",
      "event",
      "function",
      "money",
      "num",
      "object.title",
      "org",
      "person",
      "name.given",
      "name.family",
      "postaddr",
      "virtloc",
      "alt-code",
      "copyrite",
      "frac",
      "frac-num",
      "frac-sep",
      "frac-den",
    ].map((name) => [name, ""]),
  ),
};
