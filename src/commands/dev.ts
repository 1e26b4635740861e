/** `npm run dev`: the writing desk. Where the templates can be changed Astro's own program opens it; what follows the command is read here first, as everywhere. */
import { spawn } from "node:child_process";
import { astroProgram } from "../press/program/astro-program.ts";
import { ownTemplatesPlace } from "../press/program/own/own-templates.ts";
import { isShipped } from "../press/program/program-root.ts";
import { running, type ExitCode } from "./line/command.ts";
import { ownDesk } from "./open-desk.ts";
import { placesOf } from "../press/settings.ts";
import { readCommand } from "./line/command-line.ts";

const line = {
  command: "npm run dev",
  says: "Opens the writing desk: every edit shows in the open browser at once, drafts and scheduled stories too.",
  options: {
    port: { type: "string", value: "4322", says: "where it listens; 4321, if left out" },
    host: { type: "string", value: "0.0.0.0", says: "shows it to other machines, too" },
    open: { type: "boolean", default: false, says: "opens a browser" },
  },
} as const;

await running(async (settings): Promise<ExitCode> => {
  const { port, host, open } = readCommand(line).values;
  // Astro’s own desk sets pages by the program’s components, and by these alone.
  if (isShipped(settings.program) || ownTemplatesPlace(settings) !== undefined)
    return ownDesk(settings, { port: Number(port ?? 4321), host, open });
  const options = [...(port ? ["--port", port] : []), ...(host ? ["--host", host] : []), ...(open ? ["--open"] : [])];
  const writingDesk = spawn(process.execPath, [astroProgram(), "dev", ...options], {
    cwd: settings.program,
    // It works with the paper that this process found, from wherever it stands.
    env: { ...process.env, ...placesOf(settings) },
    stdio: "inherit",
  });
  // Whoever ends this program means the writing desk; a terminal's Ctrl+C has reached it already, and is not an order more.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => writingDesk.kill(signal));
  process.once("exit", () => writingDesk.kill());
  const code = await new Promise<number>((resolve) => writingDesk.once("close", (exit) => resolve(exit ?? 130)));
  return code === 0 ? 0 : code === 130 ? 130 : 1;
});
