/** Elements of a page that the paper has blocks for: what each becomes in Markdown. Pages of Dateline itself, WordPress and what is usual. */
import type { Element, ElementContent } from "hast";
import { select, selectAll } from "hast-util-select";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Image,
  Nodes,
  Paragraph,
  PhrasingContent,
} from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { wholeCaption, withCredit } from "../pictures/caption-and-credit.ts";
import { wordsIn } from "../html/html-words.ts";
import { momentOf } from "../moment-of.ts";
import { classesOf, pictureOfFigure, pictureOfImage, textOf } from "../pictures/picture-of-element.ts";
import { postSignature } from "./post-signature.ts";
import type { SourcePicture, TakeNote } from "../story.ts";

declare module "mdast" {
  interface ImageData {
    /** Other addresses of the same picture. */
    others?: string[];
  }
}

declare module "mdast-util-directive" {
  interface LeafDirectiveData {
    /** The picture that stands for a video. */
    poster?: { source: string; others: string[] };
    /** Where a document lay. */
    address?: string;
  }
}

type Flow = BlockContent | DefinitionContent;

const pullQuote = /\b(?:pull-?quote|wp-block-pullquote)\b/i;
const gallery = /\b(?:gallery|wp-block-gallery|blocks-gallery-grid|tiled-gallery)\b/i;
const factBox = /\b(?:fact-?box|info-?box|key-?facts)\b/i;
const captioned = /\bwp-caption\b/;

