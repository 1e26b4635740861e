/**
 * The heart of incremental printing: after any edits, the plan's fingerprints are those of a plan made from nothing.
 * Pages are functions of their views, so equal fingerprints are equal pages; this needs no page to be printed, and can
 * try many edits. `tests/site/incremental.test.ts` shows the same, byte by byte, of a few.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { makePlan } from "../../../../src/press/plan/plan.ts";
import { bundleSize } from "../../../../src/views/search/search-periods.ts";
import { smallPaper } from "../../../built-site.ts";
import { noon, story, TestPaper, testPaper } from "../../archive/newsroom.ts";
import { runsOf } from "../../../whole.ts";

const start = noon - 86_400;

/** Every page's fingerprint, as a plan leaves them in the ledger. */
function fingerprints(
  paper: TestPaper,
  cache: string,
  now: number,
  preview: boolean,
): Promise<{ pages: Record<string, string>; looked: number }> {
  return paper.open(
    async ({ archive, ledger, problems }) => {
      if (problems.some(({ severity }) => severity === "error"))
        throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join("\n"));
      const { print, remove, looked } = await makePlan(
        { archive, site: archive.paper.site, preview },
        ledger,
        "templates",
      );
      ledger.published(
        print.map(({ path, fingerprint }) => ({ path, fingerprint, pictures: [] })),
        remove,
        {},
      );
      const printed = new Map(
        Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(ledger.note("test:printed") ?? "{}"))),
      );
      for (const { path, fingerprint } of print) printed.set(path, fingerprint);
      for (const path of remove) printed.delete(path);
      ledger.keep("test:printed", JSON.stringify(Object.fromEntries(printed)));
      const pages = Object.fromEntries([...printed].sort(([a], [b]) => (a < b ? -1 : 1)));
      return { pages, looked };
    },
    { cache, now, showHeld: preview },
  );
}

interface Fields {
  section: string;
  topics: string[];
  thread: string | undefined;
  kind: string;
  authors: string[];
  headline: string;
  language: string;
  body: string;
  /** What a live blog's first entry says. */
  entry: string;
  /** Hours after the first of November. */
  hour: number;
  draft: boolean;
  corrected: boolean;
  /** Kept only while it can be one: see `keepTranslationsSound`. */
  translationOf?: string;
}

const fields: fc.Arbitrary<Fields> = fc.record({
  section: fc.constantFrom("world", "home"),
  topics: fc.uniqueArray(fc.constantFrom("ports", "sea", "rail"), { maxLength: 2 }),
  thread: fc.option(fc.constantFrom("strike", "storm"), { nil: undefined, freq: 3 }),
  kind: fc.constantFrom("news", "news", "opinion", "live"),
  authors: fc.uniqueArray(fc.constantFrom("lena", "idris"), { maxLength: 2 }),
  headline: fc.constantFrom("Port", "Quay", "Ferry", "Crane"),
  language: fc.constantFrom("en", "en", "ar"),
  body: fc.constantFrom("One.", "Two.", "Three."),
  entry: fc.constantFrom("Here.", "There."),
  hour: fc.integer({ min: 0, max: 24 * 27 }),
  draft: fc.integer({ max: 9, min: 0 }).map((dice) => dice === 0),
  corrected: fc.integer({ max: 5, min: 0 }).map((dice) => dice === 0),
});

const published = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString().replace(".000", "");

function written(
  {
    section,
    topics,
    thread,
    kind,
    authors,
    headline,
    body,
    entry,
    hour,
    draft,
    corrected,
    language,
    translationOf,
  }: Fields,
  formerly: readonly string[],
): string {
  return story(
    {
      headline,
      section,
      kind,
      published: published(hour),
      topics: `[${topics.join(", ")}]`,
      authors: `[${authors.join(", ")}]`,
      draft: String(draft),
      formerly: `[${formerly.join(", ")}]`,
      ...(thread && { thread }),
      ...(language !== "en" && { language }),
      ...(translationOf && { "translation-of": translationOf }),
      ...(corrected && { corrections: `[{ at: ${published(hour + 30)}, text: ${headline} put right. }]` }),
    },
    kind === "live" ? liveBody(body, entry, hour) : body,
  );
}

/** A live blog with an entry of each of the next hours, the last of which may be still to come. */
function liveBody(summary: string, entry: string, hour: number): string {
  const local = (at: number) => published(at).slice(0, 16).replace("T", " ");
  return `${summary}\n\n## ${local(hour + 1)} ! First\n\n${entry}\n\n## ${local(hour + 12)} Second\n\nThen.\n\n## ${local(hour + 30)} Third\n\nAt last.`;
}

/** The paper as the test knows it. */
interface Model {
  paper: TestPaper;
  articles: Map<string, { fields: Fields; formerly: string[] }>;
  names: number;
  now: number;
  settings: string;
  /** What is placed by rule, in `front.yaml` and on the front of a section. */
  places: string;
}

