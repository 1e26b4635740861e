/** The writing desk with Astro, for whoever changes the templates: pages made when they are asked for, and shown anew on every edit. */
import type { AstroIntegrationLogger } from "astro";
import type { ViteDevServer } from "vite";
import { giveHandover } from "../print/handover.ts";
import type { PressSettings } from "../settings.ts";
import { afterEdits } from "./after-edits.ts";
import { belowPath } from "./below-path.ts";
import { Desk } from "./desk.ts";
import { deskAnswers } from "./desk-answers.ts";

export async function writingDesk(
  server: ViteDevServer,
  settings: PressSettings,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const desk = await Desk.open(settings, logger);
  giveHandover(desk.handover);
  server.middlewares.use(belowPath(desk));
  for (const [below, answer] of deskAnswers(desk, settings)) server.middlewares.use(below || "/", answer);

  const { edited } = afterEdits(async () => {
    await desk.openAnew();
    server.ws.send({ type: "full-reload", path: "*" });
  });
  server.watcher.add(settings.content);
  server.watcher.on("all", (_event, file) => {
    if (file.startsWith(settings.content)) edited();
  });
}
