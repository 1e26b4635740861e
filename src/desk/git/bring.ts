/**
 * Brings from the remote what a small clone has left out: commits of a shallow one, texts of one without blobs. Nobody is asked
 * for a password, and where the remote does not answer, nothing changes.
 */
import { askGit, streamGit, GitFailure } from "./run-git.ts";

/** Milliseconds: a machine without network must not hold up a build. */
const patience = 60_000;

/** Commits that a shallow clone is deepened by at first; twice as many each time it is not enough. */
const first = 50;
const most = 1_000_000;

/** Trees and commits only: texts are brought where they are needed. */
const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--filter=blob:none"];

/** Whether a commit is there. One that is not is not asked of the remote. */
export async function hasCommit(folder: string, commit: string): Promise<boolean> {
  const { code } = await askGit(folder, ["cat-file", "-e", `${commit}^{commit}`], { patience });
  return code === 0;
}

/**
 * Makes a shallow clone so deep that a commit is in it, or whole.
 * @param since a commit; without one, or where it is nowhere, all commits are brought
 * @returns whether it is deep enough now
 */
export async function bringCommits(folder: string, since?: string): Promise<boolean> {
  const remote = await remoteOf(folder);
  if (remote === undefined) return false;
  // The branch that is built, and no other.
  const head = (await askGit(folder, ["rev-parse", "HEAD"])).output.trim();
  for (let depth = first; since !== undefined && depth <= most; depth *= 2) {
    if (await hasCommit(folder, since)) return true;
    const { code } = await askGit(folder, [...fetch, `--deepen=${depth}`, remote, head], { patience });
    if (code !== 0) return false;
    if (!(await isShallow(folder))) return true;
  }
  const { code } = await askGit(folder, [...fetch, "--unshallow", remote, head], { patience });
  return code === 0;
}

/** Brings texts, all at once: git by itself asks for each alone. What cannot be brought is told by whoever reads it. */
export async function bringBlobs(folder: string, names: readonly string[]): Promise<void> {
  if (names.length === 0 || !(await isPartial(folder))) return;
  const remote = await remoteOf(folder);
  if (remote === undefined) return;
  try {
    const asked = ["-c", "fetch.negotiationAlgorithm=noop", ...fetch, "--recurse-submodules=no", "--stdin", remote];
    for await (const _ of streamGit(folder, asked, new Set(names), { patience }));
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
  }
}

async function isShallow(folder: string): Promise<boolean> {
  return (await askGit(folder, ["rev-parse", "--is-shallow-repository"])).output.trim() === "true";
}

/** Whether texts may be missing. */
async function isPartial(folder: string): Promise<boolean> {
  return (await askGit(folder, ["config", "--get-regexp", "^remote\\..*\\.promisor$"])).output.trim() !== "";
}

async function remoteOf(folder: string): Promise<string | undefined> {
  const remotes = (await askGit(folder, ["remote"])).output.split("\n").filter(Boolean);
  return remotes.includes("origin") ? "origin" : remotes[0];
}
