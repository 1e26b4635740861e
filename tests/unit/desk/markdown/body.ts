/** Bodies for the tests of conversion. */
import type { BodyBlock } from "../../../../src/desk/blocks.ts";
import type { Sanitised } from "../../../../src/desk/sanitised.ts";
import { convertBody, type Body } from "../../../../src/desk/markdown/convert-body.ts";

export const convert = (body: string, language = "en", dateline?: string): Body =>
  convertBody(body, { file: "articles/2026/11/24-port.md", language, ...(dateline && { dateline }) });

/** The HTML of a body that is nothing but prose, and free of errors. */
export function prose(body: string, language?: string, dateline?: string): string {
  const { blocks, problems } = convert(body, language, dateline);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return blocks.map((block) => (block.type === "prose" ? block.html : `[${block.type}]`)).join("\n");
}

/** The blocks of a body that is free of problems. */
export function blocks(body: string): BodyBlock[] {
  const converted = convert(body);
  if (converted.problems.length > 0) throw new Error(converted.problems.map(({ message }) => message).join("\n"));
  return converted.blocks;
}

/** Problems in short: `3:1-3:9 rule: message → suggestion`. */
export const problems = (body: string): string[] =>
  convert(body).problems.map(
    ({ line, column, endLine, endColumn, rule, message, suggestion }) =>
      `${line}:${column}-${endLine}:${endColumn} ${rule}: ${message}${suggestion ? ` → ${suggestion}` : ""}`,
  );

/** What a text of one block without pictures says, as conversion leaves it. */
export function said(body: string): Sanitised {
  const [only] = convert(body).blocks;
  if (!only || !("html" in only)) throw new Error("This says nothing.");
  const { html, words, links, ids, pagesOnly } = only;
  return { html, words, links, ids, pagesOnly };
}
