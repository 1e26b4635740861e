/** Where a video plays when a reader has asked for it: the embeddable player that belongs to its public address. */

const players: [host: RegExp, player: (url: URL) => string | undefined][] = [
  [/^(?:www\.|m\.)?youtube\.com$/, (url) => youtube(url.searchParams.get("v") ?? /^\/(?:shorts|live|embed)\/([\w-]+)/.exec(url.pathname)?.[1])],
  [/^youtu\.be$/, (url) => youtube(url.pathname.slice(1))],
  [/^(?:www\.)?vimeo\.com$/, (url) => (/^\/\d+$/.test(url.pathname) ? `https://player.vimeo.com/video${url.pathname}?dnt=1` : undefined)],
];

function youtube(id: string | undefined): string | undefined {
  return id !== undefined && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : undefined;
}

/** The player's address; undefined where the address is a video file, or of a host that we know no player of. */
export function playerOf(src: string): string | undefined {
  const url = URL.parse(src);
  return url ? players.find(([host]) => host.test(url.hostname))?.[1](url) : undefined;
}
