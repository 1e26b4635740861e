import { aiCrawlers, aiUses, type AiChoices, type AiUse } from "../../../paper/passing-on/ai.ts";
import { pathOf } from "../../../paper/page.ts";
import { aiPolicyPage } from "../../parts/ai-policy-page.ts";
import { always, type Kind } from "../../kind.ts";

export interface RobotsView {
  template: "robots";
  /** Where search engines stay out altogether. */
  closed: boolean;
  sitemap: string;
  /** What machines that learn, find and answer may do; absent where the paper says nothing of it. */
  ai?: {
    allowed: Record<AiUse, boolean>;
    /** Those that may read nothing. */
    refused: string[];
    /** Where the terms stand (Really Simple Licensing). */
    terms: string;
    /** The page that says it to people. */
    policy?: string;
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
  const policy = aiPolicyPage(ai, site);
  return {
    allowed: { train: ai.train, search: ai.search, answer: ai.answer },
    refused: aiUses.filter((use) => !ai[use]).flatMap((use) => aiCrawlers[use]),
    terms: site + pathOf({ page: "ai-terms" }),
    ...(policy !== undefined && { policy }),
  };
}
