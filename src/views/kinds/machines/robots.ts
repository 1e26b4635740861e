import { aiCrawlers, aiUses, type AiChoices } from "../../../paper/passing-on/ai.ts";
import { pathOf } from "../../../paper/page.ts";
import { machineTerms, type MachineTerms } from "../../parts/machine-terms.ts";
import { always, type Kind } from "../../kind.ts";

export interface RobotsView {
  template: "robots";
  /** Where search engines stay out altogether. */
  closed: boolean;
  sitemap: string;
  /** Absent where the paper says nothing of it. */
  ai?: MachineTerms & {
    /** Those that may read nothing. */
    refused: string[];
    /** Where the terms stand (Really Simple Licensing). */
    terms: string;
  };
}

export const robots: Kind<"robots", RobotsView> = {
  called: ["robots.txt", "robots.txt"],
  all: () => [{ page: "robots" }],
  stands: always,
  view: (_key, { archive, preview, site }) => ({
    template: "robots",
    closed: preview,
    sitemap: `${site}/sitemap.xml`,
    ...(archive.paper.ai && { ai: choices(archive.paper.ai, site) }),
  }),
};

function choices(ai: AiChoices, site: string): NonNullable<RobotsView["ai"]> {
  return {
    ...machineTerms(ai, site),
    refused: aiUses.filter((use) => !ai[use]).flatMap((use) => aiCrawlers[use]),
    terms: site + pathOf({ page: "ai-terms" }),
  };
}