const fileOf = (id: string) => `articles/${id.replace(/\/([^/]+)$/, "-$1")}.md`;
const idOf = (hour: number, name: string) => `${published(hour).slice(0, 10).replaceAll("-", "/")}/${name}`;

function put(model: Model, id: string, article: { fields: Fields; formerly: string[] }): void {
  model.articles.set(id, article);
  model.paper.write({ [fileOf(id)]: written(article.fields, article.formerly) });
}

function add(model: Model, of: Fields): void {
  put(model, idOf(of.hour, `s${model.names++}`), { fields: of, formerly: [] });
}

function remove(model: Model, id: string): void {
  model.articles.delete(id);
  model.paper.delete(fileOf(id));
}

type Edit = (model: Model, pick: (of: number) => number, of: Fields) => void;

const onArticle =
  (change: (model: Model, id: string, of: Fields) => void): Edit =>
  (model, pick, of) => {
    const ids = [...model.articles.keys()].sort();
    const id = ids[pick(ids.length)];
    if (id !== undefined) change(model, id, of);
  };

const changeOne = (change: (old: Fields, of: Fields) => Partial<Fields>): Edit =>
  onArticle((model, id, of) => {
    const known = model.articles.get(id);
    if (known) put(model, id, { ...known, fields: { ...known.fields, ...change(known.fields, of) } });
  });

const edits: Record<string, Edit> = {
  "change a body": changeOne((_old, { body }) => ({ body })),
  "change an entry": changeOne((_old, { entry }) => ({ entry })),
  "change a headline": changeOne((_old, { headline }) => ({ headline })),
  "change a section": changeOne((old) => ({ section: old.section === "world" ? "home" : "world" })),
  "change topics": changeOne((_old, { topics }) => ({ topics })),
  "change a thread": changeOne((_old, { thread }) => ({ thread })),
  "change a kind": changeOne((_old, { kind }) => ({ kind })),
  "change a draft": changeOne((old) => ({ draft: !old.draft })),
  "correct or not": changeOne((old) => ({ corrected: !old.corrected })),
  "change the hour": changeOne((_old, { hour }) => ({ hour })),
  "add a story": (model, _pick, of) => add(model, of),
  "delete a story": onArticle(remove),
  "rename a story": onArticle((model, id, of) => {
    const known = model.articles.get(id);
    if (!known) return;
    remove(model, id);
    put(model, idOf(of.hour, `s${model.names++}`), {
      fields: { ...known.fields, hour: of.hour },
      formerly: [...known.formerly, id],
    });
  }),
  "translate a story": (model, pick) => {
    const ids = [...model.articles.keys()].sort();
    const [id, of] = [ids[pick(ids.length)], ids[pick(ids.length + 1)]];
    const known = id === undefined ? undefined : model.articles.get(id);
    if (known && id !== undefined)
      put(model, id, { ...known, fields: { ...known.fields, ...(of && { translationOf: of }) } });
  },
  "write or drop an author's file of another edition": (model, pick) => {
    if (model.settings === smallPaper) return;
    if (existsSync(join(model.paper.content, "authors/ar/lena.md"))) model.paper.delete("authors/ar/lena.md");
    else model.paper.write({ "authors/ar/lena.md": `---\nname: لينا ${pick(2)}\n---\n` });
  },
  "rename a section": (model, pick) =>
    model.paper.write({ "paper.yaml": model.settings.replace("name: Home", `name: Home ${pick(3)}`) }),
  "change an author": (model, pick) =>
    model.paper.write({ "authors/lena.md": `---\nname: Lena ${pick(3)}\n---\nWrites.\n` }),
  "change a language": changeOne((_old, { language }) => ({ language })),
  "write or drop a thread's file": (model, pick) => {
    if (existsSync(join(model.paper.content, "threads/storm.md"))) model.paper.delete("threads/storm.md");
    else model.paper.write({ "threads/storm.md": `---\nname: The storm ${pick(2)}\n---\n` });
  },
  "write or drop a topic's file": (model, pick) => {
    if (existsSync(join(model.paper.content, "topics/sea.md"))) model.paper.delete("topics/sea.md");
    else model.paper.write({ "topics/sea.md": `---\nname: The sea ${pick(2)}\n---\nWide.\n` });
  },
  "place a lead": onArticle((model, id) => model.paper.write({ "front.yaml": `lead: ${id}\n${model.places}` })),
  "place by rule, for some hours": (model, pick) => {
    const at = (hours: number) => published((model.now - start) / 3600 + 24 * 22 + 12 + hours);
    const rule =
      ["topic: sea", "thread: storm", "section: home", "kind: opinion", "kind: news"][pick(5)] ?? "kind: news";
    const layout = ["package", "list", "opinion"][pick(3)] ?? "list";
    const place = ["top", "middle", "foot"][pick(3)] ?? "foot";
    model.places = `places: [{ place: ${place}, layout: ${layout}, ${rule}, from: "${at(pick(48) - 24)}", until: "${at(25 + pick(48))}" }]\n`;
    model.paper.write({ "front.yaml": model.places, "fronts/sections/home.yaml": model.places });
  },
  "change a page": (model, pick) => model.paper.write({ "pages/about.md": `---\ntitle: About ${pick(3)}\n---\nUs.\n` }),
  "let time pass": (model, pick) => (model.now += 3600 * (1 + pick(72))),
  "set the clock back": (model, pick) => (model.now -= 3600 * (1 + pick(24))),
};

