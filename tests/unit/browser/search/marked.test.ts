import { expect, test } from "vitest";
import { kin } from "../../../../src/browser/search/marked.ts";

test.each([
  ["ports", "port"],
  ["strike", "striking"],
  ["ferries", "ferry"],
  ["barrier", "barriers"],
  ["seagrass", "sea"],
  ["port", "port"],
])("%s is marked where %s is sought", (word, sought) => {
  expect(kin(word, sought)).toBe(true);
});

test.each([
  ["port", "ports authority"],
  ["sea", "seagrass"],
  ["report", "port"],
  ["tide", "tidings"],
  ["the", "theatre"],
])("%s is not marked where %s is sought", (word, sought) => {
  expect(kin(word, sought)).toBe(false);
});
