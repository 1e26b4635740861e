/** Astro makes a page of every file in `src/pages/`, whatever it is: one more would take the place of the paper's own. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../built-site.ts";

test("the folder of routes holds the two routes, and nothing else", () => {
  expect(readdirSync(join(root, "src/pages")).sort()).toEqual(["[...path].astro", "[worker].js.ts"]);
});
