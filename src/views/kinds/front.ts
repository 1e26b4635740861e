import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import type { Archive } from "../../archive/archive.ts";
import { articlePath, sectionPath } from "../../paper/addresses/address.ts";
import { holds, type FrontPlan, type PlaceName } from "../../paper/front-plan.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { isRunning, lastEntry } from "../../paper/live-entry.ts";
import { cardOf } from "../parts/card-of.ts";
import { hrefHere, hrefTo, wholeHere, type PageContext } from "../context.ts";
import { placeView, type PlaceView } from "../fronts/place.ts";
import { Placing, type FilledPlace } from "../fronts/places.ts";
import { newestEntries } from "../fronts/running.ts";
import { frameOf } from "../parts/frame-of.ts";
import { descriptionOf } from "../parts/description.ts";
import { shareImage } from "../parts/pictures/picture-of.ts";
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
  /** What has just happened, in a line. */
  breaking?: { text: string; path?: LinkView["path"] };
  /** What an editor's layout puts at the head, in place of the lead and what stands beside it. */
  top?: PlaceView | undefined;
  lead?: CardView;
  /** Where the lead is a live blog that runs: its newest entries. */
  leadEntries: RunningEntryView[];
  /** Stories that stand beside the lead. */
  seconds: CardView[];
  /** What an editor placed between the newest and the sections. */
  middle: PlaceView[];
  opinion: CardView[];
  /** The newest of the whole paper but opinion that stand nowhere else, newest first. */
  latest: CardView[];
  sections: { section: LinkView; cards: CardView[] }[];
  /** What an editor placed below them. */
  foot: PlaceView[];
}

export const front: Kind<"front", FrontView> = {
  called: ["front page", "front pages"],
  all: () => [{ page: "front" }],
  stands: always,
  meant: () => [{ page: "front" }],
  view: (_key, context) => view(context),
};

/** How many stories each place of the front page takes. */
const places = { running: 2, seconds: 4, beside: 2, opinion: 3, latest: 8, section: 4 } as const;

function view(context: PageContext): FrontView {
  const { archive } = context;
  const { plan, running, top, lead, seconds, middle, opinion, latest, sections, foot, date } = placing(archive);
  const filled = (all: readonly FilledPlace[]) => all.flatMap((place) => placeView(place, context) ?? []);
  const cards = (records: readonly ArticleRecord[]) => records.map((record) => cardOf(record, context));
  return {
    template: "front",
    frame: frameAround(lead ?? top?.stories[0]?.record, context),
    ...breakingLine(plan, context),
    ...(date !== undefined && { date: timeView(date, archive.paper) }),
    running: running.map((record) => ({ card: cardOf(record, context), entries: newestEntries(record.id, context) })),
    ...(top && { top: placeView(top, context) }),
    ...(lead && { lead: cardOf(lead, context) }),
    leadEntries: lead && runs(lead, archive) ? newestEntries(lead.id, context) : [],
    seconds: cards(seconds),
    middle: filled(middle),
    opinion: cards(opinion),
    // A live blog is as new as its newest entry.
    latest: latest.map((record) => ({
      ...cardOf(record, context),
      published: timeView(newestMoment(record, archive), archive.paper),
    })),
    sections: sections
      // Before its first story a paper shows what it will be about.
      .filter(({ records }) => records.length > 0 || date === undefined)
      .map(({ section: { id, name }, records }) => ({
        section: { name, path: hrefHere(context, sectionPath(id)) },
        cards: cards(records),
      })),
    foot: filled(foot),
  };
}

/** What has just happened, until its hour. */
function breakingLine({ breaking }: FrontPlan, context: PageContext): Pick<FrontView, "breaking"> {
  const { archive } = context;
  if (!breaking || !holds(breaking, archive.now)) return {};
  const story = breaking.story === undefined ? undefined : archive.stories.here(breaking.story);
  return { breaking: { text: breaking.text, ...(story && { path: hrefTo(context, articlePath(story.id)) }) } };
}

