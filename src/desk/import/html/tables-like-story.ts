/** Cells of a table, counted before they are made: one cell may say that it is as wide as a thousand, and as high. */
import type { Element, Properties } from "hast";
import { selectAll } from "hast-util-select";

/** Of one table; the check of an article refuses what has more. */
const mostCells = 30_000;
/** As wide as browsers let one cell be: https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements */
const widest = 1000;

export function hasTooManyCells(table: Element): boolean {
  // XML has cells where HTML has rows.
  const rows = [table, ...selectAll("thead, tbody, tfoot, tr", table)];
  /** By how many cells a row is wider, or narrower, than the one before for what reaches into it from above. */
  const reaching = new Map<number, number>();
  let [above, most] = [0, 0];
  for (const [at, row] of rows.entries()) {
    above += reaching.get(at) ?? 0;
    let width = above;
    for (const cell of row.children) {
      if (cell.type !== "element" || (cell.tagName !== "td" && cell.tagName !== "th")) continue;
      const columns = Math.min(spanOf(cell, "colSpan"), widest);
      const end = at + spanOf(cell, "rowSpan");
      width += columns;
      reaching.set(at + 1, (reaching.get(at + 1) ?? 0) + columns);
      reaching.set(end, (reaching.get(end) ?? 0) - columns);
    }
    most = Math.max(most, width);
  }
  return most * rows.length > mostCells;
}

function spanOf(cell: Element, name: "colSpan" | "rowSpan"): number {
  const span = Number.parseInt(String(cell.properties[name] ?? ""), 10);
  return span > 0 ? span : 1;
}

/**
 * The properties of an element, which as a cell is no wider than browsers let it be, and says in the one way that Markdown
 * is made from to which side its words stand.
 */
export function propertiesAsCell(element: Element): Properties {
  const { properties, tagName } = element;
  const align = tagName === "td" || tagName === "th" ? sideOf(element) : undefined;
  const isTooWide = spanOf(element, "colSpan") > widest;
  return align || isTooWide
    ? { ...properties, ...(align && { align }), ...(isTooWide && { colSpan: widest }) }
    : properties;
}

/** As an attribute of old, a style, or a class: ours, or WordPress's. */
function sideOf({ properties: { align, style, className } }: Element): "center" | "right" | undefined {
  const classes = Array.isArray(className) ? className.map(String) : [];
  const said = [
    typeof align === "string" ? align.toLowerCase() : undefined,
    typeof style === "string" ? /\btext-align:\s{0,9}([a-z]+)/i.exec(style)?.[1]?.toLowerCase() : undefined,
    ...classes.map((name) => name.replace(/^has-text-align-/, "")),
  ].find((side) => side === "center" || side === "right" || side === "end");
  return said === "center" ? "center" : said === undefined ? undefined : "right";
}
