import { sectionPath } from "../../paper/address.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { cardOf } from "../parts/card-of.ts";
import { pathHere, type PageContext } from "../context.ts";
import { frameOf } from "../parts/frame-of.ts";
import { shareImage } from "../parts/picture-of.ts";
import { publisher } from "../parts/structured-data.ts";
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

/** The front page: an editor's placing first, then the newest, and no story twice. */
function view(context: PageContext): FrontView {
  const { archive, site } = context;
  const { paper } = archive;
  const plan = archive.frontPlan();
  const placed = new Set<string>();
  const place = (record: ArticleRecord | undefined) => {
    if (!record || placed.has(record.id)) return undefined;
    placed.add(record.id);
    return record;
  };
  const chosen = (ids: readonly string[]) => ids.flatMap((id) => place(archive.stories.here(id)) ?? []);
  const fill = (
    list: readonly ArticleRecord[],
    have: number,
    want: number,
    fits: (record: ArticleRecord) => boolean = () => true,
  ) =>
    list
      .filter((record) => !placed.has(record.id) && fits(record))
      .slice(0, Math.max(0, want - have))
      .flatMap((record) => place(record) ?? []);
  const newest = archive.lists.newest("all", 40);
  const news = (record: ArticleRecord) => record.kind !== "opinion";
  const pictured = (record: ArticleRecord) => news(record) && record.photo !== undefined;

  // Chosen stories are set aside before anything fills itself, so that no place takes another's.
  const leads = chosen(plan.lead ? [plan.lead] : []);
  const secondsChosen = chosen(plan.seconds);
  const opinionChosen = chosen(plan.opinion);
  const lead = leads[0] ?? fill(newest, 0, 1, pictured)[0] ?? fill(newest, 0, 1)[0];
  const seconds = [...secondsChosen, ...fill(newest, secondsChosen.length, places.seconds, pictured)];
  const opinion = [
    ...opinionChosen,
    ...fill(archive.lists.newest("kind:opinion", places.opinion + placed.size), opinionChosen.length, places.opinion),
  ];
  const atHead = new Set([lead, ...seconds].map((record) => record?.id));
  const latest = newest.filter((record) => news(record) && !atHead.has(record.id)).slice(0, places.latest);
  const sections = paper.sections.map((section) => ({
    section: { name: section.name, path: pathHere(context, sectionPath(section.id)) },
    records: fill(archive.lists.newest(`section:${section.id}`, places.section + placed.size), 0, places.section, news),
  }));
  const image = lead?.photo && shareImage(lead.photo, context);
  const cards = (records: readonly ArticleRecord[]) => records.map((record) => cardOf(record, context));
  return {
    template: "front",
    frame: frameOf(
      {
        key: { page: "front" },
        title: paper.motto ? `${paper.name}: ${paper.motto}` : paper.name,
        description: paper.motto ?? paper.name,
        openGraph: { title: paper.name, ...(image && { image }) },
        structuredData: [
          {
            "@context": "https://schema.org",
            "@type": "WebSite",
            name: paper.name,
            url: `${site}${pathHere(context, "/")}`,
            inLanguage: paper.language,
            publisher: publisher(context),
          },
        ],
      },
      context,
    ),
    ...(newest[0] && { date: timeView(newest[0].published, paper) }),
    ...(lead && { lead: cardOf(lead, context) }),
    seconds: cards(seconds),
    opinion: cards(opinion),
    latest: cards(latest),
    sections: sections
      .filter(({ records }) => records.length > 0)
      .map(({ section, records }) => ({ section, cards: cards(records) })),
  };
}
