/** Puts a body into the paper's order: what the fields say is not said again, broken sentences are whole, headings begin at the second level. */
import type { Nodes, Paragraph, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { brokenParagraph } from "../../warnings/body/broken-paragraph.ts";
import { wholeCaption } from "../pictures/caption-and-credit.ts";
import { alike } from "./html-words.ts";
import { pictureAlone } from "../pictures/pictures-apart.ts";
import type { SourcePicture, TakeNote } from "../story.ts";

/** The picture over the story: the one that is told apart, or the one that the text begins with; it stands there no more. */
export function takeLead(tree: Root, told: SourcePicture | undefined): SourcePicture | undefined {
  const at = tree.children.findIndex((child, place) => {
    const image = pictureAlone(child);
    if (!image) return false;
    return told ? samePicture(told, [image.url, ...(image.data?.others ?? [])]) : place === 0;
  });
  const image = pictureAlone(tree.children[at]);
  if (!image) return told;
  const urls = [image.url, ...(image.data?.others ?? [])];
  // Some pages show it a second time, for narrow windows or for the printer.
  tree.children = tree.children.filter((child) => {
    const shown = pictureAlone(child);
    return child !== tree.children[at] && !(shown && samePicture({ source: shown.url }, urls));
  });
  return {
    ...(told ?? { source: image.url, others: image.data?.others }),
    alt: told?.alt ?? (image.alt || undefined),
    // The text's own words for it are for this story; a library's are for all.
    ...(image.title ? { caption: image.title, credit: undefined } : {}),
  };
}

export const samePicture = (picture: SourcePicture, urls: readonly string[]): boolean =>
  [picture.source, ...(picture.others ?? [])].some(
    (source) =>
      source !== undefined &&
      urls.some(
        (url) => bare(url) === bare(source) || (ownName(url) !== undefined && ownName(url) === ownName(source)),
      ),
  );

/** A name that no other picture of the site is likely to have: its folders say its size. */
const ownName = (url: string): string | undefined => {
  const name = bare(url).split("/").at(-1) ?? "";
  return name.length > 14 &&
    name.length < 300 &&
    /^[^.]+\.\w+$/.test(name) &&
    /[a-z]/i.test(name.slice(0, name.indexOf(".")))
    ? name
    : undefined;
};

/** WordPress and others put the size behind the name. */
const bare = (url: string): string =>
  url.replace(/[?#][^]*$/, "").replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)/, "");

/** Takes out paragraphs and headings that repeat the headline, and paragraphs that repeat a caption. */
export function tellOnce(tree: Root, headline: string, photo: SourcePicture | undefined, note: TakeNote): void {
  const captions = new Map<string, string>();
  const keep = (caption: string | undefined) => {
    if (caption && alike(caption).length > 15) captions.set(alike(caption), caption);
  };
  if (photo) for (const caption of [photo.caption, wholeCaption(photo)]) keep(caption);
  for (const child of tree.children) keep(pictureAlone(child)?.title ?? undefined);
  tree.children = tree.children.filter((child) => {
    if (child.type !== "paragraph" && child.type !== "heading") return true;
    const words = alike(plainText(child, { includeImageAlt: false }));
    if (words !== "" && words === alike(headline)) return false;
    const caption = child.type === "paragraph" ? captions.get(words) : undefined;
    if (caption) note(`A caption stood in the text again, and was kept once: “${caption.slice(0, 60)}…”`);
    return caption === undefined;
  });
}

/** Joins a sentence that was broken over two paragraphs, and says so. */
export function mendSentences(tree: Root, language: string, note: TakeNote): void {
  for (let at = 0; at + 1 < tree.children.length; at++) {
    const [paragraph, next] = [tree.children[at], tree.children[at + 1]];
    if (!isProse(paragraph) || !isProse(next)) continue;
    const text = plainText(paragraph);
    const [broken] = brokenParagraph({ text }, { next: () => plainText(next), isLast: false }, language);
    if (!broken) continue;
    note(
      `A sentence was broken over two paragraphs, and was made whole: “…${text.slice(-40)} ⏎ ${plainText(next).slice(0, 30)}…”`,
    );
    paragraph.children.push({ type: "text", value: " " }, ...next.children);
    tree.children.splice(at + 1, 1);
    at--;
  }
}

/** Running text: a line in bold is a question or a heading, and lines broken by hand are verse. */
const isProse = (node: RootContent | undefined): node is Paragraph =>
  node?.type === "paragraph" &&
  node.children.some((child) => child.type === "text" && child.value.trim() !== "") &&
  !node.children.some((child) => child.type === "image" || child.type === "break");

/** Headings count from two, and none is more than one below the one before it. */
export function orderHeadings(tree: Root): void {
  const headings = tree.children.filter((child) => child.type === "heading");
  const top = Math.min(...headings.map(({ depth }) => depth));
  let last = 1;
  for (const heading of headings) {
    const wanted = Math.min(heading.depth - top + 2, last + 1, 6);
    heading.depth = levels[wanted] ?? 6;
    last = wanted;
  }
}

/** The level of a heading, by number: one is the headline's. */
const levels = [2, 2, 2, 3, 4, 5, 6] as const;

/** The words of a paragraph; a line that is broken by hand ends a word. */
const paragraphWords = (node: Nodes): string =>
  node.type === "break"
    ? " "
    : node.type === "image"
      ? ""
      : "value" in node
        ? node.value
        : "children" in node
          ? node.children.map(paragraphWords).join("")
          : "";

const segmenters = new Map<string, Intl.Segmenter>();

/** Made once for each language: that takes longer than to part a paragraph. */
function sentencesOf(language: string): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, made);
  return made;
}

/** The first sentence, or two that are short, of the text: it stands in for a standfirst that a source does not give. */
export function openingSentence(tree: Root, language: string): string | undefined {
  const first = tree.children.find(
    (child) => child.type === "paragraph" && plainText(child, { includeImageAlt: false }).trim() !== "",
  );
  if (!first) return undefined;
  const text = paragraphWords(first).replace(/\s+/g, " ").trim();
  let told = "";
  for (const { segment } of sentencesOf(language).segment(text)) {
    if (told !== "" && told.length + segment.length > 220) break;
    told += segment;
    if (told.length > 120 && !/\b(?:Mr|Mrs|Ms|Dr|St|U\.S|No|Gen|Sen|Rep)\.\s*$/.test(told)) break;
  }
  return told.trim() || undefined;
}

/** A tree without paragraphs in which nothing stands, and without spaces at the ends of others: pages move text with them. */
export function dropEmpty(tree: Root): void {
  for (const child of tree.children) {
    if (child.type !== "paragraph") continue;
    const [first, last] = [child.children[0], child.children.at(-1)];
    if (first?.type === "text") first.value = first.value.trimStart();
    if (last?.type === "text") last.value = last.value.trimEnd();
    if (first?.type === "text" && first.value === "") child.children.shift();
  }
  tree.children = tree.children.filter((child) => child.type !== "paragraph" || !isEmpty(child));
}

/** Takes out rules before the text and behind it, which part it from nothing. */
export function dropOuterRules(tree: Root): void {
  const isRule = (child: RootContent | undefined) => child?.type === "thematicBreak";
  while (isRule(tree.children[0])) tree.children.shift();
  while (isRule(tree.children.at(-1))) tree.children.pop();
}

const isEmpty = (node: Nodes): boolean =>
  node.type === "text"
    ? node.value.replace(/[\s\u00a0\u200b]/g, "") === ""
    : node.type === "break" || ("children" in node && node.children.every(isEmpty));
