/** Whether a paper's sections are too many for lines of their own on a telephone, and lie in a menu there. */
import type { FrameView } from "../views/parts/frame.ts";

/** Letters that three lines hold at 360 pixels, the space between two names counted as two. */
const threeLines = 105;

export const hasSectionMenu = ({ sections, search }: Pick<FrameView, "sections" | "search">): boolean =>
  [...sections, search].reduce((sum, { name }) => sum + name.length + 2, 0) > threeLines;
