/** The texts of a body, in its order. */
import type { Sanitised } from "./sanitised.ts";

/** A block as far as texts are looked for in it, of a body as it was converted or of one that is set. */
type TextHolder =
  | ({ type: "prose" | "pull-quote" | "note" | "footnotes" | "post" } & Sanitised)
  | { type: "fact-box" | "entry"; blocks: readonly TextHolder[] }
  | { type: "figure" | "gallery" | "video" | "document" | "recording" | "contents" | "related" };

/** Those within boxes and entries, too. */
export function textsIn(blocks: readonly TextHolder[]): Sanitised[] {
  return blocks.flatMap((block): Sanitised[] => {
    switch (block.type) {
      case "prose":
      case "pull-quote":
      case "note":
      case "footnotes":
      case "post":
        return [block];
      case "fact-box":
      case "entry":
        return textsIn(block.blocks);
      case "figure":
      case "gallery":
      case "video":
      case "document":
      case "recording":
      case "contents":
      case "related":
        return [];
    }
  });
}
