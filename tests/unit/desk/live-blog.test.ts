import { describe, expect, test } from "vitest";
import { articleWith, onlyProblem } from "./article.ts";

const live = (body: string, lines = "kind: live") => articleWith(lines, body);
const at = (iso: string) => Date.parse(iso) / 1000;

describe("a sound live blog", () => {
  const { converted, problems } = live(
    `So far "well".

## 09:00 ! Cranes *start*

Text.

### A heading within

![A crane.](crane.jpg "A crane, Halden, Norway, November 24, 2026. (EPA)")

## 2026-11-25 00:10 Over

## 08:00:30 Before

:::fact-box{title="Rules"}
One.
:::`,
    "kind: live\ndateline: Halden, Norway\ncoverage-ended: 2026-11-25 01:00",
  );

  test("has its summary first, then its entries, newest first, whatever their order in the file", () => {
    expect(problems).toEqual([]);
    expect(converted?.blocks).toMatchObject([
      { type: "prose", html: '<p><span class="dateline">HALDEN, Norway —</span> So far “well”.</p>' },
      {
        type: "entry",
        id: "e-2026-11-25-0010",
        at: at("2026-11-24T23:10:00Z"),
        headline: "Over",
        key: false,
        blocks: [],
      },
      {
        type: "entry",
        id: "e-2026-11-24-0900",
        at: at("2026-11-24T08:00:00Z"),
        headline: "Cranes start",
        key: true,
        blocks: [
          { type: "prose", html: '<p>Text.</p><h3 id="e-2026-11-24-0900-a-heading-within">A heading within</h3>' },
          {
            type: "figure",
            picture: {
              file: "crane.jpg",
              alt: "A crane.",
              caption: "A crane, Halden, Norway, November 24, 2026.",
              credit: "EPA",
            },
          },
        ],
      },
      {
        type: "entry",
        id: "e-2026-11-24-080030",
        at: at("2026-11-24T07:00:30Z"),
        headline: "Before",
        key: false,
        blocks: [{ type: "fact-box", title: "Rules", blocks: [{ type: "prose", html: "<p>One.</p>" }] }],
      },
    ]);
  });

  test("notes its moments, oldest first, and how the story opens", () => {
    expect(converted?.record).toMatchObject({
      opening: "So far “well”.",
      live: {
        entries: [at("2026-11-24T07:00:30Z"), at("2026-11-24T08:00:00Z"), at("2026-11-24T23:10:00Z")],
        ended: at("2026-11-25T00:00:00Z"),
      },
    });
  });
});

test("without a summary, no entry gets the dateline", () => {
  const { converted } = live("## 09:00 Start\n\nText.", "kind: live\ndateline: Halden, Norway");
  expect(converted?.blocks).toMatchObject([{ type: "entry", blocks: [{ html: "<p>Text.</p>" }] }]);
});

test("the day of an entry is that of publication by the paper's clock", () => {
  const { converted } = articleWith("kind: live\nembargo: 2026-11-26 10:00", "## 09:00 Start");
  expect(converted?.blocks).toMatchObject([{ id: "e-2026-11-24-0900" }]);
});

test("in other articles such headings are headings", () => {
  const { converted, problems } = articleWith("", "## 14:05 Ferry leaves\n\nText.");
  expect(problems).toEqual([]);
  expect(converted?.record.live).toBeUndefined();
  expect(converted?.blocks).toMatchObject([
    { type: "prose", html: '<h2 id="14-05-ferry-leaves">14:05 Ferry leaves</h2>\n<p>Text.</p>' },
  ]);
});

describe("mistakes", () => {
  test.each([
    [
      "an entry without a time",
      "## 09:00 Start\n\n## Ferry leaves",
      "10:1-10:16 live-entry: “Ferry leaves” has no time. In a live blog each heading with two number signs begins an entry, and begins with its time; a heading within an entry has three. → ## 14:05 Ferry leaves",
    ],
    [
      "a time that does not exist",
      "## 09:00 Start\n\n## 24:05 Ferry",
      "10:1-10:15 live-entry: 24:05 is not a time of day: hours go from 0 to 23, minutes from 0 to 59. An entry begins with its time, or with date and time. → ## 14:05 Headline",
    ],
    ["a day that does not exist", "## 2026-02-30 09:00 Start", "There is no 30 February 2026"],
    ["no headline", "## 09:00 !", "8:1-8:11 live-entry: This entry has no headline"],
    [
      "two entries of one minute",
      "## 09:00 Start\n\n## 2026-11-24 09:00 Again",
      "10:1-10:26 live-entry: Two entries are of 2026-11-24 09:00: each has an address of its own, made of its time. Give one of them its seconds too, or another minute. → ## 09:00:30 Again",
    ],
    ["no entry at all", "Text.", "6:7-6:11 live-entry: This live blog has no entries."],
    ["footnotes", "## 09:00 Start\n\nText.[^1]\n\n[^1]: Note.", "live-entry: A live blog has no notes at its end"],
  ])("%s", (_name, body, message) => {
    const conversion = live(body);
    expect(onlyProblem(conversion)).toContain(message);
    expect(conversion.problems).toHaveLength(1);
    expect(conversion.converted).toBeUndefined();
  });

  test("coverage that ends before it begins, or of an article that is no live blog", () => {
    expect(onlyProblem(live("## 09:00 Start", "kind: live\ncoverage-ended: 2026-11-24 06:00"))).toContain(
      "7:17-7:33 live-entry: The coverage ended before the article was published.",
    );
    expect(onlyProblem(articleWith("coverage-ended: 2026-11-25 06:00"))).toContain(
      "Only a live blog has `coverage-ended`.",
    );
  });
});
