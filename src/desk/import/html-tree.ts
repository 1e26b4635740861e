/** HTML as a tree, if it is no more than a page with stories can be: a tree of a million elements fills the memory of a machine. */
import type { Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { BeyondStory, tooDeep } from "./beyond-story.ts";

/** Tags; long pages with all their menus have some thousands. */
const mostTags = 40_000;
/** Characters of a story's text: ten times the longest live report. */
const mostText = 1_000_000;

const slash = "/".charCodeAt(0);

/** @throws a `BeyondStory` */
export function htmlTree(html: string, fragment: boolean): Root {
  let tags = 0;
  let closing = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    if (html.charCodeAt(at + 1) === slash) closing++;
    if (++tags > mostTags) throw new BeyondStory(closing * 10 < tags ? tooDeep : `Its HTML has more than ${mostTags} tags; no page of stories has so many, and it is not read.`);
  }
  return fromHtml(html, { fragment });
}

/** @throws a `BeyondStory` */
export function likeStory<T extends string | readonly Nodes[]>(text: T): T {
  const length = typeof text === "string" ? text.length : text.map(textLength).reduce((a, b) => a + b, 0);
  if (length > mostText) throw new BeyondStory(`Its text has ${length} characters; ${mostText} are the most that a story can have.`);
  return text;
}

const textLength = (node: Nodes): number => (node.type === "text" ? node.value.length : "children" in node ? node.children.map(textLength).reduce((a, b) => a + b, 0) : 0);
