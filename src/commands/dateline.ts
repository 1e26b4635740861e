/** `dateline NAME`: every command that is a newsroom's, by its name. What follows the name is the command's own to read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { nearestName } from "../desk/nearest-name.ts";
import { printableLines, terminal } from "../desk/terminal-text.ts";
import { programRoot } from "../press/program/program-root.ts";
import { say, sayAside } from "../press/say.ts";

interface Command {
  says: string;
  run: () => Promise<unknown>;
}

const commands: Readonly<Record<string, Command>> = {
  init: { says: "founds a paper: dateline init halden-post", run: () => import("./init.ts") },
  start: { says: "prints what is new and serves the paper", run: () => import("./start.ts") },
  dev: { says: "the writing desk: every edit shows in the open browser at once", run: () => import("./dev.ts") },
  check: { says: "tells every problem in content/", run: () => import("./check.ts") },
  new: { says: "a new article, or a picture taken in", run: () => import("./new.ts") },
  import: { says: "articles from other systems", run: () => import("./import.ts") },
  ingest: { says: "what is new in the agencies’ folders, by ingest.yaml", run: () => import("./ingest.ts") },
  build: { says: "checks, then prints to dist/", run: () => import("./build.ts") },
  report: { says: "what a change does to the paper", run: () => import("./report.ts") },
  comment: { says: "tells the report on the pull request or merge request", run: () => import("./comment.ts") },
  "publish-preview": { says: "lays a preview out on Netlify", run: () => import("./publish-preview.ts") },
  held: { says: "when the next held story is due", run: () => import("./held.ts") },
  hosts: { says: "writes what a host must be told", run: () => import("./hosts.ts") },
  publish: { says: "shows the printed paper to a web server’s readers", run: () => import("./publish.ts") },
  state: {
    says: "saves what a machine must carry between builds, and brings it back",
    run: () => import("./state.ts"),
  },
  verify: { says: "looks at the deployed paper", run: () => import("./verify.ts") },
  schemas: { says: "writes the JSON Schemas that editors complete fields by", run: () => import("./schemas.ts") },
};

const [, file = "", name = ""] = process.argv;
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  // Each command reads what follows it as if it had been called alone.
  process.argv.splice(1, 2, file);
  await command.run();
} else if (name === "--version") say(printableLines(`${version()}\n`));
else if (name === "--help" || name === "") say(printableLines(help()));
else {
  const near = nearestName(name, Object.keys(commands));
  sayAside(
    terminal`${printableLines(`There is no command “${name}”. ${near ? `Did you mean dateline ${near}?` : "dateline --help names them all."}\n`)}`,
  );
  process.exitCode = 2;
}

function version(): string {
  const packageSchema = z.object({ version: z.string() });
  return packageSchema.parse(JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8"))).version;
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const rows = Object.entries(commands).map(([called, { says }]) => `  ${called.padEnd(width)}  ${says}`);
  return `dateline NAME: a folder of Markdown news articles, printed as a newspaper of plain HTML.\n\n${rows.join("\n")}\n\nWhat a command takes is told by dateline NAME --help.\n`;
}
