/** Captions: the words under a picture, and the credit that closes them. */

export interface Caption {
  text?: string;
  credit?: string;
}

const pairs: Record<string, string> = { ")": "(", "）": "（" };

/** Who stands where in a picture: the words that parentheses hold within captions of every paper, and that credit nobody. */
const position =
  /^(?:(?:the |far |top |bottom |second |third |fourth |from |à |au |en |tout |di |ganz |oben |unten )*(?:left|right|cent(?:er|re)|middle|above|below|front|back|rear|foreground|background|inset|pictured|standing|seated|gauche|droite|milieu|links|rechts|mitte|izquierda|derecha|centro|sinistra|destra|esquerda|direita|venstre|høyre|højre|vänster|höger))(?:,? (?:and|with|from|in|of|et|und|y)\b.*)?$|^(?:إلى |على |في )?(?:اليمين|اليسار|يمين|يسار|يمينا|يسارا|الوسط|وسط)$/iu;

/**
 * Tells caption and credit apart: parentheses at the very end hold the credit (the agencies' custom, and the one
 * this paper asks for); a full stop may follow them. Parentheses inside the credit are kept, and so are those that say
 * where somebody stands: `Una Berg (left) and Leif Amory (right).` has no credit.
 * @param given a credit that is told beside the caption: then parentheses hold another only where they stand behind the last sentence
 */
export function splitCaption(caption: string, given?: string): Caption {
  const { text, credit } = atTheEnd(caption);
  const whole = caption.trim().replace(/\s+/g, " ");
  const stays =
    credit !== undefined &&
    text !== undefined &&
    (position.test(credit) || (given !== undefined && credit !== given && !/[.!?…。؟！？][”"»’]?$/u.test(text)));
  const shown = stays ? whole : text;
  const by = given ?? (stays ? undefined : credit);
  return { ...(shown && { text: shown }), ...(by && { credit: by }) };
}

function atTheEnd(caption: string): Caption {
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
 * @param own the article's words, caption and credit told apart already
 * @param dateWords puts a day into the paper's words
 */
export function shownCaption(own: Caption, embedded: EmbeddedWords, dateWords: (day: string) => string): Caption {
  const theirs = embedded.caption === undefined ? {} : splitCaption(embedded.caption, embedded.credit);
  const where = [embedded.place?.city, embedded.place?.country].filter((part) => part !== undefined);
  const whereAndWhen = [...where, ...(embedded.created && where.length > 0 ? [dateWords(embedded.created)] : [])].join(
    ", ",
  );
  const text = own.text ?? theirs.text ?? (whereAndWhen ? `${whereAndWhen}.` : undefined);
  const credit = own.credit ?? embedded.credit ?? theirs.credit ?? embedded.creator;
  return { ...(text && { text }), ...(credit && { credit }) };
}

/** The same of words as an editor wrote them. */
export const captionOf = (
  { caption = "", credit }: { caption?: string; credit?: string },
  embedded: EmbeddedWords,
  dateWords: (day: string) => string,
): Caption => shownCaption(splitCaption(caption, credit), embedded, dateWords);
