/** The folders in which the press keeps what may be thrown away: a file in the place of one would stop every build. */
import { dirname, join } from "node:path";
import { clearWay } from "../../kept/kept-folder.ts";
import { printable, terminal } from "../../desk/terminal-text.ts";
import { bundlingLock } from "./bundle-templates.ts";
import { bundlesFolder } from "./bundle-place.ts";
import { sayAside } from "../say.ts";
import type { PressSettings } from "../settings.ts";

/** Takes away what lies in the place of one of them, and says so. The folders that are named in the environment are somebody's own: they are left alone. */
export function clearWays(settings: PressSettings): void {
  const { workshop, bundling, cache, renditions, program } = settings;
  for (const folder of [
    workshop,
    renditions,
    bundlesFolder(program, cache),
    bundlingLock(settings),
    join(cache, "astro"),
    join(cache, "program"),
    dirname(bundling),
    bundling,
  ]) {
    if (clearWay(folder))
      sayAside(terminal`${printable(folder)} was a file where a folder should be, and is made again.\n`);
  }
}
