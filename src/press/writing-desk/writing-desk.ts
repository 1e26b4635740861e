/** The writing desk with Astro, for whoever changes the templates: pages made when they are asked for, and shown anew on every edit. */
import { join } from "node:path";
import type { AstroIntegrationLogger } from "astro";
import type { ViteDevServer } from "vite";
import { liesBelow } from "../../kept/path-rules.ts";
import { giveHandover } from "../print/handover.ts";
import { publicFolder } from "../public/public-folder.ts";
import type { PressSettings } from "../settings.ts";
import { afterEdits } from "./after-edits.ts";
import { belowPath } from "./below-path.ts";
import { Desk } from "./desk.ts";
import { deskAnswers } from "./desk-answers.ts";
import { inTurn, withoutPaper } from "./page-turns.ts";

export async function writingDesk(
  server: ViteDevServer,
  settings: PressSettings,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const desk = await Desk.open(settings, logger);
  giveHandover(desk.handover);
  server.middlewares.use(inTurn(desk));
  server.middlewares.use(belowPath(desk));
  server.middlewares.use(withoutPaper(desk, viteListening));
  for (const [below, answer] of deskAnswers(desk, settings)) server.middlewares.use(below || "/", answer);

  const { edited } = afterEdits(async () => {
    await desk.openAnew();
    server.ws.send({ type: "full-reload", path: "*" });
  });
  const watched = [settings.content, settings.templates, join(settings.paper, publicFolder)];
  server.watcher.add(watched);
  server.watcher.on("all", (_event, file) => {
    if (watched.some((folder) => liesBelow(folder, file))) edited();
  });
}

/** By which Vite has a page fetched again. */
const viteListening = '<script type="module" src="/@vite/client"></script>';
