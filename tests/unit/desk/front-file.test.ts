import { describe, expect, test } from "vitest";
import { readFrontPlan } from "../../../src/desk/front-file.ts";
import { frontOf } from "../../../src/paper/front-plan.ts";

const oslo = { timezone: "Europe/Oslo", language: "en", editions: [{ language: "de" }] };
const read = (text: string, file = "front.yaml") => readFrontPlan(new TextEncoder().encode(text), file, oslo);
const told = (text: string, file?: string) =>
  read(text, file).problems.map(({ line, column, rule, message, suggestion }) =>
    [`${line}:${column} ${rule}: ${message}`, ...(suggestion ? [suggestion] : [])].join(" → "),
  );

test("a front plan may be missing, empty, or name stories, each at its place", () => {
  const empty = { seconds: [], opinion: [], places: [] };
  expect(readFrontPlan(undefined)).toMatchObject({ plan: empty, references: [], problems: [] });
  expect(read("# nothing placed\n")).toMatchObject({ plan: empty, references: [], problems: [] });
  const { plan, references } = read("lead: /2026/11/24/a/\nseconds:\n  - 2026/11/24/b\n");
  expect(plan).toEqual({ lead: "2026/11/24/a", seconds: ["2026/11/24/b"], opinion: [], places: [] });
  expect(references).toMatchObject([
    { kind: "article", target: "2026/11/24/a", line: 1, column: 7 },
    { kind: "article", target: "2026/11/24/b", line: 3, column: 5 },
  ]);
});

test("a place has its stories, its rule and its hours, which are those of the paper's zone", () => {
  const { plan, moments } = read(
    'places:\n  - place: top\n    layout: package\n    name: "Die \\"lange\\" Nacht"\n    stories: [{ story: /2026/11/24/a/, headline: "It\'s over" }]\n    thread: vote\n    from: 2026-11-24 18:00\n    until: 2026-11-25 02:00\n',
    "front.de.yaml",
  );
  const [from, until] = ["2026-11-24T17:00:00Z", "2026-11-25T01:00:00Z"].map((iso) => Date.parse(iso) / 1000);
  expect(plan.places).toEqual([
    {
      place: "top",
      layout: "package",
      name: "Die „lange“ Nacht",
      stories: [{ story: "2026/11/24/a", headline: "It’s over" }],
      newest: "thread:vote",
      count: 5,
      from,
      until,
    },
  ]);
  expect(moments.map(({ at, line, says }) => [at, line, says])).toEqual([
    [from, 7, 'top, package, “Die "lange" Nacht”, begins'],
    [until, 8, 'top, package, “Die "lange" Nacht”, ends'],
  ]);
});

test("a mistake elsewhere hides no story that is named", () => {
  const { references, problems } = read(
    "lead: 2026/11/24/a\nseconds: [2026/11/24/b, 12]\nplaces: [{ place: tpo, layout: lead, stories: [{ story: 2026/11/24/c }] }]\nbreaking: { text: Now, story: /2026/11/24/d/ }\n",
  );
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
    [4, "missing-field"],
    [2, "field-type"],
    [3, "field-value"],
  ]);
  expect(references.map(({ target }) => target)).toEqual([
    "2026/11/24/d",
    "2026/11/24/a",
    "2026/11/24/b",
    "2026/11/24/c",
  ]);
});

describe("what is wrong is told at its place, with what to write instead", () => {
  test.each([
    [
      "an unknown place",
      "places: [{ place: tpo, layout: lead, kind: news }]",
      /^1:19 field-value: “tpo” .*top, middle, foot\. → top$/,
    ],
    ["an unknown layout", "places: [{ layout: packages, kind: news }]", /^1:20 field-value: “packages” .* → package$/],
    [
      "a story as a bare address",
      "places: [{ layout: lead, stories: [2026/11/24/a] }]",
      /^1:36 field-type: .* → stories:\n  - story: 2026\/11\/24\/a$/,
    ],
    [
      "two rules",
      "places: [{ layout: list, section: world, kind: news }]",
      /^1:10 field-value: .*A place is filled by one of/,
    ],
    ["nothing that stands there", "places: [{ layout: list }]", /^1:10 missing-field: Nothing stands in this place\./],
    [
      "too many",
      "places: [{ layout: list, kind: news, count: 99 }]",
      /^1:\d+ field-value: `count` is at most 24, and this is 99\./,
    ],
    [
      "an end before the beginning",
      "places: [{ layout: list, kind: news, from: 2026-11-24 18:00, until: 2026-11-24 06:00 }]",
      /^1:\d+ date: This place ends before it begins/,
    ],
    ["no such hour", "breaking: { text: x, until: 2026-11-31 }", /^1:\d+ date: There is no 31 November 2026/],
    [
      "a breaking line without an end",
      "breaking: { text: x }",
      /^1:\d+ missing-field: .*until.* → until: 2026-11-24 22:00$/,
    ],
  ])("%s", (_what, text, message) => {
    expect(told(text)).toEqual([expect.stringMatching(message)]);
  });

  test("a lead in the front of a section", () => {
    expect(told("lead: 2026/11/24/a\n", "fronts/sections/world.yaml")).toEqual([
      expect.stringMatching(/^1:1 unknown-field: /),
    ]);
  });

  test("a file that is no front of anything", () => {
    expect(told("places: []\n", "fronts/world.yaml")).toEqual([
      expect.stringMatching(/^1:1 file-name: .* → fronts\/sections\/world\.yaml$/),
    ]);
    expect(told("places: []\n", "fronts/topics/sea.yml")).toEqual([
      expect.stringMatching(/^1:1 file-name: .* It ends in \.yaml\. → fronts\/topics\/sea\.yaml$/),
    ]);
  });
});

test.each([
  ["front.yaml", { edition: "" }],
  ["front.pt-br.yaml", { edition: "pt-br" }],
  ["fronts/sections/world.yaml", { edition: "", list: "section:world" }],
  ["fronts/topics/ar/sea.yaml", { edition: "ar", list: "topic:sea" }],
  ["fronts/threads/محطة.yaml", { edition: "", list: "thread:محطة" }],
  ["fronts/authors/ada.yaml", undefined],
  ["fronts/sections/world.yml", undefined],
])("%s is the front of", (file, of) => {
  expect(frontOf(file)).toEqual(of);
});
