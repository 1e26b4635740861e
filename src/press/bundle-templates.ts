/** Has Astro bundle the templates, in a process of its own: what it takes to bundle is not held while pages are printed. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { astroProgram } from "./astro-program.ts";
import { KeptTemplates } from "./kept-templates.ts";
import { holdFolder } from "./lock.ts";
import type { PressSettings } from "./settings.ts";

/** How many lines of what Astro says are told where it fails. */
const lastLines = 20;

/**
 * Bundles the templates, or waits while another process of this build does.
 * @param tell is told that it will take a while
 * @throws an `Error` with what Astro said, where it fails
 */
export async function bundleTemplates(settings: PressSettings, tell: () => void): Promise<KeptTemplates> {
  const { release } = await holdFolder(join(settings.cache, "bundling"), () => undefined);
  try {
    const kept = await KeptTemplates.find(settings);
    if (kept) return kept;
    tell();
    const { code, said } = await runAstro(settings.root);
    const bundled = code === 0 ? await KeptTemplates.find(settings) : undefined;
    if (!bundled) throw new Error(`The templates could not be bundled:\n${said.trim().split("\n").slice(-lastLines).join("\n")}`);
    return bundled;
  } finally {
    release();
  }
}

async function runAstro(root: string): Promise<{ code: number; said: string }> {
  const astro = spawn(process.execPath, [astroProgram(), "build"], { cwd: root, env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "pipe", "pipe"] });
  process.once("exit", () => astro.kill());
  let said = "";
  for (const stream of [astro.stdout, astro.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((resolve) => astro.once("close", (exit) => resolve(exit ?? 1)));
  return { code, said };
}
