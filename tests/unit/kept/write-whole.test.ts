import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diskTrouble } from "../../../src/kept/disk-trouble.ts";
import { replaceWhole, writeNewFile } from "../../../src/kept/write-whole.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-whole-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a file that takes the place of another has its rights, and nothing lies beside it", () => {
  const path = join(folder, "a.md");
  writeFileSync(path, "old");
  for (const rights of [0o600, 0o664]) {
    chmodSync(path, rights);
    replaceWhole(path, "new");
    expect([readFileSync(path, "utf8"), statSync(path).mode & 0o777]).toEqual(["new", rights]);
  }
  replaceWhole(join(folder, "b.md"), "b");
  expect(readdirSync(folder).sort()).toEqual(["a.md", "b.md"]);
});

test("a new file takes no other's place: what is in the way is told by its own name, and nothing lies beside it", () => {
  const path = join(folder, "there.md");
  writeNewFile(path, "first");
  let told: string | undefined;
  try {
    writeNewFile(path, "second");
  } catch (error) {
    told = diskTrouble(error, "content");
  }
  expect(told).toBe(`${path} is in the way: move it elsewhere.`);
  expect([readFileSync(path, "utf8"), readdirSync(folder).filter((name) => name.includes("there"))]).toEqual([
    "first",
    ["there.md"],
  ]);
});
