/** Which pages a paper has, and what some of them say, by the archive of a small paper in two languages. */
import { describe, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { pageNames, pathOf, type PageKey, type PageName } from "../../../src/paper/page.ts";
import type { ViewContext } from "../../../src/views/context.ts";
import { kinds } from "../../../src/views/kinds.ts";
import type { FrontView } from "../../../src/views/kinds/front.ts";
import { allPages, pagesOf, pagesOfEveryPlan, stands } from "../../../src/views/pages.ts";
import { isPageView, viewOf, viewOfKind } from "../../../src/views/view-of.ts";
import { smallPaperWithLite } from "../../built-site.ts";
import { sharedPaper, story, testPaper } from "../archive/newsroom.ts";

const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `articles/2026/10/${String(1 + (at % 28)).padStart(2, "0")}-story-${at}.md`,
      story({
        headline: `Story ${at}`,
        topics: "[sea]",
        published: `2026-10-${String(1 + (at % 28)).padStart(2, "0")} 06:00`,
      }),
    ]),
  );

const files = {
  "paper.yaml": `${smallPaperWithLite}editions:\n  - { language: fr, name: L’Essai }\nfeeds: [{ id: agency }, { id: scripts, of: topic:sea, format: json }]\nai: { train: false }\nsecurity: { contact: [a@test.example] }\nexchange: [ninjs, nitf, markdown, data, oembed, epub]\nrepublish: { licence: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }\n`,
  ...many(45),
  "articles/2026/11/22-mended.md": story({
    headline: "Mended",
    published: "2026-11-22 06:00",
    authors: "[ada]",
    thread: "bridge",
    corrections: "\n  - at: 2026-11-22 12:00\n    text: It was wrong.",
    formerly: "[2026/11/21/mended]",
  }),
  "articles/2026/11/22-repare.md": story({
    headline: "Réparé",
    published: "2026-11-22 07:00",
    language: "fr",
    "translation-of": "2026/11/22/mended",
  }),
  "articles/2026/11/23-count.md": story(
    { headline: "Count", kind: "live", published: "2026-11-23 06:00" },
    "Begun.\n\n## 2026-11-23 20:00 ! Counted\n\nText.\n\n## 2026-11-23 07:00 Begun\n\nText. [The sums](/documents/sums.csv).",
  ),
  "articles/2026/11/24-view.md": story({ headline: "A view", kind: "opinion", authors: "[ada]" }),
  "articles/2026/11/25-later.md": story({ headline: "Later", published: "2026-11-25 06:00", topics: "[secret]" }),
  "authors/ada.md": "---\nname: Ada\n---\nWrites.\n",
  "topics/fr/sea.md": "---\nname: La mer\n---\nTexte.\n",
  "pages/about.md": "---\ntitle: About\n---\nText.\n",
  "documents/sums.csv": "a,b\n1,2\n",
};

const context = (archive: Archive, preview = false): ViewContext => ({
  archive,
  site: "https://test.example",
  preview,
});

const shared = sharedPaper(files);

const asked = <T>(work: (paper: ViewContext) => T, showHeld = false): Promise<T> =>
  shared.open(
    ({ archive, problems }) => {
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      return work(context(archive, showHeld));
    },
    { showHeld },
  );

/** Folders for searching and a preview's note are printed, and are nothing to link to; of a story's history git decides later. */
const unlinked: readonly PageName[] = ["search", "search-program", "preview-note", "history"];

test("each page is named once, has a view of its own kind, and stands; what says nothing does not", async () => {
  await asked((paper) => {
    const keys = [...allPages(paper.archive), ...pagesOfEveryPlan(paper.archive)];
    const paths = keys.map(pathOf);
    expect(paths.length).toBe(new Set(paths).size);
    for (const key of keys) {
      const view = viewOf(key, paper);
      if (view) expect(view.template).toBe(key.page);
      if (key.page !== "lite" && !unlinked.includes(key.page))
        expect([pathOf(key), stands(key, paper.archive)]).toEqual([pathOf(key), view !== undefined]);
    }
    const seen = new Set(keys.filter((key) => viewOf(key, paper) !== undefined).map(({ page }) => page));
    expect(pageNames.filter((name) => !seen.has(name))).toEqual(["history", "preview-note"]);
  });
});

