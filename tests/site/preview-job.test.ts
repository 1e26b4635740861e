/**
 * The preview job of `.github/workflows/preview.yml`, step by step and in order, in a clone of a repository with a pull
 * request made of real commits: what GitHub's own actions do is done by hand, and every `run` is run.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { reportSchema } from "../../src/preview/report-schema.ts";
import { root, siteCache, testNow } from "../built-site.ts";
import { whole } from "../whole.ts";
import { workflow, type Step } from "../unit/ci/workflows.ts";
import { PaperRepository } from "./repository.ts";

// Each night with all its languages.
const repository = new PaperRepository(whole ? "whole" : "in its own language");
const clone = mkdtempSync(join(tmpdir(), "dateline-clone-"));
afterAll(() => {
  repository.remove();
  rmSync(clone, { recursive: true, force: true });
});

/** What the expressions in the workflow are worth for this pull request; one that is not known here is an error. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*([^]*?)\s*\}\}/g, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`The workflow asks for ${expression}, which this test does not know.`);
    return value;
  });
}

function run(script: string, environment: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> {
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: clone,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code: code ?? 1, said })));
}

test("the steps, one after the other, leave a preview and a report", { timeout: 900_000 }, async () => {
  repository.branch("change");
  repository.edit("content/articles/2026/11/24-port-strike.md", (text) =>
    text.replace("The police counted 260.", "The police counted 290."),
  );
  repository.commit("The police have counted again");
  repository.write(
    "content/articles/2026/11/26-tugs.md",
    "---\nheadline: Tugs go to the ships\nsummary: The first three come in on the morning tide.\nsection: home\nauthors: [idris-lowe]\ndateline: Halmouth, Auvery\npublished: 2026-11-26 06:00\n---\nThe tugs left at four.\n",
  );
  repository.commit("A story for Thursday");
  const head = repository.git("rev-parse", "change");
  const base = repository.git("rev-parse", "main");
  // As GitHub does: what is checked out is the pull request merged into its base.
  repository.git("checkout", "--quiet", "-b", "merge", "main");
  repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "change");
  execFileSync("git", ["clone", "--quiet", repository.folder, clone]);

  const { env, jobs } = workflow("preview.yml");
  const job = jobs["preview"];
  if (!job) throw new Error("There is no job called preview.");
  const values = {
    "github.event.number": "7",
    "github.event.pull_request.head.sha": head,
    "github.event.pull_request.base.sha": base,
    "vars.PREVIEW_SITE && format(vars.PREVIEW_SITE, github.event.number)": "https://pr-7.preview.example",
  };
  const fill = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, filled(value, values)]));
  // How packages are got is this machine's business; that tests run is not the job's.
  const { NODE_ENV: _environment, VITEST: _runner, NODE_COMPILE_CACHE: _kept, ...own } = process.env;
  const machine = {
    ...own,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_BASE_REF: "main",
    npm_config_prefer_offline: "true",
    DATELINE_NOW: testNow,
  };

  // Whether npm would install what is locked; the same packages lie here, and to lay them a second time shows nothing more.
  const onThisMachine: Readonly<Record<string, string>> = {
    "npm ci": `npm ci --dry-run && ln -s ${join(root, "node_modules")} node_modules`,
  };
  expect(job.steps.map((step) => step.run)).toEqual(expect.arrayContaining(Object.keys(onThisMachine)));
  const took: string[] = [];
  const uses: Record<string, (step: Step) => void> = {
    checkout: ({ with: options }) => expect(options["fetch-depth"]).toBe("0"),
    "setup-node": () => undefined,
    // The renditions of the paper as main has it, and the templates; a first run finds no state, and says so.
    cache: ({ with: { path = "" } }) => {
      for (const [, folder = ""] of path.matchAll(/^\.dateline\/(\w+)$/gm))
        cpSync(join(siteCache, folder), join(clone, ".dateline", folder), { recursive: true });
    },
    "upload-artifact": ({ with: options }) =>
      expect(existsSync(join(clone, options["path"] ?? "")), options["path"]).toBe(true),
  };
  for (const step of job.steps) {
    const action = /^actions\/([a-z-]+)@/.exec(step.uses ?? "")?.[1];
    if (action) uses[action]?.(step);
    if (step.uses) expect(Object.keys(uses)).toContain(action);
    if (!step.run) continue;
    const begun = performance.now();
    const { code, said } = await run(onThisMachine[step.run] ?? filled(step.run, values), {
      ...machine,
      ...fill(env),
      ...fill(job.env),
      ...fill(step.env),
    });
    expect(code, `${step.run}\n${said}`).toBe(0);
    took.push(`${step.run}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
  process.stdout.write(`${took.join("\n")}\n`);

  expect(JSON.parse(readFileSync(join(clone, "dist/preview.json"), "utf8"))).toEqual({
    commit: head,
    subject: "A story for Thursday",
  });
  expect(existsSync(join(clone, "dist/2026/11/26/tugs/index.html"))).toBe(true);
  expect(readFileSync(join(clone, "dist/_headers"), "utf8")).toContain("X-Robots-Tag: noindex");
  const report = reportSchema.parse(JSON.parse(readFileSync(join(clone, "report/report.json"), "utf8")));
  expect(report.base.hash).toBe(base);
  expect(report.articles.map(({ path, change, preview }) => [path, change, preview])).toEqual([
    ["/2026/11/24/port-strike/", "changed", "https://pr-7.preview.example/2026/11/24/port-strike/"],
    ["/2026/11/26/tugs/", "added", "https://pr-7.preview.example/2026/11/26/tugs/"],
  ]);
  expect(report.schedule).toMatchObject([
    { path: "/2026/11/26/tugs/", change: "new", reason: "scheduled", appears: "2026-11-26T06:00:00+01:00" },
  ]);
  // What readers get at once has nothing of the story that waits.
  expect(report.purge.filter((address) => address.includes("tugs"))).toEqual([]);
  expect(report.purge).toContain("https://meridian.example/2026/11/24/port-strike/");
});
