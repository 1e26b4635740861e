/** Folders of what may be thrown away, and what lies in their place. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { clearWay, isThere, makeKeptFolder } from "../../../src/kept/kept-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-kept-folder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cache = join(folder, "cache");
beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache);
});

test("what is in the way of a folder goes, on every level below the one that is the program’s own", () => {
  writeFileSync(join(cache, "a"), "");
  makeKeptFolder(cache, join(cache, "a", "b", "c"));
  expect(statSync(join(cache, "a", "b", "c")).isDirectory()).toBe(true);
  rmSync(cache, { recursive: true });
  writeFileSync(cache, "somebody’s");
  expect(() => makeKeptFolder(cache, join(cache, "a"))).toThrow(/EEXIST|ENOTDIR/);
  expect(statSync(cache).isFile()).toBe(true);
});

test("a folder stays, and so does a link that leads to one; a link that leads nowhere goes", () => {
  mkdirSync(join(cache, "there"));
  symlinkSync(join(cache, "there"), join(cache, "link"));
  symlinkSync(join(cache, "nowhere"), join(cache, "lost"));
  expect(["there", "link", "lost", "none", "there/none/none"].map((name) => clearWay(join(cache, name)))).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
  expect(["there", "link", "lost"].map((name) => isThere(join(cache, name)))).toEqual([true, true, false]);
  expect(existsSync(join(cache, "link"))).toBe(true);
});
