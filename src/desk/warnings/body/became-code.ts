/** Paragraphs that became code: indented as word processors do, or behind a fence that nothing closes. */
import type { Code } from "mdast";
import type { BodyText } from "./body-text.ts";
import type { Finding } from "./passage.ts";

const fence = /^\s*(`{3,}|~{3,})/;
/** Signs that programs are full of and stories are not. */
const program = /[{}<>=$|\\]|\w\(|;\s*$|::|\/\w+\/|--\w/m;

export function becameCode(code: Code, body: BodyText): Finding | undefined {
  const [from, to] = body.range(code);
  const written = body.text.slice(from, to);
  const opening = fence.exec(written)?.[1];
  if (opening !== undefined) return isClosed(written, opening) ? undefined : unclosed(from, opening);
  const words = code.value.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words < 2 || program.test(code.value)) return undefined;
  const begin = body.text.lastIndexOf("\n", from - 1) + 1;
  // In a list the sign of the item stands before it.
  const sign = body.text.slice(begin, from).trimEnd().length;
  const line = body.text.slice(begin + sign).split("\n", 1)[0] ?? "";
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  return {
    rule: "became-code",
    from: begin + sign,
    to: begin + sign + line.length,
    message: `A line ${sign > 0 ? "of a list " : ""}that begins with ${indent.includes("\t") ? "a tab" : `${indent.length} spaces`} is set as the code of a program, in one line that does not break. ${sign > 0 ? "One space is enough behind the sign." : "Begin the paragraph at the start of the line."}`,
    suggestion: (sign > 0 ? " " : "") + line.slice(indent.length),
    // With one word to a line it may be anything: a table, a bill, a poem.
    ...(words >= 5 && { certain: true }),
  };
}

function isClosed(written: string, opening: string): boolean {
  const last = written
    .slice(written.lastIndexOf("\n") + 1)
    .replace(/^[\s>]+/, "")
    .trimEnd();
  return (
    written.includes("\n") && last.length >= opening.length && [...last].every((sign) => sign === opening.charAt(0))
  );
}

function unclosed(from: number, opening: string): Finding {
  return {
    rule: "became-code",
    from,
    to: from + opening.length,
    message: `\`${opening}\` begins the code of a program, and nothing ends it: all that follows is set as code. Write the same signs in a line of their own where it ends, or take them out.`,
    suggestion: opening,
  };
}
