import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, nearestWords } from "../../../../src/paper/searching/spelling.ts";

const known = "the strike ferry glacier quay harbour Halmouth Brücke cafe women stroke الميناء إضراب забастовка"
  .split(" ")
  .map((word, rank) => ({ word, rank }));
const nearest = (typed: string, language = "en") => nearestWords(typed, known, { language });

describe("what was typed wrong is read as what stories say", () => {
  test.each([
    ["stirke", "strike"],
    ["glacer", "glacier"],
    ["Halmuth", "Halmouth"],
    ["ferry stirke", "ferry strike"],
    ["feery stirke", "ferry strike"],
    ["harbor", "harbour"],
    ["qauy", "quay"],
  ])("%s: %s", (typed, right) => {
    expect(nearest(typed)[0]).toBe(right);
  });

  test.each([
    ["de", "Brucke quai", "Brucke quay"],
    ["ar", "اضراب المناء", "اضراب الميناء"],
    ["ru", "забостовка", "забастовка"],
  ])("in %s, as its index has words: %s", (language, typed, right) => {
    expect(nearest(typed, language)[0]).toBe(right);
  });

  test("nearest first, and among words as near the one that is used most", () => {
    expect(nearest("stroke")).toEqual([]);
    expect(nearest("strikk")[0]).toBe("strike");
    expect(nearest("strke")).toEqual(["strike", "stroke"]);
  });

  test("what is far from all words, or too short to be told, is not", () => {
    for (const typed of ["zzyzx", "teh", "", "strike"]) expect(nearest(typed), typed).toEqual([]);
    for (const language of ["zh", "zh-Hant", "ja"]) expect(nearest("stirke", language)).toEqual([]);
  });
});

test("the distance is that of its definition, whichever word is first, and none of a word to itself", () => {
  expect(distance(Array.from("stirke"), Array.from("strike"), 2)).toBe(1);
  expect(distance(Array.from("kitten"), Array.from("sitting"), 9)).toBe(3);
  expect(distance(Array.from("kitten"), Array.from("sitting"), 1)).toBe(2);
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const far = distance(Array.from(one), Array.from(other), 20);
      expect(distance(Array.from(other), Array.from(one), 20)).toBe(far);
      expect(far === 0).toBe(one === other);
      expect(far).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(far).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});
