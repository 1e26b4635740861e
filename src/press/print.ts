/** A build from its beginning to its end, or the part of one that this process was started for. */
import { beginBuild, stopUnpublished } from "./begin-build.ts";
import { beginPart } from "./begin-part.ts";
import { finishBuild } from "./finish-build.ts";
import { handover } from "./handover.ts";
import type { KeptTemplates } from "./kept-templates.ts";
import type { PressSettings } from "./settings.ts";

/**
 * Ends the process where there is an error, or nothing to print.
 * @param templates asked for when there is something to print
 */
export async function print(settings: PressSettings, templates: () => Promise<KeptTemplates>): Promise<void> {
  const part = beginPart();
  const begun = part ? undefined : await beginBuild(settings);
  const folder = part?.folder ?? settings.printing;
  try {
    await (await templates()).print(handover(), folder);
  } catch (error) {
    stopUnpublished(settings, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  part?.finish();
  if (begun) await finishBuild(begun, settings, folder);
}
