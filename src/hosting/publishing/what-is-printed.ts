/** What the last build has printed: the paper, or only what differs from what was published. */
import { existsSync } from "node:fs";
import { changesIn } from "../../press/release/changes.ts";
import { filesOfChanges } from "../../press/release/changes-folder.ts";
import type { PressSettings } from "../../press/settings.ts";
import type { Printed } from "./printed-files.ts";

/** @throws where nothing is printed */
export function whatIsPrinted({ out, changes: folder }: Pick<PressSettings, "out" | "changes">): Printed {
  const changes = changesIn(folder);
  if (changes) {
    const { upon, removed, release } = changes;
    return { folder: filesOfChanges(folder), edition: release, changes: { upon, removed } };
  }
  if (!existsSync(out)) throw new Error(`Nothing is printed in ${out}: npm run build prints the paper.`);
  const edition = changesIn(out)?.release;
  return { folder: out, ...(edition !== undefined && { edition }) };
}
