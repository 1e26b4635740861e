import { defineConfig } from "astro/config";
import dateline from "./src/press/integration.ts";

// Everything that makes a newspaper of an Astro project is in the integration; where things lie is told by the environment.
export default defineConfig({
  integrations: [dateline()],
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "always" },
  devToolbar: { enabled: false },
});
