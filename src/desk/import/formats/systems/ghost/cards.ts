/** Cards of Ghost's editors: what stands in a text and is no text, as the HTML that pages have for it. */
import { wordsOfHtml } from "../../../html/html-words.ts";
import type { Brought } from "../../../markdown/brought-matter.ts";
import { attributeText, fenced, figureHtml, linkHtml } from "../../../markdown/embed-html.ts";
import { foreignHtml } from "../../../markdown/foreign-body.ts";
import { MatterFields } from "../../../markdown/matter-fields.ts";
import type { TakeNote } from "../../../story.ts";
import { groupsIn } from "./editor-parts.ts";

/** Cards that ask readers for something, or part those who pay from those who do not. */
const ofTheSite = /^(?:paywall|signup|email-cta|emailcta|email)$/;

/** @param name as one of the two editors has it @param told what the card holds @throws a `BeyondStory` */
export function cardHtml(name: string, told: Record<string, Brought>, note: TakeNote): string | undefined {
  const fields = new MatterFields(told);
  const markup = (field: string) => fields.text(field) ?? "";
  const words = (field: string) => wordsOfHtml(fields.text(field));
  switch (name) {
    case "markdown":
    case "card-markdown":
      return foreignHtml(markup("markdown"), 1);
    case "html":
      return markup("html");
    case "image": {
      const source = fields.text("src");
      return source && figureHtml({ source, alt: words("alt"), caption: words("caption") });
    }
    case "gallery":
      return galleryHtml(groupsIn(told["images"]), words("caption"));
    case "hr":
    case "horizontalrule":
      return "<hr>";
    case "code":
    case "codeblock":
      return foreignHtml(fenced(markup("code"), markup("language")), 1);
    case "callout":
      return `<div role="note"><p>${markup("callouttext")}</p></div>`;
    case "toggle":
      return `<p><strong>${markup("heading")}</strong></p>${markup("content")}`;
    case "header":
      return `<h2>${markup("header")}</h2><p>${markup("subheader")}</p>`;
    case "product":
      return `<h3>${markup("producttitle")}</h3>${markup("productdescription")}`;
    case "button":
      return addressed(fields.text("buttonurl"), words("buttontext"));
    case "bookmark":
      return addressed(fields.text("url"), titleIn(told["metadata"]) ?? words("title"));
    case "file":
      return addressed(fields.text("src"), words("filetitle") ?? fields.text("filename"));
    case "embed":
      return fields.text("html") ?? addressed(fields.text("url"), undefined);
    case "video":
    case "audio":
      return `<figure><${name} src="${attributeText(markup("src"))}"></${name}><figcaption>${attributeText(words("caption") ?? words("title") ?? "")}</figcaption></figure>`;
  }
  if (ofTheSite.test(name)) return "";
  note(`Something of the kind “${name}” stood in the text and was left out.`);
  return undefined;
}

const addressed = (url: string | undefined, words: string | undefined): string | undefined =>
  url && linkHtml(url, words ?? url);

const titleIn = (metadata: Brought | undefined): string | undefined =>
  groupsIn(metadata === undefined ? undefined : [metadata])
    .map((group) => wordsOfHtml(new MatterFields(group).text("title")))
    .find(Boolean);

function galleryHtml(images: readonly Record<string, Brought>[], caption: string | undefined): string {
  const shown = images.map((image) => {
    const fields = new MatterFields(image);
    return `<figure><img src="${attributeText(fields.text("src") ?? "")}" alt="${attributeText(fields.text("alt") ?? "")}"></figure>`;
  });
  return `<figure class="gallery">${shown.join("")}${caption ? `<figcaption>${attributeText(caption)}</figcaption>` : ""}</figure>`;
}
