/** Under what name a picture of another system will lie in `content/photos/`. Nothing of a source's own path is kept. */
import { slugOf } from "../../../paper/slug-of.ts";
import { pictureEnding } from "../../../photos/picture-kind.ts";
import type { SourcePicture } from "../story.ts";
import { decodedPart } from "../../../paper/safe/percent-decoded.ts";

/** The last part of a path or an address, decoded; backslashes part names on other systems. */
export function baseName(source: string): string {
  // A stray % belongs to the name.
  const path = decodedPart(source.replace(/[?#][^]*$/, ""));
  return (path.split(/[/\\]/).at(-1) ?? "").replace(/\p{Cc}/gu, "").trim();
}

/** What programs put behind a name for the size: WordPress's `-1024x768` and `-scaled`, Dateline's own hash and width. */
export const withoutSize = (name: string): string =>
  name.replace(/(?:-\d{2,4}x\d{2,4}|-scaled|-[0-9a-f]{10}-(?:\d{2,4}|share-[0-9a-f]{10}))(?=\.\w+$)/, "");

/** The name that a picture is expected under. @param otherwise words for a picture that has no name */
export function expectedName(picture: SourcePicture, otherwise: string): string {
  const name = withoutSize(baseName(picture.source ?? ""));
  const ending = pictureEnding.exec(name)?.[1]?.toLowerCase();
  const stem = slugOf(name.replace(/\.[^.]*$/, "")) || slugOf(picture.caption ?? "") || slugOf(otherwise) || "picture";
  return `${stem}.${ending === undefined || ending === "jpeg" ? "jpg" : ending}`;
}
