import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { dayOf, instantOf, readMoment, rfc3339 } from "../../../src/paper/moment.ts";

const utc = (iso: string) => Date.parse(iso) / 1000;

/** The instant of a time as an editor writes it; fails where it is none. */
function instant(written: string, zone: string): number {
  const moment = readMoment(written);
  if ("wrong" in moment) throw new Error(moment.wrong);
  return instantOf(moment, zone);
}

function wrong(written: string): string {
  const moment = readMoment(written);
  return "wrong" in moment ? moment.wrong : "";
}

describe("times as editors write them", () => {
  test.each([
    ["2026-11-24 06:30", "2026-11-24T05:30:00Z"],
    ["2026-11-24T06:30:15", "2026-11-24T05:30:15Z"],
    ["2026-11-24", "2026-11-23T23:00:00Z"],
    ["2026-1-4 6:05", "2026-01-04T05:05:00Z"],
    ["  2026-11-24   06:30 ", "2026-11-24T05:30:00Z"],
    ["2026-11-24 06:30Z", "2026-11-24T06:30:00Z"],
    ["2026-11-24 06:30 +05:45", "2026-11-24T00:45:00Z"],
    ["2026-11-24T06:30:00-0330", "2026-11-24T10:00:00Z"],
  ])("%j, in a paper of Oslo, is %s", (written, iso) => {
    expect(instant(written, "Europe/Oslo")).toBe(utc(iso));
  });

  test.each([
    ["2026-13-01", "There is no month 13: months go from 1 to 12."],
    ["2026-00-10", "There is no month 0: months go from 1 to 12."],
    ["2026-11-31 06:30", "There is no 31 November 2026: November has 30 days."],
    ["2026-02-29", "There is no 29 February 2026: February has 28 days."],
    ["1900-02-29", "There is no 29 February 1900: February has 28 days."],
    ["2026-11-24 24:00", "24:00 is not a time of day: hours go from 0 to 23, minutes from 0 to 59."],
    ["2026-11-24 06:60", "06:60 is not a time of day: hours go from 0 to 23, minutes from 0 to 59."],
    ["24.11.2026", "“24.11.2026” is not a date and time."],
    ["tomorrow", "“tomorrow” is not a date and time."],
    ["", "“” is not a date and time."],
  ])("%j: %s", (written, message) => {
    expect(wrong(written)).toBe(message);
  });

  test("29 February exists in leap years", () => {
    expect(wrong("2028-02-29")).toBe("");
    expect(wrong("2000-02-29")).toBe("");
  });

  test.each(["+25:00", "+99:99", "-24:00", "+01:60"])("an offset of %s is nobody's", (offset) => {
    expect(wrong(`2026-11-24 06:30 ${offset}`)).toContain(offset);
  });
});

describe("summer time", () => {
  test("a time that the clocks skip is moved forward by the gap", () => {
    expect(instant("2026-03-29 02:30", "Europe/Oslo")).toBe(utc("2026-03-29T01:30:00Z"));
    expect(rfc3339(instant("2026-03-29 02:30", "Europe/Oslo"), "Europe/Oslo")).toBe("2026-03-29T03:30:00+02:00");
  });

  test("a time that the clocks repeat is the first of the two", () => {
    expect(instant("2026-10-25 02:30", "Europe/Oslo")).toBe(utc("2026-10-25T00:30:00Z"));
    expect(instant("2026-10-25 02:30 +01:00", "Europe/Oslo")).toBe(utc("2026-10-25T01:30:00Z"));
  });

  test("the day is the paper's, not Greenwich's", () => {
    const late = utc("2026-11-24T23:30:00Z");
    expect(dayOf(late, "Europe/Oslo")).toBe("2026-11-25");
    expect(dayOf(late, "America/New_York")).toBe("2026-11-24");
  });
});

describe("what is printed is read back as the same instant", () => {
  const zone = fc.constantFrom(
    "UTC",
    "Europe/Oslo",
    "Asia/Riyadh",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
  );
  const seconds = fc.integer({ min: 0, max: utc("2100-01-01T00:00:00Z") });

  test("with its offset, in any zone", () => {
    fc.assert(
      fc.property(seconds, zone, zone, (moment, printed, paper) => {
        expect(instant(rfc3339(moment, printed), paper)).toBe(moment);
      }),
      { numRuns: 500 },
    );
  });

  test("and is what Temporal says, before there were zones too, and about every change of the clocks", () => {
    const near = fc.tuple(fc.integer({ min: 1850, max: 2100 }), fc.integer({ min: 0, max: 366 * 24 * 60 }));
    fc.assert(
      fc.property(near, zone, ([year, minutes], paper) => {
        const moment = Date.UTC(year, 0, 1) / 1000 + minutes * 60;
        const there = Temporal.Instant.fromEpochMilliseconds(moment * 1000).toZonedDateTimeISO(paper);
        const whole = there.offsetNanoseconds % 60_000_000_000 === 0 ? there : there.withTimeZone("UTC");
        expect(rfc3339(moment, paper)).toBe(whole.toString({ timeZoneName: "never", smallestUnit: "second" }));
        expect(dayOf(moment, paper)).toBe(there.toPlainDate().toString());
      }),
      { numRuns: 500, examples: [[[2026, (31 + 28 + 28) * 24 * 60 + 60], "Europe/Oslo"]] },
    );
  });

  test("without its offset, in the paper's zone, but for the hour that the clocks repeat", () => {
    fc.assert(
      fc.property(seconds, zone, (moment, paper) => {
        const local = rfc3339(moment, paper).slice(0, 19);
        const read = instant(local, paper);
        expect(read).toBeLessThanOrEqual(moment);
        expect(moment - read).toBeLessThanOrEqual(3600);
        expect(rfc3339(read, paper).slice(0, 19)).toBe(local);
      }),
      { numRuns: 500, examples: [[utc("2026-10-25T01:30:00Z"), "Europe/Oslo"]] },
    );
  });
});