test("what a fact brings into being is of the paper, in the edition that the fact is of", async () => {
  await asked(({ archive }) => {
    const brought = (fact: string, ordinal = 0) => [...pagesOf(fact, ordinal, archive)].map(pathOf).sort();
    // What is of the card alone is brought by the card.
    expect(brought("card:2026/11/23/count")).toContain("/2026/11/23/count/oembed.json");
    expect(brought("article:2026/11/23/count")).toEqual([
      "/2026/11/23/count/",
      "/2026/11/23/count/index.md",
      "/2026/11/23/count/ninjs.json",
      "/2026/11/23/count/nitf.xml",
      "/2026/11/23/count/republish/",
      "/2026/11/23/count/updates.json",
      "/2026/11/23/count/updates/2026-11-23-06/",
      "/2026/11/23/count/updates/2026-11-23-18/",
    ]);
    expect(brought("topic:fr/sea")).toEqual(["/fr/topics/sea/", "/fr/topics/sea/feed.xml"]);
    expect(brought("older:section:world", 2)).toEqual(["/world/", "/world/2/", "/world/feed.xml"]);
    expect(brought("size:fr/month:2026-11")).toEqual([
      "/fr/archive/2026/11/",
      "/fr/data/2026-11.jsonl",
      "/fr/sitemap-2026-11.xml",
    ]);
    expect(brought("size:corrections:2026-11")).toEqual(["/corrections/2026/11/"]);
    expect(brought("size:language:en:2026-11-24")).toContain("/search/en/2026/all/");
    expect(brought("document:sums.csv")).toEqual(["/documents/sums.csv"]);
    for (const none of ["held", "front-plan:", "size:xx/day:2026-11-22", "photo:a.jpg"])
      expect(brought(none)).toEqual([]);
  });
});

