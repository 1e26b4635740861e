import { cardOf } from "../parts/card-of.ts";
import type { CardView } from "../parts/card.ts";
import type { PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import type { FrameView } from "../parts/frame.ts";
import { always, type Kind } from "../kind.ts";
import { wordsFor } from "../words/words.ts";

export interface NotFoundView {
  template: "not-found";
  frame: FrameView;
  latest: CardView[];
}

export const notFound: Kind<"not-found", NotFoundView> = {
  called: ["page for lost readers", "pages for lost readers"],
  all: () => [{ page: "not-found" }],
  stands: always,
  counterparts: () => [],
  view: (_key, context) => view(context),
};

/** What a server answers with where there is no page: the way back to the paper. */
function view(context: PageContext): NotFoundView {
  const { archive } = context;
  const { notFoundHeading } = wordsFor(archive.paper.locale);
  return {
    template: "not-found",
    frame: frameOf(
      { key: { page: "not-found" }, title: notFoundHeading, description: notFoundHeading, noindex: true },
      context,
    ),
    latest: archive.lists.newest("all", 6).map((record) => cardOf(record, context)),
  };
}
