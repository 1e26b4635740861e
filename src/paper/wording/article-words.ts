/** What readers read of an article, as plain words, and what became of them between two versions. */
import { redline, type RedlinePassage } from "./redline.ts";
import { substanceOf, type Substance } from "./substance.ts";

export const articleParts = ["headline", "standfirst", "body", "captions", "corrections"] as const;
export type ArticlePart = (typeof articleParts)[number];

/** Lines of words, paragraph by paragraph, with an empty line between. */
export type ArticleWords = Record<ArticlePart, string>;

export interface ArticleChange {
  substance: Substance;
  /** Only those that changed, each with its changed paragraphs only. */
  parts: { part: ArticlePart; paragraphs: RedlinePassage[][] }[];
}

export function changeBetween(before: ArticleWords, after: ArticleWords): ArticleChange {
  const redlines = articleParts
    .filter((part) => inOneLine(before[part]) !== inOneLine(after[part]))
    .map((part) => ({ part, passages: redline(before[part], after[part]) }));
  const substances = redlines.map(({ passages }) => substanceOf(passages));
  const parts = redlines
    .map(({ part, passages }) => ({ part, paragraphs: paragraphsOf(passages).filter(isChanged) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const substance = parts.length === 0 ? "none" : substances.includes("substantial") ? "substantial" : "small";
  return { substance, parts };
}

/** Whether two versions say the same, however their lines and paragraphs are broken. */
export const sameWords = (a: ArticleWords, b: ArticleWords): boolean =>
  articleParts.every((part) => inOneLine(a[part]) === inOneLine(b[part]));

const inOneLine = (text: string): string => text.replace(/\s+/g, " ");

const isChanged = (paragraph: readonly RedlinePassage[]): boolean =>
  paragraph.some(({ kind, text }) => kind !== "kept" && text.trim() !== "");

/** Passages may go over several paragraphs: they are cut where those end. */
function paragraphsOf(passages: readonly RedlinePassage[]): RedlinePassage[][] {
  const paragraphs: RedlinePassage[][] = [];
  let open: RedlinePassage[] = [];
  for (const { kind, text } of passages) {
    const [first = "", ...more] = text.split(/\n+/);
    if (first) open.push({ kind, text: first });
    for (const next of more) {
      paragraphs.push(open);
      open = next ? [{ kind, text: next }] : [];
    }
  }
  return [...paragraphs, open];
}
