/**
 * Has the machine that publishes look again when the next held story is due, and not before: each look costs a minute.
 * Where stories are due in no hour of the next day, the daily run is enough.
 */
import { z } from "zod";
import type { Environment } from "../../press/environment.ts";
import { ask } from "../conversations/conversation.ts";

const anHour = 3_600_000;
/** The daily run looks again within so many hours, with one to spare. */
const ahead = 25;

/** The hour (UTC) of a story that is due before the daily run has looked again; undefined where none is. */
export function dueSoon(next: Date | undefined, now: Date): Date | undefined {
  return next && next.getTime() - now.getTime() < ahead * anHour ? next : undefined;
}

/**
 * Switches the workflows of all hours off but the one in which a story is due. @returns a sentence on what became of it;
 * undefined where this is no job on GitHub
 */
export async function onGithub(due: Date | undefined, environment: Environment): Promise<string | undefined> {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_API_URL: api } = environment;
  if (!token || !repository) return undefined;
  const root = `${api ?? "https://api.github.com"}/repos/${repository}/actions/workflows`;
  const headers = {
    Authorization: `Bearer ${token}`,
    Accept: "application/vnd.github+json",
    "X-GitHub-Api-Version": "2022-11-28",
  };
  const { workflows } = workflowsSchema.parse(await ask(`${root}?per_page=100`, headers));
  const wanted = due && `due-${String(due.getUTCHours()).padStart(2, "0")}.yml`;
  for (const { id, path, state } of workflows) {
    const [, file] = /^\.github\/workflows\/(due-\d\d\.yml)$/.exec(path) ?? [];
    if (file === undefined) continue;
    const isOn = state === "active";
    if (isOn !== (file === wanted)) await ask(`${root}/${id}/${isOn ? "disable" : "enable"}`, headers, "PUT");
  }
  return wanted ? `${wanted} is switched on.` : "No hour’s workflow is switched on.";
}

const workflowsSchema = z.object({
  workflows: z.array(z.object({ id: z.number(), path: z.string(), state: z.string() })),
});

/** When a pipeline looks that is not told of a story: once a day. */
const daily = "17 2 * * *";

/** Sets the first schedule of the project to the minute after the next story is due. */
export async function onGitlab(due: Date | undefined, environment: Environment): Promise<string | undefined> {
  const { GITLAB_TOKEN: token, CI_API_V4_URL: api, CI_PROJECT_ID: project } = environment;
  if (!token || !api || !project) return undefined;
  const root = `${api}/projects/${project}/pipeline_schedules`;
  const headers = { "PRIVATE-TOKEN": token };
  const [schedule] = schedulesSchema.parse(await ask(root, headers));
  if (!schedule) return "The project has no pipeline schedule: .gitlab-ci.yml says how to make one.";
  const at = due && new Date(due.getTime() + 60_000);
  const cron = at ? `${at.getUTCMinutes()} ${at.getUTCHours()} ${at.getUTCDate()} ${at.getUTCMonth() + 1} *` : daily;
  await ask(`${root}/${schedule.id}`, headers, "PUT", { cron, cron_timezone: "UTC" });
  return `The pipeline schedule is set to ${cron} (UTC).`;
}

const schedulesSchema = z.array(z.object({ id: z.number() }));
