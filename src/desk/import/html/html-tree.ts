/** HTML as a tree, if it is no more than a page with stories can be: a tree of a million elements fills the memory of a machine. */
import type { Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { BeyondStory, tooDeep } from "./beyond-story.ts";

/** Tags; long pages with all their menus have some thousands. */
const mostTags = 40_000;
/** Elements in one another; pages with all that is around their stories have some fifty. */
const deepest = 150;
/** Attributes of one tag: a parser compares each with all before it. */
const mostAttributes = 5000;
/** Characters of a story's text: ten times the longest live report. */
const mostText = 1_000_000;

const slash = "/".charCodeAt(0);

/** A whole page as a tree. @throws a `BeyondStory` */
export const pageTree = (html: string): Root => treeOf(html, { fragment: false });

/** What stands within a page as a tree. @throws a `BeyondStory` */
export const fragmentTree = (html: string): Root => treeOf(html, { fragment: true });

function treeOf(html: string, options: { fragment: boolean }): Root {
  let tags = 0;
  let closing = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    if (html.charCodeAt(at + 1) === slash) closing++;
    if (++tags > mostTags)
      throw new BeyondStory(
        closing * 10 < tags
          ? tooDeep
          : `Its HTML has more than ${mostTags} tags; no page of stories has so many, and it is not read.`,
      );
  }
  if (hasTooManyAttributes(html))
    throw new BeyondStory(
      `A tag of its HTML has more than ${mostAttributes} attributes; no page of stories has so many, and it is not read.`,
    );
  const tree = fromHtml(html, options);
  if (isDeeper(tree, deepest)) throw new BeyondStory(tooDeep);
  return tree;
}

function isDeeper(tree: Root, most: number): boolean {
  const waiting: [node: Nodes, depth: number][] = [[tree, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > most) return true;
    if ("children" in node) for (const child of node.children) waiting.push([child, depth + 1]);
  }
  return false;
}

/** Whether a tag has more attributes than are compared: one walk, with the tag and the quotation that it is within. */
function hasTooManyAttributes(html: string): boolean {
  let isTag = false;
  let quotation = "";
  /** Whether an attribute may begin, and whether a value without quotation marks has. */
  let [isBetween, isValue] = [false, false];
  let last = "";
  let count = 0;
  for (let at = 0; at < html.length; at++) {
    const sign = html.charAt(at);
    if (!isTag) {
      if (last === "<" && /[a-z]/i.test(sign)) [isTag, isBetween, isValue, count] = [true, false, false, 0];
    } else if (quotation !== "") {
      if (sign === quotation) [quotation, isBetween] = ["", true];
    } else if (sign === ">") isTag = false;
    else if (last === "=" && !isValue && (sign === '"' || sign === "'")) quotation = sign;
    else if (/[\s/]/.test(sign)) {
      [isBetween, isValue] = [true, false];
      // What stands before a space still says whether a value follows.
      continue;
    } else if (last === "=") [isBetween, isValue] = [false, true];
    else if (isBetween) {
      if (++count > mostAttributes) return true;
      isBetween = false;
    }
    last = sign;
  }
  return false;
}

/** @throws a `BeyondStory` */
export function likeStory<T extends string | readonly Nodes[]>(text: T): T {
  const length = typeof text === "string" ? text.length : text.map(textLength).reduce((a, b) => a + b, 0);
  if (length > mostText)
    throw new BeyondStory(`Its text has ${length} characters; ${mostText} are the most that a story can have.`);
  return text;
}

const textLength = (node: Nodes): number =>
  node.type === "text"
    ? node.value.length
    : "children" in node
      ? node.children.map(textLength).reduce((a, b) => a + b, 0)
      : 0;
