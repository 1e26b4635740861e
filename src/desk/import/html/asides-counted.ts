import { isAside, type Aside, type Story } from "../story.ts";

/** Parts of one file that are no story: with more of them it is no file of stories, and would be told of for hours. */
const mostAsides = 2000;

/** The same stories, and what is no story up to a number. */
export async function* asidesCounted(stories: AsyncIterable<Story | Aside>): AsyncGenerator<Story | Aside> {
  let asides = 0;
  for await (const read of stories) {
    if ((isAside(read) || !read.headline) && ++asides > mostAsides) {
      yield {
        aside: `More than ${mostAsides} parts of this file are no stories: what comes after them was not read.`,
        ...(read.line && { line: read.line }),
        lost: true,
      };
      return;
    }
    yield read;
  }
}
