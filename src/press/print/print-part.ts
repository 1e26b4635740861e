/** What a process prints that was started to print a part: the one that started it holds the paper and has checked it. */
import { contextFrom } from "../plan/context-elsewhere.ts";
import { templatesAt } from "../program/templates-at.ts";
import type { PressSettings } from "../settings.ts";
import { readPart, tellShown } from "./part-process.ts";
import { PageSupply } from "./page-supply.ts";

/**
 * @param file describes the part
 * @param place where the templates lie, if they are bundled
 * @throws where a page cannot be printed
 */
export async function printPart(file: string, settings: PressSettings, place: string): Promise<void> {
  const { pages, seed, folder, assets } = readPart(file);
  const printer = new PageSupply(pages, contextFrom(seed));
  const templates = await templatesAt(place, settings);
  if (assets) templates.layAssets(folder);
  await templates.print(printer.handover, folder);
  tellShown(file, printer.shown);
}
