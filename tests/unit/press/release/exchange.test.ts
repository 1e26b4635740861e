import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exchange } from "../../../../src/press/release/exchange.ts";

function twoReleases(): { next: string; published: string; shown: () => string } {
  const folder = mkdtempSync(join(tmpdir(), "dateline exchange آخر-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [next, published] = [join(folder, "next"), join(folder, "dist")];
  for (const [place, text] of [
    [next, "new"],
    [published, "old"],
  ] as const) {
    mkdirSync(place);
    writeFileSync(join(place, "index.html"), text);
  }
  return { next, published, shown: () => readFileSync(join(published, "index.html"), "utf8") };
}

/** As on Windows, which has no call for it. */
const noCall = () => false;

test.each([
  ["in one step, where the system can", undefined],
  ["by renames, where it cannot", noCall],
])("two releases change places %s", (_, swap) => {
  const { next, published, shown } = twoReleases();
  exchange(next, published, swap);
  expect([shown(), readFileSync(join(next, "index.html"), "utf8"), existsSync(`${next}.aside`)]).toEqual([
    "new",
    "old",
    false,
  ]);
  rmSync(published, { recursive: true });
  exchange(next, published, swap);
  expect(shown()).toBe("old");
});

test("where the new release cannot take its place, the old one is back", () => {
  const { next, published, shown } = twoReleases();
  rmSync(next, { recursive: true });
  expect(() => exchange(next, published, noCall)).toThrow("ENOENT");
  expect([shown(), existsSync(`${next}.aside`)]).toEqual(["old", false]);
});