test("of lists that are none, or are none any more, no kind has a page", async () => {
  await asked((paper) => {
    // A fact is also of all lists of a kind, by a name that none of them has.
    const kindsOfLists = [
      "year",
      "month",
      "day",
      "section",
      "topic",
      "author",
      "thread",
      "kind",
      "corrections",
      "language:en",
    ];
    const names = kindsOfLists.flatMap((kind) => [`${kind}:*`, `fr/${kind}:*`, `${kind}:2019-02-30`]);
    const keys = names.flatMap((name) => [...pagesOf(`size:${name}`, 0, paper.archive)]);
    const told = (page: PageName) => keys.some((key) => key.page === page);
    expect((["archive", "corrections", "data", "day-data", "day-book"] as const).map(told)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    const ofAll = names.filter((name) => name.endsWith("*"));
    expect(ofAll.flatMap((name) => [...pagesOf(`size:${name}`, 0, paper.archive)])).toEqual([]);
    const views = keys.flatMap((key) => (viewOf(key, paper) ? [pathOf(key)] : []));
    expect(views).toEqual([]);
  });
});

describe("another edition", () => {
  const elsewhere = (key: PageKey) =>
    asked((paper) => {
      const view = viewOf(key, paper);
      return view && isPageView(view) ? view.frame.editions.map(({ path, same }) => [path, same]) : undefined;
    });

  test.each<[string, PageKey, string, boolean]>([
    ["a translation", { page: "article", id: "2026/11/22/mended" }, "/2026/11/22/repare/", true],
    ["of what has none, the front page", { page: "article", id: "2026/11/23/count" }, "/fr/", false],
    ["the same day", { page: "archive", period: "2026-11-22" }, "/fr/archive/2026/11/22/", true],
    ["of a day without a story there, the archive", { page: "archive", period: "2026-10-03" }, "/fr/archive/", false],
    [
      "of a month without a correction there, the newest",
      { page: "corrections", month: "2026-11" },
      "/fr/corrections/",
      false,
    ],
    ["a section, whatever stands in it", { page: "list", list: "section:home" }, "/fr/home/", true],
    ["a topic with a file there", { page: "list", list: "topic:sea" }, "/fr/topics/sea/", true],
    ["of a page of older stories, the list", { page: "older", list: "section:world", number: 1 }, "/fr/world/", false],
    ["of opinion, where there is none", { page: "list", list: "kind:opinion" }, "/fr/", false],
    ["of a page that is not there, the front page", { page: "not-found" }, "/fr/", false],
    ["a standing page that is not there", { page: "standing", id: "about" }, "/fr/", false],
  ])("%s", async (_what, key, path, same) => {
    expect(await elsewhere(key)).toEqual([[path, same]]);
  });
});

describe("what is held", () => {
  test("is in no list, sitemap or feed", async () => {
    await asked((paper) => {
      const all = JSON.stringify([...allPages(paper.archive)].map((key) => viewOf(key, paper)));
      expect(all).not.toContain("2026/11/25/later");
      expect(all).not.toContain("secret");
    });
  });

  test("is shown in a preview, marked, and yet in no feed, sitemap or index that leaves the newsroom", async () => {
    await asked((paper) => {
      expect(viewOfKind("article", { page: "article", id: "2026/11/25/later" }, paper)?.held).toMatchObject({
        reason: "scheduled",
      });
      expect(JSON.stringify(viewOfKind("front", { page: "front" }, paper))).toContain("2026/11/25/later");
      const leaving = [...allPages(paper.archive)]
        .filter(({ page }) => /feed|sitemap|^search(?:-list)?$/.test(page))
        .map((key) => viewOf(key, paper));
      expect(JSON.stringify(leaving)).not.toMatch(/2026\/11\/25\/later|secret/);
    }, true);
  });
});

test("a list's front repeats its last full page while it holds less than one, and leads on to the one before", async () => {
  await asked((paper) => {
    const list = viewOfKind("list", { page: "list", list: "topic:sea" }, paper);
    expect([list?.cards.length, list?.older?.path]).toEqual([25, "/topics/sea/1/"]);
    const [first, second] = [1, 2].map((number) =>
      viewOfKind("older", { page: "older", list: "topic:sea", number }, paper),
    );
    expect([first?.cards.length, first?.older, first?.newer.path]).toEqual([20, undefined, "/topics/sea/2/"]);
    expect([second?.older?.path, second?.newer.path]).toEqual(["/topics/sea/1/", "/topics/sea/"]);
    expect(viewOfKind("older", { page: "older", list: "topic:sea", number: 3 }, paper)).toBeUndefined();
    expect(list?.cards.slice(5).map(({ path }) => path)).toEqual(second?.cards.map(({ path }) => path));
  });
});

const frontCards = (front: FrontView | undefined) => [
  ...(front?.running.map(({ card }) => card) ?? []),
  ...(front?.lead ? [front.lead] : []),
  ...(front?.seconds ?? []),
  ...(front?.latest ?? []),
  ...(front?.opinion ?? []),
  ...(front?.sections.flatMap(({ cards }) => cards) ?? []),
];

describe("the front page", () => {
  test("tells no story twice, and the newest first", async () => {
    await asked((paper) => {
      const front = viewOfKind("front", { page: "front" }, paper);
      const told = frontCards(front).map(({ path }) => path);
      expect(told.length).toBe(new Set(told).size);
      // Where no story has a picture, the newest that is news leads.
      expect(front?.lead?.path).toBe("/2026/11/22/mended/");
      expect(front?.opinion.map(({ path }) => path)).toEqual(["/2026/11/24/view/"]);
      expect(front?.date?.iso).toMatch(/^2026-11-24T/);
    });
  });

  test("has a live blog that runs at its head with its newest entries, until it ends or is forgotten", async () => {
    const blog = (fields: Record<string, string>, entries: string) =>
      story({ headline: "Count", kind: "live", published: "2026-11-20 06:00", ...fields }, entries);
    const entries =
      "Begun.\n\n## 2026-11-24 09:00 Third\n\nText.\n\n## 2026-11-24 08:00 Second\n\nText.\n\n## 2026-11-24 07:00 First\n\nText.\n\n## 2026-11-20 07:00 Begun\n\nText.\n\n## 2026-11-24 23:00 To come\n\nText.";
    const front = (text: string, more: Record<string, string> = {}) =>
      testPaper({
        "articles/2026/11/20-count.md": text,
        "articles/2026/11/24-news.md": story({ headline: "News", published: "2026-11-24 08:30" }),
        ...more,
      }).open(({ archive }) => viewOfKind("front", { page: "front" }, context(archive)));
    const running = await front(blog({}, entries));
    expect(running?.running.map(({ card }) => card.headline)).toEqual(["Count"]);
    expect(running?.running[0]?.entries.map(({ headline, path }) => [headline, path])).toEqual([
      ["Third", "/2026/11/20/count/updates/2026-11-24-06/#e-2026-11-24-0900"],
      ["Second", "/2026/11/20/count/updates/2026-11-24-06/#e-2026-11-24-0800"],
      ["First", "/2026/11/20/count/updates/2026-11-24-06/#e-2026-11-24-0700"],
    ]);
    expect(frontCards(running).map(({ headline }) => headline)).toEqual(["Count", "News"]);
    const ended = await front(blog({ "coverage-ended": "2026-11-24 10:00" }, entries));
    expect(ended?.running).toEqual([]);
    const forgotten = await front(blog({}, "Begun.\n\n## 2026-11-20 07:00 Begun\n\nText."));
    expect(forgotten?.running).toEqual([]);
    // An editor's lead has its entries below itself.
    const lead = await front(blog({}, entries), { "front.yaml": "lead: 2026/11/20/count\n" });
    expect([lead?.running, lead?.lead?.headline, lead?.leadEntries.length]).toEqual([[], "Count", 3]);
  });
});

test("opinion and live stand in the navigation where there are any, and not twice beside a section of that name", async () => {
  const names = (paper: ViewContext) =>
    viewOfKind("front", { page: "front" }, paper)?.frame.sections.map((one) => one.name);
  await asked((paper) => {
    expect(names(paper)?.slice(-2)).toEqual(["Opinion", "Live"]);
    const live = viewOfKind("list", { page: "list", list: "kind:live" }, paper)?.frame.sections;
    expect(live?.filter(({ current }) => current)).toMatchObject([{ name: "Live", path: "/live/" }]);
  });
  await testPaper({ "articles/2026/11/24-news.md": story() }).open(({ archive }) => {
    expect(names(context(archive))).not.toContain("Opinion");
  });
  await testPaper({
    "paper.yaml": smallPaperWithLite.replace(/name: World/, "name: OPINION"),
    "articles/2026/11/24-view.md": story({ kind: "opinion", authors: "[ada]" }),
    "authors/ada.md": "---\nname: Ada\n---\nWrites.\n",
  }).open(({ archive }) => {
    expect(names(context(archive))?.filter((name) => /opinion/i.test(name))).toEqual(["OPINION"]);
  });
});

test("every kind has words for one page and for many", () => {
  for (const name of pageNames)
    for (const words of kinds[name].called) expect(words).toMatch(/^[A-Za-z][A-Za-z.’ -]+$/);
});
