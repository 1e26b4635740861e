/** Which pages differ where the templates changed: both sides are printed whole, each by its own code, and compared. */
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import { settingOf } from "../../layouts/templates.ts";
import { keyIn } from "../../press/plan/plan.ts";
import { pageFile } from "../../press/release/page-file.ts";
import { plainWords } from "./plain-words.ts";
import { pageChanges, type PageChange } from "./page-changes.ts";
import type { Print } from "../sides/prints.ts";
import type { Sides } from "../sides/sides.ts";

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
    if (settingOf(key) === "index" && path.endsWith("/")) {
      if (known) changes.push(known);
      continue;
    }
    const [old, new_] = [read(prints.before, path), read(prints.now, path)];
    if (old === new_) continue;
    if (old === undefined)
      changes.push({ path, change: key.page === "redirect" ? "redirected" : "added", key, now: page, fields: [] });
    else if (new_ === undefined) changes.push({ path, change: "removed", key, before: page, fields: [] });
    else
      changes.push({
        path,
        change: known?.change ?? "changed",
        key,
        before: page,
        now: page,
        fields: [...new Set([...(known?.fields ?? []), ...differingParts(old, new_, known !== undefined)])],
      });
  }
  return changes;
}

function read({ folder }: Print, path: string): string | undefined {
  const file = join(folder, pageFile(path));
  return existsSync(file) ? readFileSync(file, "latin1") : undefined;
}

/** The parts of two printings of a page that differ, as names of fields. @param told whether the plan says what differs in the text */
function differingParts(before: string, now: string, told: boolean): string[] {
  const [old, new_] = [parts(before), parts(now)];
  const main =
    old.main === new_.main ? [] : plainWords(old.main) === plainWords(new_.main) ? ["markup"] : told ? [] : ["words"];
  const frame = [
    ...(old.style === new_.style ? [] : ["frame.style"]),
    ...(old.around === new_.around ? [] : ["frame.around"]),
  ];
  // The policy names the styles and scripts by their hashes: it changes with them.
  const policy = main.length + frame.length === 0 && old.policy !== new_.policy ? ["frame.policy"] : [];
  return [...main, ...frame, ...policy];
}

/** A page's own part, its styles, its security policy, and all else; a file that is no page is all its own. */
function parts(html: string): Record<"main" | "style" | "policy" | "around", string> {
  const main = /<main\b[^]*<\/main>/.exec(html)?.[0];
  if (main === undefined) return { main: html, style: "", policy: "", around: "" };
  const taken: string[] = [];
  const without = (text: string, piece: RegExp) => text.replace(piece, (found) => (taken.push(found), ""));
  const unstyled = without(
    html.replace(main, () => ""),
    /<style\b[^]*?<\/style>/g,
  );
  const style = taken.splice(0).join("\n");
  const around = without(unstyled, /<meta http-equiv="Content-Security-Policy"[^>]*>/g);
  return { main, style, policy: taken.join("\n"), around };
}
