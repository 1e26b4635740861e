/** Preview builds: what they show, what they keep from search engines, and how they say that they are one. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, differences, filesIn, Workplace } from "./folders.ts";
import { readPage } from "./html.ts";

const place = new Workplace();
const build = async (environment: Record<string, string>) => {
  const result = await place.build(environment);
  expect(result.code, result.stdout + result.stderr).toBe(0);
};
const preview = (environment: Record<string, string> = {}) =>
  build({
    DATELINE_PREVIEW: "1",
    DATELINE_COMMIT: "c0ffee",
    DATELINE_SITE: "https://pr-7.preview.example",
    ...environment,
  });
const page = (file: string) => readPage(join(place.out, file));
const read = (file: string) => readFileSync(join(place.out, file), "utf8");

beforeAll(() =>
  place.write({
    "paper.yaml": smallPaper,
    "articles/2026/11/24-port.md": story({
      headline: "Port",
      published: "2026-11-24 06:30",
      formerly: "[2026/11/23/quay]",
    }),
    "articles/2026/11/24-draft.md": story({ headline: "Unfinished", draft: "true" }),
    "articles/2026/11/25-later.md": story({ headline: "Tomorrow", published: "2026-11-25 09:00" }),
  }),
);
afterAll(() => place.remove());

describe("a preview", () => {
  beforeAll(() => preview(), 300_000);

  test("says on every page what it is, keeps search engines out, and claims no address", () => {
    const pages = filesIn(place.out).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(15);
    for (const file of pages) {
      const { all, one } = page(file);
      expect(one(".preview-ribbon").text, file).toMatch(/^Preview/);
      expect(
        all("meta")
          .filter(({ attributes }) => attributes["name"] === "robots")
          .map(({ attributes }) => attributes["content"]),
        file,
      ).toEqual(["noindex"]);
      expect(
        all("link").filter(({ attributes }) => attributes["rel"] === "canonical"),
        file,
      ).toEqual([]);
      expect(
        all("meta").filter(({ attributes }) => attributes["property"] === "og:url"),
        file,
      ).toEqual([]);
    }
    expect(read("robots.txt")).toBe("User-agent: *\nDisallow: /\n");
  });

  test("shows drafts and scheduled stories, marked, and tells feeds and sitemaps nothing of them", () => {
    expect(page("2026/11/24/draft/index.html").one(".held").text).toContain("Draft");
    expect(page("2026/11/25/later/index.html").one(".held").text).toContain("November 25, 2026");
    for (const file of filesIn(place.out).filter((name) => /feed|sitemap-\d/.test(name)))
      expect(read(file), file).not.toMatch(/Unfinished|Tomorrow|\/draft\/|\/later\//);
  });

  test("of another commit is the same but for the note of which commit it is", async () => {
    const before = bytesOf(place.out);
    expect(JSON.parse(read("preview.json"))).toEqual({ commit: "c0ffee" });
    await preview({ DATELINE_COMMIT: "decade" });
    expect(differences(before, bytesOf(place.out))).toEqual(["preview.json"]);
    expect(JSON.parse(read("preview.json"))).toEqual({ commit: "decade" });
    const { stdout } = await place.build({
      DATELINE_PREVIEW: "1",
      DATELINE_COMMIT: "decade",
      DATELINE_SITE: "https://pr-7.preview.example",
    });
    expect(stdout).toContain("is up to date");
  });
});

test("nothing of it is in the paper that is published", async () => {
  await build({});
  expect(existsSync(join(place.out, "preview.json"))).toBe(false);
  expect(existsSync(join(place.out, "2026/11/24/draft"))).toBe(false);
  for (const file of filesIn(place.out).filter((name) => name.endsWith(".html")))
    expect(read(file), file).not.toMatch(/preview-ribbon|pr-7\.preview/);
});
