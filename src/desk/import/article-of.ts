/** From a story to the text of its article's file, step by step. */
import type { Root } from "mdast";
import { baseLanguage } from "../../paper/base-language.ts";
import { writtenSource } from "../../paper/addresses/former-address.ts";
import { walkMarkdown } from "../markdown/walk.ts";
import type { ArticleAddress, ArticleAddresses } from "./addresses/article-addresses.ts";
import { articleFile, type ArticleFile } from "../files/article-file.ts";
import { picturesLikeStory } from "./html/beyond-story.ts";
import { withCredit } from "./pictures/caption-and-credit.ts";
import { takeDateline } from "./datelines/dateline-of.ts";
import { sectionOf, topicsOf, writersOf } from "./fields-of.ts";
import { inLine } from "./in-line.ts";
import type { ImportSettings } from "./import-settings.ts";
import { makeLegible } from "./html/legible-tree.ts";
import { settleLinks } from "./html/links-in-body.ts";
import { spacesOutside } from "./html/spaces-outside.ts";
import { markdownOf } from "./html/markdown-of.ts";
import { secondsOf, writtenMoment } from "./moment-of.ts";
import type { ImportedPictures } from "./pictures/imported-pictures.ts";
import { placeDocuments, settlePictures, takeAudio } from "./settle-files.ts";
import type { SourceFile } from "./source-file.ts";
import { languageTag, type SourcePicture, type Story, type TakeNote } from "./story.ts";
import {
  dropEmpty,
  dropOuterRules,
  mendSentences,
  openingSentence,
  orderHeadings,
  takeLead,
  tellOnce,
} from "./html/tidy-body.ts";
import type { TopicFiles } from "./topic-files.ts";

export interface ArticleContext {
  settings: ImportSettings;
  book: ArticleAddresses;
  pictures: ImportedPictures;
  topics: TopicFiles;
  authors: ReadonlyMap<string, readonly string[]>;
}

/** Where a story was read, and where and when its article stands. */
export interface Standing {
  source: SourceFile;
  address: ArticleAddress;
  /** Seconds since 1970. */
  published: number;
}

/** @returns undefined where the story has no text. @throws a `BeyondStory` */
export async function articleOf(
  story: Story,
  { source, address, published }: Standing,
  context: ArticleContext,
  note: TakeNote,
): Promise<string | undefined> {
  const { settings, book, pictures, topics } = context;
  const { paper } = settings;
  const { headline } = story;
  const language = languageOf(story, paper.language, note);
  const { tree, photo, dateline } = bodyOf(story, language ?? paper.language, context, note);
  if (tree.children.length === 0) return undefined;
  const place = async (picture: SourcePicture) => pictures.place(picture, source.path, headline, note);
  await settlePictures(tree, place);
  const audio = takeAudio(tree);
  const summary = inLine(story.summary) ?? standInSummary(tree, language ?? paper.language, headline, note);
  const { section, others } = sectionOf(story, paper, settings.sections, note);
  const found = topicsOf([...story.topics, ...others], topics.known, language ?? paper.language, note);
  const writers = byWhom(story, dateline?.agency, context, note);
  const isUndated = story.published === undefined && settings.published === undefined;
  if (isUndated)
    note("It says no time of publication: it is a draft. Write the time into `published`, and take `draft` out.");
  const thread = book.threadOf(story.thread);
  const needed = story.kind === "review" ? "review" : story.kind === "sponsored" ? "sponsor" : undefined;
  if (needed !== undefined)
    note(
      `It is of the kind ${story.kind ?? ""}, which needs the field \`${needed}\`: it is a draft without its kind. Write both.`,
    );
  // The entries of others' live blogs are marked in as many ways as there are others.
  if (story.kind === "live")
    note("It is a live blog, whose entries were not told apart: it is imported as an article.");
  const file = photo && (await place(photo));
  const text = articleFile({
    headline,
    summary,
    section,
    topics: found.map(({ slug }) => slug),
    ...writers,
    dateline: inLine(story.dateline) ?? dateline?.place,
    ...timesOf(story, published, settings),
    kind: story.kind === "live" || needed !== undefined ? undefined : (story.kind ?? settings.kind),
    ...(thread && { thread, adds: inLine(story.adds) }),
    ...(photo &&
      file && {
        photo: { file, alt: inLine(photo.alt), caption: inLine(photo.caption), credit: inLine(photo.credit) },
      }),
    ...(audio && { audio: { src: audio.src, by: inLine(audio.by) } }),
    ...(language && {
      language,
      translationOf: book.articleOf(story.original) ?? book.translations.originalOf(story, address.id),
    }),
    formerly: book.formerlyOf(story, address).map(writtenSource),
    draft: [isUndated, settings.draft, story.draft, needed !== undefined].includes(true),
    body: markdownOf(tree),
  });
  for (const topic of found) topics.make(topic, note);
  return text;
}

