/** Finds the stories of a page: the elements that each of them fills. */
import type { Element, ElementContent, Parents, Root } from "hast";
import { select, selectAll } from "hast-util-select";
import { Ancestry } from "./ancestry.ts";
import { wordsIn } from "./html-words.ts";
import { classesOf } from "../pictures/picture-of-element.ts";

const marked = "article, [itemtype*='NewsArticle'], [itemtype$='/Article'], [itemtype$='BlogPosting'], [role=article]";
const aroundPage = "nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo]";
const body =
  "[itemprop~=articleBody], .article-text, .article-body, .article__body, .article-content, .entry-content, .post-content, .story-body, .story-content, .e-content, .articlebody, .article_body, .bodytext, .news-text";

/** Characters of running text that make a story of what might be a card; where the headline leads elsewhere, paragraphs of some length too. */
const leastText = 150;
const leastOfLinked = 300;
const longParagraph = 80;

export interface StoryElement {
  /** All of the story. */
  whole: Element;
  /** Its text, if the page marks it. */
  body?: Element;
  headline?: Element;
}

export function storyElements(page: Root): { stories: StoryElement[]; teasers: number } {
  const ancestry = new Ancestry(page);
  const around = new Set<Parents>(selectAll(aroundPage, page));
  const all = selectAll(marked, page).filter((element) => !around.has(element) && !ancestry.withinAny(around, element));
  const candidates = ancestry.outermost(all).map(storyOf);
  const only = candidates.length === 1;
  const full = candidates.filter(
    (story) =>
      (isLinked(story)
        ? textLength(story) >= leastOfLinked && longParagraphs(story) > 1
        : textLength(story) >= leastText) ||
      (only && textLength(story) > 0),
  );
  // Where one story has the page's own headline, the others are what the page goes on with.
  const own = full.filter(({ headline }) => headline?.tagName === "h1");
  const stories = own.length > 0 && full.some(isLinked) ? own : full;
  if (stories.length > 0) return { stories, teasers: candidates.length - stories.length };
  return { stories: unmarked(page), teasers: candidates.length };
}

function storyOf(whole: Element): StoryElement {
  const headline =
    select("[itemprop~=headline]", whole) ?? select("h1", whole) ?? select("h2", whole) ?? select("h3", whole);
  const text = selectAll(body, whole);
  // A body within a body is a part of it.
  const [first, ...more] = new Ancestry(whole).outermost(text);
  return { whole, ...(headline && { headline }), ...(first && more.length === 0 && { body: first }) };
}

const isLinked = ({ headline }: StoryElement): boolean =>
  headline !== undefined && select("a[href]", headline) !== undefined;

const textLength = ({ whole }: StoryElement): number =>
  selectAll("p, blockquote, li", whole)
    .map((element) => wordsIn(element).length)
    .reduce((a, b) => a + b, 0);

const longParagraphs = ({ whole }: StoryElement): number =>
  selectAll("p", whole).filter((element) => wordsIn(element).length >= longParagraph).length;

/** Pages that mark no story: the element with most running text, taken apart at its main headings. */
function unmarked(page: Root): StoryElement[] {
  const container = select("[itemprop~=articleBody]", page) ?? densest(page);
  if (!container) return [];
  const headings = selectAll("h1", container);
  if (headings.length < 2) {
    const headline = headings[0] ?? select("h1", page) ?? undefined;
    return [{ whole: container, body: container, ...(headline && { headline }) }];
  }
  const parts = partsOf(container, new Set(headings));
  return parts.map((part) => storyOf({ type: "element", tagName: "div", properties: {}, children: part }));
}

/**
 * The element whose own paragraphs hold the most text that is not a link. A container of containers gets half of what
 * its parts have, so that the innermost one that holds the whole story wins.
 */
function densest(page: Root): Element | undefined {
  const scores = new Map<Element, number>();
  const visit = (element: Element, above: Element[]) => {
    if (
      ["nav", "aside", "footer", "form", "script", "style", "noscript"].includes(element.tagName) ||
      /\b(?:comments?|related|sidebar|share|promo|newsletter|menu|footer|cookie)\b/i.test(classesOf(element))
    )
      return;
    if (element.tagName === "p" || element.tagName === "blockquote") {
      const linked = selectAll("a", element)
        .map((link) => wordsIn(link).length)
        .reduce((a, b) => a + b, 0);
      const weight = Math.max(0, wordsIn(element).length - 2 * linked);
      above
        .slice(-3)
        .reverse()
        .forEach((ancestor, steps) => scores.set(ancestor, (scores.get(ancestor) ?? 0) + weight / 2 ** steps));
      return;
    }
    for (const child of element.children) if (child.type === "element") visit(child, [...above.slice(-3), element]);
  };
  const root = select("main, [role=main]", page) ?? select("body", page);
  if (root) visit(root, []);
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  if (!best || best[1] === 0) return undefined;
  // Headlines stand beside the paragraphs, or one step further out.
  return best[0];
}

/** Takes the content of an element apart, each part beginning with one of the headings, however deep that lies. */
function partsOf(element: Element, headings: ReadonlySet<Element>): ElementContent[][] {
  const parts: ElementContent[][] = [];
  const ancestry = new Ancestry(element);
  const holders = new Set<Parents>([...headings].flatMap((heading) => [...ancestry.above(heading)]));
  const visit = (node: ElementContent) => {
    if (node.type === "element" && headings.has(node)) parts.push([node]);
    else if (node.type === "element" && holders.has(node)) node.children.forEach(visit);
    else parts.at(-1)?.push(node);
  };
  element.children.forEach(visit);
  return parts;
}
