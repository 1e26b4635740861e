/** Asks git which articles' files were renamed since a commit. Where git cannot answer, nothing is known, and nothing fails. */
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Rename {
  /** Both relative to `content/`. */
  from: string;
  to: string;
  /** The file as it was. */
  before: Uint8Array;
}

/** Milliseconds: a git that waits for a password or a slow disk must not hold up a check. */
const patience = 20_000;

/** What a hook's surroundings say of another repository, or of the same one seen from another folder. */
const surroundings = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"];

/**
 * Articles below `content/` whose files have another name than in a commit, committed or not.
 * @param base a commit; what others did after this branch left it does not count
 * @returns undefined where there is no git, no repository, or no such commit, as in a shallow clone
 */
export async function renamedArticles(content: string, base: string): Promise<Rename[] | undefined> {
  const tracked = await changesSince(content, base);
  if (!tracked) return undefined;
  // A file that was renamed without git's knowing is gone under one name, and under the other git does not look at it.
  const changes = tracked.some(({ to }) => to === undefined) ? ((await withUntracked(content, base)) ?? tracked) : tracked;
  const renames = changes.flatMap(({ from, to, blob }) => (to === undefined ? [] : [{ from, to, blob }]));
  if (renames.length === 0) return [];
  const texts = await git(content, ["cat-file", "--batch"], { input: renames.map(({ blob }) => `${blob}\n`).join("") });
  if (!texts) return undefined;
  const before = blobsIn(texts);
  return renames.flatMap(({ from, to, blob }) => {
    const bytes = before.get(blob);
    return bytes ? [{ from, to, before: bytes }] : [];
  });
}

interface Change {
  from: string;
  /** Absent where the file is gone. */
  to?: string;
  /** Git's name for what was in the file. */
  blob: string;
}

async function changesSince(content: string, base: string, index?: string): Promise<Change[] | undefined> {
  const said = await git(content, ["diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--diff-filter=DR", "--relative", "--no-ext-diff", "--merge-base", "--end-of-options", base, "--", "articles"], index ? { index } : {});
  return said && changesIn(said.toString("utf8"));
}

/** `:mode mode blob blob R087`, then the names, each with a NUL behind it (git-diff, “raw output format”). */
function changesIn(said: string): Change[] {
  const parts = said.split("\0");
  const changes: Change[] = [];
  for (let at = 0; at < parts.length; ) {
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
    copyFileSync(resolve(content, index.toString("utf8").trim()), copy);
    await git(content, ["add", "--intent-to-add", "--", "articles"], { index: copy });
    return await changesSince(content, base, copy);
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `git cat-file --batch` prints: `blob-name blob size`, the bytes, and a line end. */
function blobsIn(printed: Buffer): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf("\n", at);
    if (end === -1) break;
    const [blob = "", kind, size = "0"] = printed.toString("latin1", at, end).split(" ");
    if (kind === "blob") blobs.set(blob, printed.subarray(end + 1, end + 1 + Number(size)));
    at = kind === "blob" ? end + 1 + Number(size) + 1 : end + 1;
  }
  return blobs;
}

/** What git prints; undefined where it is not there, does not know, or takes too long. */
function git(content: string, words: readonly string[], { input, index }: { input?: string; index?: string } = {}): Promise<Buffer | undefined> {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !surroundings.includes(name)));
  return new Promise((answer) => {
    const child = execFile(
      "git",
      ["-C", content, ...words],
      { encoding: "buffer", maxBuffer: 1 << 30, timeout: patience, env: { ...environment, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", ...(index && { GIT_INDEX_FILE: index }) } },
      (error, printed) => answer(error ? undefined : printed),
    );
    child.stdin?.on("error", () => undefined).end(input);
  });
}
