/** Asks git which files a change touches. Where git cannot answer, nothing is known, and nothing fails. */
import { askGit } from "./run-git.ts";

/** Milliseconds. */
const patience = 20_000;

/**
 * Files below `content/`, relative to it, that are not as they are in a commit, committed or not, those that git has not been
 * told of among them.
 * @param base a commit; what others did after this branch left it does not count
 * @returns undefined where there is no git, no repository, or no such commit, as in a shallow clone
 */
export async function touchedFiles(content: string, base: string): Promise<Set<string> | undefined> {
  const [tracked, others] = await Promise.all([
    askGit(
      content,
      [
        "diff",
        "--name-only",
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
  return new Set(`${tracked.output}${others.output}`.split("\0").filter(Boolean));
}
