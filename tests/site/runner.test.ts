/**
 * The steps that publish a founded paper on S3, in order, on machines that have nothing but a clone and the state: what GitHub's
 * own actions do is done by hand, every `run` is run, and a folder stands for the bucket.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import { hostFiles } from "../../src/founding/hosts/host-files.ts";
import { reportSchema } from "../../src/preview/report-schema.ts";
import { bundledCommands } from "../bundled-commands.ts";
import { root, smallPaper, testNow, writePaper } from "../built-site.ts";
import { fakeBucket } from "../fake-bucket.ts";
import { commitAll, startRepository } from "../repository.ts";
import { story } from "../unit/archive/newsroom.ts";
import { workflowSchema } from "../unit/ci/workflows.ts";
import { bytesOf, Workplace } from "./folders.ts";

const top = mkdtempSync(join(tmpdir(), "dateline-runner-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const bucket = join(top, "bucket");
const programs = join(top, "programs");
const paper = join(top, "paper");
const cache = join(top, "kept");

const text = hostFiles.s3.files[".github/workflows/publish.yml"] ?? "";
const steps = workflowSchema.parse(parse(text)).jobs["publish"]?.steps ?? [];
/** What asks GitHub. */
const elsewhere = ["npm ci", "npm run held"];

/** A fresh folder with a clone, and `npm` beside it. @param depth how many commits it has */
async function cloned(depth: number): Promise<string> {
  const clone = mkdtempSync(join(top, "clone-"));
  execFileSync("git", ["clone", "--quiet", "--depth", String(depth), `file://${paper}`, clone]);
  const program = await bundledCommands(root);
  // `npm run NAME -- OPTIONS` of a paper is `dateline NAME OPTIONS`.
  writeFileSync(
    join(programs, "npm"),
    `#!/bin/sh\n[ "$1" = run ] && shift\n[ "$1" = --silent ] && shift\nname=$1\nshift\n[ "\${1:-}" = -- ] && shift\nexec '${process.execPath}' '${program}' "$name" "$@"\n`,
  );
  chmodSync(join(programs, "npm"), 0o755);
  return clone;
}

/** Runs a step. @returns what it said @throws where it fails */
function ran(run: string, clone: string, more: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-e", "-c", run], {
    cwd: clone,
    encoding: "utf8",
    env: {
      ...process.env,
      ...fakeBucket(programs, bucket),
      VITEST: undefined,
      INIT_CWD: clone,
      NODE_ENV: "production",
      CI: "true",
      DATELINE_NOW: testNow,
      BUCKET: "paper",
      DISTRIBUTION: "E1",
      ...more,
    },
  });
  expect(status, `${run}\n${stdout}${stderr}`).toBe(0);
  return stdout + stderr;
}

/** A runner from its beginning to its end. @returns what each step said */
async function publishes(readsPreview: boolean): Promise<Record<string, string>> {
  const clone = await cloned(1);
  const said: Record<string, string> = {};
  const states = steps.find(
    ({ uses, with: { path = "" } }) => uses?.startsWith("actions/cache@") && path.includes("paper.state"),
  );
  const kept = states?.with["path"]?.split("\n").filter(Boolean) ?? [];
  expect(kept.filter((file) => !/^[a-z]+\.state$/.test(file))).toEqual([]);
  for (const file of kept) if (existsSync(join(cache, file))) copyFileSync(join(cache, file), join(clone, file));
  for (const { run, env } of steps) {
    if (!run || elsewhere.includes(run) || run.startsWith("echo ")) continue;
    if (env["DATELINE_PREVIEW"] && !readsPreview) continue;
    said[run] = ran(run, clone, env["DATELINE_PREVIEW"] ? { DATELINE_PREVIEW: "1" } : {});
  }
  for (const file of kept) if (existsSync(join(clone, file))) copyFileSync(join(clone, file), join(cache, file));
  rmSync(clone, { recursive: true, force: true });
  return said;
}

/** The bucket's files but those that are kept for pages that were loaded before. */
function shown(clean: Record<string, string>): Record<string, string> {
  const all = Object.fromEntries(filesBelow(bucket).map((file) => [file, file]));
  const bytes = bytesOf(bucket);
  return Object.fromEntries(
    Object.keys(all)
      .filter((file) => file !== ".edition" && (file in clean || !/^(?:photos|_astro|search)\//.test(file)))
      .map((file) => [file, bytes[file] ?? ""]),
  );
}

const port = (words: string) => ({
  "articles/2026/11/20-port.md": story(
    { headline: "Port", published: "2026-11-20 06:00", photo: "{ file: sea.jpg, alt: The sea, caption: The sea. }" },
    words,
  ),
});

test("a runner with the state alone publishes an edit", async () => {
  mkdirSync(cache, { recursive: true });
  mkdirSync(programs, { recursive: true });
  const write = (files: Record<string, string | Uint8Array>) => writePaper(join(paper, "content"), files);
  write({
    // A book holds pictures that are published, and that this machine has not.
    "paper.yaml": `${smallPaper}history: false\nexchange: [epub]\n`,
    "photos/sea.jpg": await sharp({ create: { width: 320, height: 240, channels: 3, background: "#345" } })
      .jpeg()
      .toBuffer(),
    ...port("Cranes stand still."),
    "articles/2026/11/21-ferry.md": story({ headline: "Ferry", published: "2026-11-21 06:00" }, "It sails."),
  });
  startRepository(paper);
  const build = "npm run build -- --changes";
  expect((await publishes(false))[build]).toContain("Nothing is known here of an edition that was published");

  write(port("Cranes start again."));
  commitAll(paper);
  const said = await publishes(true);
  expect(said[build]).toContain("This is no whole paper");
  expect(Number(/(\d+) of \d+ pages printed/.exec(said[build] ?? "")?.[1])).toBeLessThan(12);
  const place = new Workplace();
  const expected = bytesOf(await place.cleanBuild("clean", { DATELINE_CONTENT: join(paper, "content") }));
  place.remove();
  expect(shown(expected)).toEqual(expected);
});

test("a runner with two commits and the state of previews alone tells what an edit does, with nothing printed but what it shows", async () => {
  writePaper(join(paper, "content"), port("Cranes stand still again."));
  commitAll(paper);
  const clone = await cloned(2);
  copyFileSync(join(cache, "preview.state"), join(clone, "preview.state"));
  const preview = { DATELINE_PREVIEW: "1" };
  ran("npm run state -- --load preview.state", clone, preview);
  ran("npm run report -- --base HEAD~1 --no-pictures", clone, preview);
  const report = reportSchema.parse(JSON.parse(readFileSync(join(clone, "report", "report.json"), "utf8")));
  expect(report.articles.map(({ path, change }) => [path, change])).toEqual([["/2026/11/20/port/", "changed"]]);
  expect(report.counts).toMatchObject({ added: 0, removed: 0 });
  expect(report.purge).toContain("https://test.example/2026/11/20/port/");
  expect(existsSync(join(clone, "dist"))).toBe(false);
});
