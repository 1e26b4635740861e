/** Which policy each page of a release has: of pages that a kept release has too it is known, the others are read. */
import { policyName, type SecurityPolicy } from "../../paper/safe/security-policy.ts";
import { pagePolicy } from "../hosts/page-policies.ts";
import type { ReleaseFile, ServedRelease } from "./served-releases.ts";

/**
 * Notes the policy of each page with the page.
 * @param files of the release, by their paths; those of kept releases have their policy's name already
 * @returns every policy that some page has, by its name
 */
export function notePolicies(
  folder: string,
  files: Record<string, ReleaseFile>,
  kept: readonly ServedRelease[],
): Record<string, SecurityPolicy> {
  const known = new Map(kept.flatMap(({ policies }) => Object.entries(policies)));
  const found = new Map<string, SecurityPolicy>();
  for (const [path, file] of Object.entries(files)) {
    const noted = file.policy === undefined ? undefined : known.get(file.policy);
    if (file.policy !== undefined && noted) {
      found.set(file.policy, noted);
      continue;
    }
    const policy = pagePolicy(folder, path);
    if (!policy) continue;
    const name = policyName(policy);
    found.set(name, policy);
    files[path] = { ...file, policy: name };
  }
  return Object.fromEntries(found);
}
