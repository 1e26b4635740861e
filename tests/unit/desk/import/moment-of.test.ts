import { expect, test } from "vitest";
import { momentOf } from "../../../../src/desk/import/moment-of.ts";

test.each([
  ["2014-03-02 10:00:00 PST", "2014-03-02 10:00:00-08:00"],
  ["2014-03-02 10:00 UTC", "2014-03-02 10:00Z"],
  ["2014-03-02 10:00:00 -0500", "2014-03-02 10:00:00 -0500"],
  ["2014-03-02 10:00:00+02", "2014-03-02 10:00:00+02:00"],
  ["Thu Mar 05 2015 10:00:00 GMT+0100 (Central European Standard Time)", "2015-03-05 10:00:00+0100"],
  ["Mar 5, 2015 9:05 p.m. EST", "2015-03-05 21:05:00-05:00"],
  ["5 March 2015", "2015-03-05"],
  ["2014-03-02 10:00 XYZ", undefined],
  ["Thursday", undefined],
])("%s", (written, moment) => {
  expect(momentOf(written)).toBe(moment);
});
