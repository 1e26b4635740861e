import { defineConfig } from "vitest/config";
import { programCache, root } from "./places.ts";

export default defineConfig({
  root,
  test: {
    // Some two hundred processes read the program: what Node makes of it is kept for the next.
    env: { NODE_COMPILE_CACHE: programCache },
    setupFiles: ["tests/fixed-seed.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      // The files of a room share what they import: to read the program anew for each is half of what they take.
      { extends: true, test: { name: "rooms", include: ["tests/unit/**/*.test.ts"], isolate: false } },
      // They wait for builds, and for threads, much of the time.
      {
        extends: true,
        test: { name: "site", include: ["tests/site/**/*.test.ts", "tests/attacks/**/*.test.ts"], isolate: false },
      },
      // They pack and install the program.
      { extends: true, test: { name: "papers", include: ["tests/papers/**/*.test.ts"] } },
    ],
    maxWorkers: 3,
  },
});
