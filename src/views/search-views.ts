/** The search index: which stories a bundle of it holds, what is kept of each, and which bundles there are. */
import { articlePath } from "../paper/address.ts";
import { dayOf } from "../paper/moment.ts";
import type { BlockView } from "./block.ts";
import { blocksOf } from "./blocks-of.ts";
import { sectionName } from "./card-of.ts";
import { inEditionOf, pathHere, type ViewContext } from "./context.ts";
import { pathOf } from "./page-key.ts";
import type { FigureView } from "./picture.ts";
import { figureOf } from "./picture-of.ts";
import { plainWords } from "./plain-words.ts";
import { bundleNamed, bundleSize, bundlesOfYear, type Bundle } from "./search-periods.ts";
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
  /** Newest first; their days do not overlap. */
  bundles: ListedBundle[];
}

interface ListedBundle {
  path: string;
  stories: number;
  /** How many stories there are in each language: a bundle holds an index for each. */
  languages: Record<string, number>;
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

/** Indexes are kept by language alone: `en-GB` is found with `en`. */
const indexLanguage = (tag: string): string => tag.toLowerCase().split("-")[0] ?? tag;

export function searchBundleView(name: string, context: ViewContext): SearchBundleView | undefined {
  const { archive } = context;
  const bundle = bundleNamed(name, (from, to) => archive.sizeOfDays(from, to));
  return bundle && { template: "search-bundle", stories: storiesOf(bundle, context).map(({ id, hash }) => ({ id, hash })) };
}

/** What is held for its hour is in no bundle, not even where the newsroom sees its page: as with feeds and sitemaps. */
function storiesOf({ from, to, part }: Bundle, { archive }: ViewContext): { id: string; hash: string; language: string }[] {
  const all = archive.storiesOfDays(from, to);
  return (part === undefined ? all : all.slice((part - 1) * bundleSize, part * bundleSize)).filter(({ held }) => !held);
}

/** All that the index keeps of a story. */
export function searchRecord(id: string, asked: ViewContext): SearchRecord | undefined {
  const found = asked.archive.article(id);
  if (!found) return undefined;
  const { record, blocks } = found;
  const context = inEditionOf(record.language, asked);
  const { archive } = context;
  const lead = record.photo && figureOf(record.photo, context);
  const narrowest = lead?.picture.sources[0]?.candidates[0];
  const content = wordsOf([...(lead ? [{ type: "figure", figure: lead } as const] : []), ...blocksOf(blocks, context)]).join("\n");
  return {
    url: articlePath(record.id),
    // A record without words is dropped.
    content: content || record.standfirst || record.headline,
    language: indexLanguage(record.language),
    meta: { title: record.headline, standfirst: record.standfirst },
    shown: {
      date: timeView(record.published, archive.paper).date,
      section: sectionName(record.section, context),
      ...(lead && narrowest && { image: narrowest.path, alt: lead.picture.alt }),
    },
    filters: {
      section: [sectionName(record.section, context)],
      author: [...record.authors.map((author) => archive.entry("author", author)?.record.name ?? author), ...(record.byline ? [record.byline] : [])],
      year: [dayOf(record.published, archive.paper.timezone).slice(0, 4)],
      kind: [record.kind],
    },
    sort: { published: String(record.published) },
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
      }
    })
    .filter((words) => words !== "");
}

/**
 * Pagefind merges indexes into a first one, whose language decides how words are understood: it holds the front page in
 * every language that the paper has, so that all stories lie in bundles and the program need not lie in each.
 */
export function searchProgramView(context: ViewContext): SearchProgramView {
  const { archive } = context;
  const { paper } = archive;
  const languages = archive.editions.flatMap((edition) => [edition.paper.language, ...edition.lists("language:").map(({ name }) => name.slice(0, name.indexOf(":")))]);
  return {
    template: "search-program",
    // Of records with one address only the last is kept.
    records: [...new Set(languages.map(indexLanguage))].map((language, at) => ({
      url: at === 0 ? "/" : `/#${language}`, content: paper.motto ?? paper.name, language, meta: { title: paper.name }, shown: {}, filters: {}, sort: {},
    })),
  };
}

export function searchListView(context: ViewContext): SearchListView {
  const { archive } = context;
  const { paper } = archive;
  const days = archive.lists("day:");
  const foreign = archive.lists("language:").map(({ name, size }) => ({ language: name.slice(0, name.indexOf(":")), day: name.slice(name.indexOf(":") + 1), size }));
  const held = context.preview ? archive.held().filter(({ language }) => archive.speaking(language) === archive) : [];
  const bundles = archive.lists("year:").flatMap(({ name }) => [...bundlesOfYear(name, (from, to) => archive.sizeOfDays(from, to))]);
  return {
    template: "search-list",
    program: pathOf({ page: "search-program" }),
    bundles: bundles
      .map((bundle): ListedBundle => {
        const within = (day: string) => bundle.from <= day && day <= bundle.to;
        const languages = new Map<string, number>();
        const add = (language: string, size: number) => languages.set(indexLanguage(language), (languages.get(indexLanguage(language)) ?? 0) + size);
        const dated = new Map<string, number>();
        if (bundle.part !== undefined) {
          for (const { language } of storiesOf(bundle, context)) add(language, 1);
          dated.set(bundle.from, 1);
        } else {
          for (const { name, size } of days) {
            if (!within(name)) continue;
            add(paper.language, size);
            dated.set(name, size);
          }
          for (const { language, day, size } of foreign) {
            if (!within(day)) continue;
            add(language, size);
            add(paper.language, -size);
          }
          for (const record of held) {
            const day = dayOf(record.published, paper.timezone);
            if (!within(day)) continue;
            add(record.language, -1);
            dated.set(day, (dated.get(day) ?? 0) - 1);
          }
        }
        const shown = [...dated].filter(([, size]) => size > 0).map(([day]) => day);
        const spoken = [...languages].filter(([, size]) => size > 0).sort();
        return {
          path: pathHere(context, pathOf({ page: "search", bundle: bundle.name })),
          stories: spoken.reduce((sum, [, size]) => sum + size, 0),
          languages: Object.fromEntries(spoken),
          first: shown[0] ?? bundle.from,
          last: shown.at(-1) ?? bundle.to,
        };
      })
      .filter(({ stories }) => stories > 0)
      .reverse(),
  };
}
