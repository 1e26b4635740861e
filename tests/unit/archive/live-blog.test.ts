/** Live blogs in the archive: entries wait for their moment, and an edit reaches only the pages that show it. */
import { expect, test } from "vitest";
import { makePlan } from "../../../src/press/plan/plan.ts";
import { story, testPaper, type TestPaper } from "./newsroom.ts";

const hour = (iso: string) => Date.parse(iso) / 1000;
const file = "articles/2026/11/23-night.md";
const id = "2026/11/23/night";
const entry = (when: string, words = "Words.") => `## ${when} Entry of ${when}\n\n${words}\n\n`;
/** Entries of every half hour from the morning of the 23rd on: three quarters of a day have some. */
const halfHours = Array.from(
  { length: 30 },
  (_, at) => `${String(6 + Math.floor(at / 2)).padStart(2, "0")}:${at % 2 ? "30" : "00"}`,
);
const night = (body: string, fields: Record<string, string> = {}) =>
  story({ kind: "live", published: "2026-11-23 06:00", ...fields }, `So far.\n\n${body}`);
const whole = halfHours.map((when) => entry(when)).join("");

/** Makes a plan, and says which pages it would print. */
const printed = (paper: TestPaper, now: number) =>
  paper.open(
    async ({ archive, ledger }) => {
      const { print, remove } = await makePlan(
        { archive, site: archive.paper.site, preview: false },
        ledger,
        "templates",
      );
      ledger.published(
        print.map(({ path, fingerprint }) => ({ path, fingerprint, pictures: [] })),
        remove,
        {},
      );
      return [...print.map(({ path }) => path), ...remove.map((path) => `- ${path}`)]
        .filter((path) => !path.startsWith("/search/"))
        .sort();
    },
    { now },
  );

test("an entry whose moment has not come is held back, and the next build is due at it", async () => {
  const paper = testPaper({
    [file]: night(entry("07:00") + entry("08:00") + entry("09:00"), { "coverage-ended": "2026-11-23 10:00" }),
  });
  const seen = (now: string, showHeld = false) =>
    paper.open(
      ({ archive }) => [
        archive.bodies.liveBlog(id)?.entries.map((each) => each.id.slice(-4)),
        archive.stories.card(id)?.updated,
        archive.held.nextChange(),
      ],
      { now: hour(now), showHeld },
    );
  expect(await seen("2026-11-23T06:30:00Z")).toEqual([
    ["0700"],
    hour("2026-11-23T06:00:00Z"),
    hour("2026-11-23T07:00:00Z"),
  ]);
  expect(await seen("2026-11-23T07:00:00Z")).toEqual([
    ["0800", "0700"],
    hour("2026-11-23T07:00:00Z"),
    hour("2026-11-23T08:00:00Z"),
  ]);
  expect(await seen("2026-11-23T08:30:00Z")).toEqual([
    ["0900", "0800", "0700"],
    hour("2026-11-23T08:00:00Z"),
    hour("2026-11-23T09:00:00Z"),
  ]);
  expect(await seen("2026-11-23T09:00:00Z")).toEqual([
    ["0900", "0800", "0700"],
    hour("2026-11-23T08:00:00Z"),
    undefined,
  ]);
});

test("an update that the editor gives goes before the last entry", async () => {
  const paper = testPaper({ [file]: night(entry("07:00"), { updated: "2026-11-23 12:00" }) });
  await paper.open(({ archive }) => expect(archive.stories.card(id)?.updated).toBe(hour("2026-11-23T11:00:00Z")));
});

test("a changed entry prints only the pages that show it", async () => {
  const paper = testPaper({ [file]: night(whole) });
  const now = hour("2026-11-24T12:00:00Z");
  expect(await printed(paper, now)).toEqual(
    expect.arrayContaining([
      `/${id}/`,
      `/${id}/updates.json`,
      ...["06", "12", "18"].map((quarter) => `/${id}/updates/2026-11-23-${quarter}/`),
    ]),
  );
  // The tenth is too old for the article's own page; feeds and the index have all of the text.
  paper.write({ [file]: night(whole.replace(entry("10:30"), entry("10:30", "Other words."))) });
  expect(await printed(paper, now)).toEqual([
    `/${id}/updates/2026-11-23-06/`,
    "/atom.xml",
    "/feed.json",
    "/feed.xml",
    "/live/feed.xml",
    "/world/atom.xml",
    "/world/feed.json",
    "/world/feed.xml",
  ]);
  // The last one stands on both.
  paper.write({ [file]: night(whole.replace(entry("20:30"), entry("20:30", "Other words."))) });
  expect((await printed(paper, now)).filter((path) => path.startsWith(`/${id}/`))).toEqual([
    `/${id}/`,
    `/${id}/updates/2026-11-23-06/`,
    `/${id}/updates/2026-11-23-18/`,
  ]);
});

test("an added entry shifts no page of old ones", async () => {
  const paper = testPaper({ [file]: night(whole) });
  const now = hour("2026-11-24T12:00:00Z");
  await printed(paper, now);
  const of = async () => (await printed(paper, now)).filter((path) => path.startsWith(`/${id}/`));
  paper.write({ [file]: night(entry("21:10") + whole) });
  expect(await of()).toEqual([`/${id}/`, `/${id}/updates.json`, `/${id}/updates/2026-11-23-18/`]);
  // The first of another quarter is led to by the one before, and by no other.
  paper.write({ [file]: night(entry("2026-11-24 07:00") + entry("21:10") + whole) });
  expect(await of()).toEqual([
    `/${id}/`,
    `/${id}/updates.json`,
    `/${id}/updates/2026-11-23-18/`,
    `/${id}/updates/2026-11-24-06/`,
  ]);
  paper.write({ [file]: night(entry("21:10") + whole) });
  expect(await of()).toEqual([`/${id}/`, `/${id}/updates.json`, `/${id}/updates/2026-11-23-18/`]);
});

test("by the clock alone, what is new is printed when its moment comes", async () => {
  const paper = testPaper({ [file]: night(entry("07:00") + entry("08:00")) });
  await printed(paper, hour("2026-11-23T06:30:00Z"));
  expect(await printed(paper, hour("2026-11-23T06:45:00Z"))).toEqual([]);
  expect(await printed(paper, hour("2026-11-23T07:00:00Z"))).toEqual(
    expect.arrayContaining([
      `/${id}/`,
      `/${id}/updates.json`,
      `/${id}/updates/2026-11-23-06/`,
      "/feed.xml",
      "/sitemap-2026-11.xml",
    ]),
  );
});
