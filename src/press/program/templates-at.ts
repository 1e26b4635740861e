/** The templates, bundled: those that were kept, or made now. */
import { terminal } from "../../desk/terminal-text.ts";
import { say } from "../say.ts";
import type { PressSettings } from "../settings.ts";
import { ownTemplatesAt, ownTemplatesPlace } from "./own/own-templates.ts";
import { isShipped } from "./program-root.ts";
import { BundledTemplates } from "./bundled-templates.ts";

/** @param place where they lie, if they are bundled */
export async function templatesAt(place: string, settings: PressSettings): Promise<BundledTemplates> {
  const own = ownTemplatesPlace(settings);
  if (own !== undefined) return ownTemplatesAt(own, settings);
  const kept = await BundledTemplates.find(place);
  if (kept) return kept;
  if (isShipped(settings.program))
    throw new Error(`The package in ${settings.program} is damaged. Install it again: npm ci`);
  // Loaded only here: what bundles is large, and needed once.
  const { bundleTemplates } = await import("./bundle-templates.ts");
  return bundleTemplates(settings, () => say(terminal`Bundling the templates: once, until the program changes.\n`));
}
