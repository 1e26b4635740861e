/** How the bands of sections stand on a front. */
import { expect, test } from "vitest";
import { bandTurns, type BandContent } from "../../../../src/components/lists/band-turns.ts";

const pictured = (stories: number): BandContent => ({ stories, pictured: true });
const words = (stories: number): BandContent => ({ stories, pictured: false });

test("bands take turns, and of the halves two stand side by side", () => {
  expect(bandTurns(Array.from({ length: 7 }, () => pictured(4)))).toEqual([
    "wide",
    "columns",
    "half",
    "half",
    "mirror",
    "columns",
    "wide",
  ]);
  expect(bandTurns([])).toEqual([]);
});

test("no half stands beside nothing, words beside a picture, or one story beside four", () => {
  expect(bandTurns([words(1), pictured(1)])).toEqual(["wide", "mirror"]);
  expect(bandTurns([pictured(1), pictured(1), pictured(1)])).toEqual(["half", "half", "wide"]);
  expect(bandTurns([pictured(4), pictured(4), pictured(4), pictured(1), pictured(4)])).not.toContain("half");
  // Any papers: halves come in alike pairs.
  for (let seed = 0; seed < 500; seed++) {
    const bands = Array.from({ length: seed % 9 }, (_, at) =>
      (seed * (at + 3)) % 5 < 2 ? words((seed + at) % 5) : pictured(1 + ((seed * 7 + at) % 4)),
    );
    const turns = bandTurns(bands);
    expect(turns).toHaveLength(bands.length);
    for (let at = 0; at < turns.length; at++) {
      if (turns[at] !== "half") continue;
      expect(turns[at + 1]).toBe("half");
      expect(bands[at + 1]?.pictured).toBe(bands[at]?.pictured);
      at++;
    }
  }
});