/** Handlers for `toMdast`. @param resolve makes an address whole @param note is told of what has no place in an article */
export function newsElements(resolve: (url: string) => string, note: TakeNote): Record<string, Handle> {
  const block: Handle = (state, element) => {
    if (captioned.test(classesOf(element))) return figure(state, element);
    if (pullQuote.test(classesOf(element))) return pulled(state, element);
    if (gallery.test(classesOf(element)) && selectAll("img", element).length > 1) return galleryOf(element);
    if (factBox.test(classesOf(element))) return boxed(state, element);
    if (element.properties.role === "note")
      return directive(
        "note",
        {},
        flow(state, {
          ...element,
          children: element.children.filter((child) => child.type !== "element" || !/\blabel\b/.test(classesOf(child))),
        }),
      );
    if ("dataFootnotes" in element.properties)
      return selectAll("ol > li", element).map((item) => footnote(state, item));
    return flow(state, element);
  };

  const figure = (state: State, element: Element): Nodes[] => {
    const classes = classesOf(element);
    if (pullQuote.test(classes)) return pulled(state, element);
    if (/\bpost\b/.test(classes) && select("blockquote[cite]", element)) return posted(state, element);
    const video = select("a.video-link, iframe, video", element);
    if (video) return videoOf(video, element);
    const pictures = selectAll("img", element);
    if (pictures.length > 1 && (gallery.test(classes) || selectAll("figure", element).length > 0))
      return galleryOf(element);
    const [picture] = pictures;
    if (pictures.length === 1 && picture) {
      const shown = pictureOfFigure(picture, element);
      return shown ? [standing(shown)] : [];
    }
    // A table or a quotation in a figure keeps its caption below it.
    const caption = select("figcaption", element);
    const rest = caption ? { ...element, children: element.children.filter((child) => child !== caption) } : element;
    return [...flow(state, rest), ...(caption ? emphasised(wordsIn(caption)) : [])];
  };

  const imageOf = (picture: SourcePicture): Image => ({
    type: "image",
    url: resolve(picture.source ?? ""),
    alt: picture.alt ?? "",
    title: wholeCaption(picture) ?? null,
    data: { others: (picture.others ?? []).map(resolve) },
  });
  const standing = (picture: SourcePicture): Paragraph => ({ type: "paragraph", children: [imageOf(picture)] });

  const galleryOf = (element: Element): Nodes[] => {
    // Of pictures that stand alone in an item, the innermost such item has their words.
    const items = new Map<Element, Element>();
    for (const item of selectAll("figure, .wp-caption, .gallery-item, li", element)) {
      const [image, another] = selectAll("img", item);
      if (image && !another) items.set(image, item);
    }
    const shown = selectAll("img", element).flatMap((image) => {
      const own = items.get(image);
      return (own ? pictureOfFigure(image, own) : pictureOfImage(image)) ?? [];
    });
    const together = element.children.find(
      (child) =>
        child.type === "element" &&
        child.tagName === "figcaption" &&
        !shown.some(({ caption }) => caption && wordsIn(child).includes(caption)),
    );
    const words = together ? emphasised(wordsIn(together)) : [];
    return shown.length === 1
      ? [...shown.map(standing), ...words]
      : [...directive("gallery", {}, shown.map(standing)), ...words];
  };

  const pulled = (state: State, element: Element): Nodes[] => {
    const cite = select("cite, figcaption, footer", element);
    const quote = select("blockquote", element) ?? element;
    const by = cite && wordsIn(cite).replace(/^[—–-]\s*/, "");
    const children = flow(
      state,
      pruned(quote, (child) => child === cite),
    );
    return children.length > 0 ? directive("pull-quote", by ? { by } : {}, children) : [];
  };

  const boxed = (state: State, element: Element): Nodes[] => {
    const heading = select("h1, h2, h3, h4, h5, h6, .title", element);
    const title = (heading && wordsIn(heading)) || textOf(element.properties.ariaLabel);
    const children = flow(
      state,
      pruned(element, (child) => child === heading),
    );
    if (title) return directive("fact-box", { title }, children);
    note("A box beside the text has no title, so its text stands in the story itself.");
    return children;
  };

  const posted = (state: State, element: Element): Nodes[] => {
    const quote = select("blockquote", element);
    const url = textOf(quote?.properties.cite) ?? textOf(select("figcaption a[href]", element)?.properties.href);
    const by =
      textOf(select("meta[itemprop=author]", element)?.properties.content) ?? wordsIn(select(".label", element));
    const at = textOf(select("time", element)?.properties.dateTime)?.slice(0, 10);
    if (!quote || !url || !isWeb(url) || !by) return flow(state, element);
    return directive("post", { url, by, ...(at && { at }) }, flow(state, quote));
  };

  /** A post of another site as its own script would show it: the words, then “— Name (@name) day”, linked. */
  const quoted: Handle = (state, element) => {
    if (pullQuote.test(classesOf(element))) return pulled(state, element);
    const link = selectAll("a[href]", element).at(-1);
    const signed = postSignature(wordsIn(element), wordsIn(link));
    const address = link && resolve(textOf(link.properties.href) ?? "");
    if (
      /\b(?:twitter-tweet|mastodon-embed|bluesky-embed)\b/.test(classesOf(element)) &&
      link &&
      address &&
      isWeb(address) &&
      signed &&
      select("p", element)
    ) {
      const at = momentOf(wordsIn(link))?.split(" ")[0];
      const said = element.children.filter((child) => child.type === "element" && child.tagName === "p");
      const day =
        at && /^\d{4}-\d\d?-\d\d?$/.test(at)
          ? at
              .split("-")
              .map((part) => part.padStart(2, "0"))
              .join("-")
          : undefined;
      return directive(
        "post",
        { url: address, by: signed, ...(day && { at: day }) },
        flow(state, { ...element, children: said }),
      );
    }
    const children = flow(state, element);
    return children.length > 0 ? { type: "blockquote", children } : undefined;
  };

  const videoOf = (element: Element, within?: Element): Nodes[] => {
    const given =
      textOf(element.properties.href) ??
      textOf(element.properties.src) ??
      textOf(element.properties["dataSrc"]) ??
      textOf(select("source[src]", element)?.properties.src);
    const url = given && pageOfVideo(resolve(given));
    const caption = within && select("figcaption", within);
    const told: Pick<SourcePicture, "caption" | "credit"> = caption ? withCredit({ caption: wordsIn(caption) }) : {};
    const title = textOf(element.properties["dataTitle"]) ?? told.caption ?? textOf(element.properties.title);
    if (!url || !isWeb(url)) {
      note("A video has no address of its own on the web, and was left out.");
      return told.caption ? emphasised(told.caption) : [];
    }
    if (element.tagName === "iframe" && !isVideo(url)) {
      note(
        `Something that another site (${new URL(url).host}) puts into its pages stood in the text: a link to it was left in its place.`,
      );
      return [
        {
          type: "paragraph",
          children: [{ type: "link", url, children: [{ type: "text", value: title ?? new URL(url).host }] }],
        },
      ];
    }
    if (!title) note(`The video ${url} has no title: it is called “Video”.`);
    const video: LeafDirective = {
      type: "leafDirective",
      name: "video",
      attributes: { src: url, title: title ?? "Video", ...(told.credit && { by: told.credit }) },
      children: [],
    };
    const poster = select("img", element);
    const shown = poster && pictureOfImage(poster, element);
    if (shown)
      video.data = { poster: { source: resolve(shown.source ?? ""), others: (shown.others ?? []).map(resolve) } };
    return [video];
  };

  return {
    div: block,
    section: block,
    aside: block,
    article: block,
    ul: (state, element) =>
      gallery.test(classesOf(element)) && select("img", element) ? galleryOf(element) : usual("ul", state, element),
    figure,
    blockquote: quoted,
    iframe: (_, element) => videoOf(element),
    video: (_, element) => videoOf(element),
    audio: (_, element) => {
      const source = textOf(element.properties.src) ?? textOf(select("source[src]", element)?.properties.src);
      note("A recording stood in the text: a link to it was left in its place.");
      return source
        ? [
            {
              type: "paragraph",
              children: [{ type: "link", url: resolve(source), children: [{ type: "text", value: "Audio" }] }],
            },
          ]
        : [];
    },
    img: (_, element) => {
      const shown = pictureOfImage(element);
      if (!shown && textOf(element.properties.src)?.startsWith("data:"))
        note("A picture is written into the page itself instead of lying in a file, and was left out.");
      return shown ? imageOf(withCredit({ ...shown, caption: undefined })) : [];
    },
    picture: (_, element) => {
      const image = select("img", element);
      const shown = image && pictureOfImage(image, element);
      return shown ? imageOf(shown) : [];
    },
    p: (state, element) => {
      const offered = select("a[download]", element);
      if (/\bdocument\b/.test(classesOf(element)) && offered) {
        const file = decoded(
          new URL(resolve(textOf(offered.properties.href) ?? ""), "https://nowhere.invalid/").pathname
            .split("/")
            .at(-1) ?? "",
        );
        const offer: LeafDirective = {
          type: "leafDirective",
          name: "document",
          attributes: { file, title: wordsIn(offered) },
          children: [],
          data: { address: resolve(textOf(offered.properties.href) ?? "") },
        };
        return [offer];
      }
      return usual("p", state, element);
    },
    caption: (_, element) => emphasised(wordsIn(element)),
    a: (state, element) => {
      const target = textOf(element.properties.href) ?? "";
      if ("dataFootnoteRef" in element.properties)
        return { type: "footnoteReference", identifier: noteName(target), label: noteName(target) };
      if ("dataFootnoteBackref" in element.properties) return [];
      return usual("a", state, { ...element, properties: { ...element.properties, href: resolve(target) } });
    },
    // What Markdown has no mark for keeps its words.
    mark: (state, element) => state.all(element),
    dl: (state, element) => described(state, element),
  };

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
}

