/** The picture of a story that was found, as `Picture.astro` sets it: in the template it would be a picture of nothing. */
import type { SearchedStory } from "./search-index.ts";

/** @param path of the picture @param sizes how wide it is shown, as a list for browsers */
export function foundPicture(path: string, meta: SearchedStory["meta"], sizes = ""): HTMLElement {
  const picture = Object.assign(document.createElement("picture"), { className: "picture crop" });
  const source = Object.assign(document.createElement("source"), {
    type: "image/avif",
    sizes: sizes,
    srcset: meta["avif"] ?? "",
  });
  const image = Object.assign(document.createElement("img"), {
    alt: meta["alt"] ?? "",
    width: Number(meta["width"]),
    height: Number(meta["height"]),
    className: meta["focus"] ?? "",
    loading: "lazy",
    decoding: "async",
  });
  const [top = "", bottom = ""] = meta["tones"]?.split(" ") ?? [];
  Object.assign(image.dataset, { toneTop: top, toneBottom: bottom });
  picture.append(source, image);
  // Last, so that it is not fetched before it is known to wait.
  image.src = path;
  return picture;
}
