/** What `npm run lint` looks for in templates: Astro's rules, those of accessibility, and the strict ones that need no types. */
import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

export default defineConfig(
  {
    files: ["src/**/*.astro"],
    extends: [
      typescript.configs.strict,
      typescript.configs.stylistic,
      astro.configs.recommended,
      astro.configs["jsx-a11y-strict"],
    ],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Whether a recording has captions, its article says: the desk warns of one that has none.
      "astro/jsx-a11y/media-has-caption": "off",
    },
  },
  {
    // What stands in `<template>` gets its words and addresses from scripts, story by story.
    files: ["src/components/pages/SavedPage.astro", "src/components/pages/SearchPage.astro"],
    rules: { "astro/jsx-a11y/anchor-has-content": "off", "astro/jsx-a11y/anchor-is-valid": "off" },
  },
);
