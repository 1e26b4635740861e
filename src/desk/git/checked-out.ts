/** Which files lie in a folder as git has them: after a clone all have new times, and need not be read to know them. */
import { askGit } from "./run-git.ts";

/** Milliseconds. */
const patience = 20_000;

/**
 * @returns the name that git has for the bytes of each such file (SHA-1, hexadecimal), by its path from the folder; of a
 *   file that git was told not to look at nothing is known. Undefined where there is no git, or no repository
 */
export async function checkedOut(folder: string): Promise<ReadonlyMap<string, string> | undefined> {
  const [staged, differing] = await Promise.all([
    askGit(folder, ["ls-files", "-v", "--stage", "-z", "--", "."], { patience }),
    askGit(folder, ["diff-files", "--name-only", "--relative", "--no-ext-diff", "-z", "--", "."], { patience }),
  ]);
  if (staged.code !== 0 || differing.code !== 0) return undefined;
  const changed = new Set(differing.output.split("\0"));
  const blobs = new Map<string, string>();
  for (const line of staged.output.split("\0")) {
    // A file of which git keeps an eye, in no conflict, and no link: `H 100644 <name> 0<TAB><path>`.
    const [, blob, path] = /^H 100(?:644|755) ([0-9a-f]{40}) 0\t([^]+)$/.exec(line) ?? [];
    if (blob !== undefined && path !== undefined && !changed.has(path)) blobs.set(path, blob);
  }
  return blobs;
}
