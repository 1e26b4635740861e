import { encodedPath, standingPath } from "../../paper/addresses/address.ts";
import { isElsewhere } from "../../paper/policy-page.ts";

/** The whole address of a page that says by which rules the paper goes. */
export const policyAddress = (page: string, site: string): string =>
  isElsewhere(page) ? page : site + encodedPath(standingPath(page));
