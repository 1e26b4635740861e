/** The letters that a face is cut to: a language's own sentences lack none of them. */
import { expect, test } from "vitest";
import { lettersOf, subsetsOf } from "../../../src/brand/faces/subsets.ts";
import { languages } from "../../../src/paper/words/languages.ts";
import { scriptNameOf } from "../../../src/paper/scripts/scripts.ts";

/** Scripts that are set in the device's own faces alone. */
const ofDevice = new Set(["Hans", "Hant", "Jpan", "Kore"]);

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap((part: unknown) => textsIn(part))
      : [];

test.each([...languages].filter(([tag]) => !ofDevice.has(scriptNameOf(tag))))("those of %s", (tag, words) => {
  const letters = new Set(subsetsOf([tag]).flatMap((subset) => [...lettersOf(subset)]));
  const lacking = [...new Set(textsIn(words).join(""))].filter((letter) => !/\s/.test(letter) && !letters.has(letter));
  expect(lacking).toEqual([]);
});

test("the full stops of Urdu and Bengali are among them", () => {
  expect(lettersOf("arabic")).toContain("۔");
  expect(lettersOf("bengali")).toContain("।");
});
