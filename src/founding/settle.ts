/** Writes a founded paper, and makes a git repository of it. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { handbookPlace } from "./handbook-place.ts";
import { foundPaper } from "./found-paper.ts";
import type { FoundingOrder } from "./founding-order.ts";

/** What became of a paper's first commit. */
export interface Committed {
  committed: boolean;
  remark?: string;
}

/** Lays the editors' handbook into a content folder, as it is for this version. */
export function layHandbook(content: string): void {
  for (const name of ["README.md", ".handbook"])
    cpSync(join(handbookPlace(), name), join(content, name), { recursive: true });
}

/** Lays out a paper's files. @returns how many @throws where the folder cannot be written */
export function layPaper(folder: string, order: FoundingOrder): number {
  const files = foundPaper(order);
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    // A README of somebody's own stays.
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  layHandbook(join(folder, "content"));
  return Object.keys(files).length;
}

/** Makes a git repository of a paper's folder, with all of it in a first commit. */
export function commitPaper(folder: string, name: string): Committed {
  const git = (...options: string[]) => spawnSync("git", ["-C", folder, ...options], { encoding: "utf8" });
  const inside = git("rev-parse", "--is-inside-work-tree");
  if (inside.error)
    return {
      committed: false,
      remark: "There is no git on this machine: the paper's history begins when it is in a repository.",
    };
  if (inside.status === 0)
    return { committed: false, remark: "The folder lies in a git repository already: commit it there." };
  git("init", "--quiet", "--initial-branch", "main");
  git("add", "--all");
  const { status } = git("commit", "--quiet", "--message", `${name} is founded`);
  return status === 0
    ? { committed: true }
    : {
        committed: false,
        remark: "git does not know who you are (git config user.name, user.email): the repository has no commit yet.",
      };
}
