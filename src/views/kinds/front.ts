import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import type { Archive } from "../../archive/archive.ts";
import { sectionPath } from "../../paper/addresses/address.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { isRunning, lastEntry } from "../../paper/live-entry.ts";
import { cardOf } from "../parts/card-of.ts";
import { hrefHere, wholeHere, type PageContext, type ViewContext } from "../context.ts";
import { entryHref } from "../parts/entries-of.ts";
import { frameOf } from "../parts/frame-of.ts";
import { descriptionOf } from "../parts/description.ts";
import { shareImage } from "../parts/picture-of.ts";
import { publisherInFull } from "../parts/schema-org/publisher-data.ts";
import { timeView } from "../parts/times.ts";
import type { CardView, RunningEntryView } from "../parts/card.ts";
import type { FrameView, LinkView, TimeView } from "../parts/frame.ts";
import { always, type Kind } from "../kind.ts";

/** The front page: places filled by an editor or, where none chose, by the newest stories. */
export interface FrontView {
  template: "front";
  frame: FrameView;
  /** The date of what is newest: the edition's date. */
  date?: TimeView;
  /** Live blogs that run, the one with the newest entry first. */
  running: { card: CardView; entries: RunningEntryView[] }[];
  lead?: CardView;
  /** Where the lead is a live blog that runs: its newest entries. */
  leadEntries: RunningEntryView[];
  /** Stories that stand beside the lead. */
  seconds: CardView[];
  opinion: CardView[];
  /** The newest of the whole paper but opinion that stand nowhere else, newest first. */
  latest: CardView[];
  sections: { section: LinkView; cards: CardView[] }[];
}

export const front: Kind<"front", FrontView> = {
  called: ["front page", "front pages"],
  all: () => [{ page: "front" }],
  stands: always,
  meant: () => [{ page: "front" }],
  view: (_key, context) => view(context),
};

/** How many stories each place of the front page takes, and how many entries a live blog shows there. */
const places = { running: 2, entries: 3, seconds: 4, opinion: 3, latest: 8, section: 4 } as const;

function view(context: PageContext): FrontView {
  const { archive } = context;
  const { running, lead, seconds, opinion, latest, sections, date } = placing(archive);
  const cards = (records: readonly ArticleRecord[]) => records.map((record) => cardOf(record, context));
  return {
    template: "front",
    frame: frameAround(lead, context),
    ...(date !== undefined && { date: timeView(date, archive.paper) }),
    running: running.map((record) => ({ card: cardOf(record, context), entries: newestEntries(record, context) })),
    ...(lead && { lead: cardOf(lead, context) }),
    leadEntries: lead && runs(lead, archive) ? newestEntries(lead, context) : [],
    seconds: cards(seconds),
    opinion: cards(opinion),
    // A live blog is as new as its newest entry.
    latest: latest.map((record) => ({
      ...cardOf(record, context),
      published: timeView(newestMoment(record, archive), archive.paper),
    })),
    sections: sections
      // Before its first story a paper shows what it will be about.
      .filter(({ records }) => records.length > 0 || !lead)
      .map(({ section: { id, name }, records }) => ({
        section: { name, path: hrefHere(context, sectionPath(id)) },
        cards: cards(records),
      })),
  };
}

/** The newest entries of a live blog that readers may see. */
function newestEntries({ id }: ArticleRecord, context: ViewContext): RunningEntryView[] {
  const { now, paper, bodies } = context.archive;
  return (bodies.liveBlog(id)?.entries ?? [])
    .filter(({ at }) => at <= now)
    .slice(0, places.entries)
    .map((entry) => ({
      at: timeView(entry.at, paper),
      headline: entry.headline,
      path: entryHref(id, entry.id, context),
    }));
}

/** Seconds since 1970: when a story came, or last grew. */
const newestMoment = ({ live, published }: ArticleRecord, { now }: Archive): number =>
  live && isRunning(live, now) ? Math.max(published, lastEntry(live, now) ?? 0) : published;

