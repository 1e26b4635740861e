/** Has everything printed again that is not known to lie in the published folder as it was printed. */
import { existsSync } from "node:fs";
import type { Ledger } from "../../archive/ledger/ledger.ts";
import { printable, terminal } from "../../desk/terminal-text.ts";
import { sayAside } from "../say.ts";
import type { PressSettings } from "../settings.ts";
import { tellDamaged } from "../tell-damaged.ts";
import type { Release } from "./release.ts";

/** @returns files of the published folder that are not as they were laid there */
export function distrustDamaged(release: Release, ledger: Ledger, { out, workshop }: PressSettings): string[] {
  if (!release.isKnown()) {
    if (ledger.note("release") !== undefined && existsSync(out))
      sayAside(terminal`${printable(out)} is not what was printed there last: everything is printed again.\n`);
    ledger.nothingPrinted();
    return [];
  }
  const { damaged, nextIsDamaged } = release.damaged();
  if (nextIsDamaged)
    sayAside(terminal`The edition that lay ready in ${printable(workshop)} was not whole, and is laid ready anew.\n`);
  if (damaged.length === 0) return [];
  tellDamaged(damaged, out);
  ledger.printAgain(damaged);
  return damaged;
}
