/** What a check of an imported article would find wrong, or damaged on its way. */
import type { Paper } from "../../../paper/paper.ts";
import { convertArticle } from "../../convert/convert-article.ts";

/** Warnings that tell of a text damaged on its way; others are about how the paper writes, and the check tells them. */
const damage: ReadonlySet<string> = new Set(["broken-paragraph", "doubled-word", "quote-space", "quotes-unpaired"]);

/** An article as it is written. */
export interface WrittenArticle {
  file: string;
  text: string;
}

/** @returns sentences, each with its line */
export const damageIn = ({ file, text }: WrittenArticle, paper: Paper): string[] =>
  convertArticle(file, new TextEncoder().encode(text), paper)
    .problems.filter(({ severity, rule }) => severity === "error" || damage.has(rule))
    .map(({ line, message }) => `Line ${line} of the article: ${message}`);
