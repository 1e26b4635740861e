import type { Archive } from "../../archive/archive.ts";
import { olderPageSize } from "../../archive/ledger/changed-facts.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { articlePath } from "../../paper/addresses/address.ts";
import { listPath, type ReaderList } from "../../paper/addresses/list-addresses.ts";
import type { PlaceName } from "../../paper/front-plan.ts";
import { withCapital } from "../../paper/scripts/capitals.ts";
import type { BlockView } from "../blocks/block.ts";
import { bookLink } from "../parts/book.ts";
import { cardOf } from "../parts/card-of.ts";
import type { CardView } from "../parts/card.ts";
import { secondLine } from "../fronts/second-line.ts";
import { placeView, type PlaceView } from "../fronts/place.ts";
import { Placing, type FilledPlace } from "../fronts/places.ts";
import { hrefHere, hrefTo, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import type { FrameView, LinkView, TimeView } from "../parts/frame.ts";
import { timeView } from "../parts/times.ts";
import type { Kind } from "../kind.ts";
import {
  aboutList,
  broughtWithLists,
  hasList,
  headOf,
  listDescription,
  olderLink,
  readerLists,
  type ListHead,
} from "../reader-lists.ts";
import { listFormat } from "../../paper/wording/listed.ts";
import type { FigureView } from "../parts/pictures/picture.ts";
import { portraitOf } from "../parts/pictures/portrait-of.ts";
import { profilePage } from "../parts/schema-org/person-data.ts";
import { breadcrumbs, collectionPage } from "../parts/schema-org/structured-data.ts";

/** A list that leads on to older ones: a section, topic, author, thread or kind. */
export interface ListView {
  template: "list";
  frame: FrameView;
  of: ListHead["of"];
  /** The small words over the heading: what kind of list it is, or what an author does. */
  kicker?: string;
  heading: string;
  /** An author's role. */
  role?: string;
  standfirst?: string;
  /** Of an author: the picture, what they know about, which languages they speak, in words. */
  portrait?: FigureView;
  expertise?: string;
  languages?: string;
  /** Of an author: ways to reach them, and where else they are. */
  contact?: { name: string; address: string }[];
  /** Background of a topic or thread, life of an author. */
  blocks: BlockView[];
  /** What an editor placed over the newest. */
  places: PlaceView[];
  /** Newest first, but for those that were placed. */
  cards: CardView[];
  /** What an editor placed below them. */
  foot: PlaceView[];
  /** Where an editor placed something: the day of the newest, beside which ages are told. */
  date?: TimeView;
  /** Of a thread, its first part. */
  beginning?: LinkView;
  /** The page of older stories before these, if there is one. */
  older?: LinkView;
  /** A thread's stories to take along. */
  book?: LinkView;
}

export const list: Kind<"list", ListView> = {
  called: ["list", "lists"],
  *all(archive) {
    for (const each of readerLists(archive)) yield { page: "list", list: each };
  },
  brought: broughtWithLists((each) => ({ page: "list", list: each })),
  stands: ({ list: asked }, archive) => hasList(asked, archive),
  meant: ({ paper }) =>
    [...paper.sections.map(({ id }): ReaderList => `section:${id}`), "kind:opinion" as const, "kind:live" as const].map(
      (each) => ({ page: "list", list: each }),
    ),
  view: ({ list: asked }, context) => view(asked, context),
};

/**
 * The first page of a list: everything newer than the last full page of old stories, and at least a page's worth. The
 * number of the newest full page is worked out from the newest stories alone.
 */
function view(list: ReaderList, context: PageContext): ListView | undefined {
  const head = headOf(list, context);
  if (!head) return undefined;
  const { archive } = context;
  const full = archive.lists.fullPages(list);
  const beyond = archive.lists.size(list) - full * olderPageSize;
  // A front that has taken in less than a page since the last full one repeats that page's stories below its own.
  const newest = archive.lists.newest(list, beyond + (full > 0 ? olderPageSize : 0));
  const stands = placed(list, newest, archive);
  const cards = stands.cards.map((record) => cardOf(record, context));
  const filled = (all: readonly FilledPlace[]) => all.flatMap((place) => placeView(place, context) ?? []);
  const places = filled(stands.places);
  // A front is told of by what leads it.
  const told = [...places.flatMap((place) => place.cards), ...cards];
  const older = full > 1 ? olderLink(list, full - 1, context) : undefined;
  const beginning = head.of === "thread" ? archive.lists.oldest(list) : undefined;
  const { section, ...rest } = head;
  return {
    template: "list",
    frame: frameOf(
      {
        key: { page: "list", list },
        title: head.heading,
        description: listDescription(head, told, archive.paper.language),
        card: { kicker: head.kicker },
        ...(section && { section }),
        topics: secondLine(list, context),
        ...(head.of === "author" && { openGraph: { type: "profile" } }),
        structuredData: [
          head.of === "author"
            ? profilePage(list.slice("author:".length), context)
            : collectionPage(list, head, context),
          breadcrumbs(
            [
              { name: archive.paper.name, path: hrefHere(context, "/") },
              { name: head.heading, path: hrefHere(context, listPath(list)) },
            ],
            context,
          ),
        ],
      },
      context,
    ),
    ...rest,
    ...(head.of === "author" && personOf(list.slice("author:".length), context)),
    blocks: aboutList(list, context),
    places,
    cards,
    foot: filled(stands.foot),
    ...(stands.places.length + stands.foot.length > 0 &&
      newest[0] && { date: timeView(newest[0].published, archive.paper) }),
    ...(beginning && { beginning: { name: beginning.headline, path: hrefTo(context, articlePath(beginning.id)) } }),
    ...(older && { older }),
    ...(head.of === "thread" && bookLink({ page: "thread-book", id: list.slice("thread:".length) }, newest, context)),
  };
}

/** What is told of an author beside name, role and summary. */
function personOf(id: string, context: PageContext): Pick<ListView, "portrait" | "expertise" | "languages"> {
  const { locale, language } = context.archive.paper;
  const { expertise = [], languages = [] } = context.archive.entries.of("author", id)?.record.person ?? {};
  const portrait = portraitOf(id, context);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  // Each list is a line of its own, and begins as one.
  const join = (words: string[]) => withCapital(listFormat(locale).format(words), language);
  return {
    ...(portrait && { portrait }),
    ...(expertise.length > 0 && { expertise: join(expertise) }),
    ...(languages.length > 0 && { languages: join(languages.map((language) => names.of(language) ?? language)) }),
  };
}

/** Who stands where: what an editor placed, then the newest that stand nowhere yet. */
function placed(list: ReaderList, newest: readonly ArticleRecord[], archive: Archive) {
  const placing = new Placing(archive);
  const [kind, id = ""] = list.split(":");
  const isPlaced = kind === "section" || kind === "topic" || kind === "thread";
  const chosen = isPlaced ? placing.placesOf(archive.frontPlan(`${kind}:${id}`)) : [];
  const at = (place: PlaceName) => chosen.filter((each) => each.plan.place === place);
  const places = [...at("top"), ...at("middle")];
  for (const place of places) placing.fillPlace(place);
  const cards = placing.fill(newest, newest.length);
  for (const place of at("foot")) placing.fillPlace(place);
  return { places, cards, foot: at("foot") };
}
