/** The commands of package.json, as npm runs them, without npm. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** @param folder the program's, in which the command is to be run */
export function npmScript(name: string, folder: string): [string, ...string[]] {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const [node, ...words] = (scripts[name] ?? "").split(" ");
  if (node !== "node") throw new Error(`package.json has no script ${name} for Node.`);
  return [process.execPath, ...words];
}
