/** Which pages differ between two plans, and in what. Nothing is printed to know it. */
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import { changedFields } from "../../press/plan/fingerprint.ts";
import { keyIn } from "../../press/plan/plan.ts";
import type { PageKey } from "../../paper/page.ts";
import type { Side } from "../sides/sides.ts";

export interface PageChange {
  path: string;
  change: "added" | "changed" | "removed" | "redirected";
  /** The page as it is; of a removed one, as it was. */
  key: PageKey;
  before?: LedgerPage;
  now?: LedgerPage;
  /** Names of the view's fields that differ; none where the page was or is not there. */
  fields: string[];
}

/** Pages that differ, in the order of their paths; of the note of which commit a preview is nothing is said. */
export function* pageChanges(before: Side, now: Side): Generator<PageChange> {
  for (const change of allChanges(before, now)) if (change.key.page !== "preview-note") yield change;
}

/** Both ledgers are read once, side by side. */
function* allChanges(before: Side, now: Side): Generator<PageChange> {
  // The captions of dated pictures are set in the paper's language, which the plan of a body does not look at.
  const sameSetting = before.context.archive.paper.language === now.context.archive.paper.language;
  const [olds, news] = [before.ledger.pages(), now.ledger.pages()];
  let [old, new_] = [olds.next(), news.next()];
  while (!old.done || !new_.done) {
    const order = old.done ? 1 : new_.done ? -1 : compare(old.value.path, new_.value.path);
    if (order < 0 && !old.done) {
      yield { path: old.value.path, change: "removed", key: keyIn(old.value.page), before: old.value, fields: [] };
      old = olds.next();
    } else if (order > 0 && !new_.done) {
      const key = keyIn(new_.value.page);
      yield {
        path: new_.value.path,
        change: key.page === "redirect" ? "redirected" : "added",
        key,
        now: new_.value,
        fields: [],
      };
      new_ = news.next();
    } else if (!old.done && !new_.done) {
      const key = keyIn(new_.value.page);
      const fields = changedFields(new_.value.fields, old.value.fields);
      const others =
        sameSetting || new_.value.fingerprint === old.value.fingerprint
          ? fields
          : [...new Set([...fields, "language"])];
      const movedAway = key.page === "redirect" && keyIn(old.value.page).page !== "redirect";
      if (movedAway || others.length > 0)
        yield {
          path: new_.value.path,
          change: movedAway ? "redirected" : "changed",
          key,
          before: old.value,
          now: new_.value,
          fields: others,
        };
      [old, new_] = [olds.next(), news.next()];
    }
  }
}

/** The order of SQLite's bytes: UTF-8, which JavaScript's order of UTF-16 is not. */
const compare = (a: string, b: string): number => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));
