/** Keeps changed facts until their pages have been looked at. */
import type { ChangedFacts } from "../ledger/changed-facts.ts";
import type { Statements } from "../rows.ts";

export function keepPending(statements: Statements, changed: ChangedFacts): void {
  if (changed.everything) {
    statements.run("DELETE FROM pending");
    statements.run("INSERT INTO pending (fact, ordinal) VALUES ('*', 0)");
    return;
  }
  for (const [name, ordinal] of changed) {
    statements.run(
      "INSERT INTO pending (fact, ordinal) VALUES (?, ?) ON CONFLICT (fact) DO UPDATE SET ordinal = min(ordinal, excluded.ordinal)",
      name,
      ordinal,
    );
  }
}