/** The terms of a list and what is said of them; not those of a list that stands in one of them. */
const entriesOf = (list: Element): Element[] =>
  list.children.flatMap((child) =>
    child.type !== "element" ? [] : child.tagName === "dt" || child.tagName === "dd" ? [child] : entriesOf(child),
  );

const usual = (name: "a" | "p" | "ul", state: State, element: Element): ReturnType<Handle> =>
  defaultHandlers[name](state, element);

const noteName = (reference: string): string =>
  reference
    .replace(/^#/, "")
    .replace(/^(?:user-content-)?fn[-:]?/, "")
    .replace(/[^\p{L}\p{N}-]+/gu, "-") || "note";

const flow = (state: State, element: Element): Flow[] => state.toFlow(state.all(element));

function phrasing(state: State, element: Element): PhrasingContent[] {
  return flow(state, element).flatMap((child) => (child.type === "paragraph" ? child.children : []));
}

const directive = (name: string, attributes: Record<string, string>, children: Flow[]): [ContainerDirective] => [
  { type: "containerDirective", name, attributes, children: children.filter(isBlock) },
];

const isBlock = (node: Flow): node is BlockContent => node.type !== "definition" && node.type !== "footnoteDefinition";

const emphasised = (words: string): Paragraph[] =>
  words ? [{ type: "paragraph", children: [{ type: "emphasis", children: [{ type: "text", value: words }] }] }] : [];

/** An element without what stands somewhere in it. */
function pruned(element: Element, goes: (child: Element) => boolean): Element {
  return {
    ...element,
    children: element.children.flatMap((child): ElementContent[] =>
      child.type !== "element" ? [child] : goes(child) ? [] : [pruned(child, goes)],
    ),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page of a video from the address of its player. */
function pageOfVideo(url: string): string {
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(url)?.[1];
  if (youtube) return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(url)?.[1];
  return vimeo ? `https://vimeo.com/${vimeo}` : url.replace(/^http:/, "https:");
}

const isWeb = (url: string): boolean => /^https?:\/\/[^\s/]/.test(url) && URL.canParse(url);

const isVideo = (url: string): boolean =>
  /^https:\/\/(?:www\.)?(?:youtube\.com|vimeo\.com|youtu\.be|dailymotion\.com)\//.test(url) ||
  /\.(?:mp4|webm|m3u8)(?:\?|$)/.test(url);
