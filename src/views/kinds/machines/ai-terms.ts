import type { Archive } from "../../../archive/archive.ts";
import type { Kind } from "../../kind.ts";
import { machineTerms, type MachineTerms } from "../../parts/machine-terms.ts";

/** What machines that learn, find and answer may do with the paper, in Really Simple Licensing. */
export interface AiTermsView extends MachineTerms {
  template: "ai-terms";
  site: string;
}

const said = ({ paper }: Archive): boolean => paper.ai !== undefined;

export const aiTerms: Kind<"ai-terms", AiTermsView> = {
  called: ["file of terms for machines", "files of terms for machines"],
  all: (archive) => (said(archive) ? [{ page: "ai-terms" }] : []),
  stands: (_key, archive) => said(archive),
  view: (_key, { archive, site }) => {
    const { ai } = archive.paper;
    return ai && { template: "ai-terms", site, ...machineTerms(ai, site) };
  },
};
