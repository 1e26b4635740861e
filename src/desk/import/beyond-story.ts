/** What is larger than any story; the message is for whoever imports it. */
export class BeyondStory extends Error {}

/** Of elements that nothing closes, so that no program can walk through them. */
export const tooDeep = "Its elements stand in one another more deeply than can be read.";
