import { expect, test } from "vitest";
import { inFields, settings } from "./warned.ts";

test.each([
  ["capitals", "HALDEN, Norway", ["7:11 «HALDEN» → Halden"]],
  ["capitals of several words", "PORT-AU-PRINCE, Haiti", ["7:11 «PORT-AU-PRINCE» → Port-Au-Prince"]],
  ["a dash", "Halden, Norway —", ["7:19 «Norway —» → Norway"]],
  ["two hyphens", "Halden, Norway --", ["7:19 «Norway --» → Norway"]],
  ["a full stop", "Halden, Norway.", ["7:19 «Norway.» → Norway"]],
  ["a city that stands alone", "Paris, France", ["7:11 «Paris, France» → Paris"]],
  [
    "one that stands alone, with its province",
    "Toronto, Ontario, Canada",
    ["7:11 «Toronto, Ontario, Canada» → Toronto"],
  ],
  ["the same in capitals", "LONDON, UK", ["7:11 «LONDON» → London", "7:11 «LONDON, UK» → London"]],
  ["a country's old name", "Leiden, Holland", ["7:19 «Holland» → Netherlands"]],
  ["the United Kingdom", "Leeds, UK", ["7:18 «UK» → England"]],
  ["the United States", "Springfield, USA", ["7:24 «USA»"]],
  ["a postal code", "Springfield, IL", ["7:24 «IL» → Illinois"]],
])("%s", (_what, dateline, expected) => expect(inFields("dateline-style", `dateline: ${dateline}`)).toEqual(expected));

test("a city of the paper's own stands alone too", () => {
  const paper = { ...settings, dateline: { ...settings.dateline, "stand-alone": ["Port Sorrel"] } };
  expect(inFields("dateline-style", 'dateline: "Port Sorrel, Auvery"', paper)).toEqual([
    "7:12 «Port Sorrel, Auvery» → Port Sorrel",
  ]);
  expect(inFields("dateline-style", "dateline: Port Sorrel", paper)).toEqual([]);
});

test.each([
  "Halden, Norway",
  "Paris",
  "Paris, Texas",
  "London, Ontario",
  "Sydney, Nova Scotia",
  "Panama City, Florida",
  "Washington, D.C.",
  "Springfield, Ill.",
  "Edinburgh, Scotland",
  "Oslo",
  "Aix-en-Provence, France",
  "Winston-Salem, North Carolina",
  "الرباط، المغرب",
  "Ho Chi Minh City, Vietnam",
  "The Hague, Netherlands",
])("let through: %s", (dateline) => expect(inFields("dateline-style", `dateline: "${dateline}"`)).toEqual([]));

test("news has a dateline, and what is no news may have none", () => {
  expect(inFields("dateline-missing", "topics: [ports]")).toEqual(["2:1 «» → dateline: Halden, Norway"]);
  expect(inFields("dateline-missing", "dateline: Oslo, Norway")).toEqual([]);
  for (const kind of ["opinion", "analysis", "live", "obituary"])
    expect(inFields("dateline-missing", `kind: ${kind}`)).toEqual([]);
});
