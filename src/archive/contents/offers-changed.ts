/** A document is published when something that readers see offers it. */
import { fact, type ChangedFacts } from "../ledger/changed-facts.ts";
import { text, type Statements } from "../rows.ts";

/** Tells that the documents which a file offers may be published now, or may be no longer. */
export function offersChanged(file: string, statements: Statements, changed: ChangedFacts): void {
  // Every page is looked at then.
  if (changed.everything) return;
  for (const row of statements.all(
    "SELECT target FROM file_references WHERE file = ? AND (kind IN ('document', 'captions', 'transcript') OR (kind = 'page' AND target LIKE '/documents/%'))",
    file,
  ))
    changed.add(fact.document(text(row, "target").replace("/documents/", "")));
}
