/** The security policies of a printed paper's pages, read from the pages themselves. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import {
  knownPolicy,
  policyName,
  toldPolicy,
  type SecurityPolicy,
  type ToldPolicy,
} from "../../paper/safe/security-policy.ts";

/** The policy is the second element of every page: no more need be read, unless it is longer than that itself. Bytes. */
const headLength = 8192;

/** Of a page's text, as it stands there; undefined where it has none. */
export function policyIn(html: string): ToldPolicy | undefined {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(html)?.[1];
  return content === undefined ? undefined : toldPolicy(content);
}

/** Of a page in a folder. @param file its path there; undefined where it is no page, or has no policy */
export function pagePolicy(folder: string, file: string): SecurityPolicy | undefined {
  if (!file.endsWith(".html")) return undefined;
  const buffer = Buffer.allocUnsafe(headLength);
  const handle = openSync(join(folder, file), "r");
  const length = readSync(handle, buffer, 0, headLength, 0);
  closeSync(handle);
  const head = buffer.toString("utf8", 0, length);
  const policy =
    policyIn(head) ?? (length === headLength ? policyIn(readFileSync(join(folder, file), "utf8")) : undefined);
  return policy && knownPolicy(policy);
}

/** Every policy that some page has, once. @param files paths below the folder */
export function pagePolicies(folder: string, files: readonly string[]): SecurityPolicy[] {
  const found = new Map<string, SecurityPolicy>();
  for (const file of files) {
    const policy = pagePolicy(folder, file);
    if (policy) found.set(policyName(policy), policy);
  }
  return [...found.values()];
}
