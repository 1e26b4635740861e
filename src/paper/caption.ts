/** Captions: the words under a picture, and the credit that closes them. */

export interface Caption {
  text?: string;
  credit?: string;
}

const pairs: Record<string, string> = { ")": "(", "）": "（" };

/**
 * Tells caption and credit apart: parentheses at the very end hold the credit (the agencies' custom, and the one
 * this paper asks for); a full stop may follow them. Parentheses inside the credit are kept.
 */
export function splitCaption(caption: string): Caption {
  const text = caption.trim().replace(/\s+/g, " ");
  const closed = text.replace(/[.。]$/, "");
  const close = closed.at(-1) ?? "";
  const open = pairs[close];
  if (!open) return text ? { text } : {};
  let depth = 0;
  for (let at = closed.length - 1; at >= 0; at--) {
    if (closed[at] === close) depth++;
    if (closed[at] === open && --depth === 0) {
      const before = closed.slice(0, at).trim();
      const credit = closed.slice(at + 1, -1).trim();
      return { ...(before && { text: before }), ...(credit && { credit }) };
    }
  }
  return { text };
}

/** What is shown under a picture: the article's own words first, then the picture's embedded ones. */
export function captionOf(written: { caption?: string; credit?: string }, embedded: Caption): Caption {
  const own = written.caption === undefined ? {} : splitCaption(written.caption);
  const text = own.text ?? embedded.text;
  const credit = written.credit ?? own.credit ?? embedded.credit;
  return { ...(text && { text }), ...(credit && { credit }) };
}
