import { toldChanges } from "../../archive/versions/told-changes.ts";
import { articlePath, sectionPath } from "../../paper/addresses/address.ts";
import { sectionName } from "../parts/card-of.ts";
import { hrefHere, hrefTo, inEditionOf, type PageContext } from "../context.ts";
import { belowStory } from "../parts/below-story.ts";
import { frameOf } from "../parts/frame-of.ts";
import { addresses } from "../../paper/addresses/page-addresses.ts";
import { breadcrumbs } from "../parts/schema-org/structured-data.ts";
import { timeView } from "../parts/times.ts";
import { wordsFor } from "../words/words.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import type { ArticlePart } from "../../paper/wording/article-words.ts";
import type { RedlinePassage } from "../../paper/wording/redline.ts";
import type { FrameView, LinkView, TimeView } from "../parts/frame.ts";
import type { Kind } from "../kind.ts";

/** How an article was changed after its publication, newest first. */
export interface HistoryView {
  template: "history";
  frame: FrameView;
  article: LinkView;
  published: TimeView;
  changes: HistoryChangeView[];
}

export interface HistoryChangeView {
  at: TimeView;
  /** Whether it only mends how the text is written. */
  small: boolean;
  /** What changed of it, part by part; of each only the paragraphs that changed. */
  parts: { part: ArticlePart; paragraphs: RedlinePassage[][] }[];
}

export const history: Kind<"history", HistoryView> = {
  called: ["page of what changed in a story", "pages of what changed in stories"],
  *all(archive) {
    for (const id of archive.changes.articles()) yield { page: "history", id };
  },
  brought: {
    article: ({ name: id }, archive) => (archive.changes.areKnown(id) ? [{ page: "history", id }] : []),
    history: ({ name: id }) => [{ page: "history", id }],
  },
  // Git is read once files are checked: of a story that may have such a page it is not known before.
  stands: ({ id }, archive) => archive.paper.history && archive.stories.card(id)?.history === true,
  view: ({ id }, context) => view(id, context),
};

/** Undefined where nothing changed. Search engines stay out: they would find the article by what is no longer in it. */
function view(id: string, asked: PageContext): HistoryView | undefined {
  const record = asked.archive.stories.card(id);
  const changes = record ? toldChanges(record, asked.archive) : [];
  if (!record || changes.length === 0) return undefined;
  const context = inEditionOf(record.language, asked);
  const { archive } = context;
  const { heading } = wordsFor(record.language).history;
  const article = { name: record.headline, path: hrefTo(context, articlePath(id)) };
  const time = (seconds: number) => timeView(seconds, archive.paper);
  return {
    template: "history",
    frame: frameOf(
      {
        key: { page: "history", id },
        ...belowStory(heading, record),
        noindex: true,
        structuredData: [
          breadcrumbs(
            [
              { name: archive.paper.name, path: hrefHere(context, "/") },
              { name: sectionName(record.section, context), path: hrefHere(context, sectionPath(record.section)) },
              article,
              { name: heading, path: hrefTo(context, addresses.history.path({ id })) },
            ],
            context,
          ),
        ],
      },
      context,
    ),
    article,
    published: time(record.published),
    changes: [...changes, ...toldCorrections(record, changes)]
      .sort((one, other) => other.at - one.at)
      .map(({ at, change }) => ({ at: time(at), small: change.substance === "small", parts: change.parts })),
  };
}

type ToldChange = ReturnType<typeof toldChanges>[number];

/** What an editor owned up to has its hour here, too, where no version in git shows it: the text may be older than the repository. */
function toldCorrections({ corrections }: ArticleRecord, changes: readonly ToldChange[]): ToldChange[] {
  const shown = changes
    .flatMap(({ change: { parts } }) => parts.filter(({ part }) => part === "corrections"))
    .flatMap(({ paragraphs }) => paragraphs)
    .map((passages) => passages.flatMap(({ kind, text }) => (kind === "deleted" ? [] : [text])).join(""));
  return corrections
    .map(({ at, words }) => ({ at, text: words.join(" ") }))
    .filter(({ text }) => !shown.some((each) => each.includes(text)))
    .map(({ at, text }) => ({
      at,
      change: {
        substance: "substantial",
        parts: [{ part: "corrections", paragraphs: [[{ kind: "inserted", text }]] }],
      },
    }));
}
