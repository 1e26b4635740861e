/** Builds papers for tests: the demonstration paper once, and small ones of a test's own. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { bundlePlace } from "../src/press/program/bundle-place.ts";
import { bundledCommands } from "./bundled-commands.ts";
import { lendLook } from "./lent-look.ts";
import { programCache, root, siteCache } from "./places.ts";

export { root, siteCache };

/** Where `npm test` prints the demonstration paper. */
export const siteFolder = join(siteCache, "site");

/**
 * A new folder for a test's own papers and caches within the program's, where the bundle of the templates is kept beside the
 * cache as it is for a newsroom. It is none of the demonstration paper's: other tests copy that while this one is at work.
 */
export function folderInProgram(test: string): string {
  const papers = join(root, ".dateline", "papers");
  mkdirSync(papers, { recursive: true });
  return mkdtempSync(join(papers, `${test}-`));
}

/** The instant at which test builds take place: after everything in the demonstration paper. */
export const testNow = "2026-11-24T18:00:00Z";

/**
 * The templates as they were bundled for the demonstration paper, for small papers, whose caches lie elsewhere: builds that
 * start at once would each bundle them.
 */
export function keepTemplatesForSmallPapers(): void {
  cpSync(join(siteCache, "templates"), join(root, ".astro", "templates"), {
    recursive: true,
    preserveTimestamps: true,
  });
}

/** The same for a paper whose cache lies within the program, beside which it has a bundle of its own. To make one takes longer than to print the paper. */
export function lendTemplates(cache: string): void {
  const bundle = basename(bundlePlace(root));
  const lent = join(siteCache, "templates", bundle);
  if (existsSync(lent)) cpSync(lent, join(cache, "templates", bundle), { recursive: true, preserveTimestamps: true });
}

/** Lends a cache that is not there yet the look of the small paper below. */
export const lendSmallLook = async (cache: string): Promise<void> =>
  lendLook(smallPaper, dirname(await bundledCommands(root)), cache);

export interface BuildResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `dateline build …` with the given environment, and waits for it. */
export function build(environment: Record<string, string>, ...options: string[]): Promise<BuildResult> {
  return runCommand("build", environment, options);
}

/** For V8, which begins with so little room for what is young that it clears it a hundred times in a build: a tenth of what a small one takes. */
const roomForYoung = "--min-semi-space-size=16";

/** Starts a build and does not let it end well: it is killed after so many milliseconds, if it still runs. */
export const killedBuild = (environment: Record<string, string>, after: number): Promise<void> =>
  killedCommand("build", environment, after);

/** The same for any command, by its name. */
export async function killedCommand(
  name: string,
  environment: Record<string, string>,
  after: number,
  options: readonly string[] = [],
): Promise<void> {
  const child = spawn(process.execPath, [await bundledCommands(root), name, ...options], {
    cwd: root,
    env: buildEnvironment(environment),
    stdio: "ignore",
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve) =>
    child.once("close", () => {
      clearTimeout(timer);
      resolve();
    }),
  );
}

const buildEnvironment = (environment: Record<string, string>) => ({
  ...process.env,
  NODE_ENV: "production",
  VITEST: undefined,
  NODE_COMPILE_CACHE: programCache,
  CI: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  DATELINE_NOW: testNow,
  // Whatever the terminal speaks in which the tests run.
  LC_ALL: "C",
  ...environment,
});

/** The same where the machine lets it have no network at all. @param enter the command that takes the network away from what follows it */
export async function buildWithoutNetwork(
  enter: readonly [string, ...string[]],
  environment: Record<string, string>,
): Promise<BuildResult> {
  const [program, ...options] = enter;
  return run([...options, process.execPath, await bundledCommands(root), "build"], environment, program);
}

/** Runs `dateline check …`. */
export function check(environment: Record<string, string>, ...options: string[]): Promise<BuildResult> {
  return runCommand("check", environment, options);
}

/** Runs `dateline new …`, with nobody at a terminal to be asked. */
export function newArticle(environment: Record<string, string>, ...options: string[]): Promise<BuildResult> {
  return runCommand("new", environment, options);
}

/** Runs `dateline hosts …`, `dateline publish …`, `dateline state …` or `dateline verify …`. */
export function command(
  name: "hosts" | "publish" | "state" | "verify",
  environment: Record<string, string>,
  ...options: string[]
): Promise<BuildResult> {
  return runCommand(name, environment, options);
}

/** Runs `dateline import …`, with more options for Node before it. */
export function importFiles(
  environment: Record<string, string>,
  options: readonly string[],
  node: readonly string[] = [],
): Promise<BuildResult> {
  return runCommand("import", environment, options, node);
}

/** Runs `npm run ingest -- …`. */
export const ingest = (environment: Record<string, string>, options: readonly string[]): Promise<BuildResult> =>
  runCommand("ingest", environment, [...options]);

/** Runs a command by its name, with more options for Node before it. */
export async function runCommand(
  name: string,
  environment: Record<string, string>,
  options: readonly string[] = [],
  node: readonly string[] = [],
): Promise<BuildResult> {
  return run([...node, roomForYoung, await bundledCommands(root), name, ...options], environment);
}

/** Runs a command as npm does in this repository: by the name of its file, as it is written. */
export function runSource(
  name: string,
  environment: Record<string, string>,
  options: readonly string[] = [],
  node: readonly string[] = [],
): Promise<BuildResult> {
  return run([...node, join(root, "src", "commands", `${name}.ts`), ...options], environment);
}

function run(command: string[], environment: Record<string, string>, program = process.execPath): Promise<BuildResult> {
  const child = spawn(program, command, {
    cwd: root,
    env: buildEnvironment(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code: code ?? 1, stdout, stderr })));
}

/** Writes files of a small paper into a folder: paths relative to it, with their text or bytes. */
export function writePaper(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** Settings of a small paper in Oslo's time, with two sections; its stories may do without a place. */
export const smallPaper = `name: The Test
site: https://test.example
timezone: Europe/Oslo
language: en
sections:
  - { id: world, name: World }
  - { id: home, name: Home }
licence: © The Test
warnings: { off: [dateline-missing] }
lite: false
cards: false
`;

/** The same with its lite edition, which the tests of other things do without. */
export const smallPaperWithLite = smallPaper.replace("lite: false\n", "");
