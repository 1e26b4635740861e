/** Which pages differ where the templates changed: both sides are printed whole, each by its own code, and compared. */
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { LedgerPage } from "../archive/ledger.ts";
import { keyIn } from "../press/plan.ts";
import { plainWords } from "../views/plain-words.ts";
import { pageChanges, type PageChange } from "./page-changes.ts";
import type { Print } from "./prints.ts";
import type { Sides } from "./sides.ts";

export function printedChanges({ before, now }: Sides, prints: { before: Print; now: Print }): PageChange[] {
  const planned = new Map([...pageChanges(before, now)].map((change) => [change.path, change]));
  const pages = new Map<string, LedgerPage>();
  for (const { ledger } of [before, now]) for (const page of ledger.pages()) pages.set(page.path, page);
  const changes: PageChange[] = [];
  for (const [path, page] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = planned.get(path);
    const key = keyIn(page.page);
    if (key.page === "preview-note") continue;
    // Bundles of the search index are no page that could be compared: the plan knows what is in them.
    if (path.endsWith("/") && path.startsWith("/search/")) {
      if (known) changes.push(known);
      continue;
    }
    const [old, new_] = [read(prints.before, path), read(prints.now, path)];
    if (old === new_) continue;
    if (old === undefined) changes.push({ path, change: key.page === "redirect" ? "redirected" : "added", key, now: page, fields: [] });
    else if (new_ === undefined) changes.push({ path, change: "removed", key, before: page, fields: [] });
    else changes.push({ path, change: known?.change ?? "changed", key, before: page, now: page, fields: [...new Set([...(known?.fields ?? []), ...differingParts(old, new_, known !== undefined)])] });
  }
  return changes;
}

function read({ folder, fileOf }: Print, path: string): string | undefined {
  const file = join(folder, fileOf(path));
  return existsSync(file) ? readFileSync(file, "latin1") : undefined;
}

/** The parts of two printings of a page that differ, as names of fields. */
function differingParts(before: string, now: string, told: boolean): string[] {
  const [old, new_] = [parts(before), parts(now)];
  const main = old.main === new_.main ? [] : plainWords(old.main) === plainWords(new_.main) ? ["markup"] : told ? [] : ["words"];
  return [...main, ...(old.style === new_.style ? [] : ["frame.style"]), ...(old.around === new_.around ? [] : ["frame.around"])];
}

/** A page's own part, its styles, and all else; a file that is no page is all its own. */
function parts(html: string): { main: string; style: string; around: string } {
  const main = /<main\b[^]*<\/main>/.exec(html)?.[0];
  if (main === undefined) return { main: html, style: "", around: "" };
  const rest = html.replace(main, () => "");
  const styles = rest.match(/<style\b[^]*?<\/style>/g) ?? [];
  return { main, style: styles.join("\n"), around: rest.replace(/<style\b[^]*?<\/style>/g, "") };
}
