/**
 * A paper of one's own, as a newsroom founds it: the packed program, in a folder with a space and letters that are not
 * Latin, with what npm gets from its cache or the registry. It is packed and installed once.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import { digestOf } from "../../src/kept/kept-file.ts";
import { root, siteCache } from "../built-site.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline papers آخر-"));
const paper = join(folder, "halden-post");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = (more: Record<string, string | undefined> = {}) => ({
  // What npm tells the scripts of this repository is none of a newsroom's.
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith("npm_"))),
  NODE_ENV: undefined,
  VITEST: undefined,
  INIT_CWD: undefined,
  DATELINE_NOW: undefined,
  PATH: (process.env["PATH"] ?? "")
    .split(":")
    .filter((place) => !place.includes("node_modules"))
    .join(":"),
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@test.example",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@test.example",
  npm_config_prefer_offline: "true",
  LC_ALL: "C",
  ...more,
});

function run(cwd: string, command: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    encoding: "utf8",
    env: environment(),
    maxBuffer: 1e8,
  });
  expect(status, `${command} ${words.join(" ")}\n${stdout}${stderr}`).toBe(0);
  return stdout + stderr;
}

const dateline = (cwd: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(paper, "node_modules/dateline/bundle/.press/launcher.js"), ...words],
    { cwd, encoding: "utf8", env: environment() },
  );
  return { status, said: stdout + stderr };
};

/** The packed program. */
const packed = (): string =>
  join(folder, readdirSync(folder).find((name) => /^dateline-.*\.tgz$/.test(name)) ?? "none");

/** The text of a file of a printed paper. */
const printed = (name: string, place = paper): string => readFileSync(join(place, "dist", name), "utf8");

beforeAll(() => {
  const packing = spawnSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    env: environment({ DATELINE_CACHE: siteCache }),
  });
  expect(packing.status, packing.stdout + packing.stderr).toBe(0);
  const founding = [
    "init",
    "halden-post",
    "--name",
    "Halden Post",
    "--language",
    "en",
    "--host",
    "github-pages",
    "--yes",
  ];
  run(folder, "npx", "--yes", "--package", packed(), "dateline", ...founding);
  run(paper, "npm", "install", "--no-audit", "--no-fund");
  // A registry may be far away, and all other tests are at work meanwhile.
}, 600_000);

test("it is installed without Astro, Vite or a browser, and is no larger than 250 MB", () => {
  const modules = join(paper, "node_modules");
  for (const name of ["astro", "vite", "rolldown", "playwright-core", "typescript"])
    expect(existsSync(join(modules, name)), name).toBe(false);
  const bytes = filesBelow(modules).reduce((sum, file) => sum + statSync(join(modules, file)).size, 0);
  expect(bytes / 1e6).toBeLessThan(250);
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(paper, "package.json"), "utf8")));
  expect(Object.keys(dependencies)).toEqual(["dateline"]);
  expect(dependencies["dateline"]).toMatch(/^file:\.\.\/dateline-.*\.tgz$/);
});

test("it is checked without findings, printed, and each of its links leads somewhere; nothing of it is the demonstration paper's", () => {
  const said = run(paper, "npm", "test");
  expect(said).toContain("No problems in content.");
  expect(said).toMatch(/(\d+) of \1 pages printed/);
  expect(said).toContain("nothing is wrong.");
  expect(printed("index.html")).toContain("Halden Post: a new paper begins");
  for (const file of filesBelow(join(paper, "dist")).filter((name) => /\.(?:html|xml|json|txt)$/.test(name)))
    expect(printed(file), file).not.toContain("Meridian");
  expect(run(paper, "git", "log", "--oneline").trim().split("\n")).toHaveLength(1);
});

