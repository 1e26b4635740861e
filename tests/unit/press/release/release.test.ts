/** What lies in a release is a file of its own, whatever came to lie in its place. */
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Release } from "../../../../src/press/release/release.ts";
import { testPaper } from "../../archive/newsroom.ts";

const top = mkdtempSync(join(tmpdir(), "dateline-release-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const printed = join(top, "printed.js");
writeFileSync(printed, "script");

test.each<[string, (file: string) => void]>([
  ["nothing", () => undefined],
  ["another text", (file) => writeFileSync(file, "other!")],
  ["a folder", (file) => mkdirSync(file)],
  ["a link that leads nowhere", (file) => symlinkSync(join(top, "nowhere"), file)],
  ["a link that leads round in a circle", (file) => symlinkSync(join(file, "nowhere"), file)],
  ["a link to a file that is the same", (file) => symlinkSync(printed, file)],
])("a file is put in the place of %s", async (_, lay) => {
  const out = mkdtempSync(join(top, "out-"));
  const file = join(out, "story.js");
  lay(file);
  await testPaper().open(({ ledger }) =>
    new Release(out, `${out}.press`, ledger, out).put("story.js", printed, "copy"),
  );
  expect([lstatSync(file).isFile(), readFileSync(file, "utf8")]).toEqual([true, "script"]);
});

test("nor does it matter what lies in the place of its folder", async () => {
  for (const lay of [
    (folder: string) => symlinkSync(join(folder, "nowhere"), folder),
    (folder: string) => writeFileSync(folder, "a file"),
  ]) {
    const out = mkdtempSync(join(top, "out-"));
    lay(join(out, "story"));
    await testPaper().open(({ ledger }) =>
      new Release(out, `${out}.press`, ledger, out).put("story/index.html", printed, "copy"),
    );
    expect(readFileSync(join(out, "story", "index.html"), "utf8")).toBe("script");
  }
});
