import type { Archive } from "../../../archive/archive.ts";
import type { AiUse } from "../../../paper/passing-on/ai.ts";
import type { Kind } from "../../kind.ts";
import { aiPolicyPage } from "../../parts/ai-policy-page.ts";

/** What machines that learn, find and answer may do with the paper, in Really Simple Licensing. */
export interface AiTermsView {
  template: "ai-terms";
  site: string;
  allowed: Record<AiUse, boolean>;
  policy?: string;
}

const said = ({ paper }: Archive): boolean => paper.ai !== undefined;

export const aiTerms: Kind<"ai-terms", AiTermsView> = {
  called: ["file of terms for machines", "files of terms for machines"],
  all: (archive) => (said(archive) ? [{ page: "ai-terms" }] : []),
  stands: (_key, archive) => said(archive),
  view: (_key, { archive, site }) => {
    const { ai } = archive.paper;
    if (!ai) return undefined;
    const { train, search, answer } = ai;
    const policy = aiPolicyPage(ai, site);
    return { template: "ai-terms", site, allowed: { train, search, answer }, ...(policy !== undefined && { policy }) };
  },
};
