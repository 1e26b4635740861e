/** The writing desk hears of every edit, however an editor's program writes it. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { watchFolder, type Watching } from "../../../../src/press/writing-desk/watch-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-watch-"));
const at = (...names: string[]) => join(folder, ...names);
let watching: Watching;
let heard = 0;

beforeAll(() => {
  mkdirSync(at("articles"));
  writeFileSync(at("articles", "a.md"), "1");
  watching = watchFolder(folder, () => heard++);
});
afterAll(() => {
  watching.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each<[string, () => void]>([
  [
    "a file that is put in the place of another",
    () => {
      writeFileSync(at("articles", "new"), "2");
      renameSync(at("articles", "new"), at("articles", "a.md"));
    },
  ],
  ["an edit of that", () => writeFileSync(at("articles", "a.md"), "3")],
  ["a new folder", () => mkdirSync(at("articles", "2026"))],
  ["a file in it", () => writeFileSync(at("articles", "2026", "b.md"), "1")],
  ["a folder that goes", () => rmSync(at("articles", "2026"), { recursive: true })],
])("%s", async (_, edit) => {
  const before = heard;
  edit();
  await expect.poll(() => heard).toBeGreaterThan(before);
});

test("a folder that comes later is heard of, and what is edited in it", async () => {
  const later = at("templates");
  let edits = 0;
  const waiting = watchFolder(later, () => edits++);
  onTestFinished(() => waiting.close());
  for (const edit of [() => mkdirSync(later), () => writeFileSync(join(later, "head.html"), "1")]) {
    const before = edits;
    edit();
    await expect.poll(() => edits).toBeGreaterThan(before);
  }
});
