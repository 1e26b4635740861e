import { expect, test } from "vitest";
import { certainName, nearestName } from "../../../src/desk/nearest-name.ts";

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

test.each([
  ["sumary", "summary"],
  ["Port Strike", "port-strike"],
  ["wolrd", "world"],
  ["publsihed", "published"],
  // Two are near, or none is near enough to be put in its place unasked.
  ["port", "ports"],
  ["prot-stri", undefined],
  ["summary", undefined],
  ["weather", undefined],
])("%s certainly means %s", (written, meant) => {
  expect(certainName(written, known)).toBe(meant);
});

test("digits tell one from the next, and of two that are near none is certain", () => {
  expect(certainName("lantern-2.jpg", ["lantern-3.jpg"])).toBeUndefined();
  expect(certainName("lantren-3.jpg", ["lantern-3.jpg"])).toBe("lantern-3.jpg");
  expect(certainName("quay", ["quai", "quad"])).toBeUndefined();
});
