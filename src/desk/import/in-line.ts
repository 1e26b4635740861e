import { legible } from "../../paper/article.ts";

/** What is to be seen of a text, in one line, as a field takes it; undefined where nothing is. */
export function inLine(text: string | undefined): string | undefined {
  const line = legible((text ?? "").toWellFormed())
    .replace(/\s+/g, " ")
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? line : undefined;
}
