/** Where the program may write: a folder that a link leads out of `content/` from is no place for a paper's files. */
import { mkdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { liesBelow } from "../../kept/path-rules.ts";

/**
 * Makes a folder, with those that it lies in.
 * @param folder relative to `content`
 * @returns its path; a sentence where it does not lie in `content/` once links are followed
 */
export function folderWithin(content: string, folder: string): { path: string } | { refused: string } {
  const path = join(content, folder);
  if (!leadsWithin(content, path))
    return { refused: `${folder}/ is a link that leads out of content/: nothing is written there.` };
  mkdirSync(path, { recursive: true });
  return { path };
}

/** Whether a file or folder, or the nearest one above it that is there, lies in `content`. */
export function leadsWithin(content: string, path: string): boolean {
  const root = real(content);
  if (root === undefined) return true;
  for (let there = path; there !== dirname(there); there = dirname(there)) {
    const found = real(there);
    if (found !== undefined) return found === root || liesBelow(root, found);
  }
  return false;
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
