/** The files of a founded paper: every field of paper.yaml is there to be filled in, and each host has what it needs. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { foundPaper } from "../../../src/founding/found-paper.ts";
import { hosts, type FoundingOrder } from "../../../src/founding/founding-order.ts";
import { unwrittenLine } from "../../../src/desk/new-article.ts";
import { paperSchema } from "../../../src/paper/paper.ts";
import { root } from "../../built-site.ts";
import { workflowSchema } from "../ci/workflows.ts";

const order: FoundingOrder = {
  name: "Nord: Süd & “Post” # 1",
  language: "de",
  timezone: "Europe/Oslo",
  site: "https://www.example.org",
  sections: [{ id: "welt", name: "Welt: alles" }],
  host: "github-pages",
  now: "2026-11-24 06:30",
  program: "^1.0.0",
};

test("paper.yaml says of every field what it is for, and is read as it was meant", () => {
  const text = foundPaper(order)["content/paper.yaml"] ?? "";
  for (const field of Object.keys(paperSchema.shape)) expect(text).toMatch(new RegExp(`^(?:# )?${field}:`, "m"));
  expect(paperSchema.parse(parse(text))).toMatchObject({
    name: order.name,
    sections: order.sections,
    timezone: "Europe/Oslo",
  });
});

test("what a newsroom is to write itself is in drafts, and nowhere else", () => {
  const files = Object.entries(foundPaper(order)).filter(([name]) =>
    /^content\/(?:articles|pages)\/.*\.md$/.test(name),
  );
  expect(files.length).toBeGreaterThan(4);
  for (const [name, text] of files)
    expect([name, /^draft: true$/m.test(text)]).toEqual([name, unwrittenLine(text) !== undefined]);
});

describe.each(hosts)("for %s", (host) => {
  const files = foundPaper({ ...order, host });

  test("workflows and pipelines are YAML, and call no command that the paper has not", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(files["package.json"] ?? ""));
    const jobs = Object.entries(files).filter(([name]) => /\.ya?ml$|\.sh$/.test(name) && !name.startsWith("content/"));
    expect(jobs.length).toBeGreaterThan(0);
    for (const [name, text] of jobs) {
      if (!name.endsWith(".sh")) expect(() => void parse(text), name).not.toThrow();
      for (const [, script = ""] of text.matchAll(/npm run (?:--silent )?([a-z-]+)/g))
        expect(Object.keys(scripts)).toContain(script);
    }
  });
});

/** The runners of GitHub have GNU's tar, whose words others do not know. */
test.runIf(process.platform === "linux")(
  "on GitHub Pages what begins with a dot is published where it is for readers",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-pages-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, "dist/.well-known"), { recursive: true });
    for (const name of [".well-known/security.txt", ".changes.json", "index.html"])
      writeFileSync(join(folder, "dist", name), "");
    linkSync(join(folder, "dist/index.html"), join(folder, "dist/again.html"));
    const text = foundPaper(order)[".github/workflows/publish.yml"] ?? "";
    const command = /run: (tar .*)/.exec(text)?.[1] ?? "false";
    expect(readFileSync(join(root, ".github/workflows/publish.yml"), "utf8")).toContain(command);
    execFileSync("sh", ["-c", command], { cwd: folder, env: { ...process.env, RUNNER_TEMP: folder } });
    const packed = execFileSync("tar", ["-tvf", join(folder, "artifact.tar")], { encoding: "utf8" });
    const files = [...packed.matchAll(/^-.* \.\/(\S+)$/gm)].map(([, name]) => name);
    expect(new Set(files)).toEqual(new Set([".well-known/security.txt", "again.html", "index.html"]));
  },
);

/** `npm run hosts` writes scripts that end as is told here one after the other, and itself fails where nothing is. */
const scriptsThatEnd = `#!/bin/sh
echo "$*" >> asked
case "$*" in
  *hosts*) read -r code < codes || exit 1; sed -i 1d codes; echo "exit $code" ;;
esac
`;

test.each([
  { ends: "is laid", codes: [0], status: 0, whole: false },
  { ends: "fails on its way", codes: [1], status: 1, whole: false },
  { ends: "finds another edition, and the whole paper is laid", codes: [3, 0], status: 0, whole: true },
  { ends: "finds another edition, and the whole paper fails", codes: [3, 1], status: 1, whole: true },
  { ends: "finds another edition twice", codes: [3, 3], status: 1, whole: true },
  { ends: "is not written", codes: [], status: 1, whole: false },
])("on S3 a run goes on only if all is laid: what differs $ends", ({ codes, status, whole }) => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-s3-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of [".dateline", "dist"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "codes"), codes.map((code) => `${code}\n`).join(""));
  writeFileSync(join(folder, "npm"), scriptsThatEnd);
  chmodSync(join(folder, "npm"), 0o755);
  const text = foundPaper({ ...order, host: "s3" })[".github/workflows/publish.yml"] ?? "";
  const steps = workflowSchema.parse(parse(text)).jobs["publish"]?.steps ?? [];
  const { run = "" } = steps.find(({ name }) => name === "Publish") ?? {};
  // As GitHub runs it: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax, “defaults.run.shell”.
  const ended = spawnSync("bash", ["-e", "-c", run], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}`, BUCKET: "paper", DISTRIBUTION: "E1" },
  });
  expect([ended.status, existsSync(join(folder, "dist"))]).toEqual([status, status !== 0]);
  expect(readFileSync(join(folder, "asked"), "utf8").includes("--whole")).toBe(whole);
});
