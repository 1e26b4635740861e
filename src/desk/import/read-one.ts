/** Reads one story. Whatever goes wrong in it is told of it alone, and the stories beside it are read. */
import { BeyondStory } from "./html/beyond-story.ts";
import { inLine } from "./in-line.ts";
import { toldFault } from "./told-fault.ts";
import { isAside, type Aside, type Story } from "./story.ts";

/** Characters: no headline has a tenth of them, and what has more is a text without one. */
const longestHeadline = 2000;

/** @param line where it begins in its file */
export function readOne(line: number | undefined, read: () => Story | Aside): Story | Aside {
  try {
    const story = read();
    if (isAside(story)) return story;
    const headline = inLine(story.headline) ?? "";
    if (headline.length > longestHeadline)
      throw new BeyondStory(`Its headline has ${headline.length} characters: “${headline.slice(0, 60)}…”`);
    return { ...story, headline };
  } catch (error) {
    return { aside: toldFault(error), ...(line !== undefined && { line }), lost: true };
  }
}
