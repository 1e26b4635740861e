/** The text of a story that an agency sends as a whole page: without the page's head, and the lists of keywords that stand over it. */
import type { ElementContent } from "hast";
import { select, selectAll } from "hast-util-select";
import { pageTree } from "./html-tree.ts";

/** @returns what was given where it is no page */
export function mainPart(html: string): string | ElementContent[] {
  if (!/<(?:html|body)[\s>]/i.test(html)) return html;
  const page = pageTree(html);
  const mains = selectAll("body > section.main", page);
  if (mains.length > 0) return mains;
  return (select("article", page) ?? select("main", page) ?? select("body", page))?.children ?? [];
}
