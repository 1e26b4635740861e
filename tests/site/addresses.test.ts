/**
 * Addresses are for ever: all that the demonstration paper ever had are listed in `addresses.txt`, and each is printed still,
 * if only to lead on. New ones are added by `DATELINE_UPDATE=1 npx vitest run … addresses`, and none is ever taken out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, siteFolder } from "../built-site.ts";
import { filesIn } from "./folders.ts";

const list = join(root, "tests", "site", "addresses.txt");
const listed = (): string[] => readFileSync(list, "utf8").split("\n").filter(Boolean);

/**
 * Files that are named by what is in them, the index that comes with them, and what says again what stands elsewhere. Whether
 * there are pages of a story's history depends on the repository: a shallow copy has none.
 */
const passing = /^(?:(?:photos|_astro|lite)\/|search\/(?!index\.html))|\/history\/index\.html$/;

/** As readers and programs ask for them. */
const printed = (): string[] =>
  filesIn(siteFolder)
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !passing.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();

test("every address that was ever printed is there", () => {
  const there = new Set(printed());
  if (process.env["DATELINE_UPDATE"] === "1")
    writeFileSync(list, `${[...new Set([...listed(), ...there])].sort().join("\n")}\n`);
  const ever = listed();
  expect(ever.length).toBeGreaterThan(400);
  expect(ever.filter((address) => !there.has(address))).toEqual([]);
});

test("every address that is printed is listed", () => {
  const ever = new Set(listed());
  expect(printed().filter((address) => !ever.has(address))).toEqual([]);
});
