/** The text of a story that stands by itself, in a copy or in a book: HTML as feeds have it, in which its notes are found. */
import type { ExchangedStory } from "../../views/parts/exchanged-story.ts";
import { feedBody, type PictureAt } from "../feeds/feed-body.ts";
import { xml } from "../xml.ts";

type Told = Pick<
  ExchangedStory,
  "address" | "language" | "points" | "leadFigure" | "blocks" | "entries" | "corrections"
>;

/** Its language and direction are said by what stands around it. @param pictureAt where pictures lie, if not on the paper's own site */
export const storyBody = (
  { address, language, points, leadFigure, blocks, entries, corrections }: Told,
  pictureAt?: PictureAt,
): string =>
  (points ? xml`<ul>${points.map((line) => xml`<li>${line}</li>`)}</ul>\n`.xml : "") +
  feedBody(
    {
      ...(leadFigure && { lead: leadFigure }),
      link: "",
      direction: "ltr",
      language,
      text: { blocks, entries, corrections },
    },
    { self: address, language },
    pictureAt,
  );
