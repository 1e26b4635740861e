/** What Node is told before it begins to print: the same as in the script `build` of package.json. */
import { fileURLToPath } from "node:url";

/** Megabytes that each thread's newest objects may fill. Node's own choice takes twice as long a build’s memory for no time won. */
const newest = 16;

/** For a program of the press, ahead of its file. */
export const nodeOptions: readonly string[] = [`--max-semi-space-size=${newest}`, "--import", fileURLToPath(new URL("keep-program.js", import.meta.url))];
