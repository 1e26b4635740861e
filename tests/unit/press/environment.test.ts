/** What the environment tells the program is read in one place, and nowhere by the way. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readEnvironment } from "../../../src/press/environment.ts";
import { pressSettings } from "../../../src/press/settings.ts";
import { root } from "../../built-site.ts";

afterEach(() => vi.unstubAllEnvs());

test("a variable that is empty counts as one that is not set", () => {
  vi.stubEnv("DATELINE_OUT", "");
  vi.stubEnv("DATELINE_SITE", "");
  vi.stubEnv("DATELINE_NOW", "2026-11-24T18:00:00Z");
  vi.stubEnv("INIT_CWD", "/somewhere");
  vi.stubEnv("DATELINE_CONTENT", "/paper/content");
  const settings = pressSettings(readEnvironment());
  expect(settings).toMatchObject({ paper: "/paper", out: "/paper/dist", now: 1_795_543_200, standing: "/somewhere" });
  expect(settings.site).toBeUndefined();
});

/** Files that may ask the environment, for the reason that stands there. */
const asking = [
  "commands/dev.ts",
  "commands/find-program.ts",
  "desk/git/run-git.ts",
  "press/environment.ts",
  "press/print/part-process.ts",
  "press/program/cache-folder.js",
  "press/program/compile-cache.js",
  "press/program/own/check-types.ts",
  "press/program/paper-folder.js",
  "press/program/run-program.ts",
  "preview/sides/repository.ts",
];

test("no other file reads the environment", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:ts|js|astro)$/.test(file),
  );
  expect(files.filter((file) => readFileSync(join(root, "src", file), "utf8").includes("process.env")).sort()).toEqual(
    asking,
  );
});
