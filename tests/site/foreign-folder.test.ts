/** A build takes the place of all that lies in the folder it prints to: it prints to none that holds what it has not printed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { build, lendSmallLook, smallPaper, writePaper } from "../built-site.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-foreign-"));
afterAll(() => rmSync(folder, { recursive: true }));

const content = join(folder, "content");
const out = join(folder, "docs");
const environment = { DATELINE_CONTENT: content, DATELINE_OUT: out, DATELINE_CACHE: join(folder, "cache") };

beforeEach(() => {
  for (const made of [out, join(folder, ".docs.press"), join(folder, "cache")])
    rmSync(made, { recursive: true, force: true });
  writePaper(content, { "paper.yaml": smallPaper });
});

const ways: { options: string[] }[] = [{ options: [] }, { options: ["--slice", "1/2"] }];

test.each(ways)("somebody's own files stay where they are: build $options", async ({ options }) => {
  mkdirSync(out);
  writeFileSync(join(out, "plan.txt"), "The plan.");
  const { code, stderr } = await build(environment, ...options);
  expect(code).toBe(1);
  expect(stderr).toContain(`${out} holds files that no build has printed there (plan.txt)`);
  expect(stderr).toContain("DATELINE_OUT");
  expect(readFileSync(join(out, "plan.txt"), "utf8")).toBe("The plan.");
  expect(readdirSync(folder).sort()).toEqual(["content", "docs"]);
});

test("the paper's own folder is no folder to print to", async () => {
  const { code, stderr } = await build({ ...environment, DATELINE_OUT: folder });
  expect(code).toBe(1);
  expect(stderr).toContain("holds files that no build has printed there (content)");
  expect(existsSync(join(content, "paper.yaml"))).toBe(true);
});

test("an empty folder is printed to, and so is one from which a deployment left out its notes", async () => {
  mkdirSync(out);
  await lendSmallLook(environment.DATELINE_CACHE);
  expect((await build(environment)).code).toBe(0);
  for (const gone of [join(out, ".changes.json"), join(folder, ".docs.press"), join(folder, "cache")])
    rmSync(gone, { recursive: true, force: true });
  await lendSmallLook(environment.DATELINE_CACHE);
  expect((await build(environment)).code).toBe(0);
  expect(existsSync(join(out, "index.html"))).toBe(true);
});
