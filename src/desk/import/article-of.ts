/** From a story to the text of its article's file, step by step. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Nodes, Root } from "mdast";
import { baseLanguage, isLanguageTag } from "../../paper/language.ts";
import { convertArticle } from "../convert/convert-article.ts";
import { walkMarkdown } from "../markdown/walk.ts";
import type { Address, AddressBook } from "./address-book.ts";
import { articleFile } from "../files/article-file.ts";
import { picturesLikeStory } from "./html/beyond-story.ts";
import { withCredit } from "./pictures/caption-and-credit.ts";
import { takeDateline } from "./dateline-of.ts";
import { sectionOf, topicsOf, writersOf } from "./fields-of.ts";
import { inLine } from "./in-line.ts";
import type { ImportSettings } from "./import-settings.ts";
import { makeLegible } from "./html/legible-tree.ts";
import { settleLinks } from "./html/links-in-body.ts";
import { markdownOf } from "./html/markdown-of.ts";
import { secondsOf, writtenMoment } from "./moment-of.ts";
import type { PictureDesk } from "./pictures/picture-desk.ts";
import type { SourceFile } from "./source-file.ts";
import type { SourcePicture, Story, TakeNote } from "./story.ts";
import { dropEmpty, mendSentences, openingSentence, orderHeadings, takeLead, tellOnce } from "./html/tidy-body.ts";
import type { TopicFiles } from "./topic-files.ts";

export interface ArticleContext {
  settings: ImportSettings;
  book: AddressBook;
  pictures: PictureDesk;
  topics: TopicFiles;
  authors: ReadonlyMap<string, readonly string[]>;
}

/** Warnings that tell of a text damaged on its way; others are about how the paper writes, and the check tells them. */
const damage: ReadonlySet<string> = new Set(["broken-paragraph", "doubled-word", "quote-space", "quotes-unpaired"]);

/** @param published seconds since 1970 @throws a `BeyondStory` */
export async function articleOf(
  story: Story,
  source: SourceFile,
  address: Address,
  published: number,
  context: ArticleContext,
  note: TakeNote,
): Promise<string> {
  const { settings, book, pictures, topics } = context;
  const { paper } = settings;
  const zone = paper.timezone;
  const { headline } = story;
  const language = languageOf(story.language, paper.language, note);
  const { tree, photo: told } = story.body(note);
  makeLegible(tree);
  picturesLikeStory(imagesIn(tree));
  const lead = takeLead(tree, told);
  const photo = lead && withCredit(lead);
  dropEmpty(tree);
  tellOnce(tree, headline, photo, note);
  const dateline = takeDateline(tree, inLine(story.dateline), paper.dateline["stand-alone"]);
  mendSentences(tree, language ?? paper.language, note);
  orderHeadings(tree);
  settleLinks(tree, story.address, book.pathOf.bind(book), note);
  await settleFiles(
    tree,
    async (picture) => pictures.place(picture, source.path, headline, note),
    settings.content,
    note,
  );
  const summary = inLine(story.summary) ?? standInSummary(tree, language ?? paper.language, headline, note);
  if (tree.children.length === 0) note("It has no text.");
  const { section, others } = sectionOf(story, paper, settings.sections, note);
  const found = topicsOf([...story.topics, ...others], topics.known, note);
  const writers = writersOf(
    story,
    dateline?.agency,
    context.authors,
    settings.byline === undefined ? note : ifNamed(story, note),
  );
  const byline = writers.byline ?? (writers.authors.length === 0 ? settings.byline : undefined);
  if (story.published === undefined)
    note("It says no time of publication: it has that of the import. Put the right one into `published`.");
  const thread = book.threadOf(story.thread);
  const updated = secondsOf(story.updated, zone);
  const embargo = secondsOf(story.embargo, zone);
  // The entries of others' live blogs are marked in as many ways as there are others.
  if (story.kind === "live")
    note("It is a live blog, whose entries were not told apart: it is imported as an article.");
  const file = photo && (await pictures.place(photo, source.path, headline, note));
  const text = articleFile({
    headline,
    summary,
    section,
    topics: found.map(({ slug }) => slug),
    authors: writers.authors,
    byline: inLine(byline),
    dateline: inLine(story.dateline) ?? dateline?.place,
    published: writtenMoment(published, zone),
    ...(updated !== undefined && updated > published && { updated: writtenMoment(updated, zone) }),
    kind: story.kind === "live" ? undefined : story.kind,
    ...(thread && { thread, adds: inLine(story.adds) }),
    ...(photo &&
      file && {
        photo: { file, alt: inLine(photo.alt), caption: inLine(photo.caption), credit: inLine(photo.credit) },
      }),
    corrections: story.corrections.flatMap(({ at, text: words }) => {
      const seconds = secondsOf(at, zone);
      return seconds === undefined ? [] : [{ at: writtenMoment(seconds, zone), text: inLine(words) ?? "" }];
    }),
    ...(language && { language, translationOf: book.articleOf(story.original) }),
    formerly: address.formerly,
    ...(embargo !== undefined && embargo > published && { embargo: writtenMoment(embargo, zone) }),
    draft: settings.draft || story.draft,
    body: markdownOf(tree),
  });
  for (const topic of found) topics.make(topic, note);
  for (const problem of convertArticle(address.file, new TextEncoder().encode(text), paper).problems) {
    if (problem.severity === "error" || damage.has(problem.rule))
      note(`Line ${problem.line} of the article: ${problem.message}`);
  }
  return text;
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
function languageOf(written: string | undefined, own: string, note: TakeNote): string | undefined {
  const tag = written?.trim().replaceAll("_", "-");
  if (!tag) return undefined;
  if (!isLanguageTag(tag)) {
    note(`“${tag}” is no language tag, and was left out.`);
    return undefined;
  }
  return baseLanguage(tag) === baseLanguage(own) ? undefined : new Intl.Locale(tag).toString();
}

function standInSummary(tree: Root, language: string, headline: string, note: TakeNote): string {
  const opening = inLine(openingSentence(tree, language));
  note(
    opening
      ? "It has no summary: the first sentence of its text stands there. Write one."
      : "It has no summary, and no text to take one from: its headline stands there.",
  );
  return opening ?? headline;
}

/** Puts the paper's own names in place of the addresses of pictures, and documents that the paper does not have into links. */
async function settleFiles(
  tree: Root,
  place: (picture: SourcePicture) => Promise<string>,
  content: string,
  note: TakeNote,
): Promise<void> {
  const settle = async (node: Nodes): Promise<void> => {
    if (node.type === "image") {
      node.url = await place({
        source: node.url,
        others: node.data?.others,
        alt: node.alt || undefined,
        caption: node.title ?? undefined,
      });
      if (node.title) node.title = inLine(node.title) ?? null;
      node.alt = inLine(node.alt ?? "") ?? "";
    }
    if (node.type === "leafDirective" && node.name === "video" && node.data?.poster)
      node.attributes = { ...node.attributes, poster: await place(node.data.poster) };
    if ("children" in node) for (const child of node.children) await settle(child);
  };
  await settle(tree);
  tree.children = tree.children.map((child) => {
    if (child.type !== "leafDirective" || child.name !== "document") return child;
    const file = child.attributes?.["file"] ?? "";
    if (existsSync(join(content, "documents", file.replace(/[/\\]/g, "")))) return child;
    const url = child.data?.address ?? "";
    note(`The document “${file}” is not in documents/: a link to ${url} stands in its place.`);
    return {
      type: "paragraph",
      children: [{ type: "link", url, children: [{ type: "text", value: child.attributes?.["title"] ?? file }] }],
    };
  });
}
