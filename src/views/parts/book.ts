/** Stories that stand together, as a book that readers take along. */
import type { ArticleRecord } from "../../desk/records.ts";
import { directionOf } from "../../paper/language.ts";
import { pathOf, type PageOfEdition } from "../../paper/page.ts";
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import { hrefHere, inEditionOf, wholeHere, type ViewContext } from "../context.ts";
import { exchangedStory, type ExchangedStory } from "./exchanged-story.ts";
import type { LinkView, TimeView } from "./frame.ts";
import { machineTerms } from "./machine-terms.ts";
import { lastOf } from "./open-stories.ts";
import { isExchanged } from "./passed-on.ts";
import { timeView } from "./times.ts";

/** A story with the times of its words. */
export interface BookStory {
  story: ExchangedStory;
  published: TimeView;
  updated?: TimeView;
}

/** A book, whatever it is of. Addresses are whole. */
export interface BookSaid {
  /** Its own address, which is its name for ever. */
  address: string;
  /** The page of the paper that it is of. */
  page: string;
  title: string;
  /** What it is of, without the paper's name. */
  heading: string;
  standfirst?: string;
  paper: { name: string; url: string; licence: string };
  /** Of the words around the stories. */
  language: string;
  direction: "ltr" | "rtl";
  /** When any of its stories was last published or changed: RFC 3339, in UTC. */
  changed: string;
  /** Groups of stories, in their order; one without a name where they are not told apart. */
  parts: { name?: string; stories: BookStory[] }[];
  /** Whether the right to mine it is reserved; absent where the paper says nothing of it. */
  mining?: { reserved: boolean; policy?: string };
}

/** What a kind of book says by itself. */
interface BookOrder {
  key: PageOfEdition;
  /** The path of its page, within its edition. */
  page: string;
  heading: string;
  standfirst?: string | undefined;
  /** Of which groups it is made; what may not be passed on is left out. */
  parts: { name?: string; records: readonly ArticleRecord[] }[];
}

/** Undefined where none of its stories may be passed on, or the paper has no books. */
export function bookOf(
  { key, page, heading, parts, standfirst }: BookOrder,
  context: ViewContext,
): BookSaid | undefined {
  const { archive, site } = context;
  const { paper } = archive;
  const all = parts.map(({ records, ...part }) => ({
    ...part,
    records: records.filter((record) => isExchanged("epub", record, archive)),
  }));
  const changed = lastOf(
    all.flatMap(({ records }) => records),
    archive,
  );
  if (changed === undefined) return undefined;
  const { ai } = paper;
  return {
    address: wholeHere(context, pathOf(key)),
    page: wholeHere(context, page),
    title: isolatedJoin([heading, paper.name], " — ", paper.language),
    heading,
    ...(standfirst !== undefined && { standfirst }),
    paper: { name: paper.name, url: wholeHere(context, "/"), licence: paper.licence },
    language: paper.language,
    direction: directionOf(paper.language),
    changed: `${new Date(changed * 1000).toISOString().slice(0, 19)}Z`,
    parts: all.flatMap(({ records, ...part }) =>
      records.length > 0 ? [{ ...part, stories: records.flatMap((record) => storyOf(record, context) ?? []) }] : [],
    ),
    ...(ai && { mining: miningOf(machineTerms(ai, site)) }),
  };
}

const miningOf = ({ allowed, policy }: ReturnType<typeof machineTerms>): NonNullable<BookSaid["mining"]> => ({
  reserved: !allowed.train,
  ...(policy !== undefined && { policy }),
});

function storyOf(record: ArticleRecord, asked: ViewContext): BookStory | undefined {
  const story = exchangedStory(record.id, "epub", asked);
  if (!story) return undefined;
  const { paper } = inEditionOf(record.language, asked).archive;
  const time = (iso: string) => timeView(Date.parse(iso) / 1000, paper);
  return { story, published: time(story.published), ...(story.updated && { updated: time(story.updated) }) };
}

/** The way from a page to its book, where there is one. @param key of the book @param records stories of the page */
export function bookLink(
  key: PageOfEdition,
  records: readonly ArticleRecord[],
  context: ViewContext,
): { book?: LinkView } {
  return records.some((record) => isExchanged("epub", record, context.archive))
    ? { book: { name: "EPUB", path: hrefHere(context, pathOf(key)) } }
    : {};
}
