/** A paragraph that became a heading by the line under it. */
import type { Heading } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { BodyText } from "./body-text.ts";
import { inShort, type Finding } from "./passage.ts";

const endsSentence = /[.!?…؟。！？:;,،，；：][\s"'“”’»«)\]*_]*$/u;

/** Signs; a longer line under a heading is drawn on purpose. */
const shortLine = 5;

/** Letters; a heading of a newspaper is shorter. */
const longestHeading = 90;

/** What ends like a sentence, runs over lines or is long is no heading: three hyphens were meant to part what follows. */
export function becameHeading(heading: Heading, body: BodyText): Finding | undefined {
  const [from, to] = body.range(heading);
  const written = body.text.slice(from, to);
  if (written.startsWith("#")) return undefined;
  const begin = written.lastIndexOf("\n") + 1;
  const line = written.slice(begin);
  const underline = line.replace(/^[\s>]+/, "");
  const text = plainText(heading);
  const sentence =
    endsSentence.test(text.slice(-12)) ||
    text.length > longestHeading ||
    written.slice(0, begin).trimEnd().includes("\n");
  if (underline.trimEnd().length > shortLine || !sentence) return undefined;
  const at = from + begin + line.length - underline.length;
  return {
    rule: "became-heading",
    from: at,
    to,
    message: `“${inShort(text)}” becomes a heading by the line of ${underline.startsWith("-") ? "hyphens" : "equals signs"} directly under it. Three asterisks part it from what follows; so does an empty line before the ${underline.startsWith("-") ? "hyphens" : "signs"}.`,
    suggestion: "***",
    certain: underline.startsWith("-"),
  };
}
