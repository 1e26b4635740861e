/** Changes sanitised HTML at places that conversion noted, so that the places of what stays are right afterwards. */
import type { PlacedLink, Sanitised } from "./sanitised.ts";

/** What stands between two places is replaced by markup; no two edits of one text overlap. */
export interface Edit {
  from: number;
  to: number;
  html: string;
}

/** @param gone links whose tags the edits take away */
export function edited<Text extends Sanitised>(
  text: Text,
  edits: readonly Edit[],
  gone?: ReadonlySet<PlacedLink>,
): Text {
  if (edits.length === 0) return text;
  const inOrder = edits.toSorted((a, b) => a.from - b.from);
  const moved = mover(inOrder);
  let html = "";
  let done = 0;
  for (const edit of inOrder) {
    html += text.html.slice(done, edit.from) + edit.html;
    done = edit.to;
  }
  const links = text.links
    .filter((link) => !gone?.has(link))
    .map(({ from, opened, closing, back, ...link }) => ({
      ...link,
      from: moved(from),
      opened: moved(opened),
      closing: moved(closing),
      ...(back && { back: { ...back, at: moved(back.at) } }),
    }));
  const pagesOnly = text.pagesOnly.map(({ from, to, ...rest }) => ({ ...rest, from: moved(from), to: moved(to) }));
  return { ...text, html: html + text.html.slice(done), links, pagesOnly };
}

/** Where a place lies after edits: those that end before it or at it have moved it. */
function mover(inOrder: readonly Edit[]): (place: number) => number {
  let sum = 0;
  const by = inOrder.map(({ from, to, html }) => (sum += html.length - (to - from)));
  return (place) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.to ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return place + (by[low - 1] ?? 0);
  };
}
