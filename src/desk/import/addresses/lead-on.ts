/** Writes into articles that are there what a list of old and new addresses says of them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { comparedSource, distinctSources } from "../../../paper/addresses/former-address.ts";
import { replaceWhole } from "../../../kept/write-whole.ts";
import type { ArticleAddresses } from "./article-addresses.ts";
import type { ImportRegister } from "../register.ts";
import { formerlyIn, withFormerly } from "./written-formerly.ts";

/** @returns the files that now say more */
export function leadOn(
  book: ArticleAddresses,
  { content, register, dry }: { content: string; register: ImportRegister; dry: boolean },
): string[] {
  const changed: string[] = [];
  for (const [id, sources] of book.listed) {
    const file = book.fileOf(id);
    if (file === undefined) continue;
    const path = join(content, file);
    let before: string;
    try {
      before = readFileSync(path, "utf8");
    } catch {
      continue;
    }
    const known = new Set(formerlyIn(before).map(comparedSource));
    const more = distinctSources(sources).filter((source) => !known.has(comparedSource(source)));
    const after = more.length > 0 ? withFormerly(before, more) : undefined;
    if (after === undefined || after === before) continue;
    changed.push(file);
    if (dry) continue;
    replaceWhole(path, after);
    register.keepFormerly(file, { before: hashOf(before), after: hashOf(after), more });
  }
  return changed;
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
