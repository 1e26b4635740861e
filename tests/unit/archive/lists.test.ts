import fc from "fast-check";
import { expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { olderPageSize } from "../../../src/archive/ledger/changed-facts.ts";
import { ids, story, testPaper, TestPaper } from "./newsroom.ts";

const list = "section:world";

/** The file and text of a story of minute `minute` in November. */
function at(minute: number, name: string): { file: string; text: string } {
  const [, day = "", time = ""] =
    /-(\d\d)T(\d\d:\d\d)/.exec(new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString()) ?? [];
  return { file: `articles/2026/11/${day}-${name}.md`, text: story({ published: `2026-11-${day} ${time}Z` }) };
}

function paperOf(count: number): TestPaper {
  // A story every ten minutes, so that others fit between them.
  return testPaper(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const { file, text } = at(index * 10, `s${index}`);
        return [file, text];
      }),
    ),
  );
}

const pages = (archive: Archive) =>
  Array.from({ length: archive.lists.fullPages(list) }, (_, index) => ids(archive.lists.older(list, index + 1)));

test("pages counted from the oldest are full, in order, and hold every story that is not on the front", async () => {
  await paperOf(53).open(({ archive }) => {
    const full = pages(archive);
    expect(full.map((page) => page.length)).toEqual([olderPageSize, olderPageSize]);
    expect([
      archive.lists.hasOlder(list, 0),
      archive.lists.hasOlder(list, 1),
      archive.lists.hasOlder(list, 2),
      archive.lists.hasOlder(list, 3),
    ]).toEqual([false, true, true, false]);
    expect([...ids(archive.lists.newest(list, 13)), ...full.toReversed().flat()]).toEqual(
      ids(archive.lists.all(list)).reverse(),
    );
  });
});

test("they keep what they hold when a story is added, wherever it belongs in time", async () => {
  const count = 65;
  const paper = paperOf(count);
  const before = await paper.open(({ archive }) => pages(archive));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: count * 10 + 500 }).filter((minute) => minute % 10 !== 0),
      async (minute) => {
        const added = at(minute, "added");
        paper.write({ [added.file]: added.text });
        const after = await paper.open(({ archive }) => pages(archive));
        paper.delete(added.file);
        const older = Math.min(count, Math.ceil(minute / 10));
        const untouched = Math.floor(older / olderPageSize);
        expect(after.slice(0, untouched)).toEqual(before.slice(0, untouched));
        if (older === count) expect(after.slice(0, before.length)).toEqual(before);
      },
    ),
    { numRuns: 25, seed: 5, examples: [[649], [1149]] },
  );
});

test("the archive's days, months and years lead to their neighbours", async () => {
  const on = (date: string) =>
    [`articles/${date.slice(0, 4)}/${date.slice(5, 7)}/${date.slice(8)}-s.md`, story({ published: date })] as const;
  const paper = testPaper(Object.fromEntries(["2025-12-31", "2026-02-01", "2026-02-03", "2026-11-20"].map(on)));
  await paper.open(({ archive }) => {
    expect([
      archive.lists.beside("day:", "2026-02-01", "before"),
      archive.lists.beside("day:", "2026-02-01", "after"),
    ]).toEqual(["2025-12-31", "2026-02-03"]);
    expect([
      archive.lists.beside("month:", "2026-02", "before"),
      archive.lists.beside("month:", "2026-02", "after"),
    ]).toEqual(["2025-12", "2026-11"]);
    expect([archive.lists.beside("year:", "2025", "before"), archive.lists.beside("year:", "2026", "after")]).toEqual([
      undefined,
      undefined,
    ]);
    expect(archive.lists.named("month:2026-")).toEqual([
      { name: "02", size: 2 },
      { name: "11", size: 1 },
    ]);
  });
});

test("corrections are listed by the time at which they were made", async () => {
  const corrected = (published: string, ...times: string[]) =>
    story({ published, corrections: `[${times.map((time) => `{ at: ${time}, text: At ${time}. }`).join(", ")}]` });
  const paper = testPaper({
    "articles/2026/10/01-a.md": corrected("2026-10-01", "2026-11-20", "2026-10-02"),
    "articles/2026/11/10-b.md": corrected("2026-11-10", "2026-11-11"),
  });
  await paper.open(({ archive }) => {
    expect(archive.lists.corrections("corrections", 2).map(({ html, article }) => [article.id, html])).toEqual([
      ["2026/10/01/a", "At 2026-11-20."],
      ["2026/11/10/b", "At 2026-11-11."],
    ]);
    expect(archive.lists.named("corrections:")).toEqual([
      { name: "2026-10", size: 1 },
      { name: "2026-11", size: 2 },
    ]);
  });
});
