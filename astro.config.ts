import { createRequire } from "node:module";
import { defineConfig } from "astro/config";

// Read by Node itself: Vite, which reads this file, would take longer to translate the press than the press to find nothing new.
const require: (file: string) => typeof import("./src/press/writing-desk/integration.ts") = createRequire(
  import.meta.url,
);
const { default: dateline, astroSettings } = require("./src/press/writing-desk/integration.ts");

// Everything that makes a newspaper of an Astro project is in the integration; where things lie is told by the environment.
export default defineConfig({ ...astroSettings, integrations: [dateline()] });