/** A lead that is gone would be an error of the editor's, and no edition. */
function keepFrontSound(model: Model): void {
  if (!existsSync(join(model.paper.content, "front.yaml"))) return;
  const [first] = [...model.articles.keys()].sort();
  model.paper.write({ "front.yaml": (first ? `lead: ${first}\n` : "") + model.places });
}

/** What cannot be a translation would be an error of the editor's too. */
function keepTranslationsSound(model: Model): void {
  const taken = new Set<string>();
  for (const [id, article] of [...model.articles].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { translationOf: of, ...fields } = article.fields;
    if (of === undefined) continue;
    const original = model.articles.get(of);
    const sound =
      original &&
      original.fields.translationOf === undefined &&
      model.settings !== smallPaper &&
      original.fields.language !== fields.language &&
      !taken.has(of);
    if (sound) taken.add(of);
    else put(model, id, { ...article, fields });
  }
}

const names = Object.keys(edits);
const step = fc.record({
  // Several edits may come in one commit.
  edits: fc.array(fc.record({ name: fc.constantFrom(...names), pick: fc.nat({ max: 1000 }), fields }), {
    minLength: 1,
    maxLength: 3,
  }),
});

async function follows(
  first: readonly Fields[],
  steps: readonly { edits: readonly { name: string; pick: number; fields: Fields }[] }[],
  preview: boolean,
  settings = smallPaper,
): Promise<void> {
  const paper = new TestPaper({
    "paper.yaml": settings,
    "authors/lena.md": "---\nname: Lena\n---\n",
    "authors/idris.md": "---\nname: Idris\n---\n",
  });
  try {
    const model: Model = { paper, articles: new Map(), names: 0, now: start, settings, places: "" };
    for (const each of first) add(model, each);
    await fingerprints(paper, paper.cache, model.now, preview);
    for (const [at, { edits: some }] of steps.entries()) {
      for (const { name, pick, fields: of } of some)
        edits[name]?.(model, (count) => (count === 0 ? 0 : pick % count), of);
      keepFrontSound(model);
      keepTranslationsSound(model);
      const { pages } = await fingerprints(paper, paper.cache, model.now, preview);
      // A page that was forgotten on the way is still wrong at the end: a plan from nothing takes longer than all edits before it.
      if (at < steps.length - 1) continue;
      const { pages: clean } = await fingerprints(paper, join(paper.folder, "clean"), model.now, preview);
      expect(pages).toEqual(clean);
    }
  } finally {
    paper.remove();
  }
}

const runs = Number(process.env["DATELINE_TEST_RUNS"] ?? runsOf(5, 12));
/** Making a counterexample smaller takes minutes: set `DATELINE_TEST_SHRINK=1` when there is one. */
const endOnFailure = process.env["DATELINE_TEST_SHRINK"] !== "1";

test("after any edits the plan is that of a clean build", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fields, { minLength: 1, maxLength: 30 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      (first, steps) => follows(first, steps, false),
    ),
    { numRuns: runs, seed: 20261124, endOnFailure },
  );
});

test("so it is with previews, which show what is held", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fields, { minLength: 1, maxLength: 12 }),
      fc.array(step, { minLength: 1, maxLength: 4 }),
      (first, steps) => follows(first, steps, true),
    ),
    { numRuns: Math.ceil(runs / 2), seed: 20261125, endOnFailure },
  );
});

test("and with a paper in two languages, whose stories are translated", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fields, { minLength: 4, maxLength: 30 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (first, steps, preview) =>
        follows(first, steps, preview, `${smallPaper}exchange: [data]\neditions: [{ language: ar, name: الاختبار }]\n`),
    ),
    { numRuns: runs, seed: 20261127, endOnFailure },
  );
});

