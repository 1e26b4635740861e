/** The repository that a content folder lies in: whether it can tell how articles were changed. */
import { askGit } from "./run-git.ts";

export interface Repository {
  /** The newest commit. */
  head: string;
  /** Where in the repository the content folder is. */
  place: string;
  /** Whether commits are missing. */
  isShallow: boolean;
}

/** Why a shallow clone tells no history. */
export const shallowWhy =
  "this is a shallow clone, without the commits before. Fetch them all first: git fetch --unshallow (in CI: fetch-depth: 0).";

/** `why` is a line for whoever builds. */
export async function repositoryOf(content: string): Promise<Repository | { why: string }> {
  const { code, output, error } = await askGit(content, [
    "rev-parse",
    "--is-shallow-repository",
    "--show-prefix",
    "HEAD",
  ]);
  const [shallow, prefix = "", head] = output.split("\n");
  if (code === 127) return { why: "git is not installed." };
  if (error.includes("not a git repository")) return { why: `${content} is in no git repository.` };
  if (code !== 0 || !head)
    return {
      why: error.includes("HEAD")
        ? "nothing has been committed yet."
        : (error.split("\n")[0] ?? "git gives no answer."),
    };
  return { head, place: prefix, isShallow: shallow === "true" };
}

/** Whether the newest commit was reached from a known one by adding to it: not where history was rewritten, or came in from the side. */
export async function follows(content: string, known: string, head: string): Promise<boolean> {
  if (known === head) return true;
  const { code, output } = await askGit(content, [
    "rev-list",
    "--first-parent",
    "--parents",
    "--reverse",
    "--end-of-options",
    `${known}..${head}`,
  ]);
  const [, parent] = output.split("\n", 1)[0]?.split(" ") ?? [];
  return code === 0 && parent === known;
}
