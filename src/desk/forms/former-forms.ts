/** What older forms of a paper wrote otherwise: read at the door, told as a warning each, and mended by `check --fix`. */
import type { Paper } from "../../paper/paper.ts";
import type { Problem } from "../problem.ts";
import { formerIconProblem, hasFormerIcon, moveFormerIcon, withFormerIcon } from "./icon-in-public.ts";

/** A paper as the newest form would say it. @param content its content folder */
export const asNewest = (paper: Paper, content: string): Paper => withFormerIcon(paper, content);

/** What is still written in an older form. */
export const formerProblems = (paper: Paper): Problem[] => (hasFormerIcon(paper) ? [formerIconProblem] : []);

/** Writes it in the newest form. @returns what was done, in words, for each thing that was */
export const bringToNewest = (paper: Paper, content: string): string[] =>
  [moveFormerIcon(paper, content)].filter((done) => done !== undefined);
