/** What builds and their parts do, each from its command to its exit code. It is bundled with the press, so that a build begins at once. */
import { print } from "../press/print/print.ts";
import { printPart } from "../press/print/print-part.ts";
import { tellNext } from "../press/print/tell-next.ts";
import { endWithParent } from "../press/program/end-with-parent.ts";
import { spareMemory } from "../press/program/spare-memory.ts";
import { buildOptions } from "./line/build-options.ts";
import { running } from "./line/command.ts";
import { nothingPublished, tellOutcome } from "./telling/tell-outcome.ts";

/** @param place where the templates lie, if they are bundled */
export function build(place: string): Promise<void> {
  spareMemory();
  return running(async (settings) => {
    const asked = buildOptions();
    return tellOutcome(
      asked.wants === "next" ? await tellNext(settings) : await print(settings, asked, place),
      settings,
    );
  }, nothingPublished);
}

/** @param place where the templates lie, if they are bundled */
export function part(place: string): Promise<void> {
  spareMemory();
  endWithParent();
  const [file = ""] = process.argv.slice(2);
  return running((settings) => printPart(file, settings, place), nothingPublished);
}
