import { encodedPath, standingPath } from "../../paper/addresses/address.ts";
import type { AiChoices } from "../../paper/passing-on/ai.ts";

/** The address of the page that says to people what machines may do. */
export const aiPolicyPage = ({ policy }: AiChoices, site: string): string | undefined =>
  policy === undefined || policy.includes(":") ? policy : site + encodedPath(standingPath(policy));
