/** Films that stand on a page: what becomes of their players. */
import type { Element } from "hast";
import { select } from "hast-util-select";
import type { Nodes } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
import { withCredit } from "../../pictures/caption-and-credit.ts";
import { pictureOfImage, textOf } from "../../pictures/picture-of-element.ts";
import type { SourcePicture } from "../../story.ts";
import { wordsIn } from "../html-words.ts";
import { emphasised, type SourcePage } from "./flow.ts";
import { isWeb } from "./web-address.ts";

declare module "mdast-util-directive" {
  interface LeafDirectiveData {
    /** The picture that stands for a video. */
    poster?: { source: string; others: string[] };
  }
}

/** @param within the figure that the film stands in */
export function videoOf(element: Element, { resolve, note }: SourcePage, within?: Element): Nodes[] {
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
}

/** The page of a video from the address of its player. */
function pageOfVideo(url: string): string {
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(url)?.[1];
  if (youtube) return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(url)?.[1];
  return vimeo ? `https://vimeo.com/${vimeo}` : url.replace(/^http:/, "https:");
}

const isVideo = (url: string): boolean =>
  /^https:\/\/(?:www\.)?(?:youtube\.com|vimeo\.com|youtu\.be|dailymotion\.com)\//.test(url) ||
  /\.(?:mp4|webm|m3u8)(?:\?|$)/.test(url);
