/** All campaigns, by the names of their files: `desk.campaign.ts` exports the `campaign` that is called desk. */
import { readdirSync } from "node:fs";
import type { Campaign } from "./campaign.ts";

const ending = ".campaign.ts";

export const campaignNames: readonly string[] = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort();

/** @param name one of `campaignNames` */
export async function campaignNamed(name: string): Promise<Campaign> {
  const imported: unknown = await import(new URL(`${name}${ending}`, import.meta.url).href);
  if (!holdsCampaign(imported)) throw new Error(`${name}${ending} exports no campaign.`);
  return imported.campaign;
}

const holdsCampaign = (imported: unknown): imported is { campaign: Campaign } =>
  typeof imported === "object" && imported !== null && "campaign" in imported;
