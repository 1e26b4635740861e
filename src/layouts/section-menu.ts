/** Whether a paper's sections are too many for lines of their own on a telephone, and lie in a menu there. */
import type { FrameView } from "../views/parts/frame.ts";

/** Letters that two lines hold at 360 pixels, the space between two names counted as two: the story begins below them. */
const twoLines = 70;

export const hasSectionMenu = ({ sections, search }: Pick<FrameView, "sections" | "search">): boolean =>
  [...sections, search].reduce((sum, { name }) => sum + name.length + 2, 0) > twoLines;
