import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import type { Archive } from "../../archive/archive.ts";
import type { KeyOf } from "../../paper/page.ts";
import { listPath, type ReaderList } from "../../paper/addresses/list-addresses.ts";
import { cardOf } from "../parts/card-of.ts";
import type { CardView } from "../parts/card.ts";
import { hrefHere, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import type { FrameView, LinkView } from "../parts/frame.ts";
import type { Kind } from "../kind.ts";
import { hasList, headOf, listDescription, olderLink, readerList, readerLists } from "../reader-lists.ts";
import { wordsFor } from "../words/words.ts";

/** A page of an old list, counted from the oldest story, so that it never shifts. */
export interface OlderView {
  template: "older";
  frame: FrameView;
  heading: string;
  /** The list that this page belongs to. */
  list: LinkView;
  /** 1 holds the oldest stories. */
  number: number;
  cards: CardView[];
  older?: LinkView;
  newer: LinkView;
}

/** Full pages of a list from a number on. */
function* pagesFrom(first: number, list: ReaderList, archive: Archive): Generator<KeyOf<"older">> {
  for (let number = first; number <= archive.lists.fullPages(list); number++) yield { page: "older", list, number };
}

export const older: Kind<"older", OlderView> = {
  called: ["page of older stories", "pages of older stories"],
  *all(archive) {
    for (const list of readerLists(archive)) yield* pagesFrom(1, list, archive);
  },
  brought: {
    older: ({ name, ordinal }, archive) => {
      const list = readerList(name);
      return list ? pagesFrom(ordinal, list, archive) : [];
    },
  },
  stands: ({ list, number }, archive) => hasList(list, archive) && archive.lists.hasOlder(list, number),
  counterparts: ({ list }) => [{ page: "list", list }],
  view: ({ list, number }, context) => view(list, number, context),
};

/** A full page of a list, counted from the oldest: once printed it changes only when one of its stories does. */
function view(list: ReaderList, number: number, context: PageContext): OlderView | undefined {
  const { archive } = context;
  const head = archive.lists.hasOlder(list, number) ? headOf(list, context) : undefined;
  if (!head) return undefined;
  const words = wordsFor(archive.paper.locale);
  const newer = archive.lists.hasOlder(list, number + 1)
    ? olderLink(list, number + 1, context)
    : { name: head.heading, path: hrefHere(context, listPath(list)) };
  const cards = archive.lists.older(list, number).map((record) => cardOf(record, context));
  const older = number > 1 ? olderLink(list, number - 1, context) : undefined;
  return {
    template: "older",
    frame: frameOf(
      {
        key: { page: "older", list, number },
        title: isolatedJoin([head.heading, words.page(number)], ": ", context.archive.paper.language),
        description: listDescription(
          { heading: isolatedJoin([head.heading, words.page(number)], ", ", archive.paper.language) },
          cards,
          archive.paper.language,
        ),
        ...(head.section && { section: head.section }),
      },
      context,
    ),
    heading: head.heading,
    list: { name: head.heading, path: hrefHere(context, listPath(list)) },
    number,
    cards,
    ...(older && { older }),
    newer,
  };
}
