/** The languages that are met on a page. */
import type { PageView } from "../views/kinds.ts";

/** Fields of views that say in which language something is. */
const fields = new Set(["language", "lang"]);

/** Pages whose scripts fill in stories of other editions. */
const filledIn: ReadonlySet<string> = new Set(["saved", "search-page"]);

/**
 * The page's own language, and those of the stories and names on it. The links to other editions do not count: one word
 * each is not worth rules of their own.
 */
export function languagesOn(view: PageView): string[] {
  const { frame, ...content } = view;
  const others = filledIn.has(view.template) ? frame.editions.map(({ language }) => language) : [];
  return [...new Set([frame.lang, ...others, ...languagesIn(content)])];
}

/** The languages that a part of a view names. */
export function languagesIn(value: unknown): string[] {
  const found: string[] = [];
  collect(value, found);
  return found;
}

function collect(value: unknown, found: string[]): void {
  if (typeof value !== "object" || value === null) return;
  const parts: [string, unknown][] = Object.entries(value);
  for (const [name, part] of parts)
    if (typeof part !== "string") collect(part, found);
    else if (fields.has(name)) found.push(part);
}
