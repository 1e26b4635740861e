import { spawnSync } from "node:child_process";
import type { PreviewedCommit } from "../views/context.ts";
import type { PressSettings } from "./settings.ts";

/** The commit that a preview build is of: the one that CI names, else the one that the content folder is at. */
export function previewedCommit({ content, commit }: Pick<PressSettings, "content" | "commit">): PreviewedCommit {
  const { status, stdout } = spawnSync("git", ["-C", content, "log", "-1", "--no-show-signature", "--format=%H%x00%s", "--end-of-options", commit ?? "HEAD", "--"], { encoding: "utf8" });
  const [hash, subject] = status === 0 ? stdout.trim().split("\0") : [commit];
  return { ...(hash && { commit: hash }), ...(subject && { subject }) };
}
