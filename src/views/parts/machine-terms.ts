import type { AiChoices, AiUse } from "../../paper/passing-on/ai.ts";
import { policyAddress } from "./policy-address.ts";

/** What machines that learn, find and answer may do with the paper. */
export interface MachineTerms {
  allowed: Record<AiUse, boolean>;
  /** The page that says it to people. */
  policy?: string;
}

export const machineTerms = ({ policy, ...allowed }: AiChoices, site: string): MachineTerms => ({
  allowed,
  ...(policy !== undefined && { policy: policyAddress(policy, site) }),
});
