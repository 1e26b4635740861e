/** What Node is told before it prints, as the script `build` of package.json has it too. */
import { fileURLToPath } from "node:url";

/** Megabytes that each thread's newest objects may fill. With Node's own choice a build holds half as much again, and takes as long. */
const newest = 16;

/** For this program; that of another folder may know other options. */
export const nodeOptions: readonly string[] = [
  `--max-semi-space-size=${newest}`,
  "--import",
  fileURLToPath(new URL("./keep-program.js", import.meta.url)),
];
