/** `npm run schemas`: writes the JSON Schemas of all fields to `content/.schemas/`, after a change to the schemas in `src/paper/`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas, schemaFolder } from "../desk/fields/json-schemas.ts";
import { layHandbook } from "../founding/settle.ts";
import { isShipped } from "../press/program/program-root.ts";
import { printable, terminal } from "../desk/terminal-text.ts";
import { running } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";
import { say } from "../press/say.ts";

const line = {
  command: "npm run schemas",
  says: "Writes the JSON Schemas of all fields, and a paper’s handbook, as they are for this version.",
  options: {},
} as const;

await running((settings) => {
  readCommand(line);
  const folder = join(settings.content, schemaFolder);
  mkdirSync(folder, { recursive: true });
  for (const [file, schema] of Object.entries(jsonSchemas())) writeFileSync(join(folder, file), schema);
  // Here the demonstration paper's handbook is the one that others get.
  if (isShipped(settings.program)) layHandbook(settings.content);
  say(terminal`The schemas in ${printable(folder)} are those of the program.\n`);
});
