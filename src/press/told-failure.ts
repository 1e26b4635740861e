/** What ended a build, in words where they are known: the disk refused, the archive is damaged, a picture cannot be made. */
import { archiveFile, discardDatabase, isDamage } from "../archive/database.ts";
import { diskRefused } from "./disk-refused.ts";
import type { PressSettings } from "./settings.ts";

export function toldFailure(error: unknown, settings: PressSettings): string {
  const refused = diskRefused(error, settings);
  if (refused !== undefined) return refused;
  if (isDamage(error)) {
    discardDatabase(archiveFile({ cache: settings.cache, showHeld: settings.preview }));
    return "The archive turned out to be damaged and was thrown away: build again, and it is made again.";
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
