/** `npm run ingest`: what is new in the agencies' folders becomes articles, by the rules of `ingest.yaml`. Exits 3 where somebody must look. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ingestFile, readIngest } from "../desk/import/ingest/read-ingest.ts";
import { runIngest } from "../desk/import/ingest/run-ingest.ts";
import { printable, terminal } from "../desk/terminal-text.ts";
import { bytesOf } from "../kept/read-whole.ts";
import type { PressSettings } from "../press/settings.ts";
import { say, sayAside } from "../press/say.ts";
import { paperOf, running, type ExitCode } from "./line/command.ts";
import { Misunderstanding, readCommand } from "./line/command-line.ts";
import { IngestTold } from "./telling/tell-ingest.ts";

const line = {
  command: "npm run ingest",
  says: "Brings in what is new in the agencies’ folders, by the rules of content/ingest.yaml. Ends with 1 where something could not be read, with 3 where somebody must look: a story was withdrawn or corrected by its agency, or lies beside an article that was edited here.",
  options: {
    format: { type: "string", value: "github", says: "github: what somebody must look at is an annotation there" },
    "dry-run": { type: "boolean", default: false, says: "nothing is written" },
  },
} as const;

await running(run);

async function run(settings: PressSettings): Promise<ExitCode> {
  const { values, positionals } = readCommand(line);
  if (positionals.length > 0)
    throw new Misunderstanding(`Nothing follows: which folders are read is said in content/${ingestFile}.`);
  if (values.format !== undefined && values.format !== "github")
    throw new Misunderstanding(`There is no format “${values.format}”: write --format github, or nothing.`);
  const paper = paperOf(settings);
  const path = join(settings.content, ingestFile);
  const bytes = existsSync(path) ? bytesOf(path) : undefined;
  if (!bytes)
    throw new Misunderstanding(
      `There is no ${ingestFile} in the content folder, which says where stories come from. The handbook tells what stands in it.`,
    );
  const read = readIngest(bytes, paper);
  if ("problems" in read) {
    for (const { line: at, column, message } of read.problems)
      sayAside(terminal`${printable(`${ingestFile}:${at}:${column} ${message}`)}\n`);
    return 1;
  }
  const told = new IngestTold(settings, { github: values.format === "github", dry: values["dry-run"] });
  for await (const event of runIngest({
    content: settings.content,
    folder: dirname(settings.content),
    paper,
    now: settings.now,
    sources: read.sources,
    dry: values["dry-run"],
  }))
    told.tell(event);
  say(told.end());
  return told.failed ? 1 : told.mustLook ? 3 : 0;
}
