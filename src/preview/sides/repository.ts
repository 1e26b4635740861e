/** The few things that are asked of git. */
import { execFileSync, spawnSync } from "node:child_process";
import { nameBelow } from "../../kept/path-rules.ts";
import { realpathSync } from "node:fs";
import { commitNamed, type NamedCommit } from "../../desk/git/commit-named.ts";

/** Bytes that git may answer with: the names of all files of a large archive. */
const longestAnswer = 1 << 30;

export class Repository {
  /** The folder that holds `.git`. */
  readonly top: string;

  private constructor(top: string) {
    this.top = top;
  }

  /** The repository that a folder lies in; undefined where it lies in none, or there is no git. */
  static around(folder: string): Repository | undefined {
    const { status, stdout } = spawnSync("git", ["-C", folder, "rev-parse", "--show-toplevel"], { encoding: "utf8" });
    return status === 0 ? new Repository(stdout.trim()) : undefined;
  }

  /** A folder's path in the repository, empty for the top. */
  pathOf(folder: string): string {
    return nameBelow(realpathSync(this.top), realpathSync(folder));
  }

  /** The commit that a ref names; undefined where it names none. */
  commit(ref: string): NamedCommit | undefined {
    return commitNamed(this.top, ref);
  }

  /** Where two lines of work parted; undefined where that is not known, as in a clone without history. */
  parting(a: string, b: string): string | undefined {
    const { status, stdout } = spawnSync("git", ["-C", this.top, "merge-base", a, b], { encoding: "utf8" });
    return status === 0 ? stdout.trim() : undefined;
  }

  /** Paths below some places that are not as they were in a commit; those that git does not know yet are among them. */
  changedSince(commit: string, places: readonly string[]): string[] {
    const changed = this.#names("diff", "--name-only", "--no-renames", "-z", commit, "--", ...places);
    return [...changed, ...this.#names("ls-files", "--others", "--exclude-standard", "-z", "--", ...places)];
  }

  /** All files below some places as they were in a commit. */
  filesIn(commit: string, places: readonly string[]): string[] {
    return this.#names("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, ...places);
  }

  /**
   * Writes files as they were in a commit below a folder, at their own paths. The repository's index is not touched.
   * @param index a file for git's own use
   */
  write(commit: string, files: readonly string[], folder: string, index: string): void {
    const git = (options: readonly string[], input?: string) =>
      execFileSync("git", ["-C", this.top, ...options], {
        // Git finds its settings and programs as this process did.
        env: { ...process.env, GIT_INDEX_FILE: index },
        maxBuffer: longestAnswer,
        stdio: ["pipe", "ignore", "pipe"],
        ...(input !== undefined && { input }),
      });
    git(["read-tree", commit]);
    git(["checkout-index", "-f", "-z", "--stdin", `--prefix=${folder}/`], files.map((file) => `${file}\0`).join(""));
  }

  #names(...options: string[]): string[] {
    // A paper is laid out by links, which change a file's ctime and nothing else of it: git would read every file again.
    return execFileSync(
      "git",
      ["-C", this.top, "-c", "core.quotePath=false", "-c", "core.trustCtime=false", ...options],
      { encoding: "utf8", maxBuffer: longestAnswer },
    )
      .split("\0")
      .filter(Boolean);
  }
}
