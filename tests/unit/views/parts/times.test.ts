/** Moments and periods in words, by the calendar that an edition chose. */
import { describe, expect, test } from "vitest";
import { editionsOf } from "../../../../src/paper/edition.ts";
import { paperSchema } from "../../../../src/paper/paper.ts";
import { periodWords, timeView } from "../../../../src/views/parts/times.ts";

const edition = (settings: object) =>
  editionsOf(
    paperSchema.parse({
      name: "The Test",
      site: "https://test.example",
      timezone: "Europe/Oslo",
      licence: "©",
      sections: [{ id: "world", name: "World" }],
      ...settings,
    }),
  )[0];

const persian = edition({ language: "fa", calendar: "persian" });

test("a moment is told by the chosen calendar, and to machines by that of all", () => {
  const { iso, date } = timeView(Date.UTC(2026, 10, 24, 5, 30) / 1000, persian);
  expect([iso, date]).toEqual(["2026-11-24T06:30:00+01:00", "۳ آذر ۱۴۰۵"]);
});

describe("a month or a year of the files is told from its beginning to its end where another calendar parts it", () => {
  test.each([
    [persian, "2026-11", "آبان ۱۴۰۵ – آذر ۱۴۰۵"],
    [persian, "2026", "۱۴۰۴ – ۱۴۰۵"],
    [persian, "2026-11-24", "سه‌شنبه ۳ آذر ۱۴۰۵"],
    [edition({ language: "th", calendar: "buddhist" }), "2026-11", "พฤศจิกายน 2569"],
    [edition({ language: "zh-Hant", calendar: "roc" }), "2026", "民國115年"],
    [edition({ language: "en-GB" }), "2026-11", "November 2026"],
    [edition({ language: "fa" }), "2026-11", "نوامبر ۲۰۲۶"],
  ])("%#: %s", (paper, period, words) => {
    expect(periodWords(period, paper)).toBe(words);
  });
});

test("a calendar that nobody has is no calendar", () => {
  expect(() => edition({ language: "fa", calendar: "julian" })).toThrow("persian");
});
