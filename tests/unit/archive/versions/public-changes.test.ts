import { describe, expect, test } from "vitest";
import { publicChanges, type VersionFacts } from "../../../../src/archive/versions/public-changes.ts";

/** Versions by when they were written and what is not plain about them; each says something of its own. */
const versions = (...all: (Partial<VersionFacts> & { at: number })[]): VersionFacts[] =>
  all.map((version, place) => ({ number: place + 1, draft: false, appears: 100, words: place + 1, ...version }));
const changes = (published: number, ...all: Parameters<typeof versions>) =>
  publicChanges(versions(...all), published).map(({ at, before, after }) => `${at}: ${before} → ${after}`);

describe("the changes that readers could see", () => {
  test("begin with the version that was there when the article was published", () => {
    expect(changes(100, { at: 10 }, { at: 90 }, { at: 110 }, { at: 120 })).toEqual(["110: 2 → 3", "120: 3 → 4"]);
  });

  test("begin with the first version, where it came to git after publication", () => {
    expect(changes(100, { at: 500 }, { at: 600 })).toEqual(["600: 1 → 2"]);
  });

  test("leave out drafts, before and between", () => {
    expect(changes(100, { at: 110, draft: true }, { at: 120 }, { at: 130, draft: true }, { at: 140 })).toEqual([
      "140: 2 → 4",
    ]);
  });

  test("leave out a version that was replaced before its hour, also at its hour", () => {
    expect(changes(100, { at: 50 }, { at: 100 }, { at: 110 })).toEqual(["110: 2 → 3"]);
    expect(changes(100, { at: 110 }, { at: 120, appears: 200 }, { at: 130 })).toEqual(["130: 1 → 3"]);
  });

  test("tell a version that waited for its hour when the hour came", () => {
    expect(changes(100, { at: 110 }, { at: 120, appears: 200 }, { at: 300 })).toEqual(["200: 1 → 2", "300: 2 → 3"]);
  });

  test("begin anew where the article is published anew", () => {
    expect(changes(400, { at: 110 }, { at: 120 }, { at: 350, appears: 400 }, { at: 500, appears: 400 })).toEqual([
      "500: 3 → 4",
    ]);
  });

  test("leave out what says the same, and tell what goes back", () => {
    expect(changes(100, { at: 110 }, { at: 120, words: 1 }, { at: 130 }, { at: 140, words: 1 })).toEqual([
      "130: 2 → 3",
      "140: 3 → 4",
    ]);
  });

  test("tell each of two commits of the same second", () => {
    expect(changes(100, { at: 110 }, { at: 110 }, { at: 110 })).toEqual(["110: 1 → 2", "110: 2 → 3"]);
  });
});
