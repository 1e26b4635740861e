/** What Node is told before it prints, as the script `build` of package.json has it too. */
import { join } from "node:path";

/** Megabytes that each thread's newest objects may fill. With Node's own choice a build holds half as much again, and takes as long. */
const newest = 16;

/**
 * For this program; that of another commit may know other options.
 * @param root the folder that holds `package.json`: a bundle may have been carried to another than it was made in
 */
export const nodeOptions = (root: string): readonly string[] => [
  `--max-semi-space-size=${newest}`,
  "--import",
  join(root, "src", "press", "program", "keep-program.js"),
];
