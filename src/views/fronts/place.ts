/** A place of a front as its page shows it. */
import { listPath } from "../../paper/addresses/list-addresses.ts";
import type { Layout, PlacePlan } from "../../paper/front-plan.ts";
import { isRunning } from "../../paper/live-entry.ts";
import { headOf, readerList } from "../reader-lists.ts";
import { hrefHere, type ViewContext } from "../context.ts";
import { cardOf } from "../parts/card-of.ts";
import type { CardView, RunningEntryView } from "../parts/card.ts";
import type { LinkView } from "../parts/frame.ts";
import { timeView } from "../parts/times.ts";
import { newestEntries } from "./running.ts";
import type { FilledPlace, Placed } from "./places.ts";

export interface PlaceView {
  layout: Layout;
  /** Its heading: the editor's, or the name of what it is filled with, which leads there. */
  name?: { name: string; path?: LinkView["path"] };
  cards: CardView[];
  /** Where the first is a live blog that runs: its newest entries. */
  entries: RunningEntryView[];
  /** At the writing desk: where it stands in its file, and until when. */
  mark?: string;
}

/** Undefined where nothing stands in it. */
export function placeView({ plan, stories }: FilledPlace, context: ViewContext): PlaceView | undefined {
  const [first] = stories;
  if (!first) return undefined;
  const { archive } = context;
  const { live, id } = first.record;
  const name = nameOf(plan, context);
  return {
    layout: plan.layout,
    ...(name && { name }),
    cards: stories.map((placed) => placedCard(placed, context)),
    entries: live && isRunning(live, archive.now) ? newestEntries(id, context) : [],
    ...(atDesk(context) && { mark: markOf(plan, context) }),
  };
}

/** The writing desk shows what is held, and is no preview of a commit. */
const atDesk = ({ preview, previewed }: ViewContext): boolean => preview && previewed === undefined;

function markOf({ place, layout, until }: PlacePlan, { archive: { paper } }: ViewContext): string {
  return [place, layout, ...(until === undefined ? [] : [`until ${timeView(until, paper).words}`])].join(" · ");
}

function placedCard({ record, headline, standfirst }: Placed, context: ViewContext): CardView {
  const { italics, ...card } = cardOf(record, context);
  const kept = {
    ...(italics?.headline && headline === undefined && { headline: italics.headline }),
    ...(italics?.standfirst && standfirst === undefined && { standfirst: italics.standfirst }),
  };
  return {
    ...card,
    ...(headline && { headline }),
    ...(standfirst && { standfirst }),
    ...(Object.keys(kept).length > 0 && { italics: kept }),
  };
}

function nameOf(plan: PlacePlan, context: ViewContext): PlaceView["name"] {
  const { newest } = plan;
  const list = newest === undefined ? undefined : readerList(newest);
  const head = list && headOf(list, context);
  const path = head && { path: hrefHere(context, listPath(list)) };
  if (plan.name) return { name: plan.name, ...path };
  // What leads the page needs no heading.
  return head && plan.place !== "top" ? { name: head.heading, ...path } : undefined;
}