/** Whether nothing of a story would be left to read: then it gets no address, and nothing leads to it. */
export function isEmpty(story: Story, context: ArticleContext): boolean {
  const unheard = () => undefined;
  const language = languageOf(story, context.settings.paper.language, unheard);
  try {
    return bodyOf(story, language ?? context.settings.paper.language, context, unheard).tree.children.length === 0;
  } catch {
    // It is refused when it is its turn.
    return false;
  }
}

/** The body as this paper would have written it, its first picture and its dateline taken out of it. */
function bodyOf(story: Story, language: string, { settings, book }: ArticleContext, note: TakeNote) {
  const { tree, photo: told, settled } = story.body(note);
  makeLegible(tree);
  picturesLikeStory(imagesIn(tree));
  if (!settled) dropOuterRules(tree);
  const lead = settled ? told : takeLead(tree, told);
  const photo = lead && withCredit(lead);
  spacesOutside(tree);
  dropEmpty(tree);
  if (!settled) tellOnce(tree, story.headline, photo, note);
  const known = inLine(story.dateline);
  const stands = settled === undefined || (settled.dateline && known !== undefined);
  const dateline = stands
    ? takeDateline(tree, known, { ownCities: settings.paper.dateline["stand-alone"], language })
    : undefined;
  if (!settled) {
    mendSentences(tree, language, note);
    orderHeadings(tree);
  }
  placeDocuments(tree, settings.content, note);
  settleLinks(tree, { base: story.address, keepsPlaces: settled !== undefined }, book.pathOf.bind(book), note);
  return { tree, photo, dateline };
}

function byWhom(
  story: Story,
  agency: string | undefined,
  { settings, authors: known }: ArticleContext,
  note: TakeNote,
): Pick<ArticleFile, "authors" | "byline"> {
  const told = settings.byline === undefined ? note : ifNamed(story, note);
  const { authors, byline } = writersOf(story, agency, known, told);
  return { authors, byline: inLine(byline ?? (authors.length === 0 ? settings.byline : undefined)) };
}

function timesOf(
  story: Story,
  published: number,
  { paper: { timezone: zone }, hold = 0 }: ImportSettings,
): Pick<ArticleFile, "published" | "updated" | "corrections" | "embargo"> {
  const updated = secondsOf(story.updated, zone);
  const embargo = Math.max(secondsOf(story.embargo, zone) ?? -Infinity, published + hold);
  return {
    published: writtenMoment(published, zone),
    ...(updated !== undefined && updated > published && { updated: writtenMoment(updated, zone) }),
    corrections: story.corrections.flatMap(({ at, text }) => {
      const seconds = secondsOf(at, zone);
      return seconds === undefined ? [] : [{ at: writtenMoment(seconds, zone), text: inLine(text) ?? "" }];
    }),
    ...(embargo > published && { embargo: writtenMoment(embargo, zone) }),
  };
}

function imagesIn(tree: Root): number {
  let count = 0;
  walkMarkdown(tree, ({ type }) => {
    if (type === "image") count++;
  });
  return count;
}

/** Who names nobody gets the byline that the editor gave, and that need not be told. */
const ifNamed = (story: Story, note: TakeNote): TakeNote => (story.authors.length > 0 ? note : () => undefined);

/** The language, if it is another than the paper's: `en-us` is no other than `en`. */
function languageOf(story: Story, own: string, note: TakeNote): string | undefined {
  const tag = languageTag(story);
  if (tag === undefined) {
    if (story.language?.trim()) note(`“${story.language.trim()}” is no language tag, and was left out.`);
    return undefined;
  }
  return baseLanguage(tag) === baseLanguage(own) ? undefined : new Intl.Locale(tag).toString();
}

function standInSummary(tree: Root, language: string, headline: string, note: TakeNote): string {
  const opening = inLine(openingSentence(tree, language));
  note(
    opening
      ? "It has no summary: the first sentence of its text stands there. Write one."
      : "It has no summary, and no sentence to take one from: its headline stands there.",
  );
  return opening ?? headline;
}
