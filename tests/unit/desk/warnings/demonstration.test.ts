import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openArchive } from "../../../../src/archive/open-archive.ts";
import { knownPages } from "../../../../src/views/pages.ts";
import { root, testNow } from "../../../built-site.ts";

test("of the demonstration paper nothing is said, and it has switched nothing off", async () => {
  const cache = mkdtempSync(join(tmpdir(), "dateline-warnings-"));
  const { archive, problems, close } = await openArchive({
    program: root,
    pages: knownPages,
    content: join(root, "content"),
    cache,
    now: Date.parse(testNow) / 1000,
    showHeld: true,
  });
  const found = problems.all();
  close();
  rmSync(cache, { recursive: true, force: true });
  expect(found).toEqual([]);
  expect(archive?.paper.warnings.off).toEqual([]);
});
