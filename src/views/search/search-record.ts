/** What the search index keeps of a story. */
import { articlePath } from "../../paper/addresses/address.ts";
import { baseLanguage } from "../../paper/base-language.ts";
import { dayOf } from "../../paper/moment.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import type { BlockView } from "../blocks/block.ts";
import { blocksOf } from "../blocks/blocks-of.ts";
import { bylineNames, kickerOf } from "../parts/card-of.ts";
import { hrefTo, inEditionOf, type ViewContext } from "../context.ts";
import type { FigureView, PictureView } from "../parts/pictures/picture.ts";
import { figureOf } from "../parts/pictures/picture-of.ts";
import { timeView } from "../parts/times.ts";

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

/** Signs about a name in another script, which would be part of its word for whoever looks for it. */
const isolates = /[\u2066-\u2069]/g;

/** All that the index keeps of a story. */
export function searchRecord(id: string, asked: ViewContext): SearchRecord | undefined {
  const found = asked.archive.bodies.article(id);
  if (!found) return undefined;
  const { record, blocks, entries } = found;
  const context = inEditionOf(record.language, asked);
  const { archive } = context;
  const lead = record.photo && figureOf(record.photo, context);
  const byline = bylineNames(record, context);
  const content = [
    ...formWords(record),
    ...searchedWords([...blocksOf(blocks, context), ...(lead ? [{ type: "figure", figure: lead } as const] : [])]),
    ...entries
      .filter(({ at }) => at <= archive.now)
      .flatMap((entry) => [entry.headline, ...searchedWords(blocksOf(entry.blocks, context))]),
  ]
    .join("\n")
    .replace(isolates, "");
  const published = timeView(record.published, archive.paper);
  const day = dayOf(record.published, archive.paper.timezone);
  return {
    url: hrefTo(context, articlePath(record.id)),
    // A record without words is dropped.
    content: content || record.standfirst || record.headline,
    language: baseLanguage(archive.paper.language),
    meta: { title: record.headline, standfirst: record.standfirst, ...(byline && { byline }) },
    shown: {
      date: published.date,
      time: published.iso,
      kind: record.kind,
      kicker: kickerOf(record, context),
      ...(lead && pictureFields(lead.picture)),
    },
    filters: { section: [record.section], author: record.authors, month: [day.slice(0, 7)], day: [day] },
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

/** What its form says over its text: the points, the work that is reviewed, the name of a life, who paid. */
function formWords({ points = [], review, life, sponsor }: ArticleRecord): string[] {
  return [...points, review?.work, review?.by, life?.name, sponsor].filter((words) => words !== undefined);
}

function searchedWords(blocks: readonly BlockView[]): string[] {
  const figureWords = ({ caption, credit }: FigureView) => [caption ?? "", credit ?? ""];
  return blocks
    .flatMap((block): string[] => {
      switch (block.type) {
        case "prose":
        case "note":
        case "footnotes":
          return [block.words.join(" ")];
        case "pull-quote":
        case "post":
          return [block.words.join(" "), block.by ?? ""];
        case "figure":
          return figureWords(block.figure);
        case "gallery":
          return block.figures.flatMap(figureWords);
        case "fact-box":
          return [block.title, ...searchedWords(block.blocks)];
        case "video":
        case "document":
          return [block.title];
        case "recording":
          // A story that is read aloud says what it says.
          return block.whole ? [] : [block.title, ...block.transcript];
        // Its headings are words of the text; another story's headline is no word of this one.
        case "contents":
        case "related":
          return [];
      }
    })
    .filter((words) => words !== "");
}
