import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meantMoments } from "../../../src/paper/moment-forms.ts";
import { readMoment } from "../../../src/paper/moment.ts";

describe("a moment in the form of another place or program", () => {
  test.each([
    ["20261124", "2026-11-24"],
    ["202611240630", "2026-11-24 06:30"],
    ["20261124T063005Z", "2026-11-24 06:30:05Z"],
    ["24112026", "2026-11-24"],
    ["24.11.2026", "2026-11-24"],
    ["3.4.2026", "2026-04-03"],
    ["24.11.26", "2026-11-24"],
    ["24. 11. 2026", "2026-11-24"],
    ["24.11.2026, 6.30 Uhr", "2026-11-24 06:30"],
    ["11/24/2026", "2026-11-24"],
    ["24/11/2026", "2026-11-24"],
    ["24/11/2026 06:30", "2026-11-24 06:30"],
    ["11/24/26", "2026-11-24"],
    ["11/11/2026", "2026-11-11"],
    ["2026/11/24", "2026-11-24"],
    ["2026.11.24 06:30", "2026-11-24 06:30"],
    ["2026-11-24, 06:30", "2026-11-24 06:30"],
    ["2026-11-24 6h30", "2026-11-24 06:30"],
    ["2026-11-24 6:30 am", "2026-11-24 06:30"],
    ["2026-11-24 6:30 p.m.", "2026-11-24 18:30"],
    ["2026-11-24 12:05 AM", "2026-11-24 00:05"],
    ["2026-11-24 12 pm", "2026-11-24 12:00"],
    ["2026-11-24 06:30 UTC", "2026-11-24 06:30Z"],
    ["Nov 24, 2026", "2026-11-24"],
    ["November 24th, 2026 at 6:30 am", "2026-11-24 06:30"],
    ["24 November 2026", "2026-11-24"],
    ["Tue, 24 Nov 2026 06:30:00 +0100", "2026-11-24 06:30+0100"],
    ["24-Nov-2026", "2026-11-24"],
    ["2026 Nov 24", "2026-11-24"],
    ["24 novembre 2026 à 6h30", "2026-11-24 06:30"],
    ["1er mai 2026", "2026-05-01"],
    ["24. November 2026", "2026-11-24"],
    ["24 de noviembre de 2026", "2026-11-24"],
    ["٢٤ نوفمبر ٢٠٢٦", "2026-11-24"],
    ["2026年11月24日", "2026-11-24"],
    ["1795502700", "2026-11-24 06:45Z"],
    ["1795502700000", "2026-11-24 06:45Z"],
    ["May 1, 1890", "1890-05-01"],
  ])("%s is %s", (written, meant) => {
    expect(meantMoments(written)).toEqual([meant]);
    expect(readMoment(meant)).not.toHaveProperty("wrong");
    expect(readMoment(written)).toMatchObject({ suggestion: meant, certain: true });
  });

  test.each([
    ["11/12/2026", ["2026-12-11", "2026-11-12"]],
    ["3-4-2026", ["2026-04-03", "2026-03-04"]],
    ["26-11-24", ["2026-11-24", "2024-11-26"]],
    ["01/02/03", ["2001-02-03", "2003-02-01", "2003-01-02"]],
  ])("%s can be more than one", (written, meant) => {
    expect(meantMoments(written)).toEqual(meant);
    const told = readMoment(written);
    expect(told).not.toHaveProperty("suggestion");
    for (const each of meant) expect(told).toMatchObject({ wrong: expect.stringContaining(each) });
  });

  test.each([
    "soon",
    "2026",
    "31.2.2026",
    "24.11.2026 25:00",
    "2026-13-01",
    "13/13/2026",
    "24 Brumaire 2026",
    "99999999",
    "2026-11-24 6",
    "0:30",
    "",
  ])("%j is none", (written) => {
    expect(meantMoments(written)).toEqual([]);
  });

  test("whatever is suggested can be read, and no text takes long", () => {
    const piece = fc.constantFrom(
      "24",
      "11",
      "2026",
      "26",
      ".",
      "/",
      "-",
      " ",
      "Nov",
      "mai",
      ":",
      "30",
      "am",
      "Z",
      "+01:00",
      "T",
      ",",
      "1795502700",
      "at",
      "h",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join("")),
        (text) => {
          for (const meant of meantMoments(text)) expect(readMoment(meant)).not.toHaveProperty("wrong");
        },
      ),
    );
    for (const part of ["1 ", "a ", ", ", "1.", "at "]) expect(meantMoments(part.repeat(40))).toEqual([]);
  });
});
