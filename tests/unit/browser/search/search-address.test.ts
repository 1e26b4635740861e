import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askedIn,
  asksAnything,
  daysBetween,
  daysOf,
  endsAsked,
  monthsBetween,
  queryOf,
  type Asked,
} from "../../../../src/browser/search/search-address.ts";

const nothing: Asked = { words: "", section: "", author: "", from: "", to: "", sort: "", past: "" };

describe("an address", () => {
  test("says what is asked, and no more", () => {
    expect(askedIn("?q=dock+strike&section=home&author=idris-lowe&from=2026-03&to=2026&sort=date")).toEqual({
      words: "dock strike",
      section: "home",
      author: "idris-lowe",
      from: "2026-03",
      to: "2026",
      sort: "date",
      past: "",
    });
    expect(askedIn("?past=week&from=2026")).toEqual({ ...nothing, past: "week" });
    expect(askedIn("")).toEqual(nothing);
    expect(askedIn("?utm=x&q=%20ferry%20")).toEqual({ ...nothing, words: "ferry" });
  });

  test.each(["from=2026-13", "from=yesterday", "to=26", "to=2026-1", "to=2026-11-24", "sort=author", "past=toString"])(
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
      past: fc.constantFrom("" as const, "day" as const, "week" as const, "month" as const),
    });
    fc.assert(
      fc.property(asked, (each) => {
        const said = each.past ? { ...each, from: "", to: "" } : each;
        expect(askedIn(queryOf(each))).toEqual(said);
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
    const now = Date.parse("2026-11-24T12:00:00Z");
    expect(daysOf({ from: "2026", to: "2026", past: "" }, now)).toEqual({ first: "2026-01-01", last: "2026-12-31" });
    expect(daysOf({ from: "2026-03", to: "2026-04", past: "" }, now)).toEqual({
      first: "2026-03-01",
      last: "2026-04-31",
    });
    expect(daysOf({ from: "", to: "", past: "week" }, now)).toEqual({ first: "2026-11-17", last: "2026-11-25" });
    const { first, last } = daysOf(nothing, now);
    expect(first < "2026-01-01" && last > "2026-01-01").toBe(true);
  });

  test("has its days, over the turn of a year too", () => {
    expect(daysBetween("2025-12-30", "2026-01-02")).toEqual(["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"]);
  });

  const end = (text: string) => ({ year: /\d{4}/.exec(text)?.[0] ?? "", month: /\b\d\d$/.exec(text)?.[0] ?? "" });
  test.each([
    // A month without a year is the last one of that name.
    ["10", "", "2026-10", ""],
    ["11", "", "2026-11", ""],
    ["12", "", "2025-12", ""],
    ["", "10", "", "2026-10"],
    ["10", "12", "2025-10", "2025-12"],
    ["10", "03", "2025-10", "2026-03"],
    ["03", "10", "2026-03", "2026-10"],
    // Beside a year it is the nearest that fits.
    ["2024-05", "08", "2024-05", "2024-08"],
    ["2024-05", "02", "2024-05", "2025-02"],
    ["10", "2025", "2025-10", "2025"],
    ["12", "2024-06", "2023-12", "2024-06"],
    ["2026", "2026-02", "2026", "2026-02"],
    ["", "", "", ""],
  ])("from %s to %s in November 2026 is from %s to %s", (from, to, begin, last) => {
    expect(endsAsked(end(from), end(to), "2026-11")).toEqual({ from: begin, to: last });
  });

  test("has its months, over the turn of a year too", () => {
    expect(monthsBetween("2025-11-20", "2026-02-01")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(monthsBetween("2026-03-14", "2026-03-14")).toEqual(["2026-03"]);
    expect(monthsBetween("2026-03-14", "2026-02-14")).toEqual([]);
  });
});
