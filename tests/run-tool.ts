/** Runs the tools that tests are made of: the checker of types, Vitest, Playwright. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./built-site.ts";

export interface Ran {
  ok: boolean;
  /** What it said, where it did not say it at once. */
  said: string;
}

/** @param script of a package, below node_modules @param at whether what it says is shown at once, or kept for when nothing else is at work */
export function runTool(
  script: string,
  options: readonly string[],
  at: "once" | "last",
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, "node_modules", script), ...options], {
    cwd: root,
    stdio: ["ignore", at === "once" ? "inherit" : "pipe", at === "once" ? "inherit" : "pipe"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...environment },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ ok: code === 0, said })));
}

/** Of templates: those of TypeScript's own files are read by Oxlint, with the compiler that is fast. */
export const checkTemplates = (): Promise<Ran> =>
  runTool(
    "astro/bin/astro.mjs",
    ["check", "--tsconfig", "tsconfig.templates.json", "--minimumFailingSeverity", "warning"],
    "last",
  );

export const runVitest = (...options: string[]): Promise<Ran> =>
  runTool("vitest/vitest.mjs", ["run", "--config", "tests/vitest.config.ts", "--reporter=default", ...options], "once");
