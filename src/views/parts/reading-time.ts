/** How long it takes to read an article, in whole minutes. */
import type { Block } from "../../desk/blocks.ts";
import { textsIn } from "../../desk/texts-in.ts";

/** Words in a minute (M. Brysbaert, “How many words do we read per minute?”, 2019: 238 of English prose). */
const wordsPerMinute = 238;
/** Letters in a minute, of scripts that part no words (K. Trauzettel-Klosinski and K. Dietz, 2012: some 255 of Chinese, 357 of Japanese). */
const lettersPerMinute = 300;

const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The blocks of these scripts, and what stands between and behind them: whether a text has any of it is told sooner. */
const mayBeUnparted = /[\u0e00-\u0e7f\u2e80-\uffff]/;

const formats = new Map<string, Intl.NumberFormat>();

/** @returns `6 minutes`, as the language says it; one at least */
export function readingTime(blocks: readonly Block[], language: string): string {
  const text = textsIn(blocks)
    .flatMap(({ words }) => words)
    .join(" ");
  const letters = mayBeUnparted.test(text) ? (text.match(unparted)?.length ?? 0) : 0;
  const words = (letters > 0 ? text.replace(unparted, " ") : text).split(/\s+/).filter(Boolean).length;
  const minutes = Math.max(1, Math.round(words / wordsPerMinute + letters / lettersPerMinute));
  let format = formats.get(language);
  if (!format)
    formats.set(
      language,
      (format = new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "long" })),
    );
  return format.format(minutes);
}