test("a new translation has the pages of its original and its siblings looked at, and few others", async () => {
  const settings = `${smallPaper}editions: [{ language: ar }, { language: fr }]\n`;
  const stories = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `articles/2026/${String(1 + (index % 9)).padStart(2, "0")}/10-s${index}.md`,
      story({ published: `2026-0${1 + (index % 9)}-10`, topics: "[sea]" }),
    ]),
  );
  const paper = testPaper({
    "paper.yaml": settings,
    ...stories,
    "articles/2026/11/20-port.md": story({ published: "2026-11-20", section: "home" }),
    "articles/2026/11/21-port-fr.md": story({
      published: "2026-11-21",
      section: "home",
      language: "fr",
      "translation-of": "2026/11/20/port",
    }),
  });
  const before = await fingerprints(paper, paper.cache, noon, false);
  paper.write({
    "articles/2026/11/22-ميناء.md": story({
      published: "2026-11-22",
      section: "home",
      language: "ar",
      "translation-of": "2026/11/20/port",
    }),
  });
  const after = await fingerprints(paper, paper.cache, noon, false);
  const changed = Object.keys(after.pages).filter((path) => after.pages[path] !== before.pages[path]);
  // Everything that changed outside the new edition's own pages links to the new page.
  expect(changed.filter((path) => !path.startsWith("/ar/")).sort()).toEqual(
    [
      "/2026/11/20/port/",
      "/2026/11/21/port-fr/",
      "/2026/11/22/ميناء/",
      "/archive/2026/",
      "/archive/2026/11/",
      "/fr/archive/2026/",
      "/fr/archive/2026/11/",
      "/fr/sitemap-2026-11.xml",
      "/search/ar/2026/all/",
      "/search/bundles.json",
      "/search/program/",
      "/sitemap-2026-11.xml",
      "/sitemap.xml",
    ].filter((path) => changed.includes(path)),
  );
  expect(changed).toEqual(
    expect.arrayContaining([
      "/2026/11/20/port/",
      "/2026/11/21/port-fr/",
      "/2026/11/22/ميناء/",
      "/ar/",
      "/ar/home/",
      "/ar/feed.xml",
    ]),
  );
  expect(changed.length).toBeLessThan(30);
});

test("and with lists of several pages", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fields, { minLength: 58, maxLength: 66 }),
      fc.array(step, { minLength: 1, maxLength: 5 }),
      (first, steps) => follows(first, steps, false),
    ),
    { numRuns: Math.ceil(runs / 4), seed: 20261126, endOnFailure },
  );
});

test("words changed have one article looked at, its feeds and its bundle of the search index, and where they are its first the story before it", async () => {
  const paper = testPaper(
    Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => {
        const day = String((index % 20) + 1).padStart(2, "0");
        return [`articles/2026/11/${day}-s${index}.md`, story({ published: `2026-11-${day}` })];
      }),
    ),
  );
  await fingerprints(paper, paper.cache, noon, false);
  paper.write({ "articles/2026/11/20-s19.md": story({ published: "2026-11-20" }, "Text.\n\nMore of it.") });
  expect((await fingerprints(paper, paper.cache, noon, false)).looked).toBeLessThanOrEqual(8);
  paper.write({ "articles/2026/11/20-s19.md": story({ published: "2026-11-20" }, "Words.\n\nMore of it.") });
  expect((await fingerprints(paper, paper.cache, noon, false)).looked).toBeLessThanOrEqual(9);
  expect((await fingerprints(paper, paper.cache, noon, false)).looked).toBe(0);
  expect(readdirSync(paper.cache)).toContain("archive.sqlite");
});

test("a year that outgrows its bundle of the search index is cut in two, and joined again", async () => {
  const at = (name: string, day: string) => ({
    [`articles/2026/${day.slice(5).replace("-", "/")}-${name}.md`]: story({ published: day }),
  });
  const half = (day: string) => Array.from({ length: bundleSize / 2 }, (_, index) => at(`s${index}`, day));
  const paper = testPaper(
    Object.fromEntries([...half("2026-03-14"), ...half("2026-11-20")].flatMap((files) => Object.entries(files))),
  );
  const planned = async () => (await fingerprints(paper, paper.cache, noon, false)).pages;
  const bundlesIn = (pages: Record<string, string>) =>
    Object.keys(pages).filter((path) => path.startsWith("/search/en/2026/"));
  const bundles = async () => {
    const pages = await planned();
    expect(pages).toEqual((await fingerprints(paper, join(paper.folder, "clean"), noon, false)).pages);
    rmSync(join(paper.folder, "clean"), { recursive: true });
    return bundlesIn(pages);
  };
  expect(bundlesIn(await planned())).toEqual(["/search/en/2026/all/"]);
  paper.write(at("one-more", "2026-07-07"));
  expect(await bundles()).toEqual(["/search/en/2026/h1/", "/search/en/2026/h2/"]);
  paper.delete("articles/2026/03/14-s7.md");
  expect(await bundles()).toEqual(["/search/en/2026/all/"]);
});
