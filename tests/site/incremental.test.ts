/** Building again: what is printed, what is left alone, and that the result is that of a build from nothing. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallPaper, testNow } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, differences, timesOf, Workplace } from "./folders.ts";
import { runsOf } from "../whole.ts";

const port = "articles/2026/11/24-port.md";
const ferry = "articles/2026/11/23-ferry.md";
const choir = "articles/2026/11/02-choir.md";

const fields = {
  [port]: { headline: "Port", published: "2026-11-24 06:30", topics: "[ports]" },
  [ferry]: { headline: "Ferry", published: "2026-11-23 08:00", topics: "[ports]" },
  [choir]: { headline: "Choir", published: "2026-11-02 08:00", section: "home", authors: "[lena]" },
};

/** The paper with all forms in which others are given its stories. */
const givenOn = `${smallPaper}exchange: [ninjs, nitf, markdown, data, oembed, epub]
republish: { licence: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/", rules: about }
`;

const start = {
  "paper.yaml": givenOn,
  "authors/lena.md": "---\nname: Lena\n---\nWrites.\n",
  "pages/about.md": "---\ntitle: About\n---\nUs.\n",
  [port]: story(fields[port], "Cranes start again."),
  [ferry]: story(fields[ferry], "It sails at nine."),
  [choir]: story(fields[choir], "They sing."),
  "articles/2026/11/24-later.md": story({
    headline: "Later",
    published: "2026-11-24 20:00",
    formerly: "[2026/11/01/before]",
  }),
};

test("what was taken out while nothing was known of what is published does not come back with a later edit", async () => {
  const place = new Workplace();
  try {
    place.write(start);
    const built = async () => expect((await place.build()).code).toBe(0);
    await built();
    place.delete(ferry);
    rmSync(join(place.folder, "cache"), { recursive: true });
    await built();
    place.write({ [port]: story(fields[port], "Cranes stand still.") });
    await built();
    expect(existsSync(join(place.out, "2026/11/23/ferry/index.html"))).toBe(false);
    expect(bytesOf(place.out)).toEqual(bytesOf(await place.cleanBuild("clean")));
  } finally {
    place.remove();
  }
});

