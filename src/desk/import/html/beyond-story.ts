/** What is larger than any story; the message is for whoever imports it. */
export class BeyondStory extends Error {}

/** Of elements that nothing closes, so that no program can walk through them. */
export const tooDeep = "Its elements stand in one another more deeply than can be read.";

/** Of one story; the longest galleries have some hundreds. */
const mostPictures = 1000;

/** @throws a `BeyondStory` */
export function picturesLikeStory(count: number): void {
  if (count > mostPictures)
    throw new BeyondStory(`It has ${count} pictures; ${mostPictures} are the most that a story can have.`);
}
