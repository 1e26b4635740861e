import type { ExchangedStory } from "../../views/parts/exchanged-story.ts";

/** The host of the paper: addresses of files in a view have the path that it stands below. */
export const originOf = ({ paper }: Pick<ExchangedStory, "paper">): string => new URL(paper.url).origin;
