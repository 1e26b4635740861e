/** The search index: what is made again, what never gets in, and that it is the same however it came about. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, differences, filesIn, timesOf, Workplace } from "./folders.ts";

const old = "articles/2025/03/14-lighthouse.md";
const fresh = "articles/2026/11/24-port.md";

const start = {
  "paper.yaml": `${smallPaper}editions:\n  - { language: fr, name: Le Test }\n`,
  "authors/lena.md": "---\nname: Lena Okafor\n---\nWrites.\n",
  [old]: story(
    { headline: "Lighthouse lit", published: "2025-03-14 08:00", authors: "[lena]" },
    'The *lantern*room was painted, and `5 > 4`.\n\n:::fact-box{title="Keepers"}\nTwo of them.\n:::',
  ),
  "articles/2025/07/01-regatta.md": story(
    { headline: "Regatta sails", published: "2025-07-01 08:00", section: "home" },
    "A windjammer won.",
  ),
  [fresh]: story(
    {
      headline: "Port",
      published: "2026-11-24 06:30",
      photo: "{ file: dawn.jpg, alt: An empty quay., caption: Halden at sunrise. (Reuters) }",
    },
    "Cranes start again.",
  ),
  "articles/2026/11/20-sorti.md": story(
    { headline: "Sortie", published: "2026-11-20 06:30", language: "fr-CA" },
    "Le bac repart.",
  ),
  "articles/2026/11/23-draft.md": story(
    { headline: "Xylophonic draft", published: "2026-11-23 06:30", draft: "true" },
    "Unreadyword.",
  ),
  "articles/2026/11/22-embargo.md": story(
    { headline: "Zymurgic embargo", published: "2026-11-22 06:30", embargo: "2026-11-30 06:30" },
    "Secretword.",
  ),
  "articles/2026/11/25-later.md": story({ headline: "Quixotic later", published: "2026-11-25 06:30" }, "Tomorrowword."),
};

const heldWords = ["xylophonic", "unready", "zymurg", "secretword", "quixot", "tomorrow"];

const listed = z.object({
  program: z.string(),
  bundles: z.array(
    z.object({ path: z.string(), language: z.string(), stories: z.number(), first: z.string(), last: z.string() }),
  ),
});
const fragment = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
});

const bundlesOf = (folder: string) =>
  listed.parse(JSON.parse(readFileSync(join(folder, "search/bundles.json"), "utf8"))).bundles;

const searchFiles = (folder: string) => filesIn(folder).filter((file) => file.startsWith("search/"));

/** What a file of Pagefind's says when it is decompressed. */
const unpacked = (folder: string, file: string) =>
  file.includes(".pf_")
    ? gunzipSync(readFileSync(join(folder, file))).toString("utf8")
    : readFileSync(join(folder, file), "latin1");

const fragments = (folder: string) =>
  searchFiles(folder)
    .filter((file) => file.endsWith(".pf_fragment"))
    .map((file) => fragment.parse(JSON.parse(unpacked(folder, file).replace(/^pagefind_dcd/, ""))));

const wordsOf = (folder: string) =>
  searchFiles(folder)
    .filter((file) => /\.pf_|\.json$/.test(file))
    .map((file) => unpacked(folder, file))
    .join("\n")
    .toLowerCase();

