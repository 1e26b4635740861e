/** Opens the writing desk of the package, and keeps it open until it is ended. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { printable, printableLines, terminal } from "../desk/terminal-text.ts";
import { bundlePlace } from "../press/program/bundle-place.ts";
import type { BundledTemplates } from "../press/program/bundled-templates.ts";
import { ownTemplatesPlace } from "../press/program/own/own-templates.ts";
import { templatesAt } from "../press/program/templates-at.ts";
import { say, sayAside } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";
import { openOwnDesk } from "../press/writing-desk/own-desk.ts";
import type { ExitCode } from "./line/command.ts";

interface Where {
  port: number;
  host: string | undefined;
  open: boolean;
}

export async function ownDesk(settings: PressSettings, { port, host, open }: Where): Promise<ExitCode> {
  const place = ownTemplatesPlace(settings) ?? bundlePlace(settings.program, settings.cache);
  const { server, close } = await openOwnDesk(settings, await newest(settings, place), place, {
    warn: (text) => sayAside(printableLines(`${text}\n`)),
  });
  try {
    server.listen(port, host ?? "localhost");
    await once(server, "listening");
  } catch (error) {
    close();
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    throw new Error(
      `Another program already uses port ${port}. Stop it, or choose another: npm run dev -- --port 4322`,
      { cause: error },
    );
  }
  const address = `http://${host ?? "localhost"}:${port}/`;
  say(terminal`The writing desk is at ${printable(address)}. Every file that you save shows there. Ctrl+C ends it.\n`);
  if (open) openBrowser(address);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  close();
  return 130;
}

/** Sets pages by the templates as they are: bundled anew where a component of the paper’s own was changed since the last one. */
async function newest(settings: PressSettings, place: string): Promise<Pick<BundledTemplates, "page">> {
  let made = { of: ownTemplatesPlace(settings), templates: await templatesAt(place, settings) };
  return {
    page: async (path, handover) => {
      const of = ownTemplatesPlace(settings);
      if (of !== made.of) made = { of, templates: await templatesAt(place, settings) };
      return made.templates.page(path, handover);
    },
  };
}

/** As each system opens an address; where it cannot, the address was told. */
function openBrowser(address: string): void {
  const [program, words]: [string, string[]] =
    process.platform === "darwin"
      ? ["open", []]
      : process.platform === "win32"
        ? ["rundll32", ["url.dll,FileProtocolHandler"]]
        : ["xdg-open", []];
  spawn(program, [...words, address], { stdio: "ignore", detached: true })
    .once("error", () => undefined)
    .unref();
}
