/** Tells every change below a folder. */
import { existsSync, readdirSync, watch, type FSWatcher } from "node:fs";
import { dirname, join } from "node:path";

export interface Watching {
  close: () => void;
}

/** Watches a folder; one that is not there yet from when it comes. */
export function watchFolder(root: string, changed: () => void): Watching {
  if (existsSync(root)) return watchAll(root, changed);
  if (!existsSync(dirname(root))) return { close: () => undefined };
  let within: Watching | undefined;
  const waiting = watch(dirname(root), () => {
    if (within || !existsSync(root)) return;
    within = watchAll(root, changed);
    waiting.close();
    changed();
  });
  return {
    close: () => {
      waiting.close();
      within?.close();
    },
  };
}

/**
 * Linux tells of one folder at a time. Node's own watching of all below forgets a file that an editor puts in the place of
 * another, as most do; so each folder is watched, and those that come and go are looked for with every change.
 */
function watchAll(root: string, changed: () => void): Watching {
  if (process.platform !== "linux") return watch(root, { recursive: true }, changed);
  const watchers = new Map<string, FSWatcher>();
  const look = () => {
    const folders = new Set(foldersBelow(root));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, () => {
          look();
          changed();
        });
        watchers.set(
          folder,
          watcher.on("error", () => undefined),
        );
      } catch {
        // It was deleted while it was looked at: it is found to be gone with the next change.
      }
    }
  };
  look();
  return { close: () => watchers.forEach((watcher) => watcher.close()) };
}

function foldersBelow(root: string): string[] {
  try {
    const within = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [root, ...within.flatMap(({ name }) => foldersBelow(join(root, name)))];
  } catch {
    return [];
  }
}
