/** Commands on disks that are full: one sentence, no trace, nothing half done. Such a disk takes the superuser to mount. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import {
  build,
  check,
  command,
  importFiles,
  lendSmallLook,
  newArticle,
  smallPaper,
  writePaper,
} from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf } from "./folders.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-full-"));
const disk = join(folder, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "none", disk]).status === 0;
if (!mounted) process.stderr.write("No disk was filled up: this system mounts none for tests (run them as root).\n");
afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(folder, { recursive: true, force: true });
});

const content = join(folder, "content");
writePaper(content, {
  "paper.yaml": smallPaper,
  "articles/2026/11/24-port.md": story({ headline: "Port" }, "Cranes start again."),
});
const environment = { DATELINE_CONTENT: content, DATELINE_OUT: join(disk, "out"), DATELINE_CACHE: join(disk, "cache") };

/** Fills the disk up to so many bytes. */
function leave(free: number): void {
  rmSync(join(disk, "filler"), { force: true });
  const all = Number(spawnSync("df", ["--output=avail", "-B1", disk], { encoding: "utf8" }).stdout.split("\n")[1]);
  writeFileSync(join(disk, "filler"), Buffer.alloc(Math.max(0, all - free)));
}

const asTold = /^The disk that holds \S+ is full: [\d.]+ MB of [\d.]+ MB are free\./m;
const trace = /^\s+at |ERR_|errcode|ENOSPC/m;

describe.runIf(mounted)("on a full disk", () => {
  test("a build says so and leaves the last edition; with room it goes on", async () => {
    leave(60_000_000);
    await lendSmallLook(environment.DATELINE_CACHE);
    expect((await build(environment)).code).toBe(0);
    const before = bytesOf(join(disk, "out"));
    writePaper(content, {
      "articles/2026/11/23-new.md": story({ headline: "New", published: "2026-11-23 08:00" }, "News. ".repeat(5000)),
    });
    for (const free of [0, 60_000]) {
      leave(free);
      const full = await build(environment);
      expect([full.code, full.stderr]).toEqual([1, expect.stringMatching(asTold)]);
      expect(full.stderr).toContain("Nothing was published");
      expect(full.stderr).toMatch(/A paper of 2 articles and 0 pictures takes about \d+ MB there/);
      expect(full.stderr).not.toMatch(trace);
      expect(bytesOf(join(disk, "out"))).toEqual(before);
    }
    leave(40_000_000);
    expect((await build(environment)).code).toBe(0);
    const clean = { ...environment, DATELINE_OUT: join(disk, "clean"), DATELINE_CACHE: join(disk, "clean-cache") };
    await lendSmallLook(clean.DATELINE_CACHE);
    expect((await build(clean)).code).toBe(0);
    expect(bytesOf(join(disk, "out"))).toEqual(bytesOf(join(disk, "clean")));
  });

  test("a check and a publication say so", async () => {
    leave(0);
    const checked = await check({ ...environment, DATELINE_CACHE: join(disk, "third-cache") });
    expect([checked.code, checked.stderr]).toEqual([1, expect.stringMatching(asTold)]);
    expect(checked.stderr).not.toMatch(trace);
    const published = await command(
      "publish",
      { ...environment, DATELINE_OUT: join(disk, "out") },
      "--to",
      join(disk, "server"),
    );
    expect([published.code, published.stderr]).toEqual([1, expect.stringMatching(asTold)]);
    expect(existsSync(join(disk, "server", "current"))).toBe(false);
  });

  test("a state that is to be saved says so, and is saved with room", async () => {
    const state = join(folder, "paper.state");
    leave(100_000);
    const full = await command("state", environment, "--save", state);
    expect([full.code, full.stderr]).toEqual([1, expect.stringMatching(asTold)]);
    expect(full.stderr).not.toMatch(trace);
    expect(existsSync(state)).toBe(false);
    leave(20_000_000);
    expect((await command("state", environment, "--save", state)).code).toBe(0);
    expect(readdirSync(environment.DATELINE_CACHE).filter((name) => name.endsWith("-saving"))).toEqual([]);
  });

  test("a new article and an import leave nothing half written", async () => {
    rmSync(join(disk, "filler"));
    const papers = join(disk, "content");
    writePaper(papers, { "paper.yaml": smallPaper });
    const page = join(folder, "page.html");
    writeFileSync(
      page,
      `<html><head><title>Port</title></head><body><article><h1>Port reopens</h1>${"<p>The port has reopened, and cranes work again after the strike of nine days.</p>".repeat(300)}</article></body></html>`,
    );
    leave(0);
    const written = await newArticle(
      { ...environment, DATELINE_CONTENT: papers },
      "Harbour bridge reopens",
      "--section",
      "world",
    );
    expect([written.code, written.stderr]).toEqual([1, expect.stringMatching(asTold)]);
    leave(9000);
    const imported = await importFiles({ ...environment, DATELINE_CONTENT: papers }, ["--section", "world", page]);
    expect([imported.code, imported.stderr]).toEqual([1, expect.stringMatching(asTold)]);
    expect(imported.stderr).not.toMatch(trace);
    expect(filesBelow(join(papers, "articles"))).toEqual([]);
    rmSync(join(disk, "filler"));
    expect((await importFiles({ ...environment, DATELINE_CONTENT: papers }, ["--section", "world", page])).code).toBe(
      0,
    );
    expect(filesBelow(join(papers, "articles"))).toHaveLength(1);
    expect(readdirSync(papers)).toContain(".imported.jsonl");
  });
});

test("a folder that is read-only, or no folder, is told by name", async () => {
  writeFileSync(join(folder, "a file"), "");
  const built = await build({
    ...environment,
    DATELINE_CACHE: join(folder, "a file", "cache"),
    DATELINE_OUT: join(folder, "out"),
  });
  expect([built.code, built.stderr]).toEqual([1, expect.stringContaining("a file")]);
  expect(built.stderr).toContain("Nothing was published");
  expect(built.stderr).not.toMatch(trace);
});
