/** Writes into articles that are there what a list of old and new addresses says of them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../../mend.ts";
import type { ArticleAddresses } from "../article-addresses.ts";
import type { ImportRegister } from "../register.ts";
import { formerlyIn, withFormerly } from "./written-formerly.ts";
import type { AddressRow } from "./address-list.ts";

/** What became of a line of the list. */
export interface LedRow {
  line: number;
  message: string;
}

/** Rows that name an article, by its id; of the others, why they do not. */
export function rowsByArticle(
  rows: readonly AddressRow[],
  book: ArticleAddresses,
): { byId: Map<string, string[]>; left: LedRow[] } {
  const byId = new Map<string, string[]>();
  const left: LedRow[] = [];
  for (const { line, from, to } of rows) {
    const told = book.claim(from, to);
    if ("left" in told) left.push({ line, message: told.left });
    else if (told.source !== undefined) byId.set(told.id, [...(byId.get(told.id) ?? []), told.source]);
  }
  return { byId, left };
}

/** @returns the files that now say more */
export function leadOn(
  byId: ReadonlyMap<string, readonly string[]>,
  { content, book, register, dry }: { content: string; book: ArticleAddresses; register: ImportRegister; dry: boolean },
): string[] {
  const changed: string[] = [];
  for (const [id, sources] of byId) {
    const file = book.fileOf(id);
    if (file === undefined) continue;
    const path = join(content, file);
    let before: string;
    try {
      before = readFileSync(path, "utf8");
    } catch {
      continue;
    }
    const known = new Set(formerlyIn(before));
    const more = sources.filter((source) => !known.has(source));
    const after = more.length > 0 ? withFormerly(before, more) : undefined;
    if (after === undefined || after === before) continue;
    changed.push(file);
    if (dry) continue;
    replaceFile(path, after);
    register.keepFormerly(file, { before: hashOf(before), after: hashOf(after), more });
  }
  return changed;
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
