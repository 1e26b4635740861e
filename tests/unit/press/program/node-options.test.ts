/** What Node is told before a build is said in two places: in package.json for whoever runs one, and in the press for the processes that it starts. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { nodeOptions } from "../../../../src/press/program/node-options.ts";
import { npmScript } from "../../../bench/npm-script.ts";
import { root } from "../../../built-site.ts";

test("npm run build tells Node what the press tells it", () => {
  const [, ...words] = npmScript("build", root);
  expect(words.pop()).toBe("src/commands/build.ts");
  expect(words.map((word) => (/\.[jt]s$/.test(word) ? pathToFileURL(join(root, word)).href : word))).toEqual(
    nodeOptions(root),
  );
});
