/** Headings that skip a level, or claim that of the headline. */
import type { Heading } from "mdast";
import type { Finding } from "./passage.ts";

/**
 * What is wrong with a heading's level; its stretch is that of its number signs.
 * @param before the level of the heading before it, 1 for the headline
 */
export function headingSkip({ depth }: Heading, before: number): Omit<Finding, "from" | "to"> | undefined {
  if (depth === 1) {
    return {
      rule: "heading-skip",
      message:
        "One number sign makes a heading like the headline, of which a page has one. Headings within the article begin with two.",
      suggestion: "##",
    };
  }
  if (depth <= before + 1) return undefined;
  const fitting = "#".repeat(before + 1);
  return {
    rule: "heading-skip",
    message: `This heading is of level ${depth}, and the one above it, ${before === 1 ? "the headline, of level 1" : `of level ${before}`}: a level is left out between them. Write \`${fitting}\`.`,
    suggestion: fitting,
  };
}
