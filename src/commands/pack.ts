/** What npm runs before and after it packs the program (`prepack`, `postpack`): lays out what the package begins with, and takes it away again. */
import { rmSync } from "node:fs";
import { layPackage, packageFolder } from "../press/program/lay-package.ts";
import { running } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";

const line = {
  command: "npm run prepack",
  says: "Lays out what the package begins with, for npm pack.",
  options: { clear: { type: "boolean", default: false, says: "takes it away again" } },
} as const;

await running(async (settings) => {
  if (readCommand(line).values.clear) rmSync(packageFolder(settings), { recursive: true, force: true });
  else await layPackage(settings);
});
