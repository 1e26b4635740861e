/** The text of a post in the form of Ghost's editors alone, as the HTML that it stands for: Lexical, and mobiledoc before it. */
import type { TakeNote } from "../../../story.ts";
import { htmlOfLexical } from "./lexical.ts";
import { htmlOfMobiledoc } from "./mobiledoc.ts";

/** @throws a `BeyondStory` */
export function editorHtml(
  { lexical, mobiledoc }: { lexical?: string | undefined; mobiledoc?: string | undefined },
  note: TakeNote,
): string {
  if (lexical) return htmlOfLexical(lexical, note);
  return mobiledoc ? htmlOfMobiledoc(mobiledoc, note) : "";
}