/** Seconds since 1970: when a story came, or last grew. */
const newestMoment = ({ live, published }: ArticleRecord, { now }: Archive): number =>
  live && isRunning(live, now) ? Math.max(published, lastEntry(live, now) ?? 0) : published;

const runs = ({ live }: ArticleRecord, { now }: Archive): boolean => live !== undefined && isRunning(live, now);

const day = 86_400;

/** Which story stands where: an editor's placing first, then the newest, and no story twice. */
function placing(archive: Archive) {
  const plan = archive.frontPlan();
  const taken = new Placing(archive);
  const moment = (record: ArticleRecord) => newestMoment(record, archive);
  const blogs = archive.lists.newest("kind:live", 10).filter((record) => runs(record, archive));
  const byMoment = (records: readonly ArticleRecord[]) => [...records].sort((a, b) => moment(b) - moment(a));

  // Chosen stories are set aside before anything fills itself, so that no place takes another's.
  const chosen = taken.placesOf(plan);
  const held = chosen.find(({ plan: { place } }) => place === "top");
  const leads = held ? [] : taken.chosen(plan.lead ? [plan.lead] : []);
  const secondsChosen = held ? [] : taken.chosen(plan.seconds);
  const opinionChosen = taken.chosen(plan.opinion);
  // What was placed may be among the newest: so many more are looked at.
  const newest = byMoment([
    ...new Map([...blogs, ...archive.lists.newest("all", 40 + taken.count)].map((each) => [each.id, each])).values(),
  ]);
  const date = newest[0] && moment(newest[0]);
  const news = (record: ArticleRecord) => record.kind !== "opinion";
  const pictured = (record: ArticleRecord) => news(record) && record.photo !== undefined;
  // One that nobody ended, and that is forgotten, does not stand at the head for ever.
  const running = taken.fill(byMoment(blogs), places.running, (record) => moment(record) > (date ?? 0) - day);

  if (held) taken.fillPlace(held);
  // Where its stories are not to be seen, the top fills itself.
  const top = held && held.stories.length > 0 ? held : undefined;
  const lead = top
    ? undefined
    : (leads[0] ?? taken.fill(newest, 1, pictured)[0] ?? taken.fill(newest, 1, news)[0] ?? taken.fill(newest, 1)[0]);
  const seconds = top ? [] : [...secondsChosen, ...taken.fill(newest, places.seconds - secondsChosen.length, pictured)];
  // Where pictures lack, words stand beside the lead: a blank column says that nothing has happened.
  const words = (lead?.photo ? places.beside : places.seconds) - seconds.length;
  if (!top) seconds.push(...taken.fill(newest, words, news));
  const at = (place: PlaceName) => chosen.filter((each) => each.plan.place === place);
  for (const each of at("middle")) taken.fillPlace(each);
  const hasOpinion = opinionChosen.length === 0 && chosen.some(({ plan: { layout } }) => layout === "opinion");
  const opinion = [
    ...opinionChosen,
    ...taken.fill(
      archive.lists.newest("kind:opinion", places.opinion + taken.count),
      hasOpinion ? 0 : places.opinion - opinionChosen.length,
    ),
  ];
  const latest = taken.fill(newest, places.latest, news);
  // A section that an editor's rule shows has no band besides.
  const shown = new Set(chosen.map(({ plan: { newest: list } }) => list));
  const sections = archive.paper.sections
    .filter(({ id }) => !shown.has(`section:${id}`))
    .map((section) => ({
      section,
      records: taken.fill(
        archive.lists.newest(`section:${section.id}`, places.section + taken.count),
        places.section,
        news,
      ),
    }));
  for (const each of at("foot")) taken.fillPlace(each);
  return { plan, running, top, lead, seconds, middle: at("middle"), opinion, latest, sections, foot: at("foot"), date };
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
