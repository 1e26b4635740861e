import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/unit/**/*.test.ts", "tests/site/**/*.test.ts"],
    setupFiles: ["tests/fixed-seed.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two builds at once would only wait for one another's cores.
    maxWorkers: 2,
  },
});
