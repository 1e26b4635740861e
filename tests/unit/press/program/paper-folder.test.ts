/** Where the paper is: the nearest folder upwards that holds one, or what the environment names. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cacheFolder } from "../../../../src/press/program/cache-folder.js";
import { paperFolder } from "../../../../src/press/program/paper-folder.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "dateline paper-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const paper = join(folder, "papers", "halden");
const within = join(paper, "content", "articles", "2026");
mkdirSync(within, { recursive: true });
writeFileSync(join(paper, "content", "paper.yaml"), "name: A\n");

test("it is found from every folder within it", () => {
  for (const standing of [paper, within]) expect(paperFolder({}, standing)).toBe(paper);
});

test("where there is none, it is where one stands", () => {
  expect(paperFolder({}, join(folder, "papers"))).toBe(join(folder, "papers"));
});

test("the environment goes before, and an empty variable is none", () => {
  expect(paperFolder({ DATELINE_CONTENT: join(folder, "other", "content") }, within)).toBe(join(folder, "other"));
  expect(paperFolder({ DATELINE_CONTENT: "" }, within)).toBe(paper);
  expect(cacheFolder({ DATELINE_CONTENT: join(paper, "content") })).toBe(join(paper, ".dateline"));
  expect(cacheFolder({ DATELINE_CACHE: join(folder, "cache") }, paper)).toBe(join(folder, "cache"));
});
