/** Where the characters of a value stand in what an editor wrote. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { WrittenValue } from "../../../../src/desk/fields/written-at.ts";

test.each([
  ["plain", "It is so", "It is so", [6, 8], "so"],
  ["an escape", String.raw`The \"old\" port`, 'The "old" port', [10, 14], "port"],
  ["a letter by its code", String.raw`Caf\u00e9 noir`, "Café noir", [5, 9], "noir"],
  ["an apostrophe, written twice", "It''s new", "It's new", [5, 8], "new"],
  ["an entity", "Salt &amp; sea", "Salt & sea", [7, 10], "sea"],
  ["lines that are indented", "One\n  two", "One two", [4, 7], "two"],
] as const)("%s", (_, source, value, [from, to], there) => {
  const [start, end] = new WrittenValue(source, value).stretch(from, to);
  expect(source.slice(start, end)).toBe(there);
});

test("what is asked first does not change what is answered next", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "'", '"', "&", "\\", " ", "\n", "é"), { maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 10 }),
      (letters, asked) => {
        const value = letters.join("");
        const source = value.replaceAll("'", "''").replaceAll("&", "&amp;").replaceAll("\n", "\n   ");
        const written = new WrittenValue(source, value);
        for (const [one, other] of asked) {
          const [from, to] = [Math.min(one, other, value.length), Math.min(Math.max(one, other), value.length)];
          expect(written.stretch(from, to)).toEqual(new WrittenValue(source, value).stretch(from, to));
        }
      },
    ),
  );
});
