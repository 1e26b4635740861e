/** What editors place on fronts: who stands where, until when, and what the check says of it. */
import { describe, expect, test } from "vitest";
import type { PlaceView } from "../../../src/views/fronts/place.ts";
import type { ReaderList } from "../../../src/paper/addresses/list-addresses.ts";
import type { ViewContext } from "../../../src/views/context.ts";
import type { FrontView } from "../../../src/views/kinds/front.ts";
import { viewOf, viewOfKind } from "../../../src/views/view-of.ts";
import { smallPaper } from "../../built-site.ts";
import { noon, sharedPaper, story, testPaper } from "../archive/newsroom.ts";

const hour = (iso: string) => Date.parse(iso) / 1000;
const article = (day: number, name: string, fields: Record<string, string> = {}) => ({
  [`articles/2026/11/${String(day).padStart(2, "0")}-${name}.md`]: story({
    headline: name,
    published: `2026-11-${String(day).padStart(2, "0")} 06:00`,
    ...fields,
  }),
});
const stories: Record<string, string> = {
  "paper.yaml": `${smallPaper}editions:\n  - { language: fr, name: L’Essai }\n`,
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => article(at + 1, `news-${at + 1}`, { topics: "[sea]" })).flatMap((each) =>
      Object.entries(each),
    ),
  ),
  ...article(21, "vote", { thread: "vote", section: "home" }),
  ...article(22, "count", { thread: "vote", section: "home" }),
  ...article(22, "view", { kind: "opinion" }),
  ...article(1, "talk", { kind: "interview" }),
  ...article(23, "compte", { language: "fr", "translation-of": "2026/11/22/count" }),
  ...article(23, "draft", { draft: "true" }),
};

const context = (archive: ViewContext["archive"]): ViewContext => ({
  archive,
  site: "https://test.example",
  preview: false,
});
const shared = sharedPaper(stories);

/** With some more files, which are there for this front alone. */
async function front(files: Record<string, string>, now = noon, edition = ""): Promise<FrontView> {
  for (const file of Object.keys(files)) if (file in stories) throw new Error(`${file} is one of all fronts.`);
  shared.write(files);
  try {
    return await shared.open(
      ({ archive }) => {
        const view = viewOfKind("front", edition ? { page: "front", edition } : { page: "front" }, context(archive));
        if (!view) throw new Error("There is a front.");
        return view;
      },
      { now },
    );
  } finally {
    for (const file of Object.keys(files)) shared.delete(file);
  }
}
const paths = (places: readonly PlaceView[] | PlaceView | undefined) =>
  [places ?? []].flat().flatMap(({ cards }) => cards.map(({ path }) => path));
const everywhere = (view: FrontView) => [
  ...view.running.map(({ card }) => card.path),
  ...paths(view.top),
  ...(view.lead ? [view.lead.path] : []),
  ...[...view.seconds, ...view.opinion, ...view.latest].map(({ path }) => path),
  ...paths(view.middle),
  ...view.sections.flatMap(({ cards }) => cards.map(({ path }) => path)),
  ...paths(view.foot),
];

const night = `places:
  - { place: top, layout: package, name: Election night, thread: vote, from: 2026-11-24 18:00, until: 2026-11-25 02:00 }
lead: 2026/11/20/news-20
`;

test("a place stands there from its hour until its hour, and what it covered is there before and after", async () => {
  const at = (iso: string) => front({ "front.yaml": night }, hour(iso));
  for (const without of [await at("2026-11-24T16:59:59Z"), await at("2026-11-25T01:00:00Z")])
    expect([without.top, without.lead?.path]).toEqual([undefined, "/2026/11/20/news-20/"]);
  for (const during of [await at("2026-11-24T17:00:00Z"), await at("2026-11-25T00:59:59Z")]) {
    expect(during.top).toMatchObject({ layout: "package", name: { name: "Election night", path: "/threads/vote/" } });
    expect(paths(during.top)).toEqual(["/2026/11/22/count/", "/2026/11/21/vote/"]);
    expect([during.lead, during.seconds]).toEqual([undefined, []]);
  }
});

