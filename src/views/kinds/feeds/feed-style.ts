import { directionOf } from "../../../paper/language.ts";
import { wordsFor } from "../../words/words.ts";
import { always, type Kind } from "../../kind.ts";

/** How browsers set the feeds of an edition: with a line that says what they are. */
export interface FeedStyleView {
  template: "feed-style";
  note: string;
  direction: "ltr" | "rtl";
}

export const feedStyle: Kind<"feed-style", FeedStyleView> = {
  called: ["style sheet of feeds", "style sheets of feeds"],
  all: () => [{ page: "feed-style" }],
  stands: always,
  view: (_key, { archive: { paper } }) => ({
    template: "feed-style",
    note: wordsFor(paper.locale).feedNote,
    direction: directionOf(paper.language),
  }),
};
