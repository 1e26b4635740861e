import fc from "fast-check";
import { expect, test } from "vitest";
import { fitsOnDisk, slugPattern } from "../../../src/paper/address.ts";
import { slugOf } from "../../../src/paper/slug-of.ts";

test.each([
  ["Port strike: it’s over!", "port-strike-its-over"],
  ["Crème brûlée in Łódź, Ærø & Straße", "creme-brulee-in-lodz-aero-strasse"],
  ["İstanbul’da Iğdır", "istanbulda-igdir"],
  ["اتفاق ينهي إضراب الميناء", "اتفاق-ينهي-إضراب-الميناء"],
  ["Новый йогурт", "новый-йогурт"],
  ["हिन्दी समाचार", "हिन्दी-समाचार"],
  ["港で火災", "港で火災"],
  ["../../etc/passwd\0", "etc-passwd"],
  ["C:\\Windows  --  NUL", "c-windows-nul"],
  ["2.5 million, 1️⃣st", "2-5-million-1st"],
  ["🚢🔥", ""],
  ["—", ""],
  ["", ""],
])("%j is %j", (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

test("what is long is cut between words, or within one that is itself too long", () => {
  expect(slugOf("word ".repeat(100))).toBe("word-".repeat(12).slice(0, -1));
  expect(slugOf("x".repeat(500))).toBe("x".repeat(60));
  expect(fitsOnDisk(slugOf("港".repeat(300)))).toBe(true);
});

test("whatever the headline, the name is one that an address can have", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (headline) => {
      const slug = slugOf(headline);
      if (slug === "") return;
      expect(slug).toMatch(slugPattern);
      expect(slug).toBe(slug.normalize("NFC"));
      expect(fitsOnDisk(`31-${slug}-99.md`)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
