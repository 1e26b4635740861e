/** Asks git which files a change touches. Where git cannot answer, nothing is known, and nothing fails. */
import { askGit } from "./run-git.ts";

/** Milliseconds. */
const patience = 20_000;

export interface Touched {
  /** Files below `content/`, relative to it, that are not as they are in the commit, those that git has not been told of among them. */
  files: ReadonlySet<string>;
  /** Those of them that the commit has and the folder has not, whatever name they may have now. */
  gone: readonly string[];
}

/**
 * What differs from a commit, committed or not.
 * @param base a commit; what others did after this branch left it does not count
 * @returns undefined where there is no git, no repository, or no such commit, as in a shallow clone
 */
export async function touchedFiles(content: string, base: string): Promise<Touched | undefined> {
  const [tracked, others] = await Promise.all([
    askGit(
      content,
      [
        "diff",
        "--name-status",
        "-z",
        "--no-renames",
        "--relative",
        "--no-ext-diff",
        "--merge-base",
        "--end-of-options",
        base,
        "--",
        ".",
      ],
      { patience },
    ),
    askGit(content, ["ls-files", "--others", "--exclude-standard", "-z", "--", "."], { patience }),
  ]);
  if (tracked.code !== 0 || others.code !== 0) return undefined;
  const files = new Set(others.output.split("\0").filter(Boolean));
  const gone: string[] = [];
  // What became of a file, and its name, each with a NUL behind it.
  const told = tracked.output.split("\0");
  for (let at = 0; at + 1 < told.length; at += 2) {
    const [status, file = ""] = told.slice(at, at + 2);
    files.add(file);
    if (status === "D") gone.push(file);
  }
  return { files, gone };
}
