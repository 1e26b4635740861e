import { describe, expect, test } from "vitest";
import { setLine } from "../../../../src/desk/markdown/smart-typography.ts";
import { eastern } from "./eastern.ts";
import { germanic } from "./germanic.ts";
import { other } from "./other.ts";
import { romance } from "./romance.ts";
import { slavic } from "./slavic.ts";

const languages = { ...germanic, ...romance, ...slavic, ...other, ...eastern };

describe.each(Object.entries(languages))("%s", (language, cases) => {
  test.each(cases)("%s", (written, printed) => {
    expect(setLine(written, language)).toBe(printed);
  });

  test("what is printed stays as it is", () => {
    expect(cases.map(([, printed]) => setLine(printed, language))).toEqual(cases.map(([, printed]) => printed));
  });
});

test("twelve cases each, of more than forty languages", () => {
  expect(Object.values(languages).filter((cases) => cases.length < 12)).toEqual([]);
  expect(Object.keys(languages).length).toBeGreaterThan(40);
});
