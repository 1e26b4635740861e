/** The search index: which stories a bundle of it holds, what is kept of each, and which bundles there are. */
import { articlePath } from "../paper/address.ts";
import { searchedIn } from "../paper/edition.ts";
import { baseLanguage } from "../paper/language.ts";
import { dayOf } from "../paper/moment.ts";
import type { BlockView } from "./block.ts";
import { blocksOf } from "./blocks-of.ts";
import { bylineNames, kickerOf } from "./card-of.ts";
import { inEditionOf, type ViewContext } from "./context.ts";
import { pathOf } from "../paper/page.ts";
import type { FigureView, PictureView } from "./picture.ts";
import { figureOf } from "./picture-of.ts";
import { plainWords } from "./plain-words.ts";
import { allBundles, bundleOf, type LanguageBundle } from "./search-bundles.ts";
import { bundleSize } from "./search-periods.ts";
import { timeView } from "./times.ts";

/** Stories by their ids, oldest first, each with a hash of all that is kept of it: the press asks for the rest. */
export interface SearchBundleView {
  template: "search-bundle";
  stories: { id: string; hash: string }[];
}

/** What searching needs once, whatever the number of bundles: the program, and an index for the others to be merged into. */
export interface SearchProgramView {
  template: "search-program";
  records: SearchRecord[];
}

/** From this the browser chooses the bundles that it searches. */
export interface SearchListView {
  template: "search-list";
  /** Where the program lies. */
  program: string;
  /** Newest first; of one language, their days do not overlap. */
  bundles: ListedBundle[];
}

interface ListedBundle {
  path: string;
  language: string;
  stories: number;
  first: string;
  last: string;
}

export type SearchView = SearchBundleView | SearchProgramView | SearchListView;

export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  /** Found by its words, and shown. */
  meta: Record<string, string>;
  /** Shown only: “avif” finds no story for its picture's name, “November” not all of a month. */
  shown: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

export function searchBundleView(name: string, context: ViewContext): SearchBundleView | undefined {
  const bundle = bundleOf(name, context.archive);
  return bundle && { template: "search-bundle", stories: storiesOf(bundle, context).map(({ id, hash }) => ({ id, hash })) };
}

/** What is held for its hour is in no bundle, not even where the newsroom sees its page: as with feeds and sitemaps. */
function storiesOf({ language, from, to, part }: LanguageBundle, { archive }: ViewContext): { id: string; hash: string }[] {
  const all = archive.storiesOfDays(language, from, to);
  return (part === undefined ? all : all.slice((part - 1) * bundleSize, part * bundleSize)).filter(({ held }) => !held);
}

/** Signs about a name in another script, which would be part of its word for whoever looks for it. */
const isolates = /[\u2066-\u2069]/g;

/** All that the index keeps of a story. */
export function searchRecord(id: string, asked: ViewContext): SearchRecord | undefined {
  const found = asked.archive.article(id);
  if (!found) return undefined;
  const { record, blocks, entries } = found;
  const context = inEditionOf(record.language, asked);
  const { archive } = context;
  const lead = record.photo && figureOf(record.photo, context);
  const byline = bylineNames(record, context);
  const content = [...wordsOf([...blocksOf(blocks, context), ...(lead ? [{ type: "figure", figure: lead } as const] : [])]), ...entries.filter(({ at }) => at <= archive.now).flatMap((entry) => [entry.headline, ...wordsOf(blocksOf(entry.blocks, context))])].join("\n").replace(isolates, "");
  const published = timeView(record.published, archive.paper);
  return {
    url: articlePath(record.id),
    // A record without words is dropped.
    content: content || record.standfirst || record.headline,
    language: baseLanguage(archive.paper.language),
    meta: { title: record.headline, standfirst: record.standfirst, ...(byline && { byline }) },
    shown: { date: published.date, time: published.iso, kind: record.kind, kicker: kickerOf(record, context), ...(lead && pictureFields(lead.picture)) },
    filters: {
      section: [record.section],
      author: record.authors,
      month: [dayOf(record.published, archive.paper.timezone).slice(0, 7)],
    },
    sort: { published: String(record.published) },
  };
}

