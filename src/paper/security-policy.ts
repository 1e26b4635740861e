/**
 * Content Security Policies (https://www.w3.org/TR/CSP3/) as plain records: what a page may load and run. What is not
 * named is not allowed, since every whole policy starts from `default-src 'none'`.
 */
import { hash } from "node:crypto";

/** Directives with their sources. A directive without sources allows nothing. */
export type SecurityPolicy = Readonly<Record<string, readonly string[]>>;

/** As it stands in a header or a `meta` element. Directives and sources are in one order, so that equal policies are equal text. */
export function writtenPolicy(policy: SecurityPolicy): string {
  return Object.entries(policy).map(([directive, sources]) => `${directive} ${sources.length > 0 ? sources.join(" ") : "'none'"}`).join("; ");
}

/** A policy read back from its text. Of a directive that is named twice the first counts, as in browsers. */
export function readPolicy(text: string): SecurityPolicy {
  const policy: Record<string, string[]> = {};
  for (const part of text.split(";")) {
    const [directive, ...sources] = part.trim().split(/\s+/);
    if (directive) policy[directive.toLowerCase()] ??= sources.filter((source) => source !== "'none'");
  }
  return policy;
}

/**
 * The narrowest policy that allows whatever one of these allows: for a header that many pages share, each of which has a
 * narrower one of its own. A directive that one of them lacks falls back to that one's `default-src`.
 */
export function unionOfPolicies(policies: Iterable<SecurityPolicy>): SecurityPolicy {
  const all = [...policies];
  const directives = [...new Set(all.flatMap((policy) => Object.keys(policy)))].sort(byDefaultFirst);
  return Object.fromEntries(directives.map((directive): [string, string[]] => {
    const sources = all.flatMap((policy) => policy[directive] ?? (directive.endsWith("-src") ? (policy["default-src"] ?? []) : []));
    return [directive, [...new Set(sources)].sort()];
  }));
}

const byDefaultFirst = (a: string, b: string): number => Number(b === "default-src") - Number(a === "default-src") || (a < b ? -1 : 1);

/** The source that allows one inline script or style by what stands in it. */
export const hashSource = (text: string): string => `'sha256-${hash("sha256", text, "base64")}'`;

/** A short name of a policy. */
export const policyName = (policy: SecurityPolicy): string => hash("sha256", writtenPolicy(policy), "hex").slice(0, 8);
