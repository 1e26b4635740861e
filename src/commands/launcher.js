#!/usr/bin/env node
/**
 * `dateline NAME`, as npm starts it: JavaScript that any Node since 18 can read. The program runs with the machine's own
 * Node where that is new enough, else with the one that came with the package.
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** With `node:sqlite`, `require` of modules and what else the program uses. */
const oldestNode = 24;
/**
 * As in the scripts of the program's own package.json: without it a large build holds half as much memory again, and an
 * import of twenty thousand stories, which are each done with at once, likewise. What an import is done with is also to be
 * taken away before it is as much again as what is kept.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const ofNode = {
  build: ["--max-semi-space-size=16"],
  import: ["--max-semi-space-size=8", "--heap-growing-percent=20"],
};

const here = dirname(fileURLToPath(import.meta.url));
const [command = ""] = process.argv.slice(2);
const told = Object.hasOwn(ofNode, command) ? (ofNode[command] ?? []) : [];
const own = Number(process.versions.node.split(".")[0]) >= oldestNode ? process.execPath : pinnedNode();

if (own === undefined) {
  process.stderr.write(
    `Dateline needs Node ${oldestNode} or later, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org, or let npm install what comes along: npm install --include=optional\n`,
  );
  process.exitCode = 2;
} else if (own === process.execPath && told.length === 0) {
  await import("./compile-cache.js");
  await import("./dateline.js");
} else start(own);

/** The Node of one of the packages under optionalDependencies: npm installs the one that is for this machine. */
function pinnedNode() {
  const { platform, arch } = process;
  const name = platform === "win32" ? `node-win-${arch}` : `node-${platform}-${arch}`;
  try {
    const place = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(place), "bin", platform === "win32" ? "node.exe" : "node");
  } catch {
    return undefined;
  }
}

/** @param {string} node */
function start(node) {
  const options = [...told, "--import", fileUrl("compile-cache.js")];
  const program = spawn(node, [...options, join(here, "dateline.js"), ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal's Ctrl+C reaches the program by itself; what is sent to this process alone is handed on.
  process.on("SIGINT", () => undefined);
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => program.kill(signal));
  program.once("error", (error) => {
    process.stderr.write(`${node} cannot be started: ${error.message}\n`);
    process.exitCode = 2;
  });
  program.once("exit", (code, signal) => (process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1)));
}

/** @param {string} file */
function fileUrl(file) {
  return new URL(`./${file}`, import.meta.url).href;
}
