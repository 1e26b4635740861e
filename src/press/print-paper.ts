/** `npm run build`: prints the paper with the templates and the press as they were bundled before, or has them bundled anew. */
import { fileURLToPath } from "node:url";
import { keepProgram } from "./keep-program.ts";

keepProgram();
process.env["NODE_ENV"] ??= "production";
const { spareMemory } = await import("./spare-memory.ts");
spareMemory();
const { pressSettings } = await import("./settings.ts");
const { KeptTemplates } = await import("./kept-templates.ts");
const settings = pressSettings(fileURLToPath(new URL("../..", import.meta.url)));
const kept = await KeptTemplates.find(settings);
const { print } = kept ? await kept.press() : await import("./print.ts");
await print(settings, async () => {
  if (kept) return kept;
  const { bundleTemplates } = await import("./bundle-templates.ts");
  return bundleTemplates(settings, () => process.stdout.write("Bundling the templates: once, until the program changes.\n"));
});
