/** The command that prints a paper, as the script `build` of package.json has it: what Node is told before it begins, and its file. */
import { fileURLToPath } from "node:url";

/** Megabytes that each thread's newest objects may fill. With Node's own choice a build holds half as much again, and takes as long. */
const newest = 16;

/** For this program; that of another folder may know other options. */
export const printCommand: readonly string[] = [
  `--max-semi-space-size=${newest}`,
  "--import",
  fileURLToPath(new URL("../program/keep-program.js", import.meta.url)),
  fileURLToPath(new URL("../../commands/build.ts", import.meta.url)),
];
