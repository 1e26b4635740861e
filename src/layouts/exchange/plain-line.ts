/** Lines as programs take them: without the isolates that keep two directions of writing apart on the paper's own pages. */
import type { FeedPicture } from "../../views/parts/feed.ts";

export const plainLine = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");

/** A picture whose words are plain. */
export const plainPicture = ({ alt, caption, credit, ...picture }: FeedPicture): FeedPicture => ({
  ...picture,
  alt: plainLine(alt),
  ...(caption && { caption: plainLine(caption) }),
  ...(credit && { credit: plainLine(credit) }),
});
