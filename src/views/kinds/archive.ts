import type { Edition } from "../../paper/edition.ts";
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import { bookLink } from "../parts/book.ts";
import { cardOf } from "../parts/card-of.ts";
import { articlePath } from "../../paper/addresses/address.ts";
import { hrefHere, hrefTo, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import { descriptionOf } from "../parts/description.ts";
import type { FrameView, LinkView } from "../parts/frame.ts";
import { archivePath } from "../../paper/addresses/page-addresses.ts";
import { breadcrumbs } from "../parts/schema-org/structured-data.ts";
import { periodWords } from "../parts/times.ts";
import { wordsFor } from "../words/words.ts";
import type { CardView } from "../parts/card.ts";
import type { Kind } from "../kind.ts";

/** The archive: of all years, of a year (its months), a month (its days), or a day (its stories). */
export interface ArchiveView {
  template: "archive";
  frame: FrameView;
  heading: string;
  /** From the whole archive down to the page that holds this one. */
  trail: LinkView[];
  /** Years, months or days, newest first, with how many stories each holds; a month's days with the newest of them. */
  periods: (LinkView & { stories: number; newest: LinkView[] })[];
  /** A day's stories, newest first. */
  cards: CardView[];
  earlier?: LinkView;
  later?: LinkView;
  /** A day's stories to take along. */
  book?: LinkView;
}

/** The list of a period's stories. */
const listOf = (period: string): string => `${levels[period.split("-").length]?.list ?? "day:"}${period}`;

export const archive: Kind<"archive", ArchiveView> = {
  called: ["archive page", "archive pages"],
  *all(asked) {
    yield { page: "archive", period: "" };
    for (const kind of ["year:", "month:", "day:"])
      for (const { name } of asked.lists.named(kind)) yield { page: "archive", period: name };
  },
  brought: {
    size: ({ name }) => {
      const [of, period = ""] = name.split(":");
      return of === "year" || of === "month" || of === "day" ? [{ page: "archive", period }] : [];
    },
  },
  stands: ({ period }, asked) => period === "" || asked.lists.size(listOf(period)) > 0,
  counterparts: (key) => [key, { page: "archive", period: "" }],
  meant: () => [{ page: "archive", period: "" }],
  view: ({ period }, context) => view(period, context),
};

/** The kinds of list that hold a period's stories, and the kind of the periods within it. */
const levels = [
  { list: "all", within: "year:" },
  { list: "year:", within: "month:" },
  { list: "month:", within: "day:" },
  { list: "day:", within: undefined },
] as const;

/** How many stories of a day stand on the page of its month. */
const dayShows = 4;

const newestOf = (day: string, context: PageContext): LinkView[] =>
  context.archive.lists
    .newest(`day:${day}`, dayShows)
    .map(({ id, headline, language }) => ({
      name: headline,
      path: hrefTo(context, articlePath(id)),
      ...(language !== context.archive.paper.language && { language }),
    }));

/** @param period empty for the whole archive, else `2026`, `2026-11` or `2026-11-24` */
function view(period: string, context: PageContext): ArchiveView | undefined {
  const { archive } = context;
  const words = wordsFor(archive.paper.locale);
  const pathTo = (of: string) => hrefHere(context, archivePath(of));
  const parts = period ? period.split("-") : [];
  const kind = levels[parts.length];
  if (!kind) return undefined;
  if (period && archive.lists.size(kind.list + period) === 0) return undefined;
  const heading = period ? periodWords(period, archive.paper) : words.archive;
  const trail: LinkView[] = [
    { name: words.archive, path: pathTo("") },
    ...parts.slice(0, -1).map((_part, at) => {
      const upper = parts.slice(0, at + 1).join("-");
      return { name: periodWords(upper, archive.paper), path: pathTo(upper) };
    }),
  ];
  const periods =
    kind.within === undefined ? [] : archive.lists.named(`${kind.within}${period ? `${period}-` : ""}`).reverse();
  const link = (name: string | undefined): LinkView | undefined =>
    name === undefined ? undefined : { name: periodWords(name, archive.paper), path: pathTo(name) };
  const earlier = period ? link(archive.lists.beside(kind.list, period, "before")) : undefined;
  const later = period ? link(archive.lists.beside(kind.list, period, "after")) : undefined;
  const records = kind.within === undefined ? archive.lists.all(`day:${period}`).reverse() : [];
  const cards = records.map((record) => cardOf(record, context));
  return {
    template: "archive",
    frame: frameOf(
      {
        key: { page: "archive", period },
        title: period ? `${words.archive}: ${heading}` : heading,
        description: told(heading, period, { cards, periods }, archive.paper),
        structuredData: [
          breadcrumbs(
            [
              { name: archive.paper.name, path: hrefHere(context, "/") },
              ...(period ? trail : []),
              { name: heading, path: pathTo(period) },
            ],
            context,
          ),
        ],
      },
      context,
    ),
    heading,
    trail: period ? trail : [],
    periods: periods.map(({ name, size }) => {
      const full = period ? `${period}-${name}` : name;
      const newest = kind.within === "day:" ? newestOf(full, context) : [];
      return { name: periodWords(full, archive.paper, "in-month"), path: pathTo(full), stories: size, newest };
    }),
    cards,
    ...(earlier && { earlier }),
    ...(later && { later }),
    ...bookLink({ page: "day-book", day: period }, records, context),
  };
}

/** What is told of the page elsewhere: how many stories it leads to; of a day which, of a longer time what it is made of. */
function told(
  heading: string,
  period: string,
  { cards, periods }: { cards: readonly CardView[]; periods: readonly { name: string; size: number }[] },
  paper: Edition,
): string {
  const stories = cards.length + periods.reduce((sum, { size }) => sum + size, 0);
  return descriptionOf(
    {
      name: isolatedJoin([paper.name, heading], ", ", paper.language),
      holds: [
        wordsFor(paper.locale).stories(stories),
        ...cards.map(({ headline }) => headline),
        ...periods.map(({ name }) => periodWords(period ? `${period}-${name}` : name, paper)),
      ],
    },
    paper.language,
  );
}
