/** Asks git which articles' files were renamed since a commit. Where git cannot answer, nothing is known, and nothing fails. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { blobsOf } from "./blobs.ts";
import { askGit, GitFailure } from "./run-git.ts";

export interface Rename {
  /** Both relative to `content/`. */
  from: string;
  to: string;
  /** The file as it was. */
  before: Uint8Array;
}

/** Milliseconds: a git that waits for a password or a slow disk must not hold up a check. */
const patience = 20_000;

/**
 * Articles below `content/` whose files have another name than in a commit, committed or not.
 * @param base a commit; what others did after this branch left it does not count
 * @param gone what the commit has and the folder has not, as `touchedFiles` tells it: without an article among them git need
 *   not look through the folder once more
 * @returns undefined where there is no git, no repository, or no such commit, as in a shallow clone
 */
export async function renamedArticles(
  content: string,
  base: string,
  gone: readonly string[],
): Promise<Rename[] | undefined> {
  if (!gone.some((file) => file.startsWith("articles/"))) return [];
  const tracked = await changesSince(content, base);
  if (!tracked) return undefined;
  // A file that was renamed without git's knowing is gone under one name, and under the other git does not look at it.
  const changes = tracked.some(({ to }) => to === undefined)
    ? ((await withUntracked(content, base)) ?? tracked)
    : tracked;
  const renames = changes.flatMap(({ from, to, blob }) => (to === undefined ? [] : [{ from, to, blob }]));
  if (renames.length === 0) return [];
  const found: Rename[] = [];
  let at = 0;
  try {
    for await (const before of blobsOf(
      content,
      renames.map(({ blob }) => blob),
      { patience },
    )) {
      const rename = renames[at++];
      if (before && rename) found.push({ from: rename.from, to: rename.to, before });
    }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return undefined;
  }
  return found;
}

interface Change {
  from: string;
  /** Absent where the file is gone. */
  to?: string;
  /** Git's name for what was in the file. */
  blob: string;
}

async function changesSince(content: string, base: string, index?: string): Promise<Change[] | undefined> {
  const said = await git(
    content,
    [
      "diff",
      "--raw",
      "-z",
      "--no-abbrev",
      "--find-renames",
      "--diff-filter=DR",
      "--relative",
      "--no-ext-diff",
      "--merge-base",
      "--end-of-options",
      base,
      "--",
      "articles",
    ],
    index,
  );
  return said === undefined ? undefined : changesIn(said);
}

/** `:mode mode blob blob R087`, then the names, each with a NUL behind it (git-diff, “raw output format”). */
function changesIn(said: string): Change[] {
  const parts = said.split("\0");
  const changes: Change[] = [];
  for (let at = 0; at < parts.length;) {
    const [, blob, status] = /^:\d+ \d+ (\w+) \w+ ([DR])\d*$/.exec(parts[at] ?? "") ?? [];
    const [from, to] = [parts[at + 1], status === "R" ? parts[at + 2] : undefined];
    at += status === "R" ? 3 : 2;
    if (blob && from) changes.push({ from, blob, ...(to !== undefined && { to }) });
  }
  return changes;
}

/** The same with the files that git has not been told of, in a copy of its index: the editor's own stays as it is. */
async function withUntracked(content: string, base: string): Promise<Change[] | undefined> {
  const index = await git(content, ["rev-parse", "--git-path", "index"]);
  if (!index) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "dateline-index-"));
  const copy = join(folder, "index");
  try {
    copyFileSync(resolve(content, index.trim()), copy);
    await git(content, ["add", "--intent-to-add", "--", "articles"], copy);
    return await changesSince(content, base, copy);
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What git prints; undefined where it is not there, does not know, or takes too long. */
async function git(content: string, words: readonly string[], index?: string): Promise<string | undefined> {
  const { code, output } = await askGit(content, words, { patience, ...(index && { index }) });
  return code === 0 ? output : undefined;
}
