/** The lock of a folder: held by one process at a time, and by none that is no more. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { holdFolder } from "../../../../src/press/edition/lock.ts";
import { lockDamages } from "../../kept/damages.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(lockDamages)("a lock that is %s keeps nobody waiting", async (_name, damage) => {
  damage(join(folder, "lock"));
  const { release } = await holdFolder(folder, () => undefined);
  release();
  expect(existsSync(join(folder, "lock"))).toBe(false);
});
