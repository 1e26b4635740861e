/** Held stories: the machine that publishes looks again when one is due, and not before. */
import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dueSoon, onGithub, onGitlab } from "../../../../src/preview/held/look-again.ts";

let server: Server;
let api = "";
let asked: string[] = [];
const workflows = [4, 5, 6].map((hour) => ({
  id: hour,
  path: `.github/workflows/due-0${hour}.yml`,
  state: hour === 4 ? "active" : "disabled_manually",
}));
const others = [{ id: 99, path: ".github/workflows/publish.yml", state: "active" }];

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method !== "GET") asked.push(`${request.method ?? ""} ${request.url ?? ""} ${body}`.trim());
      if (request.method === "PUT" && request.url?.includes("/actions/")) {
        response.writeHead(204).end();
        return;
      }
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(
        JSON.stringify(request.url?.includes("schedules") ? [{ id: 7 }] : { workflows: [...workflows, ...others] }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  const address = server.address();
  api = typeof address === "object" && address ? `http://localhost:${address.port}` : "";
});
afterAll(() => server.close());
beforeEach(() => (asked = []));

const due = new Date("2026-11-24T05:40:00Z");

test("a story counts where it is due before the daily run has looked again", () => {
  expect(dueSoon(due, new Date("2026-11-24T02:17:00Z"))).toEqual(due);
  expect(dueSoon(due, new Date("2026-11-22T02:17:00Z"))).toBeUndefined();
  expect(dueSoon(undefined, due)).toBeUndefined();
});

test("on GitHub one hour's workflow is switched on and the others off, and no other workflow is touched", async () => {
  const environment = { GITHUB_TOKEN: "t", GITHUB_REPOSITORY: "o/p", GITHUB_API_URL: api };
  expect(await onGithub(due, environment)).toBe("due-05.yml is switched on.");
  const place = "/repos/o/p/actions/workflows";
  expect(asked).toEqual([`PUT ${place}/4/disable`, `PUT ${place}/5/enable`]);
  asked = [];
  await onGithub(undefined, environment);
  expect(asked).toEqual([`PUT ${place}/4/disable`]);
  expect(await onGithub(due, {})).toBeUndefined();
});

test("on GitLab the schedule is set to the minute after the story is due, and else to once a day", async () => {
  const environment = { GITLAB_TOKEN: "t", CI_API_V4_URL: api, CI_PROJECT_ID: "3" };
  await onGitlab(due, environment);
  await onGitlab(undefined, environment);
  expect(asked).toEqual([
    'PUT /projects/3/pipeline_schedules/7 {"cron":"41 5 24 11 *","cron_timezone":"UTC"}',
    'PUT /projects/3/pipeline_schedules/7 {"cron":"17 2 * * *","cron_timezone":"UTC"}',
  ]);
});
