/** Offers to copy a passage that a reader has selected, with an address that leads to it. */
import css from "../styles/when-used/quote.css?inline";
import { namedWords, type StoryToolWords } from "../views/words/story-tool-words.ts";
import { make } from "./make.ts";
import { addStyleSheet } from "./style-sheet.ts";
import { textFragment } from "./text-fragment.ts";

addStyleSheet(css);

interface Sharing {
  title: string;
  address: () => string;
  copy: (text: string, done: "quoteCopied") => void;
}

/** Milliseconds for which a selection has to rest. */
const rest = 250;

export function offerQuotes(story: Element, words: StoryToolWords, { title, address, copy }: Sharing): void {
  const button = make("button", { type: "button", class: "quote" }, namedWords(words).quote);
  let timer: number | undefined;
  let offered: Selected | undefined;

  const look = (): void => {
    // WebKit takes the selection away when the focus leaves it for the button.
    if (button === document.activeElement) return;
    const found = selected(story);
    offered = found;
    if (!found) return button.remove();
    // Right after the passage, so that the next press of Tab reaches it from there.
    found.last.after(button);
    const [box, holder] = [found.range.getBoundingClientRect(), button.offsetParent?.getBoundingClientRect()];
    if (holder) button.style.setProperty("inset-block-start", `${Math.round(box.bottom - holder.top + 8)}px`);
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, rest);
  };
  document.addEventListener("selectionchange", lookSoon);
  // A press would take the selection away before it is a click.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("blur", lookSoon);
  button.addEventListener("click", () => {
    const found = selected(story) ?? offered;
    const selection = document.getSelection();
    if (!found || !selection) return;
    // What is quoted is shown to be: whole words.
    selection.removeAllRanges();
    selection.addRange(found.range);
    const passage = selection
      .toString()
      .replace(/[^\S\n]+/g, " ")
      .trim();
    const [open, close] = marksOf(story);
    copy(`${open}${passage}${close}\n\n${title}\n${address()}#${fragmentOf(found, story)}`, "quoteCopied");
  });
  lookSoon();
}

/** The quotation marks of the story's language, which the style sheet tells. */
function marksOf(story: Element): [open: string, close: string] {
  const [open = "“", close = "”"] = [...getComputedStyle(story).quotes.matchAll(/"([^"]*)"/g)].map(([, mark]) => mark);
  return [open, close];
}

/** A selection in whole words, and the paragraphs in which it begins and ends. */
interface Selected {
  range: Range;
  first: Element;
  last: Element;
}

function selected(story: Element): Selected | undefined {
  const range = wholeWords(document.getSelection());
  const first = range && paragraphOf(range.startContainer);
  const last = range && paragraphOf(range.endContainer);
  return range && first && last && story.contains(first) && story.contains(last) ? { range, first, last } : undefined;
}

function fragmentOf({ range, first, last }: Selected, story: Element): string {
  const upTo = (place: Element) => wordsWithin(place, (found) => found.setEnd(range.startContainer, range.startOffset));
  const single = first === last;
  return textFragment({
    start: single
      ? range.toString()
      : wordsWithin(first, (found) => found.setStart(range.startContainer, range.startOffset)),
    ...(!single && { end: wordsWithin(last, (found) => found.setEnd(range.endContainer, range.endOffset)) }),
    before: upTo(first),
    earlier: upTo(story),
  });
}

/** The words of a part of an element. */
function wordsWithin(element: Element, cut: (part: Range) => void): string {
  const part = document.createRange();
  part.selectNodeContents(element);
  cut(part);
  return part.toString();
}

/** The selection, grown to whole words: a fragment with half a word finds nothing. */
function wholeWords(selection: Selection | null): Range | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.toString().trim()) return undefined;
  const letter = /[\p{L}\p{N}\p{M}]/u;
  const at = (node: Node, place: number) =>
    node.nodeType === Node.TEXT_NODE && letter.test(node.textContent?.charAt(place) ?? "");
  while (
    range.startOffset > 0 &&
    at(range.startContainer, range.startOffset - 1) &&
    at(range.startContainer, range.startOffset)
  )
    range.setStart(range.startContainer, range.startOffset - 1);
  while (at(range.endContainer, range.endOffset - 1) && at(range.endContainer, range.endOffset))
    range.setEnd(range.endContainer, range.endOffset + 1);
  return range;
}

function paragraphOf(node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(".prose > *") ?? undefined;
}
