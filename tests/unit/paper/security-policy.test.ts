import fc from "fast-check";
import { expect, test } from "vitest";
import { hashSource, policyName, readPolicy, unionOfPolicies, writtenPolicy, type SecurityPolicy } from "../../../src/paper/security-policy.ts";

const directives = ["script-src", "style-src", "img-src", "frame-src", "base-uri", "form-action"];
const sources = ["'self'", "'sha256-a='", "'sha256-b='", "https://player.example", "'wasm-unsafe-eval'"];
const policies = fc.dictionary(fc.constantFrom(...directives), fc.uniqueArray(fc.constantFrom(...sources))).map((some): SecurityPolicy => ({ "default-src": [], ...some }));

/** What a browser asks of a policy: whether a directive, or what stands in for it, has the source. */
const allows = (policy: SecurityPolicy, directive: string, source: string): boolean => {
  const said = policy[directive] ?? (directive.endsWith("-src") ? policy["default-src"] : undefined);
  return said === undefined || said.includes(source);
};

test("a policy is read back as it was written", () => {
  fc.assert(fc.property(policies, (policy) => void expect(readPolicy(writtenPolicy(policy))).toEqual(policy)));
  expect(readPolicy("Script-Src 'self'; script-src *;; style-src 'none'")).toEqual({ "script-src": ["'self'"], "style-src": [] });
});

test("a union allows what one of its policies allows, and for what all policies name nothing else", () => {
  fc.assert(fc.property(fc.array(policies, { minLength: 1, maxLength: 5 }), (all) => {
    const union = unionOfPolicies(all);
    for (const directive of directives) {
      for (const source of sources) {
        const one = all.some((policy) => allows(policy, directive, source));
        // A directive that falls back to nothing, such as base-uri, cannot be made narrower by a policy without it.
        if (one) expect(allows(union, directive, source) || !directive.endsWith("-src")).toBe(true);
        if (directive.endsWith("-src")) expect(allows(union, directive, source)).toBe(one);
      }
    }
  }));
});

test("a union does not depend on order or repetition", () => {
  fc.assert(fc.property(fc.array(policies, { minLength: 1 }), (all) => void expect(policyName(unionOfPolicies([...all, ...all].reverse()))).toBe(policyName(unionOfPolicies(all)))));
});

test("the hash is the one that browsers compute", () => {
  // From CSP3, 8.4: the digest of `alert('Hello, world.');`.
  expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});
