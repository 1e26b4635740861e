/** A build from its beginning to its end, or the part of one that this process was started for. */
import { printableLines, terminal } from "../../desk/terminal-text.ts";
import { beginBuild, stopUnpublished } from "./begin-build.ts";
import { beginPart } from "./begin-part.ts";
import { HelpAsked, Misunderstanding } from "../command-line.ts";
import { finishBuild } from "./finish-build.ts";
import { handover } from "./handover.ts";
import { toldFailure } from "../told-failure.ts";
import { KeptTemplates } from "../program/kept-templates.ts";
import { say, sayAside } from "../say.ts";
import { pressSettings, type PressSettings } from "../settings.ts";
import { spareMemory } from "../program/spare-memory.ts";

/**
 * Ends the process where there is an error, or nothing to print.
 * @param root the folder that holds `package.json`
 * @param place where the templates lie, if they are bundled
 */
export async function print(root: string, place: string): Promise<void> {
  spareMemory();
  const settings = settingsOf(root);
  const fail = (error: unknown) => stopUnpublished(settings, toldFailure(error, settings));
  // What fails where nobody waits for it.
  process.once("uncaughtException", fail);
  try {
    await printWith(settings, place);
  } catch (error) {
    if (error instanceof HelpAsked) return say(terminal`${printableLines(error.message)}\n`);
    if (error instanceof Misunderstanding) return misunderstood(error);
    fail(error);
  }
}

function misunderstood({ message }: Misunderstanding): void {
  sayAside(terminal`${printableLines(message)}\n`);
  process.exitCode = 2;
}

/** Ends the process where the environment is wrong. */
function settingsOf(root: string): PressSettings {
  try {
    return pressSettings(root);
  } catch (error) {
    sayAside(terminal`${printableLines(error instanceof Error ? error.message : String(error))}\n`);
    process.exit(2);
  }
}

async function printWith(settings: PressSettings, place: string): Promise<void> {
  const part = beginPart();
  const begun = part ? undefined : await beginBuild(settings);
  const folder = part?.folder ?? settings.printing;
  const templates = (await KeptTemplates.find(place)) ?? (await bundled(settings));
  const assets = !part || part.assets ? templates.layAssets(folder) : [];
  await templates.print(handover(), folder);
  part?.finish();
  if (begun) await finishBuild(begun, settings, assets);
}

/** Loaded only here: what bundles is large, and needed once. */
async function bundled(settings: PressSettings): Promise<KeptTemplates> {
  const { bundleTemplates } = await import("../program/bundle-templates.ts");
  return bundleTemplates(settings, () => say(terminal`Bundling the templates: once, until the program changes.\n`));
}
