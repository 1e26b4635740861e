/** Reads one story. Whatever goes wrong in it is told of it alone, and the stories beside it are read. */
import { inLine } from "./in-line.ts";
import { toldFault } from "./told-fault.ts";
import { isAside, type Aside, type Story } from "./story.ts";

/** @param line where it begins in its file */
export function readOne(line: number | undefined, read: () => Story | Aside): Story | Aside {
  try {
    const story = read();
    return isAside(story) ? story : { ...story, headline: inLine(story.headline) ?? "" };
  } catch (error) {
    return { aside: toldFault(error), ...(line !== undefined && { line }), lost: true };
  }
}