test("drafts are for the newsroom: neither the story that shows the forms is printed, nor pages that are still to be written", () => {
  const files = filesBelow(join(paper, "dist"));
  expect(files.filter((file) => /how-a-story|^(?:about|contact|privacy)\//.test(file))).toEqual([]);
  const about = join(paper, "content/pages/about.md");
  const text = readFileSync(about, "utf8");
  writeFileSync(about, text.replace("draft: true\n", ""));
  const { status, said } = dateline(paper, "check");
  writeFileSync(about, text);
  expect(status).toBe(1);
  expect(said).toMatch(/content\/pages\/about\.md:\d+:1 {2}error {2}missing-field/);
});

test("what lies in public/ stands at the root of the site, and goes when it is taken away", () => {
  const file = join(paper, "public/.well-known/security.txt");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "Contact: mailto:a@test.example\n");
  expect(dateline(join(paper, "content"), "build").status).toBe(0);
  expect(printed(".well-known/security.txt")).toContain("Contact:");
  rmSync(join(paper, "public/.well-known"), { recursive: true });
  expect(dateline(paper, "build").status).toBe(0);
  expect(existsSync(join(paper, "dist/.well-known"))).toBe(false);
  writeFileSync(join(paper, "public/robots.txt"), "");
  const { status, said } = dateline(paper, "build");
  rmSync(join(paper, "public/robots.txt"));
  expect([status, said]).toEqual([
    1,
    expect.stringMatching(/public\/robots\.txt:1:1 {2}error {2}public-file\n.*The paper prints a file of its own/),
  ]);
});

test("a component of its own is asked what it is bundled with, by its name and version, and nothing is printed", () => {
  const own = join(paper, "templates/story/Kicker.astro");
  mkdirSync(dirname(own), { recursive: true });
  copyFileSync(join(paper, "node_modules/dateline/bundle/.press/source/src/components/story/Kicker.astro"), own);
  const { status, said } = dateline(paper, "build");
  expect(said).toMatch(/npm install --save-dev astro@\d+\.\d+\.\d+ zod@/);
  expect(status).toBe(1);
  rmSync(join(paper, "templates"), { recursive: true });
});

test("an article is begun, and the report tells of it, without the packages that take pictures", () => {
  expect(dateline(paper, "new", "Bridge reopens", "--section", "world").status).toBe(0);
  const { status, said } = dateline(paper, "report", "--base", "HEAD");
  expect([status, said]).toEqual([0, expect.stringContaining("pages added")]);
  const summary = readFileSync(join(paper, "report/summary.md"), "utf8");
  expect(summary).toContain("Bridge reopens");
  expect(summary).toContain("npm install --save-dev playwright-core axe-core");
  run(paper, "git", "clean", "--force", "-d", "--quiet", "content");
});

test("a page that paper.yaml names and nobody has written is told", () => {
  const file = join(paper, "content/paper.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("pages: [about,", "pages: [imprint,"));
  const { status, said } = dateline(paper, "check");
  writeFileSync(file, text);
  expect([status, said]).toEqual([1, expect.stringContaining("there is no file pages/imprint.md")]);
});

test("a command that is not known is told with the nearest one, and a folder that is somebody's is left alone", () => {
  const unknown = dateline(paper, "chek");
  expect(unknown.status).toBe(2);
  expect(unknown.said).toContain("Did you mean dateline check?");
  expect(dateline(paper, "--version").said).toMatch(/^\d+\.\d+\.\d+\n$/);
  const { status, said } = dateline(folder, "init", "halden-post", "--yes");
  expect([status, said]).toEqual([2, expect.stringContaining("has content and package.json already")]);
  expect(run(paper, "git", "status", "--short", "content")).toBe("");
});

describe.each(["de", "ar", "fr"])("a paper in %s", (language) => {
  const own = join(folder, `paper-${language}`);

  test("is checked without findings and printed in its language", () => {
    expect(dateline(folder, "init", own, "--language", language, "--host", "server", "--yes").status).toBe(0);
    symlinkSync(join(paper, "node_modules"), join(own, "node_modules"), "junction");
    const { status, said } = dateline(own, "check");
    expect([status, said]).toEqual([0, "No problems in content.\n"]);
    expect(dateline(own, "build").status).toBe(0);
    expect(printed("index.html", own)).toContain(`<html lang="${language}"`);
  });
});

test("a paper in its first days is printed: without an article, with one section, with twenty-five", () => {
  const own = join(folder, "first-days");
  const sections = Array.from({ length: 25 }, (_, at) => `Part ${at + 1}`).join(", ");
  expect(dateline(folder, "init", own, "--sections", sections, "--host", "server", "--yes").status).toBe(0);
  rmSync(join(own, "content/articles"), { recursive: true });
  expect(dateline(own, "build").status).toBe(0);
  expect(printed("index.html", own)).toContain("Part 25");
  const file = join(own, "content/paper.yaml");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/sections:[^]*?\n\n/, "sections: [{ id: news, name: News }]\n\n"),
  );
  expect(dateline(own, "build").status).toBe(0);
  expect(existsSync(join(own, "dist/news/index.html"))).toBe(true);
});

/** The packed program under another version: what was kept by the one is none of the other's. */
function repacked(version: string): string {
  const unpacked = join(folder, version);
  mkdirSync(unpacked);
  run(unpacked, "tar", "-xzf", packed());
  const told = join(unpacked, "package/package.json");
  writeFileSync(told, readFileSync(told, "utf8").replace(/"version": "[^"]+"/, `"version": "${version}"`));
  const note = join(unpacked, "package/bundle/kept.json");
  const text = `${readFileSync(note, "utf8").split("\n").slice(1).join("\n")} `;
  writeFileSync(note, `${digestOf(Buffer.from(text))}\n${text}`);
  run(unpacked, "tar", "-czf", join(folder, `dateline-${version}.tgz`), "package");
  return `../dateline-${version}.tgz`;
}

/** Every file of a printed paper, with the digest of its bytes; what tells one release from the next is not among them. */
const bytesOfPaper = () =>
  Object.fromEntries(
    filesBelow(join(paper, "dist"))
      .filter((name) => name !== ".changes.json")
      .map((name) => [name, digestOf(readFileSync(join(paper, "dist", name)))]),
  );

test("a paper of an earlier version is brought to another: told, mended, nothing foreign in it, and the same bytes", () => {
  const welcome = filesBelow(join(paper, "content")).find((name) => name.endsWith("-a-new-paper.md")) ?? "";
  const story = join(paper, "content", welcome);
  // As one that was founded before: an icon in its place of form 1, and a story that was changed after readers had it.
  const settings = join(paper, "content/paper.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^format: 2$/m, "format: 1"));
  writeFileSync(
    join(paper, "public/icon.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#0b5d3b" d="M0 0h8v8z"/></svg>',
  );
  writeFileSync(story, readFileSync(story, "utf8").replace(/^published: .*$/m, "published: 2024-01-01 06:00"));
  run(paper, "git", "add", "--all");
  run(paper, "git", "commit", "--quiet", "--message", "An icon of our own");
  writeFileSync(story, `${readFileSync(story, "utf8")}\nThe office is in Quay Street, above the bakery.\n`);
  run(paper, "git", "commit", "--quiet", "--all", "--message", "Where we are");
  expect(dateline(paper, "build").status).toBe(0);
  const before = bytesOfPaper();
  expect(Object.keys(before)).toContainEqual(expect.stringMatching(/\/a-new-paper\/history\/index\.html$/));

  run(paper, "npm", "install", repacked("0.1.1"), "--no-audit", "--no-fund");
  expect(dateline(paper, "--version").said).toBe("0.1.1\n");
  const told = dateline(paper, "check");
  expect([told.status, told.said]).toEqual([
    0,
    expect.stringMatching(/^public\/icon\.svg:1:1 {2}warning {2}former-form$/m),
  ]);
  expect(dateline(paper, "check", "--fix").said).toBe(
    "public/icon.svg lies at content/brand/icon.svg now, and paper.yaml names it under brand.\n\nNo problems in content.\n",
  );
  expect(dateline(paper, "schemas").status).toBe(0);
  expect(dateline(paper, "build").said).toMatch(/(\d+) of \1 pages printed/);
  expect(bytesOfPaper()).toEqual(before);
  run(paper, "git", "add", "--all");
  expect(run(paper, "git", "status", "--short").trim().split(/\n */).sort()).toEqual([
    "M  content/paper.yaml",
    "M  package-lock.json",
    "M  package.json",
    "R  public/icon.svg -> content/brand/icon.svg",
  ]);
});
