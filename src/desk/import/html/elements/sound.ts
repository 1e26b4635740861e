/** Recordings that stand on a page: offered as its documents are, for who imports may have the file. */
import type { Element } from "hast";
import { select } from "hast-util-select";
import type { LeafDirective } from "mdast-util-directive";
import { withCredit } from "../../pictures/caption-and-credit.ts";
import { classesOf, textOf } from "../../pictures/picture-of-element.ts";
import type { SourcePicture } from "../../story.ts";
import { wordsIn } from "../html-words.ts";
import type { SourcePage } from "./flow.ts";

declare module "mdast-util-directive" {
  interface LeafDirectiveData {
    /** Whether a recording is the whole story, read aloud. */
    whole?: boolean;
  }
}

/** @param within the figure that the recording stands in */
export function soundOf(element: Element, { resolve }: SourcePage, within?: Element): LeafDirective[] {
  const source = textOf(element.properties.src) ?? textOf(select("source[src]", element)?.properties.src);
  if (!source) return [];
  const caption = within && select("figcaption", within);
  const told: Pick<SourcePicture, "caption" | "credit"> = caption ? withCredit({ caption: wordsIn(caption) }) : {};
  return [
    {
      type: "leafDirective",
      name: "audio",
      attributes: { src: resolve(source), title: told.caption ?? "Audio", ...(told.credit && { by: told.credit }) },
      children: [],
      data: { ...(within && /\brecording whole\b/.test(classesOf(within)) && { whole: true }) },
    },
  ];
}
