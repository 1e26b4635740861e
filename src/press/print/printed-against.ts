/** What a build is compared with, and so where what it prints is laid: the last edition, what is known of it, or nothing. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "../../archive/ledger/ledger.ts";
import { printable, terminal } from "../../desk/terminal-text.ts";
import { ChangesFolder } from "../release/changes-folder.ts";
import { distrustDamaged } from "../release/distrust-damaged.ts";
import { Release } from "../release/release.ts";
import { sayAside } from "../say.ts";
import type { PressSettings } from "../settings.ts";
import type { BuildOrder } from "./build-order.ts";

export interface PrintedAgainst {
  /** The next edition, whole. */
  release: Release;
  /** In its place, where the last edition is not on this machine. */
  changes?: ChangesFolder;
  /** Whether a file lies in what was published, as it was laid: it need not be made again. */
  has: (file: string) => boolean;
}

/** Brings what the ledger takes for printed in line with what the build is compared with. */
export function printedAgainst(order: BuildOrder, settings: PressSettings, ledger: Ledger): PrintedAgainst {
  const { out, workshop } = settings;
  const release = new Release(out, workshop, ledger);
  const anew: PrintedAgainst = { release, has: () => false };
  if (order.wants === "slice") {
    ledger.nothingPrinted();
    return anew;
  }
  const against = order.wants === "release" ? order.against : "edition";
  if (against === "nothing") {
    ledger.forgetRelease();
    return anew;
  }
  if (against === "known" && !existsSync(out)) {
    const changes = ChangesFolder.upon(settings.changes, workshop, ledger);
    if (changes) return { release, changes, has: (file) => ledger.laid.has(file) };
    sayAside(
      terminal`Nothing is known here of an edition that was published: the whole paper is printed, into ${printable(out)}.\n`,
    );
  }
  const damaged = new Set(distrustDamaged(release, ledger, settings));
  return { release, has: (file) => !damaged.has(file) && ledger.laid.has(file) && existsSync(join(out, file)) };
}
