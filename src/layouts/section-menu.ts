/** Whether a paper's sections are too many for lines of their own on a telephone, and lie in a menu there. */
import type { FrameView } from "../views/parts/frame.ts";

/** Letters that two lines hold at 360 pixels in whatever face, the space between two names counted as two: the story begins below them, and they break alike before the paper’s own face has come. */
const twoLines = 55;

export const hasSectionMenu = ({ sections, search }: Pick<FrameView, "sections" | "search">): boolean =>
  [...sections, search].reduce((sum, { name }) => sum + name.length + 2, 0) > twoLines;
