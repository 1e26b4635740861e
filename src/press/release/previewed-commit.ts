import { commitNamed } from "../../desk/git/commit-named.ts";
import type { PreviewedCommit } from "../../views/context.ts";
import type { PressSettings } from "../settings.ts";

/** The commit that a preview build is of: the one that CI names, else the one that the content folder is at. */
export function previewedCommit({ content, commit }: Pick<PressSettings, "content" | "commit">): PreviewedCommit {
  const { hash = commit, subject } = commitNamed(content, commit ?? "HEAD") ?? {};
  return { ...(hash && { commit: hash }), ...(subject && { subject }) };
}
