/** NITF as another paper of this program writes it: what the format tells alike is told apart there by `class`, and by `meta`. */
import type { ElementContent } from "hast";
import { bodyOfHtml } from "../html/body-of-html.ts";
import { momentOf } from "../moment-of.ts";
import type { SourcePicture, Story, StoryBody, TakeNote } from "../story.ts";
import { elementOf, elementsOfXml, type ElementNames } from "./elements-of-xml.ts";
import { inAsterisks, ownCorrection, ownTopic } from "./own-story.ts";
import { allOf, childOf, childrenOf, elementAt, lineIn, type SourceElement } from "./source-element.ts";

/** What is told of a story there in another way than by others. @returns undefined where it is another's */
export function ownNitfStory(nitf: SourceElement): Partial<Story> | undefined {
  const head = childOf(nitf, "head");
  const metas = new Map(
    childrenOf(head, "meta").map(({ attributes }) => [attributes["name"] ?? "", attributes["content"] ?? ""]),
  );
  const address = childOf(head, "pubdata")?.attributes["ex-ref"];
  if (metas.get("generator") !== "Dateline" || !address) return undefined;
  const top = elementAt(nitf, "body", "body.head");
  const [thread, adds, original] = ["thread", "adds", "translation-of"].map((name) => metas.get(name));
  const update = childrenOf(head, "revision-history").find(({ attributes }) => attributes["function"] === "update");
  return {
    key: address,
    headline: lineOf(elementAt(top, "hedline", "hl1")),
    summary: lineOf(childOf(top, "abstract")),
    agency: undefined,
    topics: allOf(elementAt(head, "docdata", "identified-content"), "classifier").flatMap((topic) =>
      ownTopic(lineIn(topic), topic.attributes["value"]),
    ),
    ...(thread && { thread }),
    ...(adds && { adds }),
    ...(original && { original }),
    updated: momentOf(update?.attributes["norm"]),
    corrections: childrenOf(top, "note").flatMap(correctionIn),
    notes: [],
    body: (note) => bodyOf(childOf(nitf, "body"), note),
  };
}

const lineOf = (element: SourceElement | undefined): string =>
  inAsterisks({ type: "root", children: elementsOfXml(element) }).trim();

function correctionIn(note: SourceElement): Story["corrections"] {
  const content = childOf(note, "body.content");
  const [, ...said] = childrenOf(content, "p");
  return ownCorrection(
    allOf(content, "chron")[0]?.attributes["norm"],
    said.map((each) => elementOf("p", {}, elementsOfXml(each, names))),
  );
}

function bodyOf(body: SourceElement | undefined, note: TakeNote): StoryBody {
  const content = childOf(body, "body.content");
  const lead = childrenOf(content, "media").find(({ attributes }) => attributes["class"] === "lead");
  const tree = bodyOfHtml(elementsOfXml(content, names), undefined, note);
  return { tree, ...(lead && { photo: pictureOf(lead) }), settled: { dateline: false } };
}

/** The first reference is the picture, or the film; a second one the picture that stands for the film. */
const referencesOf = (media: SourceElement) => childrenOf(media, "media-reference").map(({ attributes }) => attributes);

function pictureOf(media: SourceElement): SourcePicture {
  const [reference] = referencesOf(media);
  return {
    source: reference?.["source"],
    alt: reference?.["alternate-text"],
    caption: lineIn(childOf(media, "media-caption")),
    credit: lineIn(childOf(media, "media-producer")),
  };
}

function figureOf(media: SourceElement): ElementContent[] {
  const [reference, poster] = referencesOf(media);
  const { source = "", alt = "", caption, credit } = pictureOf(media);
  const role = media.attributes["class"];
  if (role === "lead") return [];
  const words = elementOf("figcaption", {}, [
    { type: "text", value: caption ?? "" },
    ...(credit ? [elementOf("span", { class: "credit" }, [{ type: "text", value: ` (${credit})` }])] : []),
  ]);
  const shown =
    role === "video"
      ? elementOf(
          "a",
          { class: "video-link", href: source, "data-title": caption ?? "" },
          poster
            ? [elementOf("img", { src: poster["source"] ?? "", alt: "" }, [])]
            : [{ type: "text", value: caption ?? "" }],
        )
      : /^recording\b/.test(role ?? "")
        ? elementOf(media.attributes["media-type"] === "audio" ? "audio" : "video", { src: source }, [])
        : elementOf("img", { src: reference?.["source"] ?? "", alt }, []);
  return [elementOf("figure", { class: role ?? "" }, [shown, words])];
}

/** Boxes of the paper's own, by the names that they have in NITF. */
const boxes: Record<string, (children: ElementContent[]) => ElementContent> = {
  gallery: (children) => elementOf("div", { class: "gallery" }, children),
  verse: (children) => elementOf("div", { class: "verse" }, children),
  note: (children) => elementOf("div", { role: "note" }, children),
  footnotes: (children) => elementOf("section", { "data-footnotes": "" }, children),
  "fact-box": (children) => elementOf("section", { class: "fact-box" }, children),
};

const boxOf = ({ attributes }: SourceElement, children: ElementContent[]): ElementContent[] => {
  const name = attributes["class"] ?? "";
  return Object.hasOwn(boxes, name) && boxes[name] ? [boxes[name](children)] : children;
};

const quoteOf = (bq: SourceElement, children: ElementContent[]): ElementContent[] => {
  const role = bq.attributes["class"];
  const credit = childOf(bq, "credit");
  if (role === "pull-quote") {
    const by = lineIn(credit);
    return [
      elementOf("figure", { class: role }, [
        elementOf("blockquote", {}, children),
        ...(by ? [elementOf("figcaption", {}, [{ type: "text", value: by }])] : []),
      ]),
    ];
  }
  if (role !== "post") return [elementOf("blockquote", {}, children)];
  const day = childOf(credit, "chron");
  return [
    elementOf("figure", { class: role }, [
      elementOf("p", { class: "label" }, [{ type: "text", value: lineIn(childOf(credit, "a")) ?? "" }]),
      elementOf("blockquote", { cite: bq.attributes["quote-source"] ?? "" }, children),
      ...(day
        ? [elementOf("time", { datetime: lineIn(day) ?? "" }, [{ type: "text", value: lineIn(day) ?? "" }])]
        : []),
    ]),
  ];
};

const classed =
  (allowed: readonly string[], otherwise: string) => (element: SourceElement, children: ElementContent[]) => {
    const name = element.attributes["class"] ?? "";
    return [elementOf(allowed.includes(name) ? name : otherwise, {}, children)];
  };

const names: ElementNames = {
  hl2: classed(["h3", "h4", "h5", "h6"], "h2"),
  em: classed(["strong", "del", "code"], "em"),
  num: "",
  chron: "",
  lang: "",
  block: boxOf,
  note: boxOf,
  "body.content": "",
  bq: quoteOf,
  credit: () => [],
  media: figureOf,
  ol: ({ attributes: { seqnum } }, children) => [elementOf("ol", seqnum ? { start: seqnum } : {}, children)],
  p: ({ attributes }, children) => [
    attributes["class"] === "document"
      ? elementOf("p", { class: "document" }, children.map(offered))
      : elementOf("p", attributes, children),
  ],
  a: ({ attributes: { class: role, ...others } }, children) => [
    elementOf("a", { ...others, ...(role === "footnote" && { "data-footnote-ref": "" }) }, children),
  ],
};

const offered = (child: ElementContent): ElementContent =>
  child.type === "element" && child.tagName === "a"
    ? { ...child, properties: { ...child.properties, download: true } }
    : child;
