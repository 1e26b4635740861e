/** What is to be said of a picture in an article when its file is known too: its size, and what its metadata say. */
import { splitCaption, type EmbeddedWords } from "../../paper/wording/caption.ts";
import type { WarningName } from "../../paper/warning-names.ts";
import type { Place, Problem } from "../problem.ts";
import type { WrittenPicture } from "../references.ts";
import { repeatsCaption } from "./alt-text.ts";
import { incompleteCaption } from "./caption-incomplete.ts";
import { smallPhoto } from "./photo-small.ts";

export interface KnownPicture extends EmbeddedWords {
  width: number;
  alt?: string;
}

/**
 * @param place of the picture's name
 * @param words what the article says of it; absent where it stands for a video
 */
export function pictureWarnings(place: Place, words: WrittenPicture | undefined, picture: KnownPicture): Problem[] {
  const found: Problem[] = [];
  const warn = (at: Place, rule: WarningName, message: string, suggestion?: string) =>
    found.push({ ...at, severity: "warning", rule, message, ...(suggestion && { suggestion }) });
  const small = smallPhoto(picture.width, words?.lead ? "lead" : "body");
  if (small) warn(place, "photo-small", small);
  if (!words) return found;
  const { alt, caption, credit, language } = words;
  if (!alt && !picture.alt) {
    warn(
      words.altPlace,
      "no-alt",
      "This picture has no alt text: readers who cannot see it are not told of it. Say in a sentence what is to be seen.",
      words.lead ? "alt: What is to be seen, in a sentence." : "![What is to be seen, in a sentence.]",
    );
  }
  const shown = caption?.text ?? picture.caption;
  // Where the article has both, this was said when it was converted.
  if (shown !== undefined && !(alt && caption) && repeatsCaption(alt?.text ?? picture.alt ?? "", shown)) {
    const text = splitCaption(shown).text ?? shown;
    warn(
      (alt ?? caption)?.place ?? place,
      "alt-repeats-caption",
      `The ${alt ? "alt text" : "picture’s own alt text"} repeats the caption, “${text}”: a screen reader would read the same thing twice. Say what is to be seen.`,
    );
  }
  const incomplete = incompleteCaption(
    { ...(caption && { caption: caption.text }), ...(credit && { credit }) },
    picture,
    language,
  );
  if (incomplete)
    warn(
      caption?.place ?? place,
      "caption-incomplete",
      incomplete.message,
      words.lead && !caption ? `caption: "${incomplete.suggestion}"` : incomplete.suggestion,
    );
  return found;
}
