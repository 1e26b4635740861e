import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { root } from "../../built-site.ts";
import { workflow, workflowFiles, workflowsFolder, workflowText } from "./workflows.ts";

const scripts = Object.keys(
  z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).scripts,
);

const lint = (files: readonly string[]): Record<string, string[]> =>
  z
    .record(z.string(), z.array(z.string()))
    .parse(
      JSON.parse(
        execFileSync(process.execPath, [join(root, "tests/unit/ci/lint-workflow.ts"), ...files], { encoding: "utf8" }),
      ),
    );

/** A workflow with a mistake in it, as the language service sees it. */
function lintWith(name: string, change: (text: string) => string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "dateline-workflow-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const changed = change(workflowText(name));
  expect(changed).not.toBe(workflowText(name));
  const file = join(folder, name);
  writeFileSync(file, changed);
  return lint([file])[file] ?? [];
}

test("GitHub's own language service finds nothing wrong", () => {
  const said = lint(workflowFiles.map((name) => join(workflowsFolder, name)));
  // It does not look into the event of another workflow's run.
  expect(
    Object.values(said)
      .flat()
      .map((line) => line.replace(/^\d+: /, "")),
  ).toEqual(["Context access might be invalid: number"]);
});

test("and it would find a mistake that is there", () => {
  expect(lintWith("preview.yml", (text) => text.replace("timeout-minutes", "timeout-minuts"))).not.toEqual([]);
  expect(lintWith("preview.yml", (text) => text.replace("github.event.number", "githb.event.number"))).not.toEqual([]);
  expect(lintWith("publish.yml", (text) => text.replace("steps.before.outputs", "steps.befor.outputs"))).not.toEqual(
    [],
  );
});

describe.each(workflowFiles)("%s", (name) => {
  const { jobs, permissions } = workflow(name);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("uses GitHub's own actions only, each pinned by its commit", () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    for (const line of workflowText(name).match(/uses: .*/g) ?? []) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });

  test("runs the scripts of package.json, and nothing else that is not the repository's or Ubuntu's", () => {
    for (const { run } of steps) {
      if (
        run === undefined ||
        run === "npm ci" ||
        run === "npm test" ||
        run.startsWith('echo "') ||
        run.startsWith("sudo apt-get -qq ") ||
        run.startsWith("tar ")
      )
        continue;
      expect(scripts).toContain(/^npm run ([a-z-]+)/.exec(run)?.[1]);
    }
  });

  test("lets no text of a pull request into a shell", () => {
    for (const { run } of steps) expect(run ?? "").not.toMatch(/\$\{\{\s*github\.(?:event\.(?!name)|head_ref)/);
  });

  test("may do no more than it must by default", () => {
    expect([{ contents: "read" }, {}]).toContainEqual(permissions);
  });
});

test("where anyone's code runs there is no secret, and nothing may be written", () => {
  expect(workflowFiles.some((name) => workflowText(name).includes("pull_request_target"))).toBe(false);
  for (const name of workflowFiles.filter((file) => /^\s+pull_request:/m.test(workflowText(file)))) {
    expect(workflowText(name), name).not.toMatch(/secrets\.|: write|github\.token/);
    for (const { steps } of Object.values(workflow(name).jobs)) {
      for (const { uses, with: options } of steps)
        if (uses?.startsWith("actions/checkout@")) expect(options["persist-credentials"]).toBe("false");
    }
  }
});

test("where there are secrets, only the default branch's code runs, and a fork's preview is not published", () => {
  const { steps } = workflow("comment.yml").jobs["comment"] ?? { steps: [] };
  expect(steps.find(({ uses }) => uses?.startsWith("actions/checkout@"))?.with).not.toHaveProperty("ref");
  for (const step of steps.filter(({ env }) => "NETLIFY_AUTH_TOKEN" in env))
    expect(step.if).toBe("github.event.workflow_run.head_repository.full_name == github.repository");
});
