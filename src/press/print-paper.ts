/** `npm run build`: Astro prints the paper. */
import { pathToFileURL } from "node:url";
import { astroProgram } from "./astro-program.ts";
import { keepProgram } from "./keep-program.ts";

keepProgram();
const program = astroProgram();
// Astro reads from these what it is to do.
process.argv.splice(1, 1, program, "build");
await import(pathToFileURL(program).href);
