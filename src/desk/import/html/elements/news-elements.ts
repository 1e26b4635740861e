/** Elements of a page that the paper has blocks for: what each becomes in Markdown. Pages of Dateline itself, WordPress and what is usual. */
import type { Element } from "hast";
import { select, selectAll } from "hast-util-select";
import type { Handle, State } from "hast-util-to-mdast";
import type { FootnoteDefinition, Image, Nodes } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
import { withCredit } from "../../pictures/caption-and-credit.ts";
import { classesOf, pictureOfFigure, pictureOfImage, textOf } from "../../pictures/picture-of-element.ts";
import { wordsIn } from "../html-words.ts";
import { captioned, factBox, gallery, pullQuote } from "./boxes.ts";
import { directive, emphasised, flow, phrasing, pruned, usual, type SourcePage } from "./flow.ts";
import { galleryOf, imageOf, standing } from "./pictures.ts";
import { posted, pulled, quoted } from "./quotations.ts";
import { soundOf } from "./sound.ts";
import { videoOf } from "./video.ts";

/** Handlers for `toMdast`. */
export function newsElements(page: SourcePage): Record<string, Handle> {
  const within: Handle = (state, element) => block(state, element, page);
  return {
    div: within,
    section: within,
    aside: within,
    article: within,
    ul: (state, element) =>
      gallery.test(classesOf(element)) && select("img", element)
        ? galleryOf(element, page)
        : usual("ul", state, element),
    figure: (state, element) => figure(state, element, page),
    blockquote: (state, element) => quoted(state, element, page),
    iframe: (_, element) => videoOf(element, page),
    video: (_, element) => videoOf(element, page),
    audio: (_, element) => soundOf(element, page),
    img: (_, element) => image(element, page),
    picture: (_, element) => {
      const within = select("img", element);
      const shown = within && pictureOfImage(within, element);
      return shown ? imageOf(shown, page) : [];
    },
    p: (state, element) => paragraph(state, element, page),
    caption: (_, element) => emphasised(wordsIn(element)),
    a: (state, element) => link(state, element, page),
    sub: (state, element) => small(state, element),
    sup: (state, element) => small(state, element),
    // What Markdown has no mark for keeps its words.
    mark: (state, element) => state.all(element),
    dl: (state, element) => described(state, element),
  };
}

/** An element that holds others: one of those that the paper has a block for, or what stands in it. */
function block(state: State, element: Element, page: SourcePage): ReturnType<Handle> {
  if (captioned.test(classesOf(element))) return figure(state, element, page);
  if (pullQuote.test(classesOf(element))) return pulled(state, element);
  if (gallery.test(classesOf(element)) && selectAll("img", element).length > 1) return galleryOf(element, page);
  if (factBox.test(classesOf(element))) return boxed(state, element, page);
  if (/\bverse\b/.test(classesOf(element)) && select("p", element)) return directive("verse", {}, flow(state, element));
  if (element.properties.role === "note")
    return directive(
      "note",
      {},
      flow(state, {
        ...element,
        children: element.children.filter((child) => child.type !== "element" || !/\blabel\b/.test(classesOf(child))),
      }),
    );
  if ("dataFootnotes" in element.properties) return selectAll("ol > li", element).map((item) => footnote(state, item));
  return flow(state, element);
}

/** A figure: a picture, a gallery, a film, a post; a table or a quotation keeps its caption below it. */
function figure(state: State, element: Element, page: SourcePage): Nodes[] {
  const classes = classesOf(element);
  if (pullQuote.test(classes)) return pulled(state, element);
  if (/\bpost\b/.test(classes) && select("blockquote[cite]", element)) return posted(state, element);
  const video = select("a.video-link, iframe, video", element);
  if (video) return videoOf(video, page, element);
  const sound = select("audio", element);
  if (sound) return soundOf(sound, page, element);
  const pictures = selectAll("img", element);
  if (pictures.length > 1 && (gallery.test(classes) || selectAll("figure", element).length > 0))
    return galleryOf(element, page);
  const [picture] = pictures;
  if (pictures.length === 1 && picture) {
    const shown = pictureOfFigure(picture, element);
    return shown ? [standing(shown, page)] : [];
  }
  const caption = select("figcaption", element);
  const rest = caption ? { ...element, children: element.children.filter((child) => child !== caption) } : element;
  return [...flow(state, rest), ...(caption ? emphasised(wordsIn(caption)) : [])];
}

/** A box beside the text. One without a title is part of the text. */
function boxed(state: State, element: Element, { note }: SourcePage): Nodes[] {
  const heading = select("h1, h2, h3, h4, h5, h6, .title", element);
  const title = (heading && wordsIn(heading)) || textOf(element.properties.ariaLabel);
  const children = flow(
    state,
    pruned(element, (child) => child === heading),
  );
  if (title) return directive("fact-box", { title }, children);
  note("A box beside the text has no title, so its text stands in the story itself.");
  return children;
}

function image(element: Element, page: SourcePage): Nodes[] | Image {
  const shown = pictureOfImage(element);
  if (!shown && textOf(element.properties.src)?.startsWith("data:"))
    page.note("A picture is written into the page itself instead of lying in a file, and was left out.");
  return shown ? imageOf(withCredit({ ...shown, caption: undefined }), page) : [];
}

function link(state: State, element: Element, { resolve }: SourcePage): ReturnType<Handle> {
  const target = textOf(element.properties.href) ?? "";
  if ("dataFootnoteRef" in element.properties)
    return { type: "footnoteReference", identifier: noteName(target), label: noteName(target) };
  if ("dataFootnoteBackref" in element.properties) return [];
  return usual("a", state, { ...element, properties: { ...element.properties, href: resolve(target) } });
}

/** A document that a page offers; a paragraph else. */
function paragraph(state: State, element: Element, { resolve }: SourcePage): ReturnType<Handle> {
  const offered = select("a[download]", element);
  if (!/\bdocument\b/.test(classesOf(element)) || !offered) return usual("p", state, element);
  const offer: LeafDirective = {
    type: "leafDirective",
    name: "document",
    attributes: { file: resolve(textOf(offered.properties.href) ?? ""), title: wordsIn(offered) },
    children: [],
  };
  return [offer];
}

/** `CO~2~`, `m^2^`; a note's number, and what is longer than a sign, are words. */
function small(state: State, element: Element): ReturnType<Handle> {
  const children = state.all(element);
  if (!/^[^\s~^]{1,24}$/.test(wordsIn(element)) || select("a", element)) return children;
  return {
    type: "emphasis",
    data: { hName: element.tagName },
    children: children.filter((child) => child.type === "text"),
  };
}

function described(state: State, list: Element): Nodes[] {
  return entriesOf(list).flatMap((element): Nodes[] =>
    element.tagName === "dt"
      ? [{ type: "paragraph", children: [{ type: "strong", children: phrasing(state, element) }] }]
      : flow(state, element),
  );
}

function footnote(state: State, item: Element): FootnoteDefinition {
  const name = noteName(textOf(item.properties.id) ?? "");
  return { type: "footnoteDefinition", identifier: name, label: name, children: flow(state, item) };
}

/** The terms of a list and what is said of them; not those of a list that stands in one of them. */
const entriesOf = (list: Element): Element[] =>
  list.children.flatMap((child) =>
    child.type !== "element" ? [] : child.tagName === "dt" || child.tagName === "dd" ? [child] : entriesOf(child),
  );

const noteName = (reference: string): string =>
  reference
    .replace(/^#/, "")
    .replace(/^(?:user-content-)?fn[-:]?/, "")
    .replace(/[^\p{L}\p{N}-]+/gu, "-") || "note";
