import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import type { Archive } from "../../archive/archive.ts";
import { sectionPath } from "../../paper/address.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { cardOf } from "../parts/card-of.ts";
import { hrefHere, pathHere, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import { descriptionOf } from "../parts/description.ts";
import { shareImage } from "../parts/picture-of.ts";
import { publisher } from "../parts/schema-org/publisher-data.ts";
import { timeView } from "../parts/times.ts";
import type { CardView } from "../parts/card.ts";
import type { FrameView, LinkView, TimeView } from "../parts/frame.ts";
import { always, type Kind } from "../kind.ts";

/** The front page: places filled by an editor or, where none chose, by the newest stories. */
export interface FrontView {
  template: "front";
  frame: FrameView;
  /** The date of the newest story: the edition's date. */
  date?: TimeView;
  lead?: CardView;
  /** Stories that stand beside the lead. */
  seconds: CardView[];
  opinion: CardView[];
  /** The newest of the whole paper but opinion, newest first; those at the head of the page are not told again. */
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

/** How many stories each place of the front page takes. */
const places = { seconds: 4, opinion: 3, latest: 8, section: 4 } as const;

function view(context: PageContext): FrontView {
  const { archive } = context;
  const { lead, seconds, opinion, latest, sections, newest } = placing(archive);
  const cards = (records: readonly ArticleRecord[]) => records.map((record) => cardOf(record, context));
  return {
    template: "front",
    frame: frameAround(lead, context),
    ...(newest && { date: timeView(newest.published, archive.paper) }),
    ...(lead && { lead: cardOf(lead, context) }),
    seconds: cards(seconds),
    opinion: cards(opinion),
    latest: cards(latest),
    sections: sections
      // Before its first story a paper shows what it will be about.
      .filter(({ records }) => records.length > 0 || !lead)
      .map(({ section: { id, name }, records }) => ({
        section: { name, path: hrefHere(context, sectionPath(id)) },
        cards: cards(records),
      })),
  };
}

/** Which story stands where: an editor's placing first, then the newest, and no story twice. */
function placing(archive: Archive) {
  const plan = archive.frontPlan();
  const { chosen, fill, count } = placesTaken(archive);
  const newest = archive.lists.newest("all", 40);
  const news = (record: ArticleRecord) => record.kind !== "opinion";
  const pictured = (record: ArticleRecord) => news(record) && record.photo !== undefined;

  // Chosen stories are set aside before anything fills itself, so that no place takes another's.
  const leads = chosen(plan.lead ? [plan.lead] : []);
  const secondsChosen = chosen(plan.seconds);
  const opinionChosen = chosen(plan.opinion);
  const lead = leads[0] ?? fill(newest, 1, pictured)[0] ?? fill(newest, 1)[0];
  const seconds = [...secondsChosen, ...fill(newest, places.seconds - secondsChosen.length, pictured)];
  const opinion = [
    ...opinionChosen,
    ...fill(archive.lists.newest("kind:opinion", places.opinion + count()), places.opinion - opinionChosen.length),
  ];
  const atHead = new Set([lead, ...seconds].map((record) => record?.id));
  const latest = newest.filter((record) => news(record) && !atHead.has(record.id)).slice(0, places.latest);
  const sections = archive.paper.sections.map((section) => ({
    section,
    records: fill(archive.lists.newest(`section:${section.id}`, places.section + count()), places.section, news),
  }));
  return { lead, seconds, opinion, latest, sections, newest: newest[0] };
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
  return frameOf(
    {
      key: { page: "front" },
      title: paper.motto ? isolatedJoin([paper.name, paper.motto], ": ", paper.language) : paper.name,
      description: descriptionOf(
        {
          name: paper.motto ? isolatedJoin([paper.name, paper.motto], ": ", paper.language) : paper.name,
          holds: [paper.sections.map(({ name }) => name).join(" · ")],
        },
        paper.language,
      ),
      card: lead ? { kicker: paper.motto, photo: lead.photo } : { kicker: paper.motto },
      openGraph: { title: paper.name, ...(image && { image }) },
      structuredData: [
        {
          "@context": "https://schema.org",
          "@type": "WebSite",
          name: paper.name,
          url: `${context.site}${pathHere(context, "/")}`,
          inLanguage: paper.language,
          publisher: publisher(context),
        },
      ],
    },
    context,
  );
}
