import { expect, test } from "vitest";
import { entryId, entryPeriod, isRunning, lastEntry, readEntryHead } from "../../../src/paper/live-entry.ts";

const day = "2026-11-12";

test.each([
  ["14:05 Ferry leaves", "2026-11-12T14:05:00", false, "Ferry leaves"],
  ["9:05 Ferry leaves", "2026-11-12T09:05:00", false, "Ferry leaves"],
  ["14:05 ! Ferry leaves", "2026-11-12T14:05:00", true, "Ferry leaves"],
  ["14:05! Ferry leaves", "2026-11-12T14:05:00", true, "Ferry leaves"],
  ["14:05:30 Ferry leaves", "2026-11-12T14:05:30", false, "Ferry leaves"],
  ["2026-11-13 0:10 Ferry leaves!", "2026-11-13T00:10:00", false, "Ferry leaves!"],
])("“%s” is an entry", (text, local, key, headline) => {
  const head = readEntryHead(text, day);
  expect(head).toMatchObject({ local, key });
  expect(head && "from" in head && text.slice(head.from)).toBe(headline);
});

test.each(["Ferry leaves at 14:05", "14.05 Ferry", "2026-11-13 Ferry", "14:5 Ferry", "14:055 Ferry"])(
  "“%s” begins with no time",
  (text) => expect(readEntryHead(text, day)).toBeUndefined(),
);

test("a time that does not exist is told in words", () => {
  expect(readEntryHead("25:10 Ferry", day)).toEqual({
    wrong: "25:10 is not a time of day: hours go from 0 to 23, minutes from 0 to 59.",
  });
  expect(readEntryHead("2026-11-31 10:00 Ferry", day)).toEqual({
    wrong: "There is no 31 November 2026: November has 30 days.",
  });
});

test.each([
  ["2026-11-12T14:05:00", "e-2026-11-12-1405", "2026-11-12-12"],
  ["2026-11-12T14:05:30", "e-2026-11-12-140530", "2026-11-12-12"],
  ["2026-11-12T00:00:00", "e-2026-11-12-0000", "2026-11-12-00"],
  ["2026-11-12T05:59:59", "e-2026-11-12-055959", "2026-11-12-00"],
  ["2026-11-12T06:00:00", "e-2026-11-12-0600", "2026-11-12-06"],
  ["2026-11-12T23:59:00", "e-2026-11-12-2359", "2026-11-12-18"],
])("an entry of %s is called %s and stands on the page %s", (local, id, period) => {
  expect(entryId(local)).toBe(id);
  expect(entryPeriod(id)).toBe(period);
});

test("a live blog runs until its coverage ends, and its last entry is the last that has come", () => {
  expect([
    isRunning({ entries: [] }, 5),
    isRunning({ entries: [], ended: 6 }, 5),
    isRunning({ entries: [], ended: 5 }, 5),
  ]).toEqual([true, true, false]);
  expect([lastEntry({ entries: [1, 4, 9] }, 5), lastEntry({ entries: [9] }, 5)]).toEqual([4, undefined]);
});