describe("one edit after another", () => {
  const place = new Workplace();
  let bytes: Record<string, string> = {};
  let times: Record<string, number> = {};

  // What becomes of the search index is told in search.test.ts.
  const pages = (files: string[]) => files.filter((file) => !file.startsWith("search/"));

  /** Builds, and gives what the build said it printed, and which files differ by bytes and by time. */
  async function rebuild(
    environment: Record<string, string> = {},
  ): Promise<{ printed: number; of: number; changed: string[]; written: string[] }> {
    const { code, stdout, stderr } = await place.build(environment);
    expect(code, stdout + stderr).toBe(0);
    const [, printed = "", of = ""] = /(\d+) of (\d+) pages printed/.exec(stdout) ?? [];
    const [nowBytes, nowTimes] = [bytesOf(place.out), timesOf(place.out)];
    const result = {
      printed: Number(printed || Number.NaN),
      of: Number(of),
      changed: pages(differences(bytes, nowBytes)),
      written: pages(differences(times, nowTimes)),
    };
    [bytes, times] = [nowBytes, nowTimes];
    return result;
  }

  beforeAll(async () => {
    place.write(start);
    const first = await rebuild();
    expect(first.printed).toBe(first.of);
  });
  afterAll(() => place.remove());

  test("without an edit nothing is printed, and no file is touched", async () => {
    const { printed, of, written } = await rebuild();
    expect([printed, written]).toEqual([0, []]);
    expect(of).toBeGreaterThan(20);
  });

  test("a word changed in a body changes its page and the feeds with its text, and no other file", async () => {
    place.write({ [choir]: story(fields[choir], "They sang.") });
    const { changed, written, printed } = await rebuild();
    const passedOn = [
      "2026/11/02/choir/index.md",
      "2026/11/02/choir/ninjs.json",
      "2026/11/02/choir/nitf.xml",
      "2026/11/02/choir/republish/index.html",
      "archive/2026/11/02/2026-11-02.epub",
      "data/2026-11-02.jsonl",
      "data/2026-11.jsonl",
    ];
    const shown = [
      "2026/11/02/choir/index.html",
      "atom.xml",
      "authors/lena/feed.xml",
      "feed.json",
      "feed.xml",
      "home/atom.xml",
      "home/feed.json",
      "home/feed.xml",
    ];
    expect(changed).toEqual([...shown, ...passedOn].sort());
    // The opening of a story stands on the page of the story before it.
    expect(written).toEqual(changed);
    // With all the forms in which others are given it, an edit prints at most eight pages more.
    expect(printed).toBeLessThan(11 + 8);
  });

  test("a headline changed changes every page that shows it", async () => {
    place.write({ [port]: story({ ...fields[port], headline: "Harbour" }, "Cranes start again.") });
    const { changed, written } = await rebuild();
    // The oldest story leads on to the newest.
    expect(changed).toEqual([
      "2026/11/02/choir/index.html",
      "2026/11/23/ferry/index.html",
      "2026/11/24/port/index.html",
      "2026/11/24/port/index.md",
      "2026/11/24/port/ninjs.json",
      "2026/11/24/port/nitf.xml",
      "2026/11/24/port/oembed.json",
      "2026/11/24/port/republish/index.html",
      "404.html",
      "archive/2026/11/24/2026-11-24.epub",
      "archive/2026/11/24/index.html",
      "archive/2026/11/index.html",
      "atom.xml",
      "data/2026-11-24.jsonl",
      "data/2026-11.jsonl",
      "feed.json",
      "feed.xml",
      "index.html",
      "sitemap-news.xml",
      "topics/ports/feed.xml",
      "topics/ports/index.html",
      "world/atom.xml",
      "world/feed.json",
      "world/feed.xml",
      "world/index.html",
    ]);
    expect(written).toEqual(changed);
    for (const file of changed.filter((name) => !name.endsWith(".epub")))
      expect(readFileSync(join(place.out, file), "utf8"), file).toMatch(/Harbour/);
  });

  test("an author's name changes the author's pages and bylines", async () => {
    place.write({ "authors/lena.md": "---\nname: Lena Okafor\n---\nWrites.\n" });
    const { changed } = await rebuild();
    expect(changed).toEqual(
      expect.arrayContaining(["2026/11/02/choir/index.html", "authors/index.html", "authors/lena/index.html"]),
    );
    expect(changed).not.toContain("2026/11/23/ferry/index.html");
  });

  test("a page that is printed again with the same bytes stays where it is", async () => {
    // The name of a section without a place on the front page goes into the front page's fingerprint all the same.
    place.write({ "paper.yaml": givenOn.replace("timezone", "pages: [about]\ntimezone") });
    await rebuild();
    place.write({ "authors/lena.md": "---\nname: Lena Okafor\n---\nWrote.\n" });
    const { changed } = await rebuild();
    expect(changed).toEqual(["authors/lena/index.html"]);
  });

  test("a story that is renamed leaves the way to its new address behind", async () => {
    place.delete(ferry);
    place.write({
      "articles/2026/11/23-crossing.md": story(
        { ...fields[ferry], formerly: "[2026/11/23/ferry]" },
        "It sails at nine.",
      ),
    });
    await rebuild();
    const left = readFileSync(join(place.out, "2026/11/23/ferry/index.html"), "utf8");
    expect(left).toMatch(/<meta http-equiv="refresh" content="0; url=\/2026\/11\/23\/crossing\/"/);
    expect(left).toContain('rel="canonical" href="https://test.example/2026/11/23/crossing/"');
    expect(left).toContain("noindex");
    expect(existsSync(join(place.out, "2026/11/23/crossing/index.html"))).toBe(true);
  });

  test("a story that is deleted is gone from the folder and from every page", async () => {
    place.delete(choir);
    const { changed } = await rebuild();
    expect(changed).toContain("2026/11/02/choir/index.html");
    expect(existsSync(join(place.out, "2026/11/02"))).toBe(false);
    for (const file of Object.keys(bytes))
      expect(readFileSync(join(place.out, file), "utf8"), file).not.toContain("Choir");
  });

  test("when its hour has come a story appears by itself, and so does the way from its old address", async () => {
    expect(existsSync(join(place.out, "2026/11/24/later/index.html"))).toBe(false);
    const { changed } = await rebuild({ DATELINE_NOW: "2026-11-24T20:00:00Z" });
    expect(changed).toEqual(
      expect.arrayContaining([
        "2026/11/01/before/index.html",
        "2026/11/24/later/index.html",
        "feed.xml",
        "index.html",
        "sitemap-2026-11.xml",
        "world/index.html",
      ]),
    );
  });

  test("after all of this the folder is that of a build from nothing", async () => {
    const clean = await place.cleanBuild("clean", { DATELINE_NOW: "2026-11-24T20:00:00Z" });
    expect(bytesOf(clean)).toEqual(bytes);
  });

  test("an output folder that was deleted is printed again as it was", async () => {
    const clean = bytes;
    rmSync(place.out, { recursive: true });
    await rebuild({ DATELINE_NOW: "2026-11-24T20:00:00Z" });
    expect(bytes).toEqual(clean);
  });
});

