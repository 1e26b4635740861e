/** What Node is told before it prints, as the script `build` of package.json has it too. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pressFolder } from "./bundle-place.ts";
import { isShipped, shippedFolder } from "./program-root.ts";

/** Megabytes that each thread's newest objects may fill. With Node's own choice a build holds half as much again, and takes as long. */
const newest = 16;

/** For this program; that of another commit may know other options. @param program its own folder */
export const nodeOptions = (program: string): readonly string[] => [
  `--max-semi-space-size=${newest}`,
  "--import",
  // Where Node would read a drive's letter as that of an address.
  pathToFileURL(
    isShipped(program)
      ? shipped(program, "compile-cache")
      : join(program, "src", "press", "program", "compile-cache.js"),
  ).href,
];

/** The file of a command, for starting it. */
export const commandFile = (program: string, name: "build" | "print-part"): string =>
  isShipped(program) ? shipped(program, name) : join(program, "src", "commands", `${name}.ts`);

const shipped = (program: string, name: string): string => join(program, shippedFolder, pressFolder, `${name}.js`);
