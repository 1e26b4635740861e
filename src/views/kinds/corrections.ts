import { articlePath } from "../../paper/addresses/address.ts";
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import { hrefHere, hrefTo, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import { descriptionOf } from "../parts/description.ts";
import { openLinks } from "../blocks/open-links.ts";
import { correctionsPath } from "../../paper/addresses/page-addresses.ts";
import { periodWords, timeView } from "../parts/times.ts";
import { wordsFor } from "../words/words.ts";
import type { Sanitised } from "../../desk/sanitised.ts";
import type { FrameView, LinkView, TimeView } from "../parts/frame.ts";
import type { Kind } from "../kind.ts";

export interface CorrectionsView {
  template: "corrections";
  frame: FrameView;
  heading: string;
  /** Newest first. `html` is sanitised. */
  corrections: ({ article: LinkView; at: TimeView } & Sanitised)[];
  /** The months before, one page each. */
  months: LinkView[];
}

export const corrections: Kind<"corrections", CorrectionsView> = {
  called: ["corrections page", "corrections pages"],
  *all(archive) {
    yield { page: "corrections", month: "" };
    for (const { name } of archive.lists.named("corrections:")) yield { page: "corrections", month: name };
  },
  brought: {
    size: ({ name }) => {
      const [of, month = ""] = name.split(":");
      return of === "corrections" ? [{ page: "corrections", month }] : [];
    },
  },
  stands: ({ month }, archive) => month === "" || archive.lists.size(`corrections:${month}`) > 0,
  counterparts: (key) => [key, { page: "corrections", month: "" }],
  meant: () => [{ page: "corrections", month: "" }],
  view: ({ month }, context) => view(month, context),
};

/** How many corrections the first page shows; the months have all of theirs. */
const newestCount = 30;

/** @param month `2026-11`, or empty for the newest of all months */
function view(month: string, context: PageContext): CorrectionsView | undefined {
  const { archive } = context;
  const words = wordsFor(archive.paper.locale);
  const list = month ? `corrections:${month}` : "corrections";
  if (month && archive.lists.size(list) === 0) return undefined;
  const heading = month ? `${words.corrections}, ${periodWords(month, archive.paper)}` : words.corrections;
  const told = archive.lists
    .corrections(list, month ? Number.MAX_SAFE_INTEGER : newestCount)
    .map(({ article, at, ...said }) => ({
      article: { name: article.headline, path: hrefTo(context, articlePath(article.id)) },
      at: timeView(at, archive.paper),
      ...openLinks(said, context),
    }));
  return {
    template: "corrections",
    frame: frameOf(
      {
        key: { page: "corrections", month },
        title: heading,
        description: descriptionOf(
          {
            name: isolatedJoin([archive.paper.name, heading], ", ", archive.paper.language),
            holds: told.length > 0 ? told.map(({ article }) => article.name) : [words.noCorrections],
          },
          archive.paper.language,
        ),
      },
      context,
    ),
    heading,
    corrections: told,
    months: month
      ? []
      : archive.lists
          .named("corrections:")
          .reverse()
          .map(({ name }) => ({
            name: periodWords(name, archive.paper),
            path: hrefHere(context, correctionsPath(name)),
          })),
  };
}