test("both hours are moments at which a build is due, and at which the front is looked at again", async () => {
  const paper = testPaper({ ...stories, "front.yaml": night });
  const next = (now: string) => paper.open(({ archive }) => archive.held.nextChange(), { now: hour(now) });
  expect(await next("2026-11-24T12:00:00Z")).toBe(hour("2026-11-24T17:00:00Z"));
  const pending = (now: string) =>
    paper.open(({ ledger }) => ledger.pending().map(({ fact }) => fact), { now: hour(now) });
  await paper.open(({ ledger }) => ledger.planned(() => Promise.resolve()), { now: noon });
  expect(await pending("2026-11-24T16:59:59Z")).toEqual([]);
  expect(await pending("2026-11-24T17:00:00Z")).toEqual(["front-plan:"]);
  expect(await next("2026-11-24T17:00:00Z")).toBe(hour("2026-11-25T01:00:00Z"));
  expect(await next("2026-11-25T01:00:00Z")).toBeUndefined();
});

test("no story stands twice, whatever is placed by hand and by rule", async () => {
  const view = await front({
    "front.yaml": `seconds: [2026/11/19/news-19]
places:
  - { layout: list, topic: sea, count: 6 }
  - { layout: package, stories: [{ story: 2026/11/19/news-19 }, { story: 2026/11/21/vote }, { story: 2026/11/02/news-2 }] }
  - { place: foot, layout: list, kind: news, count: 24 }
  - { layout: list, kind: interview }
  - { layout: opinion, kind: opinion }
`,
  });
  const all = everywhere(view);
  expect(all.length).toBe(new Set(all).size);
  expect(new Set(all).size).toBe(24);
  expect(view.middle.map(({ layout, cards }) => [layout, cards.length])).toEqual([
    ["list", 6],
    ["package", 3],
    ["list", 1],
    ["opinion", 1],
  ]);
  // Opinion has no band besides.
  expect(view.opinion).toEqual([]);
});

test("a story has the words that an editor gave it there, and its own elsewhere", async () => {
  const placed =
    "places: [{ layout: lead, stories: [{ story: 2026/11/21/vote, headline: 'The \"vote\"', standfirst: Soon. }] }]\n";
  const [own, french] = [
    await front({ "front.yaml": placed }),
    await front({ "front.yaml": placed.replace("21/vote", "22/count") }, noon, "fr"),
  ];
  expect(own.middle[0]?.cards[0]).toMatchObject({ headline: "The “vote”", standfirst: "Soon." });
  // Words on a front are in its edition's language.
  expect(french.middle[0]?.cards[0]).toMatchObject({ path: "/2026/11/23/compte/", headline: "compte" });
});

test("a breaking line ends at its hour", async () => {
  const files = { "front.yaml": "breaking: { text: It is over, story: 2026/11/21/vote, until: 2026-11-24 13:30 }\n" };
  expect((await front(files)).breaking).toEqual({ text: "It is over", path: "/2026/11/21/vote/" });
  expect((await front(files, hour("2026-11-24T12:30:00Z"))).breaking).toBeUndefined();
});

test("a section whose newest an editor shows has no band besides, and the front of a section is its own", async () => {
  const files = {
    "front.yaml": "places: [{ layout: pictures, section: home }, { layout: list, section: home }]\n",
    "fronts/sections/home.yaml": "places: [{ place: top, layout: lead, stories: [{ story: 2026/11/21/vote }] }]\n",
  };
  const view = await front(files);
  expect(view.sections.map(({ section }) => section.path)).not.toContain("/home/");
  await testPaper({ ...stories, ...files }).open(({ archive }) => {
    const home = viewOf({ page: "list", list: "section:home" }, context(archive));
    if (home?.template !== "list") throw new Error("There is a section.");
    expect([paths(home.places), home.cards.map(({ path }) => path)]).toEqual([
      ["/2026/11/21/vote/"],
      ["/2026/11/22/count/"],
    ]);
    const world = viewOf({ page: "list", list: "section:world" }, context(archive));
    expect(world).toMatchObject({ places: [], foot: [] });
  });
});

