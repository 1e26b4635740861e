/** Holds a paper's own components against the program's types: what a view says now, and which properties other components take. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { z } from "zod";
import { startOf, type Problem } from "../../../desk/problem.ts";
import { terminal } from "../../../desk/terminal-text.ts";
import { sayAside } from "../../say.ts";
import type { PressSettings } from "../../settings.ts";
import { bundlers } from "./bundlers.ts";
import { layTree } from "./lay-tree.ts";
import { ownComponents, type OwnComponent } from "./own-components.ts";
import { folderOf, ownTemplatesHash } from "./own-templates.ts";

const foundSchema = z.array(z.object({ place: z.string(), line: z.number(), column: z.number(), message: z.string() }));
type Found = z.output<typeof foundSchema>[number];

/** As Astro's checker tells: `src/components/story/Kicker.astro:12:5 - error ts(2339): Property …`. */
const told = /^src\/(\S+?):(\d+):(\d+) - (?:\S+ )?error (?:\S+: )?(.+)$/gm;

/** What does not fit; the same components and program are looked at once. @throws an `Error` with the command that installs what is missing */
export async function typeProblems(settings: PressSettings): Promise<Problem[]> {
  const { components } = ownComponents(settings);
  if (components.length === 0) return [];
  const { astro } = bundlers(settings, "types");
  const folder = folderOf(settings);
  const kept = join(folder, "checked", `${ownTemplatesHash(settings)}.json`);
  if (!existsSync(kept)) {
    sayAside(
      terminal`Holding the paper’s own components against the program’s types: once, until one of them changes.\n`,
    );
    const tree = layTree(settings, join(folder, "types"), join(folder, "none"));
    const found = foundIn(await said([astro, "check"], tree));
    rmSync(tree, { recursive: true, force: true });
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(found));
  }
  const found = foundSchema.parse(JSON.parse(readFileSync(kept, "utf8")));
  return components.flatMap((component) =>
    found.filter(({ place }) => place === component.place).map(problemIn(component)),
  );
}

const problemIn =
  ({ file }: OwnComponent) =>
  ({ line, column, message }: Found): Problem => ({
    ...startOf(posix.join("../templates", file)),
    line,
    column,
    endLine: line,
    endColumn: column + 1,
    severity: "error",
    rule: "template",
    message: `This component does not fit what the program hands it: ${message}`,
  });

function foundIn(output: string): Found[] {
  return [...output.matchAll(told)].map(([, place = "", line = "1", column = "1", message = ""]) => ({
    place,
    line: Number(line),
    column: Number(column),
    message,
  }));
}

/** All that a program of Node's says, in plain letters; it may end as it likes. */
async function said(command: readonly string[], folder: string): Promise<string> {
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", CI: "1", ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.once("close", resolve));
  return output.replace(/\u001b\[[\d;]*m/g, "");
}
