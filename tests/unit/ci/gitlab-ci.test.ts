/** `.gitlab-ci.yml`, read by a program that runs such files, with GitLab's own schema. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { engineNames } from "../../engines/engine.ts";
import { root } from "../../built-site.ts";
import { git, startRepository } from "../../repository.ts";

const text = readFileSync(join(root, ".gitlab-ci.yml"), "utf8");

function jobs(
  file: string,
  variables: Record<string, string> = {},
): { status: number | null; said: string; jobs: { name: string; when: string }[] } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-gitlab-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, ".gitlab-ci.yml"), file);
  startRepository(folder);
  git(folder, "remote", "add", "origin", "https://gitlab.example/desk/paper.git");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/gitlab-ci-local/dist/index.js"),
      "--list-json",
      ...Object.entries(variables).flatMap(([name, value]) => ["--variable", `${name}=${value}`]),
    ],
    { cwd: folder, encoding: "utf8", env: { ...process.env, HOME: folder } },
  );
  const list = stdout.slice(stdout.indexOf("[\n"));
  return {
    status,
    said: stdout + stderr,
    jobs: status === 0 ? z.array(z.object({ name: z.string(), when: z.string() })).parse(JSON.parse(list)) : [],
  };
}

const begun = (variables: Record<string, string>) =>
  jobs(text, variables)
    .jobs.filter(({ when }) => when !== "never")
    .map(({ name }) => name)
    .sort();

test("GitLab's schema finds nothing wrong, and would find a mistake", () => {
  expect(jobs(text).status).toBe(0);
  const wrong = jobs(text.replace("expose_as:", "exposed_as:"));
  expect([wrong.status === 0, wrong.said]).toEqual([false, expect.stringMatching(/exposed_as/)]);
});

const engines = engineNames.map((name) => `engines: [${name}]`);

test("which jobs run when", () => {
  expect(begun({ CI_PIPELINE_SOURCE: "merge_request_event", CI_COMMIT_BRANCH: "" })).toEqual([
    "check",
    ...engines,
    "preview",
    "test",
  ]);
  expect(
    begun({ CI_PIPELINE_SOURCE: "merge_request_event", CI_COMMIT_BRANCH: "", PREVIEW_DOMAIN: "paper.netlify.app" }),
  ).toEqual(["check", ...engines, "preview", "review", "test"]);
  expect(begun({ CI_PIPELINE_SOURCE: "schedule" })).toEqual(["check", "publish"]);
  expect(begun({ CI_PIPELINE_SOURCE: "schedule", WHOLE: "1" })).toEqual(["check", "publish", "whole"]);
  expect(begun({ CI_PIPELINE_SOURCE: "push" })).toEqual(["check", ...engines, "publish", "test"]);
  expect(begun({ CI_PIPELINE_SOURCE: "web" })).toEqual([
    "check",
    ...engines,
    "publish",
    ...Array.from({ length: 8 }, (_, at) => `slice: [${at + 1}/8]`),
    "test",
  ]);
});

test("the image has the browser that the installed Playwright is made for", () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, "node_modules/playwright-core/package.json"), "utf8")));
  expect(text).toContain(`image: mcr.microsoft.com/playwright:v${version}-`);
});