describe("what others say against it is told at its place", () => {
  test.each([
    [
      "a draft",
      "places: [{ layout: lead, stories: [{ story: 2026/11/23/draft }] }]",
      /^1:45 front-place: This story is a draft/,
    ],
    [
      "no such story",
      "places: [{ layout: lead, stories: [{ story: 2026/11/21/vot }] }]",
      /^1:45 article: There is no article at .*→ 2026\/11\/21\/vote$/,
    ],
    ["no such section", "places: [{ layout: list, section: hom }]", /^1:35 section: .*→ home$/],
    [
      "a rule that finds nothing",
      "places: [{ layout: list, topic: seas }]",
      /^1:33 front-place: There is no story of “seas”.*→ topic: sea$/,
    ],
    [
      "an hour that passed",
      "places: [{ layout: list, topic: sea, until: 2026-11-23 06:00 }]",
      /^1:45 front-place: The hour 2026-11-23 06:00 has passed/,
    ],
    [
      "a story that comes too late",
      "places: [{ layout: lead, until: 2026-11-24 20:00, stories: [{ story: 2026/11/25/late }] }]",
      /^1:70 front-place: This story appears when its place/,
    ],
    [
      "no picture",
      "places: [{ layout: film, stories: [{ story: 2026/11/21/vote }] }]",
      /^1:45 front-place: This layout lives by its pictures/,
    ],
  ])("%s", async (_what, text, message) => {
    await testPaper({ ...stories, ...article(25, "late"), "front.yaml": `${text}\n` }).open(({ problems }) => {
      const told = problems
        .filter(({ file }) => file === "front.yaml")
        .map(
          ({ line, column, rule, message: said, suggestion }) =>
            `${line}:${column} ${rule}: ${said}${suggestion ? ` → ${suggestion}` : ""}`,
        );
      expect(told).toEqual([expect.stringMatching(message)]);
    });
  });
});

test("a section's topics stand in a second line on its page and on theirs, in the editor's order", async () => {
  const files = { "fronts/sections/home.yaml": "topics: [vote, sea]\n", ...article(24, "poll", { topics: "[vote]" }) };
  const paper = testPaper({ ...stories, ...files });
  const line = (list: ReaderList) =>
    paper.open(({ archive, problems }) => ({
      line: viewOfKind("list", { page: "list", list }, context(archive))?.frame.topics?.map(
        ({ name, path, current }) => `${name} ${path}${current ? " here" : ""}`,
      ),
      told: problems
        .filter(({ file }) => file.startsWith("fronts/"))
        .map(({ message, suggestion }) => `${message} → ${suggestion}`),
    }));
  expect(await line("section:home")).toEqual({ line: ["Vote /topics/vote/", "Sea /topics/sea/"], told: [] });
  expect((await line("topic:sea")).line).toEqual(["Vote /topics/vote/", "Sea /topics/sea/ here"]);
  expect((await line("section:world")).line).toBeUndefined();
  paper.write({ "fronts/sections/home.yaml": "topics: [seas, vote]\n" });
  expect(await line("section:home")).toEqual({
    line: ["Vote /topics/vote/"],
    told: ["There is no story of “seas”, so this rule finds nothing. → sea"],
  });
});

test("what is told of a front goes when a story's hour comes or a topic gets its page, without the front being touched", async () => {
  const paper = testPaper({
    ...stories,
    "articles/2026/11/25-late.md": story({ topics: "[fog]", published: "2026-11-25 09:00" }),
    "front.yaml": "places: [{ layout: list, topic: fog }]\n",
    "fronts/topics/ice.yaml": "places: []\n",
  });
  const told = (iso: string) =>
    paper.open(({ problems }) => problems.filter(({ rule }) => rule === "front-place").map(({ file }) => file), {
      now: hour(iso),
    });
  expect(await told("2026-11-24T12:00:00Z")).toEqual(["front.yaml", "fronts/topics/ice.yaml"]);
  expect(await told("2026-11-25T09:00:00Z")).toEqual(["fronts/topics/ice.yaml"]);
  paper.write({ "topics/ice.md": "---\nname: Ice\n---\n" });
  expect(await told("2026-11-25T09:00:00Z")).toEqual([]);
});
