/** `npm run build`: prints the paper with the templates as they were bundled before, or has Astro bundle them anew and print it. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { keepProgram } from "./keep-program.ts";

keepProgram();
process.env["NODE_ENV"] ??= "production";
const { pressSettings } = await import("./settings.ts");
const { KeptTemplates } = await import("./kept-templates.ts");
const settings = pressSettings(fileURLToPath(new URL("../..", import.meta.url)));
const templates = await KeptTemplates.find(settings);
if (templates) {
  const { printWith } = await templates.press();
  await printWith(templates, settings);
} else {
  const { astroProgram } = await import("./astro-program.ts");
  const program = astroProgram();
  // Astro reads from these what it is to do.
  process.argv.splice(1, 1, program, "build");
  await import(pathToFileURL(program).href);
}
