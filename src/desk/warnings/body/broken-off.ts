/** Blocks that nobody meant: a line of a paragraph begins with a sign, and becomes a list, a heading or a quotation. */
import type { Blockquote, Heading, List, Paragraph } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { BodyText } from "./body-text.ts";
import type { Finding } from "./passage.ts";

/** What ends a sentence, or announces a list. */
const ended = /[.:;!?…؟؛。！？：—–-][\s"'“”’»«)\]*_]*$/u;

/**
 * A line of a paragraph that begins with a sign and so became a block of its own: “…between 5⏎- 7 people”.
 * @param above the paragraph that the block follows without an empty line
 */
export function brokenOff(node: List | Heading | Blockquote, above: Paragraph, body: BodyText): Finding | undefined {
  if (above.position?.end.line === undefined || node.position?.start.line !== above.position.end.line + 1)
    return undefined;
  const text = plainText(above).trimEnd();
  if (text === "" || ended.test(text.slice(-12))) return undefined;
  const [from, to] = body.range(node);
  const line = body.text.slice(from, to).split("\n", 1)[0] ?? "";
  const sign = /^(?:[-+*>]|#|\d{1,9}[.)])(?=[ \t])/.exec(line)?.[0];
  if (sign === undefined) return undefined;
  const last = sign.at(-1) ?? "";
  const finding = (rule: "became-list" | "became-heading" | "became-quotation", what: string): Finding => ({
    rule,
    from,
    to: from + sign.length,
    message: `The line above does not end a sentence, and this one begins with \`${sign}\`: it becomes ${what}. A backslash before the sign leaves it in its sentence; if ${what} is meant, put an empty line before it.`,
    suggestion: `${sign.slice(0, -1)}\\${last}`,
  });
  switch (node.type) {
    case "list":
      // A sentence goes on with a number or a small letter; a list of one begins with a name or a link.
      return node.children.length === 1 && /^\S+[ \t]+[\d\p{Ll}]/u.test(line)
        ? finding("became-list", "a list")
        : undefined;
    case "heading":
      return node.depth === 1 && /^#[ \t]+[\d\p{Ll}]/u.test(line) ? finding("became-heading", "a heading") : undefined;
    case "blockquote":
      return /^>[ \t]*\d/.test(line) ? finding("became-quotation", "a quotation") : undefined;
  }
}
