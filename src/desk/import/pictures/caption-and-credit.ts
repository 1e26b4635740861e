/** Tells the words under a picture from whom it is by, in the ways that other systems write them. */
import { splitCaption } from "../../../paper/wording/caption.ts";
import type { SourcePicture } from "../story.ts";

/** “Photo: Jane Doe/Reuters” or “© EPA” at the end of a caption, in which no two spaces stand together. */
const named =
  /(?:^|(?<=[.!?”"] ?) ?| ?[|–—] ?)(?:[Pp]hoto(?:graph)?(?: [Cc]redit)?|PHOTO|[Pp]icture|[Ii]mage|[Ff]oto|[Cc]redit|©|\([cC]\))(?: ?[:|–-] ?| by | )(\p{Lu}[^.|]{1,80}|\p{Ll}[^.|/]{1,40} \/ \p{Lu}[^.|]{1,40})\.?$/u;
/** “REUTERS/Jane Doe” at the very end. */
const agency =
  /(?<=[.!?”"]\s)((?:REUTERS|AFP|AP|EPA|GETTY|Getty Images|Reuters|AP Photo|EPA-EFE)\s?\/\s?[\p{L} .'’-]{2,60})$/u;

/** The same picture with its credit told apart, if its caption holds one. */
export function withCredit<P extends Pick<SourcePicture, "caption" | "credit">>(picture: P): P {
  const caption = picture.caption?.replace(/\s+/g, " ").trim();
  const credit = tidyCredit(picture.credit);
  if (!caption) return { ...picture, caption: undefined, credit };
  if (credit) return { ...picture, caption: withoutCredit(caption, credit), credit };
  const split = splitCaption(caption);
  if (split.credit) return { ...picture, caption: split.text, credit: split.credit };
  const found = named.exec(caption) ?? agency.exec(caption);
  if (!found) return { ...picture, caption };
  return { ...picture, caption: caption.slice(0, found.index).trim() || undefined, credit: tidyCredit(found[1]) };
}

/** A caption that ends with the credit that is also told apart would print it twice. */
function withoutCredit(caption: string, credit: string): string | undefined {
  const split = splitCaption(caption);
  if (split.credit && same(split.credit, credit)) return split.text;
  const found = named.exec(caption);
  if (found?.[1] && same(found[1], credit)) return caption.slice(0, found.index).trim() || undefined;
  if (caption.length > credit.length && caption.endsWith(credit))
    return (
      caption
        .slice(0, -credit.length)
        .replace(/(?<![\s|–—(/-])[\s|–—(/-]+$/, "")
        .trim() || undefined
    );
  return caption;
}

const same = (a: string, b: string) =>
  a.toLowerCase().replace(/\P{L}/gu, "") === b.toLowerCase().replace(/\P{L}/gu, "");

function tidyCredit(written: string | undefined): string | undefined {
  const text = (written ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:photo(?:graph)?s?|picture|image|foto|credit|source|by|©)\s*(?:by\b|:)?\s*/iu, "");
  const bare = /^\((.*)\)\.?$/.exec(text)?.[1] ?? text;
  return bare.replace(/(?<![.\s])[.\s]+$/, "") || undefined;
}

/** Caption and credit as they are written in an article: the credit in parentheses at the end. */
export function wholeCaption({ caption, credit }: Pick<SourcePicture, "caption" | "credit">): string | undefined {
  const text = caption?.replace(/\s+/g, " ").trim();
  if (!credit) return text || undefined;
  return [text, `(${balanced(credit)})`].filter(Boolean).join(" ");
}

/** Parentheses that do not pair would hide where the credit begins. */
function balanced(credit: string): string {
  let depth = 0;
  for (const sign of credit) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) break;
  }
  return depth === 0 ? credit : credit.replace(/[()]/g, " ").replace(/\s+/g, " ").trim();
}
