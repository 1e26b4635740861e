/** Pictures as files, for programs that show no page. */
import { wholeAddress } from "../../../paper/href.ts";
import type { BlockView } from "../../blocks/block.ts";
import type { FeedPicture } from "../feed.ts";
import type { FigureView } from "./picture.ts";

export const figuresIn = (blocks: readonly BlockView[]): FigureView[] =>
  blocks.flatMap((block) => {
    if (block.type === "figure") return [block.figure];
    if (block.type === "gallery") return block.figures;
    return block.type === "fact-box" ? figuresIn(block.blocks) : [];
  });

/** The largest JPEG, which every program shows. */
export function pictureFile({ picture, caption, credit }: FigureView, site: string): FeedPicture | undefined {
  const source = picture.sources.at(-1);
  const candidate = source?.candidates.at(-1);
  if (!source || !candidate) return undefined;
  return {
    url: wholeAddress(site, candidate.path),
    width: candidate.width,
    height: Math.round((candidate.width * picture.height) / picture.width),
    type: source.type,
    alt: picture.alt,
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}
