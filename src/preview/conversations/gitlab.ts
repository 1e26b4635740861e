/** A merge request on GitLab (REST API v4, notes). */
import { z } from "zod";
import type { Environment } from "../../press/environment.ts";
import { ask, askAll, type Conversation } from "./conversation.ts";

const notesSchema = z.array(z.object({ id: z.number(), body: z.string(), author: z.object({ id: z.number() }) }));
const userSchema = z.object({ id: z.number() });

/** The merge request of the pipeline, with `GITLAB_TOKEN`, a project's access token; undefined where either is missing. */
export function gitlabConversation(environment: Environment): Conversation | undefined {
  const { GITLAB_TOKEN: token, CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: number } = environment;
  if (!token || !api || !project || !number) return undefined;
  const notes = `${api}/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`;
  const headers = { "PRIVATE-TOKEN": token };
  return {
    name: `${environment.CI_PROJECT_PATH ?? project}!${number}`,
    comments: async () => {
      const self = userSchema.parse(await ask(`${api}/user`, headers));
      const all = await askAll(async (page, size) =>
        notesSchema.parse(await ask(`${notes}?per_page=${size}&page=${page}`, headers)),
      );
      return all.filter(({ author }) => author.id === self.id);
    },
    add: async (body) => void (await ask(notes, headers, "POST", { body })),
    change: async (id, body) => void (await ask(`${notes}/${id}`, headers, "PUT", { body })),
  };
}
