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

/** What a picture says of itself, in IPTC's fields. */
export interface EmbeddedWords {
  caption?: string;
  credit?: string;
  creator?: string;
  place?: { city?: string; country?: string };
  /** `YYYY-MM-DD`. */
  created?: string;
}

/**
 * What is shown under a picture: the article's own words first, then the picture's embedded ones. A picture that says
 * only where and when it was made gets a caption of that; one without a credit line is credited to its creator.
 * @param dateWords puts a day into the paper's words
 */
export function captionOf(written: { caption?: string; credit?: string }, embedded: EmbeddedWords, dateWords: (day: string) => string): Caption {
  const own = written.caption === undefined ? {} : splitCaption(written.caption);
  const theirs = embedded.caption === undefined ? {} : splitCaption(embedded.caption);
  const where = [embedded.place?.city, embedded.place?.country].filter((part) => part !== undefined);
  const whereAndWhen = [...where, ...(embedded.created && where.length > 0 ? [dateWords(embedded.created)] : [])].join(", ");
  const text = own.text ?? theirs.text ?? (whereAndWhen ? `${whereAndWhen}.` : undefined);
  const credit = written.credit ?? own.credit ?? embedded.credit ?? theirs.credit ?? embedded.creator;
  return { ...(text && { text }), ...(credit && { credit }) };
}
