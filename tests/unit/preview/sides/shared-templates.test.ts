/** A report prints both sides with the bundle of the templates that builds have made: to bundle them takes longer than all else. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { bundlePlace, bundlesFolder } from "../../../../src/press/program/bundle-place.ts";
import { pressSettings } from "../../../../src/press/settings.ts";
import { lendTemplates, shareTemplates } from "../../../../src/preview/sides/sides.ts";

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

test("the program as it was gets a copy of its own bundle, where that is kept, and of no other", () => {
  const settings = { ...pressSettings({}), program, cache: join(program, ".dateline") };
  const old = { root: join(settings.cache, "report", "base", "tree"), cache: join(settings.cache, "report", "before") };
  mkdirSync(join(old.root, "src"), { recursive: true });
  writeFileSync(join(old.root, "src", "build.ts"), "as it was");
  const place = bundlePlace(old.root, old.cache);
  const folder = bundlesFolder(program, settings.cache);
  mkdirSync(join(folder, "another"), { recursive: true });
  lendTemplates(settings, old);
  expect(existsSync(place)).toBe(false);
  mkdirSync(join(folder, basename(place)));
  writeFileSync(join(folder, basename(place), "kept.json"), "whole");
  lendTemplates(settings, old);
  rmSync(folder, { recursive: true });
  expect(readFileSync(join(place, "kept.json"), "utf8")).toBe("whole");
});