describe("a paper of two years", () => {
  const place = new Workplace();
  let bytes: Record<string, string> = {};
  let times: Record<string, number> = {};

  async function rebuild(environment: Record<string, string> = {}): Promise<string[]> {
    const { code, stdout, stderr } = await place.build(environment);
    expect(code, stdout + stderr).toBe(0);
    const [nowBytes, nowTimes] = [bytesOf(place.out), timesOf(place.out)];
    const changed = differences(bytes, nowBytes).filter((file) => file.startsWith("search/"));
    expect(differences(times, nowTimes).filter((file) => file.startsWith("search/"))).toEqual(changed);
    [bytes, times] = [nowBytes, nowTimes];
    return changed;
  }

  beforeAll(async () => {
    place.write({
      ...start,
      "photos/dawn.jpg": await sharp({ create: { width: 640, height: 427, channels: 3, background: "#8098a8" } })
        .jpeg()
        .toBuffer(),
    });
    await rebuild();
  });
  afterAll(() => place.remove());

  test("has a bundle for each of a language's years, and the program once", () => {
    expect(bundlesOf(place.out)).toEqual([
      { path: "/search/fr/2026/all/", language: "fr", stories: 1, first: "2026-11-20", last: "2026-11-20" },
      { path: "/search/en/2026/all/", language: "en", stories: 1, first: "2026-11-24", last: "2026-11-24" },
      { path: "/search/en/2025/all/", language: "en", stories: 2, first: "2025-03-14", last: "2025-07-01" },
    ]);
    const programs = searchFiles(place.out).filter((file) => /\.js$|\/wasm\.|\.css$/.test(file));
    expect(programs).toEqual(
      ["pagefind-worker.js", "pagefind.js", "wasm.en.pagefind", "wasm.fr.pagefind", "wasm.unknown.pagefind"].map(
        (file) => `search/program/${file}`,
      ),
    );
  });

  test("keeps of a story what a result shows, and its words without markup", () => {
    const found = fragments(place.out).find(({ url }) => url === "/2025/03/14/lighthouse/");
    expect(found?.content).toBe("The lanternroom was painted, and 5 > 4. Keepers Two of them.");
    expect(found?.meta).toEqual({
      title: "Lighthouse lit",
      standfirst: "What it is about.",
      byline: "Lena Okafor",
      date: "March 14, 2025",
      time: "2025-03-14T08:00:00+01:00",
      kind: "news",
      kicker: "World",
    });
    expect(found?.filters).toEqual({ section: ["world"], author: ["lena"], month: ["2025-03"], day: ["2025-03-14"] });
  });

  test("shows a picture, and takes its caption for words but not the name of its file", () => {
    const found = fragments(place.out).find(({ url }) => url === "/2026/11/24/port/");
    expect(found?.content).toBe("Cranes start again. Halden at sunrise. Reuters");
    expect(found?.meta).toMatchObject({
      alt: "An empty quay.",
      width: "640",
      height: "427",
      image: expect.stringMatching(/^\/photos\/dawn-.*\.jpg$/),
    });
    const renditions = [
      found?.meta["image"] ?? "",
      ...(found?.meta["avif"] ?? "").split(", ").map((candidate) => candidate.split(" ")[0] ?? ""),
    ];
    expect(renditions).toHaveLength(4);
    for (const rendition of renditions) expect(existsSync(join(place.out, rendition)), rendition).toBe(true);
    const index = searchFiles(place.out)
      .filter((file) => file.endsWith(".pf_index"))
      .map((file) => unpacked(place.out, file))
      .join("");
    expect(index).toContain("sunris");
    expect(index).not.toContain("avif");
  });

  test("lets nothing in that is a draft, under embargo or waits for its hour", async () => {
    const words = wordsOf(place.out);
    expect(words).toContain("windjammer");
    for (const word of heldWords) expect(words, word).not.toContain(word);
    const preview = await place.cleanBuild("preview", { DATELINE_PREVIEW: "1" });
    for (const word of heldWords) expect(wordsOf(preview), word).not.toContain(word);
    expect(bundlesOf(preview)).toEqual(bundlesOf(place.out));
  });

  test("makes only the bundle of an edited story again", async () => {
    place.write({
      [old]: story(
        { headline: "Lighthouse lit", published: "2025-03-14 08:00", authors: "[lena]" },
        "Its foghorn was sold.",
      ),
    });
    const changed = await rebuild();
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((file) => !file.startsWith("search/en/2025/all/"))).toEqual([]);
    expect(wordsOf(place.out)).toContain("foghorn");
    expect(wordsOf(place.out)).not.toContain("lanternroom");
    // Of the stories themselves, one file went and one came.
    expect(changed.filter((file) => file.includes("/fragment/"))).toHaveLength(2);
  });

  test("says an author's new name", async () => {
    place.write({ "authors/lena.md": "---\nname: Lena Marsh\n---\nWrites.\n" });
    // The search page names its writers.
    expect((await rebuild()).filter((file) => !file.startsWith("search/en/2025/all/"))).toEqual(["search/index.html"]);
    expect(wordsOf(place.out)).not.toContain("okafor");
  });

  test("takes a story in when its hour has come", async () => {
    const changed = await rebuild({ DATELINE_NOW: "2026-11-25T07:00:00Z" });
    expect(changed.filter((file) => file.startsWith("search/en/2025/") || file.startsWith("search/fr/"))).toEqual([]);
    expect(bundlesOf(place.out)[1]).toMatchObject({ language: "en", stories: 2, last: "2026-11-25" });
    expect(wordsOf(place.out)).toContain("tomorrow");
  });

  test("leaves no word of a deleted story", async () => {
    place.delete(fresh);
    await rebuild();
    expect(wordsOf(place.out)).not.toContain("crane");
    expect(bundlesOf(place.out).map(({ path }) => path)).toEqual(["/search/fr/2026/all/", "/search/en/2025/all/"]);
  });

  test("is what a build from nothing makes", async () => {
    expect(bytesOf(await place.cleanBuild("clean"))).toEqual(bytesOf(place.out));
  });

  test("is the same when it is joined from slices", async () => {
    const slices = [];
    for (const number of [1, 2]) {
      const folder = join(place.folder, `slice-${number}`);
      const { code, stderr } = await place.build(
        { DATELINE_OUT: folder, DATELINE_CACHE: join(place.folder, `cache-${number}`) },
        "--slice",
        `${number}/2`,
      );
      expect(code, stderr).toBe(0);
      slices.push(folder);
    }
    const joined = join(place.folder, "joined");
    const { code, stderr } = await place.build(
      { DATELINE_OUT: joined, DATELINE_CACHE: join(place.folder, "cache-joined") },
      "--merge",
      ...slices,
    );
    expect(code, stderr).toBe(0);
    expect(bytesOf(joined)).toEqual(bytesOf(place.out));
  });

  test("loses a year with its last story", async () => {
    for (const file of [old, "articles/2025/07/01-regatta.md"]) place.delete(file);
    await rebuild();
    expect(searchFiles(place.out).filter((file) => file.startsWith("search/en/2025/"))).toEqual([]);
    expect(bundlesOf(place.out)).toHaveLength(1);
  });

  test("of Pagefind that is ended on its way nothing is published, and the build does not wait for it", async () => {
    const ending = join(place.folder, "ending");
    writeFileSync(ending, "#!/bin/sh\ndd bs=1 count=1 of=/dev/null 2>&-\n", { mode: 0o755 });
    place.write({ [fresh]: story({ headline: "Port again" }, "Winches start.") });
    const { code, stderr } = await place.build({ PAGEFIND_EXTENDED_BINARY_PATH: ending });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/Pagefind (?:ended before|backend closed)/)]);
    expect(bytesOf(place.out)).toEqual(bytes);
  });
});
