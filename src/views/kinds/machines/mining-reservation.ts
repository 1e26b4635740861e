import type { Kind } from "../../kind.ts";
import { machineTerms } from "../../parts/machine-terms.ts";

/** Whether the right to mine the paper's texts is reserved (TDM Reservation Protocol, https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/). */
export interface MiningReservationView {
  template: "mining-reservation";
  reserved: boolean;
  policy?: string;
}

export const miningReservation: Kind<"mining-reservation", MiningReservationView> = {
  called: ["reservation of text mining", "reservations of text mining"],
  all: ({ paper }) => (paper.ai ? [{ page: "mining-reservation" }] : []),
  stands: (_key, { paper }) => paper.ai !== undefined,
  view: (_key, { archive, site }) => {
    const { ai } = archive.paper;
    if (!ai) return undefined;
    const { allowed, ...said } = machineTerms(ai, site);
    return { template: "mining-reservation", reserved: !allowed.train, ...said };
  },
};
