/** When the next build is due; nothing is planned or printed. */
import { summary } from "../../desk/tell.ts";
import { nextBuild } from "../release/next-build.ts";
import { openNewsroom } from "../newsroom.ts";
import type { PressSettings } from "../settings.ts";
import type { Outcome } from "./outcome.ts";

export async function tellNext(settings: PressSettings): Promise<Outcome> {
  const { problems, context, close } = await openNewsroom(settings, { showsHeld: settings.preview });
  try {
    if (!context) return { became: "refused", because: "unreadable", problems: problems.told() };
    return {
      became: "next-told",
      next: nextBuild(context.archive),
      hindered: problems.hasErrors ? summary(problems.told()) : undefined,
    };
  } finally {
    close();
  }
}