/** Random edits, printed one upon the other, against a build from nothing: few here, many in `tests/unit/press`. */
describe("any edits", () => {
  // With files that are joined of others, which may lie printed or published.
  const joining = `${smallPaper}exchange: [data]\n`;
  const names = ["port", "ferry", "choir", "crane"] as const;
  const headline = fc.constantFrom("Harbour", "Quay", "Vote", "Storm");
  const edit = fc.oneof(
    fc.record({
      edit: fc.constant("write" as const),
      name: fc.constantFrom(...names),
      headline,
      body: fc.constantFrom("One.", "Two."),
      section: fc.constantFrom("world", "home"),
      day: fc.integer({ min: 20, max: 25 }),
    }),
    fc.record({ edit: fc.constant("delete" as const), name: fc.constantFrom(...names) }),
    fc.record({ edit: fc.constant("rename" as const), name: fc.constantFrom(...names), headline }),
    fc.record({ edit: fc.constant("section" as const), headline }),
    fc.record({ edit: fc.constant("author" as const), headline }),
    fc.record({ edit: fc.constant("time" as const), hours: fc.integer({ min: 1, max: 30 }) }),
  );

  test("leave what a build from nothing would", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 6 }), async (edits) => {
        const place = new Workplace();
        const files = new Map<
          string,
          { file: string; formerly: string[]; fields: Record<string, string>; body: string }
        >();
        let now = Date.parse(testNow);
        try {
          place.write({ "paper.yaml": joining, "authors/lena.md": "---\nname: Lena\n---\n" });
          const put = (name: string, file: string, formerly: string[], of: Record<string, string>, body: string) => {
            files.set(name, { file, formerly, fields: of, body });
            place.write({ [file]: story({ ...of, formerly: `[${formerly.join(", ")}]` }, body) });
          };
          for (const name of names)
            put(
              name,
              `articles/2026/11/20-${name}.md`,
              [],
              { headline: name, published: "2026-11-20 06:00", authors: "[lena]" },
              "Text.",
            );
          await place.build();
          for (const [number, each] of edits.entries()) {
            if (each.edit === "section")
              place.write({ "paper.yaml": joining.replace("name: Home", `name: ${each.headline}`) });
            else if (each.edit === "author")
              place.write({ "authors/lena.md": `---\nname: Lena ${each.headline}\n---\n` });
            else if (each.edit === "time") now += each.hours * 3_600_000;
            else {
              const known = files.get(each.name);
              if (known) place.delete(known.file);
              files.delete(each.name);
              if (each.edit === "write")
                put(
                  each.name,
                  `articles/2026/11/${each.day}-${each.name}.md`,
                  [],
                  { headline: each.headline, section: each.section, published: `2026-11-${each.day} 06:00` },
                  each.body,
                );
              if (each.edit === "rename" && known) {
                const old = known.file.replace(/^articles\/|\.md$/g, "").replace(/(\d\d)-/, "$1/");
                put(
                  each.name,
                  known.file.replace(/\d\d-.*$/, (tail) => `${tail.slice(0, 2)}-${each.name}-${number}.md`),
                  [...known.formerly, old],
                  { ...known.fields, headline: each.headline },
                  known.body,
                );
              }
            }
            const result = await place.build({ DATELINE_NOW: new Date(now).toISOString().replace(".000", "") });
            expect(result.code, result.stderr).toBe(0);
          }
          const clean = await place.cleanBuild("clean", {
            DATELINE_NOW: new Date(now).toISOString().replace(".000", ""),
          });
          expect(bytesOf(place.out)).toEqual(bytesOf(clean));
        } finally {
          place.remove();
        }
      }),
      { numRuns: Number(process.env["DATELINE_TEST_RUNS"] ?? runsOf(1, 2)), seed: 2026, endOnFailure: true },
    );
  });
});
