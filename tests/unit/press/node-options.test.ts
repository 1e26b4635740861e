/** What Node is told before a build is said in two places: in package.json for whoever runs one, and in the press for the processes that it starts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { nodeOptions } from "../../../src/press/node-options.ts";
import { root } from "../../built-site.ts";

test("npm run build tells Node what the press tells it", () => {
  const { scripts } = z.object({ scripts: z.object({ build: z.string() }) }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const words = scripts.build.split(" ").map((word) => (word.startsWith("./") ? join(root, word) : word));
  expect(words).toEqual(["node", ...nodeOptions, "src/press/print-paper.ts"]);
});
