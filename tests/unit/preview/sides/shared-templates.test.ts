/** A report prints both sides with the bundle of the templates that builds have made: to bundle them takes longer than all else. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { bundlesFolder } from "../../../../src/press/program/bundle-place.ts";
import { pressSettings } from "../../../../src/press/settings.ts";
import { shareTemplates } from "../../../../src/preview/sides/sides.ts";

const program = realpathSync(mkdtempSync(join(tmpdir(), "dateline-shared-templates-")));
afterEach(() => rmSync(program, { recursive: true, force: true }));

test("a side finds what was bundled beside the paper's own cache, before and after it is bundled anew", () => {
  const settings = { ...pressSettings({}), program, cache: join(program, ".dateline") };
  const side = join(settings.cache, "report", "base-cache");
  // Twice: a report that ended early left its link behind.
  for (const bundle of ["one", "two"]) {
    shareTemplates(settings, side);
    mkdirSync(join(bundlesFolder(program, settings.cache), bundle));
    writeFileSync(join(bundlesFolder(program, settings.cache), bundle, "kept.json"), "");
    expect(realpathSync(join(bundlesFolder(program, side), bundle, "kept.json"))).toBe(
      join(bundlesFolder(program, settings.cache), bundle, "kept.json"),
    );
  }
});
