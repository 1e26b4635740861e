/** Builds that are killed, that meet one another, or find the published folder damaged: what is published is always whole. */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { killedBuild, smallPaper, type BuildResult } from "../built-site.ts";
import { seeded } from "../bench/articles.ts";
import { bytesOf, filesIn, timesOf, Workplace } from "./folders.ts";
import { runsOf } from "../whole.ts";

/** How many instants are tried: a few in every run, as many as one likes by hand (`DATELINE_KILLS=50`). */
const kills = Number(process.env["DATELINE_KILLS"] ?? runsOf(2, 3));

const article = (headline: string, day: number, more = "") => `---
headline: ${headline}
summary: A summary of ${headline}.
section: world
topics: [ports]
byline: Agencies
published: 2026-11-${String(day).padStart(2, "0")} 08:00
${more}---
The body of ${headline}.
`;

const paper = (headline: string) => ({
  "paper.yaml": smallPaper,
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `articles/2026/11/${String(at + 1).padStart(2, "0")}-story.md`,
      article(`${headline} ${at + 1}`, at + 1),
    ]),
  ),
});

const places: Workplace[] = [];
function newPlace(files: Record<string, string>): Workplace {
  const place = new Workplace();
  places.push(place);
  place.write(files);
  return place;
}
afterAll(() => places.forEach((place) => place.remove()));

test(`a build killed at any of ${kills} instants leaves the old edition or the new one, whole, and the next build mends all`, async () => {
  const workplace = newPlace(paper("Old"));
  const started = performance.now();
  expect((await workplace.build()).code).toBe(0);
  const length = performance.now() - started;
  const random = seeded(7);
  const environment = {
    DATELINE_CONTENT: workplace.content,
    DATELINE_OUT: workplace.out,
    DATELINE_CACHE: join(workplace.folder, "cache"),
  };
  for (let kill = 0; kill < kills; kill++) {
    const before = bytesOf(workplace.out);
    workplace.write(paper(`Edition ${kill}`));
    await killedBuild(environment, length * (0.3 + 0.8 * random()));
    const after = bytesOf(workplace.out);
    const clean = bytesOf(await workplace.cleanBuild("clean"));
    expect([before, clean], `killed at instant ${kill}`).toContainEqual(after);
    // Every other time the next build is killed, too.
    if (kill % 2 === 1 || kill === kills - 1) {
      expect((await workplace.build()).code).toBe(0);
      expect(bytesOf(workplace.out)).toEqual(clean);
    }
  }
}, 600_000);

describe("one paper", () => {
  const workplace = newPlace(paper("Whole"));
  let clean: Record<string, string>;
  beforeAll(async () => {
    clean = bytesOf(await workplace.cleanBuild("clean"));
  });

  test("of two builds started at once on one folder, one waits for the other, and both end well", async () => {
    const results = await Promise.all([workplace.build(), workplace.build()]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect(results.some(({ stderr }) => /Another build \(process \d+\) is at work/.test(stderr))).toBe(true);
    expect(results.some(({ stdout }) => /^0 of \d+ pages printed/m.test(stdout))).toBe(true);
    expect(bytesOf(workplace.out)).toEqual(clean);
  });

  test("a published folder that someone emptied, changed or deleted is made whole again", async () => {
    rmSync(join(workplace.out, "world"), { recursive: true });
    expect((await workplace.build()).code).toBe(0);
    expect(bytesOf(workplace.out)).toEqual(clean);
    rmSync(workplace.out, { recursive: true });
    expect((await workplace.build()).code).toBe(0);
    expect(bytesOf(workplace.out)).toEqual(clean);
  });

  test("an archive that was cut short is made again, with a word about it, and nothing is printed anew", async () => {
    const times = timesOf(workplace.out);
    writeFileSync(join(workplace.folder, "cache", "archive.sqlite"), "SQLite format 3\0 and then nothing");
    for (const suffix of ["-wal", "-shm"])
      rmSync(join(workplace.folder, "cache", `archive.sqlite${suffix}`), { force: true });
    const again = await workplace.build();
    expect(again.code).toBe(0);
    expect(again.stderr).toContain("is made again");
    expect(Object.keys(timesOf(workplace.out))).toEqual(Object.keys(times));
  });

  test("slices printed separately and joined are the bytes of one build", async () => {
    const slices = ["1/3", "2/3", "3/3"].map((slice) => ({
      slice,
      folder: join(workplace.folder, `slice-${slice.slice(0, 1)}`),
    }));
    for (const { slice, folder } of slices) {
      const printed = await workplace.build(
        { DATELINE_OUT: folder, DATELINE_CACHE: `${folder}-cache` },
        "--slice",
        slice,
      );
      expect(printed.code, printed.stderr).toBe(0);
    }
    const sizes = slices.map(({ folder }) => filesIn(folder).length);
    const out = join(workplace.folder, "joined");
    const joined = await workplace.build(
      { DATELINE_OUT: out, DATELINE_CACHE: `${out}-cache` },
      "--merge",
      ...slices.map(({ folder }) => folder),
    );
    expect(joined.code, joined.stderr).toBe(0);
    expect(bytesOf(out)).toEqual(clean);
    expect(Math.max(...sizes)).toBeLessThan(Object.keys(clean).length);
    expect(existsSync(join(out, ".slice.json"))).toBe(false);
  });
});

test("a paper that is large enough for all cores has the bytes of its halves, printed one after the other by one process each", async () => {
  // So many files are read by several threads, and so many pages are printed by several processes. An old address is a page
  // that is printed fast.
  const stories = Array.from({ length: 420 }, (_, at): [string, string] => [
    `articles/2026/${String(1 + (at % 11)).padStart(2, "0")}/${String(1 + (at % 28)).padStart(2, "0")}-story-${at}.md`,
    article(`Large ${at}`, 1 + (at % 20), `formerly: [2026/01/01/old-${at}]\n`),
  ]);
  const workplace = newPlace({ "paper.yaml": smallPaper, ...Object.fromEntries(stories) });
  const whole = await workplace.build();
  expect(whole.code, whole.stderr).toBe(0);
  expect(pagesPrinted(whole)).toBeGreaterThan(820);
  const grown = newPlace({ "paper.yaml": smallPaper });
  for (const half of [stories.slice(0, 210), stories.slice(210)]) {
    grown.write(Object.fromEntries(half));
    const printed = await grown.build();
    expect(printed.code, printed.stderr).toBe(0);
    expect(pagesPrinted(printed)).toBeLessThan(800);
  }
  expect(bytesOf(grown.out)).toEqual(bytesOf(workplace.out));
});

const pagesPrinted = ({ stdout }: BuildResult): number => Number(/(\d+) of \d+ pages printed/.exec(stdout)?.[1]);