/** The widest rendition that a result can need: twice its place in the list. */
const widest = 480;

/** A picture as attributes of the elements that show it. */
function pictureFields({ sources, alt, width, height, focus, tones }: PictureView): Record<string, string> {
  const [avif, jpeg] = [sources[0]?.candidates ?? [], sources.at(-1)?.candidates ?? []];
  const narrow = avif.filter((candidate, at) => at === 0 || candidate.width <= widest);
  return {
    image: jpeg[0]?.path ?? "",
    avif: narrow.map((candidate) => `${candidate.path} ${candidate.width}w`).join(", "),
    alt,
    width: String(width),
    height: String(height),
    focus: `fx${focus.x} fy${focus.y}`,
    tones: tones.join(" "),
  };
}

function wordsOf(blocks: readonly BlockView[]): string[] {
  const figureWords = ({ caption, credit }: FigureView) => [caption ?? "", credit ?? ""];
  return blocks
    .flatMap((block): string[] => {
      switch (block.type) {
        case "prose":
        case "note":
        case "footnotes":
          return [plainWords(block.html)];
        case "pull-quote":
        case "post":
          return [plainWords(block.html), block.by ?? ""];
        case "figure":
          return figureWords(block.figure);
        case "gallery":
          return block.figures.flatMap(figureWords);
        case "fact-box":
          return [block.title, ...wordsOf(block.blocks)];
        case "video":
        case "document":
          return [block.title];
        case "recording":
          return [block.title, ...block.transcript];
        // Its headings are words of the text.
        case "contents":
          return [];
      }
    })
    .filter((words) => words !== "");
}

/** A word in a script that nobody writes any more: what has to be in an index, and is sought by nobody. */
const unfindable = "𓀀";

/**
 * Pagefind merges indexes into a first one, whose language decides how words are understood: it holds a record that is
 * never found in every language that the paper has, so that all stories lie in bundles and the program need not lie in each.
 */
export function searchProgramView(context: ViewContext): SearchProgramView {
  const { archive } = context;
  const languages = [...archive.editions.map(({ paper }) => paper.language), ...archive.lists("language:").map(({ name }) => name.slice(0, name.indexOf(":")))];
  return {
    template: "search-program",
    // Of records with one address only the last is kept.
    records: [...new Set(languages.map(baseLanguage))].map((language) => ({ url: `/#${language}`, content: unfindable, language, meta: {}, shown: {}, filters: {}, sort: {} })),
  };
}

export function searchListView(context: ViewContext): SearchListView {
  const { archive, preview } = context;
  const sizes = new Map(archive.lists("language:").map(({ name, size }) => [name, size]));
  for (const record of preview ? archive.held() : []) {
    const day = `${searchedIn(record.language, archive.paper)}:${dayOf(record.published, archive.paper.timezone)}`;
    sizes.set(day, (sizes.get(day) ?? 0) - 1);
  }
  const days = [...sizes].filter(([, size]) => size > 0);
  const bundles = [...allBundles(archive)].map((bundle): ListedBundle => {
    const { name, language, from, to, part } = bundle;
    const within = days.filter(([day]) => `${language}:${from}` <= day && day <= `${language}:${to}`);
    const dayAt = (at: number) => within.at(at)?.[0].slice(language.length + 1) ?? from;
    return {
      path: pathOf({ page: "search", bundle: name }),
      language,
      stories: part === undefined ? within.reduce((sum, [, size]) => sum + size, 0) : storiesOf(bundle, context).length,
      first: dayAt(0),
      last: dayAt(-1),
    };
  });
  return { template: "search-list", program: pathOf({ page: "search-program" }), bundles: bundles.filter(({ stories }) => stories > 0).reverse() };
}
