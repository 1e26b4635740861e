import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { replaceWhole } from "../../../src/kept/write-whole.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-whole-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a file that takes the place of another has its rights, and nothing lies beside it", () => {
  const path = join(folder, "a.md");
  writeFileSync(path, "old", { mode: 0o600 });
  replaceWhole(path, "new");
  expect([readFileSync(path, "utf8"), statSync(path).mode & 0o777]).toEqual(["new", 0o600]);
  replaceWhole(join(folder, "b.md"), "b");
  expect(readdirSync(folder).sort()).toEqual(["a.md", "b.md"]);
});
