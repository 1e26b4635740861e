/** A redline as HTML: paragraphs with what was put in and taken out; runs of paragraphs that stayed are folded. */
import type { RedlinePassage } from "../../paper/wording/redline.ts";
import { count } from "../told.ts";
import { html, type Html } from "./html.ts";

/** @param change what became of the article: the whole text of a new one is folded, and not marked as put in */
export function redlineHtml(passages: readonly RedlinePassage[], change: "added" | "changed" | "removed"): Html {
  if (change !== "changed") {
    const paragraphs = paragraphsOf(passages.map(({ text }) => ({ kind: "kept" as const, text })));
    return paragraphs.length > 1
      ? folded(paragraphs, `Read it: ${count(paragraphs.length, "paragraph")}`)
      : html`${paragraphs.map(paragraphHtml)}`;
  }
  const written: Html[] = [];
  let same: RedlinePassage[][] = [];
  const endSame = () => {
    if (same.length > 1) written.push(folded(same, `${count(same.length, "paragraph")} unchanged`));
    else written.push(...same.map(paragraphHtml));
    same = [];
  };
  for (const paragraph of paragraphsOf(passages)) {
    if (paragraph.every(({ kind }) => kind === "kept")) same.push(paragraph);
    else {
      endSame();
      written.push(paragraphHtml(paragraph));
    }
  }
  endSame();
  return html`${written}`;
}

const folded = (paragraphs: readonly RedlinePassage[][], words: string): Html =>
  html`<details><summary>${words}</summary>${paragraphs.map(paragraphHtml)}</details>`;

function paragraphsOf(passages: readonly RedlinePassage[]): RedlinePassage[][] {
  const paragraphs: RedlinePassage[][] = [[]];
  for (const { kind, text } of passages) {
    for (const [at, piece] of text.split(/\n{2,}/).entries()) {
      if (at > 0) paragraphs.push([]);
      if (piece !== "") paragraphs.at(-1)?.push({ kind, text: piece });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

const paragraphHtml = (paragraph: readonly RedlinePassage[]): Html =>
  html`<p>${paragraph.map(({ kind, text }) => (kind === "kept" ? text : kind === "inserted" ? html`<ins>${text}</ins>` : html`<del>${text}</del>`))}</p>`;
