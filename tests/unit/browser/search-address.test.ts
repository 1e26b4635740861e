import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askedIn,
  asksAnything,
  daysOf,
  monthsBetween,
  queryOf,
  type Asked,
} from "../../../src/browser/search-address.ts";

const nothing: Asked = { words: "", section: "", author: "", from: "", to: "", sort: "" };

describe("an address", () => {
  test("says what is asked, and no more", () => {
    expect(askedIn("?q=dock+strike&section=home&author=idris-lowe&from=2026-03&to=2026&sort=date")).toEqual({
      words: "dock strike",
      section: "home",
      author: "idris-lowe",
      from: "2026-03",
      to: "2026",
      sort: "date",
    });
    expect(askedIn("")).toEqual(nothing);
    expect(askedIn("?utm=x&q=%20ferry%20")).toEqual({ ...nothing, words: "ferry" });
  });

  test.each(["from=2026-13", "from=yesterday", "to=26", "to=2026-1", "to=2026-11-24", "sort=author"])(
    "what it says wrong is left out: %s",
    (query) => {
      expect(askedIn(`?${query}`)).toEqual(nothing);
    },
  );

  test("reads back as it was written, whatever is asked", () => {
    const period = fc.oneof(fc.constant(""), fc.constantFrom("2019", "2026-01", "2026-12"));
    const asked = fc.record({
      words: fc.string({ maxLength: 60 }).map((text) => text.trim()),
      section: fc.constantFrom("", "home", "日本"),
      author: fc.constantFrom("", "lena"),
      from: period,
      to: period,
      sort: fc.constantFrom("" as const, "date" as const),
    });
    fc.assert(
      fc.property(asked, (each) => {
        expect(askedIn(queryOf(each))).toEqual(each);
      }),
    );
  });

  test("asks nothing by an order alone", () => {
    expect(asksAnything({ ...nothing, sort: "date" })).toBe(false);
    expect(asksAnything({ ...nothing, to: "2026" })).toBe(true);
    expect(queryOf(nothing)).toBe("");
  });
});

describe("the time that is asked for", () => {
  test("begins with the first day and ends with the last", () => {
    expect(daysOf({ from: "2026", to: "2026" })).toEqual({ first: "2026-01-01", last: "2026-12-31" });
    expect(daysOf({ from: "2026-03", to: "2026-04" })).toEqual({ first: "2026-03-01", last: "2026-04-31" });
    const { first, last } = daysOf(nothing);
    expect(first < "2026-01-01" && last > "2026-01-01").toBe(true);
  });

  test("has its months, over the turn of a year too", () => {
    expect(monthsBetween("2025-11-20", "2026-02-01")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(monthsBetween("2026-03-14", "2026-03-14")).toEqual(["2026-03"]);
    expect(monthsBetween("2026-03-14", "2026-02-14")).toEqual([]);
  });
});
