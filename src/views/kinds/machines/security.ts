import { pathOf } from "../../../paper/page.ts";
import type { Kind } from "../../kind.ts";
import { policyAddress } from "../../parts/policy-address.ts";

/** Whom to tell of a hole in the paper’s machines (RFC 9116). */
export interface SecurityView {
  template: "security";
  contact: string[];
  /** RFC 3339. */
  expires: string;
  canonical: string;
  languages: string[];
  policy?: string;
}

export const security: Kind<"security", SecurityView> = {
  called: ["security.txt", "security.txt"],
  all: ({ paper }) => (paper.security ? [{ page: "security" }] : []),
  // It runs out as time goes by, whatever is edited: each build looks.
  always: true,
  stands: (_key, { paper }) => paper.security !== undefined,
  view: (key, { archive, site }) => {
    const { security: said } = archive.paper;
    return (
      said && {
        template: "security",
        contact: said.contact.map((address) => (address.startsWith("https:") ? address : `mailto:${address}`)),
        expires: expiresOf(archive.now),
        // It is looked for at the root of a host, also where the paper stands below a path.
        canonical: new URL(pathOf(key), site).href,
        languages: [...new Set(archive.editions.map(({ paper }) => paper.language))],
        ...(said.policy !== undefined && { policy: policyAddress(said.policy, site) }),
      }
    );
  },
};

/**
 * Nine months after the quarter began: always more than half a year ahead, less than the year that RFC 9116 (2.5.5) asks
 * for, and another moment four times a year only. @param now in seconds
 */
function expiresOf(now: number): string {
  const date = new Date(now * 1000);
  const quarter = Math.floor(date.getUTCMonth() / 3) * 3;
  return new Date(Date.UTC(date.getUTCFullYear(), quarter + 9)).toISOString().replace(".000", "");
}
