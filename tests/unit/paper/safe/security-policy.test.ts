import fc from "fast-check";
import { expect, test } from "vitest";
import { hostSource } from "../../../../src/paper/safe/host-source.ts";
import {
  hashSource,
  policyName,
  readPolicy,
  toldPolicy,
  unionOfPolicies,
  writtenPolicy,
  type Directive,
  type PolicySource,
  type SecurityPolicy,
} from "../../../../src/paper/safe/security-policy.ts";

const directives = [
  "script-src",
  "style-src",
  "img-src",
  "frame-src",
  "base-uri",
  "form-action",
] as const satisfies Directive[];
const sources: PolicySource[] = [
  "'self'",
  hashSource("a"),
  hashSource("b"),
  hostSource("https://player.example"),
  "'wasm-unsafe-eval'",
];
const policies = fc
  .dictionary(fc.constantFrom(...directives), fc.uniqueArray(fc.constantFrom(...sources)))
  .map((some): SecurityPolicy => ({ "default-src": [], ...some }));

/** What a browser asks of a policy: whether a directive, or what stands in for it, has the source. */
const allows = (policy: SecurityPolicy, directive: Directive, source: PolicySource): boolean => {
  const said = policy[directive] ?? (directive.endsWith("-src") ? policy["default-src"] : undefined);
  return said === undefined || said.includes(source);
};

test("a policy is read back as it was written", () => {
  fc.assert(
    fc.property(policies, (policy) => {
      expect(readPolicy(writtenPolicy(policy))).toEqual(policy);
    }),
  );
  expect(readPolicy("Script-Src 'self'; script-src *;; style-src 'none'")).toEqual({
    "script-src": ["'self'"],
    "style-src": [],
  });
});

test("a union allows what one of its policies allows, and for what all policies name nothing else", () => {
  fc.assert(
    fc.property(fc.array(policies, { minLength: 1, maxLength: 5 }), (all) => {
      const union = unionOfPolicies(all);
      for (const directive of directives) {
        for (const source of sources) {
          const one = all.some((policy) => allows(policy, directive, source));
          // A directive that falls back to nothing, such as base-uri, cannot be made narrower by a policy without it.
          if (one) expect(allows(union, directive, source) || !directive.endsWith("-src")).toBe(true);
          if (directive.endsWith("-src")) expect(allows(union, directive, source)).toBe(one);
        }
      }
    }),
  );
});

test("a union does not depend on order or repetition", () => {
  fc.assert(
    fc.property(fc.array(policies, { minLength: 1 }), (all) => {
      expect(policyName(unionOfPolicies([...all, ...all].reverse()))).toBe(policyName(unionOfPolicies(all)));
    }),
  );
});

test("the hash is the one that browsers compute", () => {
  // From CSP3, 8.4: the digest of `alert('Hello, world.');`.
  expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});

test("of a policy that somebody else wrote, only what we know is taken on", () => {
  const told =
    "default-src 'none'; sandbox; report-uri https://evil.example; script-src * 'unsafe-eval' 'self' https://a,b data: 'sha256-x;'; media-src https://$x https://v.example https://*";
  expect(readPolicy(told)).toEqual({
    "default-src": [],
    "script-src": ["'self'", "data:"],
    "media-src": ["https://v.example"],
  });
  expect(toldPolicy("__proto__ x; constructor y")).toEqual(
    Object.fromEntries([
      ["__proto__", ["x"]],
      ["constructor", ["y"]],
    ]),
  );
});
