/** A commit by one of its names. */
import { spawnSync } from "node:child_process";

export interface NamedCommit {
  /** The whole name, 40 letters. */
  hash: string;
  /** The first line of its message. */
  subject: string;
  /** When it was made, ISO 8601. */
  at: string;
}

/** The commit that a ref names; undefined where it names none, or there is no git. */
export function commitNamed(folder: string, ref: string): NamedCommit | undefined {
  const { status, stdout } = spawnSync(
    "git",
    ["-C", folder, "log", "-1", "--no-show-signature", "--format=%H%x00%s%x00%cI", "--end-of-options", ref, "--"],
    { encoding: "utf8" },
  );
  const [hash, subject = "", at] = status === 0 ? stdout.trim().split("\0") : [];
  return hash && at ? { hash, subject, at } : undefined;
}
