/** Where editors placed stories on the front page. */
import type { FrontPlan } from "../../paper/front-plan.ts";
import type { Asking } from "../asking.ts";
import { fact } from "../ledger/changed-facts.ts";
import { jsonColumns } from "../json-columns.ts";

/** Under which name the placing of an edition's front page is kept. */
export const frontKey = (edition: string): string => (edition ? `front:${edition}` : "front");

/** An edition without a placing of its own has the first one's. */
export function frontPlacing({ statements, witness, paper: { edition } }: Asking): FrontPlan {
  const placing = (of: string) => {
    witness?.(fact.frontPlan(of), 0);
    return statements.get("SELECT value FROM meta WHERE key = ?", frontKey(of));
  };
  const row = placing(edition) ?? (edition ? placing("") : undefined);
  return row ? jsonColumns.frontPlan.in(row) : { seconds: [], opinion: [] };
}