const runs = ({ live }: ArticleRecord, { now }: Archive): boolean => live !== undefined && isRunning(live, now);

const day = 86_400;

/** Which story stands where: an editor's placing first, then the newest, and no story twice. */
function placing(archive: Archive) {
  const plan = archive.frontPlan();
  const { chosen, fill, count } = placesTaken(archive);
  const moment = (record: ArticleRecord) => newestMoment(record, archive);
  const blogs = archive.lists.newest("kind:live", 10).filter((record) => runs(record, archive));
  const byMoment = (records: readonly ArticleRecord[]) => [...records].sort((a, b) => moment(b) - moment(a));
  const newest = byMoment([
    ...new Map([...blogs, ...archive.lists.newest("all", 40)].map((each) => [each.id, each])).values(),
  ]);
  const date = newest[0] && moment(newest[0]);
  const news = (record: ArticleRecord) => record.kind !== "opinion";
  const pictured = (record: ArticleRecord) => news(record) && record.photo !== undefined;

  // Chosen stories are set aside before anything fills itself, so that no place takes another's.
  const leads = chosen(plan.lead ? [plan.lead] : []);
  const secondsChosen = chosen(plan.seconds);
  const opinionChosen = chosen(plan.opinion);
  // One that nobody ended, and that is forgotten, does not stand at the head for ever.
  const running = fill(byMoment(blogs), places.running, (record) => moment(record) > (date ?? 0) - day);
  const lead = leads[0] ?? fill(newest, 1, pictured)[0] ?? fill(newest, 1, news)[0] ?? fill(newest, 1)[0];
  const seconds = [...secondsChosen, ...fill(newest, places.seconds - secondsChosen.length, pictured)];
  const opinion = [
    ...opinionChosen,
    ...fill(archive.lists.newest("kind:opinion", places.opinion + count()), places.opinion - opinionChosen.length),
  ];
  const latest = fill(newest, places.latest, news);
  const sections = archive.paper.sections.map((section) => ({
    section,
    records: fill(archive.lists.newest(`section:${section.id}`, places.section + count()), places.section, news),
  }));
  return { running, lead, seconds, opinion, latest, sections, date };
}

/** Gives stories their places, each story once. */
function placesTaken(archive: Archive) {
  const placed = new Set<string>();
  const place = (record: ArticleRecord | undefined) => {
    if (!record || placed.has(record.id)) return undefined;
    placed.add(record.id);
    return record;
  };
  return {
    /** The editor's own, so far as readers may see them. */
    chosen: (ids: readonly string[]) => ids.flatMap((id) => place(archive.stories.here(id)) ?? []),
    /** The first of a list that stand nowhere yet. */
    fill: (list: readonly ArticleRecord[], want: number, fits: (record: ArticleRecord) => boolean = () => true) =>
      list
        .filter((record) => !placed.has(record.id) && fits(record))
        .slice(0, Math.max(0, want))
        .flatMap((record) => place(record) ?? []),
    count: () => placed.size,
  };
}

function frameAround(lead: ArticleRecord | undefined, context: PageContext): FrameView {
  const { paper } = context.archive;
  const image = lead?.photo && shareImage(lead.photo, context);
  const title = paper.motto ? isolatedJoin([paper.name, paper.motto], ": ", paper.language) : paper.name;
  return frameOf(
    {
      key: { page: "front" },
      title,
      description: descriptionOf(
        { name: title, holds: [paper.sections.map(({ name }) => name).join(" · ")] },
        paper.language,
      ),
      card: { kicker: paper.motto, photo: lead?.photo },
      openGraph: { title: paper.name, ...(image && { image }) },
      structuredData: [
        {
          "@context": "https://schema.org",
          "@type": "WebSite",
          name: paper.name,
          url: wholeHere(context, "/"),
          inLanguage: paper.language,
          publisher: publisherInFull(context),
        },
      ],
    },
    context,
  );
}
