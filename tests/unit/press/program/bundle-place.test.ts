/** Whatever becomes of any file of a bundle that is kept, it is not begun with, and that is told. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import {
  isBundleWhole,
  keptFiles,
  noteFile,
  pressFile,
  pressFolder,
  writeNote,
} from "../../../../src/press/program/bundle-place.ts";
import { damages, seeded } from "../../kept/damages.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-kept-place-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const template = ".prerender/chunks/_.._a.mjs";
const press = join(pressFolder, pressFile);
const kept = join(folder, "kept");
for (const [name, text] of [
  [template, "export const page = 1;"],
  [press, "export const print = 2;"],
  ["_astro/LiveBlog.js", "export {};"],
] as const) {
  mkdirSync(dirname(join(kept, name)), { recursive: true });
  writeFileSync(join(kept, name), text);
}
writeNote(kept, { files: keptFiles(kept, [template, press, "_astro/LiveBlog.js"]), bundledScripts: [] });

let copies = 0;
function copied(): string {
  const copy = join(folder, `copy ${++copies}`);
  cpSync(kept, copy, { recursive: true });
  return copy;
}

/** What is told is kept from the terminal. */
function whileListening(work: () => void): string {
  let said = "";
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => ((said += String(text)), true));
  work();
  write.mockRestore();
  return said;
}
afterEach(() => void vi.restoreAllMocks());

test("a bundle that nobody touched is whole, and so is a copy of it", () => {
  expect(whileListening(() => expect([isBundleWhole(kept), isBundleWhole(copied())]).toEqual([true, true]))).toBe("");
});

const files = [template, press, "_astro/LiveBlog.js", noteFile];
test.each(damages.flatMap(([name, damage]) => files.map((file) => [name, file, damage] as const)))(
  "%s: %s",
  (_name, file, damage) => {
    const place = copied();
    damage(
      join(place, file),
      seeded(3),
      files.map((each) => join(place, each)),
    );
    const said = whileListening(() => expect(isBundleWhole(place)).toBe(false));
    // Without a note it is what a process left that ended before it had kept everything: nothing was damaged.
    if (existsSync(join(place, noteFile))) expect(said).toContain(`(${file}) and is made again.`);
    else expect([file, said]).toEqual([noteFile, ""]);
  },
);

test("a file in the place of the bundle is told, too; where there is none, there is nothing to tell", () => {
  writeFileSync(join(folder, "a file"), "a file");
  expect(whileListening(() => expect(isBundleWhole(join(folder, "a file"))).toBe(false))).toContain("was damaged");
  expect(whileListening(() => expect(isBundleWhole(join(folder, "none"))).toBe(false))).toBe("");
});
