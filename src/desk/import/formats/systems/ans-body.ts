/** The text of a story of Arc XP: a list of elements (ANS `content_elements`), as the HTML that they stand for. */
import { xmlEscaped } from "../../../../paper/safe/xml-escaped.ts";
import { wordsOfHtml } from "../../html/html-words.ts";
import { isGroup, type Brought } from "../../markdown/brought-matter.ts";
import { MatterFields } from "../../markdown/matter-fields.ts";
import { wholeCaption } from "../../pictures/caption-and-credit.ts";
import type { SourcePicture, TakeNote } from "../../story.ts";

/** Elements within elements; lists and quotations are. */
const deepest = 12;

export const partsOf = (value: Brought | undefined): Record<string, Brought>[] =>
  (Array.isArray(value) ? value : []).filter(isGroup);

/** The words of a value that is a text itself, or has one under `basic`. */
export function basic(value: Brought | undefined): string | undefined {
  const told = isGroup(value) ? new MatterFields(value).text("basic") : value;
  return typeof told === "string" && told.trim() !== "" ? told.trim() : undefined;
}

/** A picture with its words; undefined where it has no address. */
export function pictureOfAns(part: Record<string, Brought>): SourcePicture | undefined {
  const fields = new MatterFields(part);
  const additional = fields.value("additionalproperties");
  const source =
    (isGroup(additional) ? new MatterFields(additional).text("originalurl") : undefined) ?? fields.text("url");
  if (source === undefined) return undefined;
  const credits = fields.value("credits");
  const held = isGroup(credits) ? new MatterFields(credits) : undefined;
  const names = [...(held?.texts("by") ?? []), ...(held?.texts("affiliation") ?? [])];
  const own = fields.text("url");
  return {
    source,
    ...(own && own !== source && { others: [own] }),
    alt: fields.text("alttext"),
    caption: wordsOfHtml(fields.text("caption") ?? fields.text("subtitle")),
    ...(names.length > 0 && { credit: [...new Set(names)].join("/") }),
  };
}

export function htmlOfAns(value: Brought | undefined, note: TakeNote, depth = 0): string {
  if (depth > deepest) return "";
  return partsOf(value)
    .map((part) => elementHtml(part, note, depth))
    .join("\n");
}

function elementHtml(part: Record<string, Brought>, note: TakeNote, depth: number): string {
  const fields = new MatterFields(part);
  // Which kind it is, is no field that is set: it is what the element is.
  const kind = typeof part["type"] === "string" ? part["type"] : "";
  const content = fields.text("content") ?? "";
  switch (kind) {
    case "text":
      return `<p>${content}</p>`;
    case "header": {
      const level = /^[2-6]$/.exec(fields.text("level") ?? "")?.[0] ?? "2";
      return `<h${level}>${content}</h${level}>`;
    }
    case "raw_html":
      return content;
    case "quote":
    case "blockquote":
      return `<blockquote>${content ? `<p>${content}</p>` : ""}${htmlOfAns(fields.value("contentelements"), note, depth + 1)}${citation(fields)}</blockquote>`;
    case "list": {
      const tag = fields.text("listtype") === "ordered" ? "ol" : "ul";
      const items = partsOf(fields.value("items")).map((item) => `<li>${listItem(item, note, depth)}</li>`);
      return `<${tag}>${items.join("")}</${tag}>`;
    }
    case "image":
      return figure(part);
    case "gallery":
      return partsOf(fields.value("contentelements")).map(figure).join("\n");
    case "divider":
      return "<hr>";
    case "oembed_response":
    case "social_media":
      return embedded(fields, note);
    case "interstitial_link":
      return `<p>${link(fields.text("url"), content)}</p>`;
    case "link_list":
      return `<ul>${partsOf(fields.value("items"))
        .map((item) => new MatterFields(item))
        .map((item) => `<li>${link(item.text("url"), item.text("content") ?? "")}</li>`)
        .join("")}</ul>`;
    case "table":
      return table(fields);
    case "correction":
      note(
        `A correction stood in the text and was left out. Write it under \`corrections\`, with its time: “${fields.text("text") ?? content}”`,
      );
      return "";
    default: {
      const address = fields.text("canonicalurl", "url");
      note(
        `Something of the kind “${kind || "unknown"}” stood in the text and was left out${address ? `: ${address}` : "."}`,
      );
      return "";
    }
  }
}

const listItem = (item: Record<string, Brought>, note: TakeNote, depth: number): string => {
  const fields = new MatterFields(item);
  return item["type"] === "list" ? htmlOfAns([item], note, depth + 1) : (fields.text("content") ?? "");
};

function citation(fields: MatterFields): string {
  const cited = fields.value("citation");
  const words = isGroup(cited) ? new MatterFields(cited).text("content") : undefined;
  return words ? `<cite>${words}</cite>` : "";
}

function figure(part: Record<string, Brought>): string {
  const picture = pictureOfAns(part);
  if (!picture) return "";
  const words = wholeCaption(picture);
  return `<figure><img src="${xmlEscaped(picture.source ?? "")}" alt="${xmlEscaped(picture.alt ?? "")}">${words ? `<figcaption>${xmlEscaped(words)}</figcaption>` : ""}</figure>`;
}

const link = (address: string | undefined, content: string): string =>
  address && /^(?:https?:|\/)/i.test(address) ? `<a href="${xmlEscaped(address)}">${content}</a>` : content;

function embedded(fields: MatterFields, note: TakeNote): string {
  const raw = fields.value("rawoembed");
  const told = isGroup(raw) ? new MatterFields(raw) : fields;
  const [html, address] = [told.text("html"), told.text("url")];
  if (html !== undefined) return html;
  if (address !== undefined) return `<p>${link(address, xmlEscaped(address))}</p>`;
  note("A post of another site stood in the text and was left out.");
  return "";
}

function table(fields: MatterFields): string {
  const cells = (row: Brought | undefined, tag: string) =>
    `<tr>${partsOf(row)
      .map((cell) => `<${tag}>${new MatterFields(cell).text("content") ?? ""}</${tag}>`)
      .join("")}</tr>`;
  const rows = fields.value("rows");
  return `<table>${cells(fields.value("header"), "th")}${(Array.isArray(rows) ? rows : []).map((row) => cells(row, "td")).join("")}</table>`;
}
