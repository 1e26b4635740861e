/** Notes the digests of the published files: where the edition is missing later, it is known by them what has changed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "../../archive/ledger/ledger.ts";
import { changesIn } from "./changes.ts";
import { laidDigest } from "./changes-folder.ts";
import { laidAt } from "./damaged-release.ts";

/** Reads those files of the published folder that nobody has asked for before. What is not as it was laid stays without. */
export function noteDigests(out: string, ledger: Ledger): void {
  if (changesIn(out)?.release !== ledger.note("release")) return;
  const unknown = [...ledger.laid.all()].filter(({ digest }) => digest === undefined);
  const noted = unknown.flatMap((laid) => {
    const now = laidAt(out, laid.file);
    return now?.size === laid.size && now.mtime === laid.mtime
      ? [{ ...laid, digest: laidDigest(readFileSync(join(out, laid.file))) }]
      : [];
  });
  ledger.laid.keep(noted);
}
