/** No command waits for a pipe, or follows a link out of the folder, in the place of a file that it opens plainly. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import {
  build,
  check,
  command,
  importFiles,
  lendSmallLook,
  newArticle,
  smallPaper,
  writePaper,
  type BuildResult,
} from "../built-site.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const story =
  "---\nheadline: A story\nsummary: What it is about.\nsection: world\nauthors: [lena-okafor]\ndateline: Oslo, Norway\npublished: 2026-11-24 06:30\n---\nText.\n";
const files = {
  "paper.yaml": smallPaper,
  "articles/2026/11/24-a.md": story,
  "authors/lena-okafor.md": "---\nname: Lena Okafor\n---\n",
  "topics/ports.md": "---\nname: Ports\n---\n",
  "documents/a.txt": "a",
};

interface Place {
  content: string;
  source: string;
  environment: Record<string, string>;
}

async function place(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-no-files-"));
  folders.push(folder);
  const content = join(folder, "content");
  writePaper(content, files);
  const [source, cache] = [join(folder, "story.txt"), join(folder, "cache")];
  await lendSmallLook(cache);
  writeFileSync(source, "A story from elsewhere\n\nOSLO, Norway — Something has happened here today, and is told.\n");
  return {
    content,
    source,
    environment: { DATELINE_CONTENT: content, DATELINE_CACHE: cache, DATELINE_OUT: join(folder, "dist") },
  };
}

function pipeAt(path: string): void {
  rmSync(path, { force: true, recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  execFileSync("mkfifo", [path]);
}

const commands: [name: string, run: (place: Place) => Promise<BuildResult>][] = [
  ["check", ({ environment }) => check(environment)],
  ["check --fix", ({ environment }) => check(environment, "--fix")],
  ["build", ({ environment }) => build(environment)],
  ["build --next", ({ environment }) => build(environment, "--next")],
  ["new", ({ environment }) => newArticle(environment, "A headline of three")],
  ["import", ({ environment, source }) => importFiles(environment, [source])],
];

/** Says the rest as the check does. */
const noPaper = "The paper cannot be read: npm run check says why";
const noFile = /This is no file but a pipe, a socket or a device\. Take it away\./;

describe.each(commands)("%s", (_name, run) => {
  test("refuses a pipe as paper.yaml", async () => {
    const here = await place();
    pipeAt(join(here.content, "paper.yaml"));
    const { code, stdout, stderr } = await run(here);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toMatch(noFile);
  });
});

test("hosts refuses a pipe as paper.yaml", async () => {
  const here = await place();
  pipeAt(join(here.content, "paper.yaml"));
  const { code, stderr } = await command("hosts", here.environment, "nginx");
  expect([code, stderr.includes(noPaper)]).toEqual([1, true]);
});

describe.each([["a socket"], ["a folder"], ["a device"], ["a link out of the folder"]])("%s as paper.yaml", (kind) => {
  test.each([
    ["check", check],
    ["new", (environment: Record<string, string>) => newArticle(environment, "A headline")],
  ] as const)("is refused by %s", async (_command, run) => {
    const here = await place();
    const path = join(here.content, "paper.yaml");
    rmSync(path);
    if (kind === "a folder") mkdirSync(path);
    else if (kind === "a socket") {
      const server = createServer().listen(path);
      await new Promise((resolve) => server.once("listening", resolve));
      onTestFinished(() => void server.close());
    } else {
      const outside = join(here.content, "..", "outside.yaml");
      writeFileSync(outside, `${smallPaper}secret: words\n`);
      symlinkSync(kind === "a device" ? "/dev/zero" : outside, path);
    }
    const { code, stdout, stderr } = await run(here.environment);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toMatch(
      kind === "a folder"
        ? /folder with the name of a file/
        : kind === "a socket"
          ? noFile
          : /symbolic link that leads out/,
    );
    expect(stdout + stderr).not.toContain("secret");
  });
});

test.each([
  "front.yaml",
  "articles/2026/11/24-a.md",
  "authors/lena-okafor.md",
  "topics/ports.md",
  "pages/about.md",
  "threads/ports.md",
  "documents/a.txt",
  "photos/a.jpg",
])("a pipe as %s is told by check and by a build", async (file) => {
  const here = await place();
  pipeAt(join(here.content, file));
  for (const run of [check, build]) {
    const { code, stdout, stderr } = await run(here.environment);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(file);
    expect(stdout + stderr).toMatch(noFile);
  }
});

test.each([
  "authors/lena-okafor.md",
  "topics/ports.md",
  "photos/a.jpg",
  ".imported.jsonl",
  "articles/2026/11/24-a-headline.md",
])("new and import do not wait for a pipe as %s", async (file) => {
  const here = await place();
  pipeAt(join(here.content, file));
  expect((await newArticle(here.environment, "A headline")).code).toBe(0);
  const { code, stdout, stderr } = await importFiles(here.environment, [here.source, join(here.content, file)]);
  expect(code).toBe(1);
  expect(stdout + stderr).toMatch(
    file === ".imported.jsonl"
      ? /is a link, a folder or a pipe/
      : /This is no file but a pipe, a socket or a device\. Save it as a file first/,
  );
});

test("new does not wait for a pipe where its picture would lie, and takes none for a picture", async () => {
  const here = await place();
  const photo = join(here.content, "..", "port.svg");
  writeFileSync(photo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  pipeAt(join(here.content, "photos", "port.svg"));
  pipeAt(join(here.content, "..", "pipe.svg"));
  const taken = await newArticle(here.environment, "--photo", photo);
  expect(taken.stdout).toContain("port-2.svg");
  expect((await newArticle(here.environment, "--photo", join(here.content, "..", "pipe.svg"))).stderr).toContain(
    "pipe.svg is not a file",
  );
});
