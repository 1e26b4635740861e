/** Takes hold of the folders that a build works in: one build at a time. */
import { printable, terminal } from "../../desk/terminal-text.ts";
import { holdFolder } from "../release/lock.ts";
import { clearWays } from "../program/clear-ways.ts";
import { sayAside } from "../say.ts";
import type { PressSettings } from "../settings.ts";

/** Waits until no other build holds them, then holds them until this process ends. */
export async function holdFolders(settings: PressSettings): Promise<void> {
  const tellWaiting = (holder: string) =>
    sayAside(terminal`Another build (${printable(holder)}) is at work on this paper; waiting for it to end.\n`);
  await holdFolder(settings.cache, tellWaiting);
  clearWays(settings);
  await holdFolder(settings.workshop, tellWaiting);
}
