/** A folder under git for tests, by someone whom git does not know, and without the habits of whoever runs them. */
import { execFileSync } from "node:child_process";

const nobody = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Nobody",
  GIT_AUTHOR_EMAIL: "nobody@example.org",
  GIT_COMMITTER_NAME: "Nobody",
  GIT_COMMITTER_EMAIL: "nobody@example.org",
};

/** Runs git in a folder. @returns what it prints @throws where git fails, with what it said */
export const git = (folder: string, ...words: string[]): string => gitAs({}, folder, ...words);

/** The same for someone, or at a time. @param environment as git knows them: `GIT_AUTHOR_NAME`, `GIT_COMMITTER_DATE` */
export function gitAs(environment: Readonly<Record<string, string>>, folder: string, ...words: string[]): string {
  return execFileSync("git", ["-C", folder, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...nobody, ...environment },
  });
}

/** Makes a folder a repository, and commits all that is in it. */
export function startRepository(folder: string): void {
  git(folder, "init", "--quiet", "--initial-branch", "main");
  commitAll(folder);
}

export function commitAll(folder: string, message = "All"): void {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", message);
}
