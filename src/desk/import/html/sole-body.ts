/**
 * The text of a story that has a page to itself. What the page marks is taken where a browser’s view for readers shows the
 * same; where it does not, that view is the text.
 */
import type { Root } from "hast";
import { selectAll } from "hast-util-select";
import type { Root as MarkdownRoot } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { withCredit } from "../pictures/caption-and-credit.ts";
import { classesOf, isOrnament, pictureOfFigure, pictureOfImage } from "../pictures/picture-of-element.ts";
import type { SourcePicture, StoryBody, TakeNote } from "../story.ts";
import { Ancestry } from "./ancestry.ts";
import { bodyOfHtml, wholeAddress } from "./body-of-html.ts";
import { figured, filled, markedBody, type BodyFacts } from "./marked-body.ts";
import type { ReadersView } from "./readers-view.ts";
import { sayTheSame } from "./say-the-same.ts";
import type { StoryElement } from "./story-elements.ts";
import { samePicture } from "./tidy-body.ts";

export interface SolePage {
  page: Root;
  view: () => ReadersView | undefined;
}

/** What papers of Dateline mark the text of a story with: nothing need be guessed. */
const ofDateline = /(?:^| )article-text(?: |$)/;

/** @param sole the page that the story has to itself; absent where it stands among others */
export function soleBody(
  { element, ancestry, sole }: { element: StoryElement; ancestry: Ancestry; sole?: SolePage },
  facts: BodyFacts,
  note: TakeNote,
): StoryBody {
  const [notes, others]: [string[], string[]] = [[], []];
  const marked = markedBody(element, ancestry, facts, (message) => void notes.push(message));
  const isOurs = element.body !== undefined && ofDateline.test(classesOf(element.body));
  const view = isOurs ? undefined : sole?.view();
  const tree = view && bodyOfHtml(view.children, facts.base, (message) => void others.push(message));
  if (!sole || !tree || isUnsure(tree, marked.tree) || sayTheSame(marked.tree, tree)) {
    notes.forEach(note);
    return marked;
  }
  others.forEach(note);
  note("Its text is what a browser’s view for readers shows of the page: look whether anything is missing.");
  const photo = facts.photo ?? marked.photo;
  const shown = photo && onPage(photo, sole.page, facts.base);
  return { tree, ...(photo && { photo: shown ? filled(shown, photo, facts.base) : filled(photo, photo, facts.base) }) };
}

/** Characters: of less text the view for readers is made of all that is on the page. */
const surest = 700;

const isUnsure = (seen: MarkdownRoot, marked: MarkdownRoot): boolean =>
  seen.children.length === 0 || (marked.children.length > 0 && plainText(seen).length < surest);

/** A picture that machines are told of, with the words that stand below it on the page. */
function onPage(told: SourcePicture, page: Root, base: string | undefined): SourcePicture | undefined {
  const figures = selectAll(figured, page);
  const images = selectAll("img", page).filter((image) => !isOrnament(image));
  const shownIn = new Ancestry(page).heldBy(figures, images);
  const urls = [told.source, ...(told.others ?? [])].flatMap((url) => (url ? [wholeAddress(url, base)] : []));
  const isTold = (picture: SourcePicture | undefined) =>
    picture !== undefined &&
    samePicture(
      {
        ...(picture.source && { source: wholeAddress(picture.source, base) }),
        others: (picture.others ?? []).map((url) => wholeAddress(url, base)),
      },
      urls,
    );
  for (const figure of figures) {
    const [image] = shownIn.get(figure) ?? [];
    const picture = image && pictureOfFigure(image, figure);
    if (isTold(picture)) return picture;
  }
  const bare = images.map((image) => pictureOfImage(image)).find(isTold);
  return bare && withCredit(bare);
}
