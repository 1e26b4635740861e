/** A link that begins a letter. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { letterLink } from "../../../src/layouts/letter-link.ts";

/** As mail programs take it apart (RFC 6068, 2). */
const partsOf = (link: string): Record<string, string> =>
  Object.fromEntries(
    new URL(link).search
      .slice(1)
      .split("&")
      .map((part): [string, string] => {
        const [name = "", ...value] = part.split("=");
        return [name, decodeURIComponent(value.join("="))];
      }),
  );

test("letters of any script stand as they are, and what would end a part does not", () => {
  expect(letterLink({ subject: "Stahl & Öl: 5 % + Zins", body: "https://a.example/%D8%A7/?x=1#y" })).toBe(
    "mailto:?subject=Stahl%20%26%20Öl:%205%20%25%20%2B%20Zins&body=https://a.example/%25D8%25A7/?x=1%23y",
  );
});

test("subject and text come out as they went in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (subject, body) => {
      expect(partsOf(letterLink({ subject, body }))).toEqual({ subject, body });
    }),
    { numRuns: 50 },
  );
});
