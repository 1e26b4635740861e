/** Where a video plays when a reader has asked for it: the embeddable player that belongs to its public address. */
import { hostSourceOf } from "../../paper/safe/host-source.ts";
import type { VideoPlayerView } from "./block.ts";

const players: [host: RegExp, player: (url: URL) => string | undefined][] = [
  [
    /^(?:www\.|m\.)?youtube\.com$/,
    (url) => youtube(url.searchParams.get("v") ?? /^\/(?:shorts|live|embed)\/([\w-]+)/.exec(url.pathname)?.[1]),
  ],
  [/^youtu\.be$/, (url) => youtube(url.pathname.slice(1))],
  [
    /^(?:www\.)?vimeo\.com$/,
    (url) => (/^\/\d+$/.test(url.pathname) ? `https://player.vimeo.com/video${url.pathname}?dnt=1` : undefined),
  ],
];

function youtube(id: string | undefined): string | undefined {
  return id !== undefined && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : undefined;
}

/** The player of a video; undefined where its host is one that we know no player of, or that no page’s policy can name: a link is all there is then. */
export function playerOf(src: string): VideoPlayerView | undefined {
  const url = URL.parse(src);
  if (!url || !hostSourceOf(src)) return undefined;
  if (/\.(?:mp4|m4v|webm|ogv)$/i.test(url.pathname)) return { address: url.href, kind: "file" };
  const address = players.find(([host]) => host.test(url.hostname))?.[1](url);
  return address === undefined ? undefined : { address, kind: "page" };
}
