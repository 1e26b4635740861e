/** Where npm is to get the program from, for a paper that is founded with this one. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { nameBelow } from "../kept/path-rules.ts";
import { programRoot } from "../press/program/program-root.ts";

const lockSchema = z.object({ packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })) });

/**
 * The file that this program was installed from, where it was one, else its version.
 * @param folder the paper's
 */
export function programFrom(folder: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8")));
  const modules = dirname(programRoot);
  const lock = join(modules, ".package-lock.json");
  if (!existsSync(lock)) return `^${version}`;
  const read = lockSchema.safeParse(JSON.parse(readFileSync(lock, "utf8")));
  const from = read.data?.packages["node_modules/dateline"]?.resolved ?? "";
  if (!from.startsWith("file:")) return `^${version}`;
  const file = resolve(dirname(modules), from.slice("file:".length));
  return `file:${nameBelow(folder, file)}`;
}
