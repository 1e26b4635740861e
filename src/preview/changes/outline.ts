/** What a page says, and where: two outlines tell which rows of the page are worth a picture. */
import { diffArrays } from "diff";
import type { Page } from "playwright-core";

/** A text or a picture that readers see. */
export interface OutlinePart {
  /** What is seen, and how: text, size, place from left to right, colour. How far down it stands is not in it. */
  seen: string;
  /** In pixels from the top of the page. */
  top: number;
  bottom: number;
}

/** Where two pages differ, in pixels from their tops. */
export interface Differing {
  /** Above, both are the same and stand in the same place. */
  from: number;
  /** Below, both are the same, if not in the same place. */
  to: number;
  /** How far the same thing is moved at most. */
  moved: number;
}

/** Changes beyond which the search for what is alike is given up. */
const mostChanges = 1000;

/** The parts of a page, in the order of its source. */
export async function outlineOf(page: Page): Promise<OutlinePart[]> {
  return page.evaluate(() => {
    const parts: OutlinePart[] = [];
    const add = (what: string, element: Element, { left, top, bottom, width, height }: DOMRect) => {
      if (width === 0 || height === 0) return;
      const { color, backgroundColor, fontFamily, fontSize, fontWeight } = getComputedStyle(element);
      parts.push({
        seen: [what, left, width, height, color, backgroundColor, fontFamily, fontSize, fontWeight].join("|"),
        top: top + scrollY,
        bottom: bottom + scrollY,
      });
    };
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && node.parentElement && node.data.trim() !== "") {
        range.selectNode(node);
        add(node.data, node.parentElement, range.getBoundingClientRect());
      } else if (
        node instanceof Element &&
        node.matches("img, video, audio, iframe, svg, hr, input, select, textarea")
      ) {
        add(node.outerHTML, node, node.getBoundingClientRect());
      }
    }
    return parts;
  });
}

/** Where something is seen on one side that is not on the other; undefined where all is alike. */
export function differing(before: readonly OutlinePart[], after: readonly OutlinePart[]): Differing | undefined {
  const found = diffArrays(
    before.map(({ seen }) => seen),
    after.map(({ seen }) => seen),
    { maxEditLength: mostChanges },
  );
  if (!found) return { from: 0, to: Math.max(...[...before, ...after].map(({ bottom }) => bottom)), moved: 0 };
  if (found.every(({ added, removed }) => !added && !removed)) return undefined;
  const differ: Differing = { from: Infinity, to: 0, moved: 0 };
  const hold = ({ top, bottom }: OutlinePart) => {
    differ.from = Math.min(differ.from, top);
    differ.to = Math.max(differ.to, bottom);
  };
  let [oldAt, newAt] = [0, 0];
  for (const { count = 0, added, removed } of found) {
    const [old, new_] = [
      before.slice(oldAt, oldAt + (added ? 0 : count)),
      after.slice(newAt, newAt + (removed ? 0 : count)),
    ];
    if (added || removed) [...old, ...new_].forEach(hold);
    else {
      for (const [at, part] of old.entries()) {
        const moved = Math.abs((new_[at]?.top ?? part.top) - part.top);
        if (moved > 0) differ.from = Math.min(differ.from, part.top, new_[at]?.top ?? part.top);
        differ.moved = Math.max(differ.moved, moved);
      }
    }
    [oldAt, newAt] = [oldAt + old.length, newAt + new_.length];
  }
  return differ;
}
