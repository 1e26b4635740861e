import { expect, test } from "vitest";
import { nearestName } from "../../../src/desk/nearest-name.ts";

const known = ["world", "headline", "summary", "published", "port-strike", "ports"];

test.each([
  ["headlin", "headline"],
  ["Headline", "headline"],
  ["sumary", "summary"],
  ["publsihed", "published"],
  ["port strike", "port-strike"],
  ["Port_Strike", "port-strike"],
  ["port", "ports"],
  ["wolrd", "world"],
  ["owlrd", undefined],
])("%s may mean %s", (written, meant) => {
  expect(nearestName(written, known)).toBe(meant);
});

test.each(["weather", "x", "", "deadlocks", "publications-of-the-year"])("%j means none of them", (written) => {
  expect(nearestName(written, known)).toBeUndefined();
});
