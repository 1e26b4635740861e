/**
 * Content Security Policies (https://www.w3.org/TR/CSP3/) as plain records: what a page may load and run. What is not
 * named is not allowed, since every whole policy starts from `default-src 'none'`. A policy is made of directives and
 * sources that are known, hashes and names of hosts: nothing that somebody wrote can stand in one.
 */
import { hash } from "node:crypto";
import { isHostSource, type HostSource } from "./host-source.ts";
import type { Written } from "./written.ts";

const directives = [
  "default-src",
  "script-src",
  "script-src-attr",
  "style-src",
  "style-src-attr",
  "img-src",
  "font-src",
  "connect-src",
  "manifest-src",
  "worker-src",
  "media-src",
  "frame-src",
  "object-src",
  "base-uri",
  "form-action",
  "frame-ancestors",
] as const;
export type Directive = (typeof directives)[number];

const keywords = ["'self'", "'unsafe-inline'", "'wasm-unsafe-eval'", "blob:", "data:"] as const;
export type KeywordSource = (typeof keywords)[number];

/** Allows an inline script or style by what stands in it. */
export type HashSource = Written<"hash source">;

export type PolicySource = KeywordSource | HashSource | HostSource;

/** Directives with their sources. A directive without sources allows nothing. */
export type SecurityPolicy = Readonly<Partial<Record<Directive, readonly PolicySource[]>>>;

/** A whole policy as it stands in a header or a `meta` element. */
export type PolicyText = Written<"policy">;

const isDirective = (name: string): name is Directive => directives.some((known) => known === name);
const isHashSource = (text: string): text is HashSource => /^'sha256-[A-Za-z0-9+/]+={0,2}'$/.test(text);
export const isPolicySource = (text: string): text is PolicySource =>
  keywords.some((known) => known === text) || isHashSource(text) || isHostSource(text);

/** A policy’s directives in the order in which they were named. */
export function directivesOf(policy: SecurityPolicy): [directive: Directive, sources: readonly PolicySource[]][] {
  return Object.entries(policy).flatMap(([name, sources]): [Directive, readonly PolicySource[]][] =>
    isDirective(name) ? [[name, sources]] : [],
  );
}

/** Directives and sources are in one order, so that equal policies are equal text. */
export function writtenPolicy(policy: SecurityPolicy): PolicyText {
  const text = directivesOf(policy)
    .map(([directive, sources]) => `${directive} ${sources.length > 0 ? sources.join(" ") : "'none'"}`)
    .join("; ");
  if (isPolicyText(text)) return text;
  throw new Error(`No security policy: ${text}`);
}

/** A directive and its sources. A comma would begin another policy, a quotation mark end the attribute that it stands in. */
const written = String.raw`[a-z-]+(?: [!#-+\x2d-:<-~]+)+`;
const whole = new RegExp(`^(?:${written}(?:; ${written})*)?$`);

const isPolicyText = (text: string): text is PolicyText => whole.test(text);

/** A policy as somebody else says it: any names, any sources. Of a directive that is named twice the first counts, as in browsers. */
export type ToldPolicy = Readonly<Record<string, readonly string[]>>;

export function toldPolicy(text: string): ToldPolicy {
  const policy = new Map<string, string[]>();
  for (const part of text.split(";")) {
    const [name = "", ...sources] = part.trim().split(/\s+/);
    const directive = name.toLowerCase();
    if (directive && !policy.has(directive))
      policy.set(
        directive,
        sources.filter((source) => source !== "'none'"),
      );
  }
  return Object.fromEntries(policy);
}

/** What of a told policy is one of ours: what we know no name of is left out, and so allows nothing. */
export function knownPolicy(told: ToldPolicy): SecurityPolicy {
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, sources]): [Directive, PolicySource[]][] =>
      isDirective(name) ? [[name, sources.filter(isPolicySource)]] : [],
    ),
  );
}

/** A policy read back from its text. */
export const readPolicy = (text: string): SecurityPolicy => knownPolicy(toldPolicy(text));

/**
 * The narrowest policy that allows whatever one of these allows: for a header that many pages share, each of which has a
 * narrower one of its own. A directive that one of them lacks falls back to that one's `default-src`.
 */
export function unionOfPolicies(policies: Iterable<SecurityPolicy>): SecurityPolicy {
  const all = [...policies];
  const named = [...new Set(all.flatMap((policy) => directivesOf(policy).map(([directive]) => directive)))].sort(
    byDefaultFirst,
  );
  return Object.fromEntries(
    named.map((directive): [Directive, PolicySource[]] => {
      const sources = all.flatMap(
        (policy) => policy[directive] ?? (directive.endsWith("-src") ? (policy["default-src"] ?? []) : []),
      );
      return [directive, [...new Set(sources)].sort()];
    }),
  );
}

/** Policies of one page put together: what one of them names is allowed. */
export function joinedPolicies(...policies: readonly SecurityPolicy[]): SecurityPolicy {
  const whole = new Map<Directive, Set<PolicySource>>();
  for (const [directive, sources] of policies.flatMap(directivesOf))
    whole.set(directive, new Set([...(whole.get(directive) ?? []), ...sources]));
  return Object.fromEntries([...whole].map(([directive, sources]) => [directive, [...sources]]));
}

const byDefaultFirst = (a: string, b: string): number =>
  Number(b === "default-src") - Number(a === "default-src") || (a < b ? -1 : 1);

/** The source that allows one inline script or style by what stands in it. */
export function hashSource(text: string): HashSource {
  const source = `'sha256-${hash("sha256", text, "base64")}'`;
  if (isHashSource(source)) return source;
  throw new Error(`No hash of a security policy: ${source}`);
}

/** A short name of a policy. */
export const policyName = (policy: SecurityPolicy): string => hash("sha256", writtenPolicy(policy), "hex").slice(0, 8);
