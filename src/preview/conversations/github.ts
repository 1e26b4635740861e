/** A pull request on GitHub (REST API, version 2022-11-28). */
import { z } from "zod";
import type { Environment } from "../../press/environment.ts";
import { ask, askAll, type Conversation } from "./conversation.ts";

const pullsSchema = z.array(z.object({ number: z.number(), head: z.object({ sha: z.string() }) }));
const commentsSchema = z.array(
  z.object({ id: z.number(), body: z.string().nullish(), user: z.object({ type: z.string() }).nullish() }),
);

/**
 * The pull request of `PULL_HEAD` (`owner:branch`) at `PULL_COMMIT`: both come from the event of the workflow, never from
 * what the pull request's own code left behind. Undefined outside GitHub, without a token, or where none is open.
 */
export async function githubConversation(environment: Environment): Promise<Conversation | undefined> {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, PULL_HEAD: head, PULL_COMMIT: commit } = environment;
  if (!token || !repository || !head || !commit) return undefined;
  const root = `${environment.GITHUB_API_URL ?? "https://api.github.com"}/repos/${repository}`;
  const headers = {
    Authorization: `Bearer ${token}`,
    Accept: "application/vnd.github+json",
    "X-GitHub-Api-Version": "2022-11-28",
  };
  const pulls = pullsSchema.parse(await ask(`${root}/pulls?state=open&head=${encodeURIComponent(head)}`, headers));
  // A newer push has a run of its own, whose report is the one to tell.
  const pull = pulls.find((one) => one.head.sha === commit);
  if (!pull) return undefined;
  return {
    name: `${repository}#${pull.number}`,
    comments: async () => {
      const all = await askAll(async (page, size) =>
        commentsSchema.parse(
          await ask(`${root}/issues/${pull.number}/comments?per_page=${size}&page=${page}`, headers),
        ),
      );
      // Anyone may write the mark into a comment of their own.
      return all.filter(({ user }) => user?.type === "Bot").map(({ id, body }) => ({ id, body: body ?? "" }));
    },
    add: async (body) => void (await ask(`${root}/issues/${pull.number}/comments`, headers, "POST", { body })),
    change: async (id, body) => void (await ask(`${root}/issues/comments/${id}`, headers, "PATCH", { body })),
  };
}
