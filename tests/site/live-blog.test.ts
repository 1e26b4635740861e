/** Live blogs as they are printed: the demonstration paper's, and one that grows from build to build. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { smallPaper, siteFolder } from "../built-site.ts";
import { bytesOf, differences, Workplace } from "./folders.ts";
import { readPage, type Page } from "./html.ts";

const path = "2026/11/12/saint-orrin-live";
const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
const postingSchema = z.looseObject({ "@type": z.literal("LiveBlogPosting"), liveBlogUpdate: z.array(z.unknown()) });
const posting = (page: Page) =>
  page
    .all("script")
    .filter(({ attributes }) => attributes["type"] === "application/ld+json")
    .map(({ raw }) => postingSchema.safeParse(JSON.parse(raw)).data)
    .find((data) => data !== undefined);
const idsOn = (page: Page) => page.all("article.entry").map(({ attributes }) => attributes["id"] ?? "");

describe("the night of the count", () => {
  const page = readPage(join(siteFolder, path, "index.html"));
  const old = ["2026-11-13-00", "2026-11-12-18", "2026-11-12-12"].map((period) =>
    readPage(join(siteFolder, path, "updates", period, "index.html")),
  );

  test("has its newest entries, as many as come at once over a slow line, newest first, and leads on to the page that has the next", () => {
    const ids = idsOn(page);
    expect(ids).toHaveLength(11);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(page.one(".updates-older a").attributes["href"]).toBe(`/${path}/updates/2026-11-12-18/`);
    expect(page.all(".entry time").map(({ attributes }) => attributes["datetime"])).toContain(
      "2026-11-13T01:40:00+01:00",
    );
  });

  test("has every entry on the page of its quarter of the day, once, and all are linked from the newest to the oldest", () => {
    expect(old.flatMap(idsOn)).toHaveLength(22);
    expect(old.flatMap(idsOn).slice(0, 11)).toEqual(idsOn(page));
    expect(old.map((each) => each.all(".updates-turn a").map(({ attributes }) => attributes["href"]))).toEqual([
      [`/${path}/`, `/${path}/updates/2026-11-12-18/`],
      [`/${path}/updates/2026-11-13-00/`, `/${path}/updates/2026-11-12-12/`],
      [`/${path}/updates/2026-11-12-18/`],
    ]);
  });

  test("leads from each entry's time to where it stands for ever", () => {
    const links = [page, ...old].flatMap((each) =>
      each.all(".entry-time a").map(({ attributes }) => attributes["href"] ?? ""),
    );
    expect(links).toHaveLength(11 + 22);
    for (const link of links) {
      const [target = "", id = ""] = link.split("#");
      expect(idsOn(readPage(join(siteFolder, target, "index.html")))).toContain(id);
    }
  });

  test("lists its key events, each with the place where it stands", () => {
    const links = page.all(".key-events a");
    expect(links.map(({ text }) => text).at(-1)).toMatch(/6:00 PM.*Polls close/);
    for (const { attributes } of links)
      expect(attributes["href"]).toMatch(/^(?:#|\/2026\/11\/12\/saint-orrin-live\/updates\/[\d-]+\/#)e-/);
    expect(page.all(".entry-key").length).toBe(4);
  });

  test("tells machines what it is, when it began and ended, and each entry", () => {
    const data = posting(page);
    expect(data).toMatchObject({
      coverageStartTime: "2026-11-12T17:30:00+01:00",
      coverageEndTime: "2026-11-13T02:10:00+01:00",
      dateModified: "2026-11-13T02:10:00+01:00",
    });
    expect(data?.liveBlogUpdate).toHaveLength(11);
    expect(data?.liveBlogUpdate[2]).toMatchObject({
      "@type": "BlogPosting",
      headline: "Saint Orrin keeps its harbour rules, by 1,104 to 871",
      datePublished: "2026-11-13T01:40:00+01:00",
      url: `https://meridian.example/${path}/updates/2026-11-13-00/#e-2026-11-13-0140`,
    });
  });

  test("is over: nothing is asked, and it is not called live", () => {
    expect(page.source).not.toContain("data-updates");
    expect(page.one(".article-head .kicker").text).toBe("As it happened");
    expect(read(siteFolder, `${path}/updates.json`)).toMatchObject({ ended: true });
  });

  test("is there in three languages, each led to from the others", () => {
    expect(page.all(".editions a").map(({ attributes }) => attributes["lang"] ?? attributes["hreflang"])).toEqual([
      "ar",
      "fr",
    ]);
    expect(
      page
        .all(".editions a")
        .map(
          ({ attributes }) =>
            posting(readPage(join(siteFolder, decodeURIComponent(attributes["href"] ?? ""), "index.html")))
              ?.liveBlogUpdate.length,
        ),
    ).toEqual([8, 10]);
  });
});

describe("a live blog that grows", () => {
  const place = new Workplace();
  const entries = ["06:10 First", "08:20 ! Second", "11:50 Third", "12:05 Fourth", "12:40 Fifth"];
  const live = (words = "Words.") => `---
headline: The bridge is lifted
summary: Hour by hour.
section: world
published: 2026-11-24 06:00
kind: live
---
So far.

${entries.map((entry) => `## ${entry} entry\n\n${entry.startsWith("06:10") ? words : "Words."}\n`).join("\n")}`;
  const at = (time: string) => ({ DATELINE_NOW: `2026-11-24T${time}:00+01:00` });
  const of = (files: string[]) => files.filter((file) => file.startsWith("2026/")).sort();
  const blog = "2026/11/24/bridge";
  let before: Record<string, string> = {};

  beforeAll(async () => {
    place.write({
      "paper.yaml": smallPaper,
      "articles/2026/11/24-bridge.md": live(),
      "articles/2026/11/23-other.md":
        "---\nheadline: Another story\nsummary: Elsewhere.\nsection: home\npublished: 2026-11-23 06:00\n---\nText.\n",
    });
    const { code, stdout, stderr } = await place.build(at("12:10"));
    expect(code, stdout + stderr).toBe(0);
    before = bytesOf(place.out);
  });
  afterAll(() => place.remove());

  test("is live, asks after its news, and keeps back what is still to come", () => {
    const page = readPage(join(place.out, blog, "index.html"));
    expect(idsOn(page)).toEqual(["1205", "1150", "0820", "0610"].map((time) => `e-2026-11-24-${time}`));
    expect(page.one(".updates").attributes).toMatchObject({ "data-updates": `/${blog}/updates.json` });
    expect(page.one(".article-head .kicker").text).toBe("Live");
    expect(readPage(join(place.out, "index.html")).all(".card-running").length).toBeGreaterThan(0);
    expect(read(place.out, `${blog}/updates.json`)).toEqual({
      ended: false,
      entries: [
        {
          id: "e-2026-11-24-1205",
          at: "2026-11-24T12:05:00+01:00",
          headline: "Fourth entry",
          path: `/${blog}/updates/2026-11-24-12/#e-2026-11-24-1205`,
        },
        {
          id: "e-2026-11-24-1150",
          at: "2026-11-24T11:50:00+01:00",
          headline: "Third entry",
          path: `/${blog}/updates/2026-11-24-06/#e-2026-11-24-1150`,
        },
        {
          id: "e-2026-11-24-0820",
          at: "2026-11-24T08:20:00+01:00",
          headline: "Second entry",
          key: true,
          path: `/${blog}/updates/2026-11-24-06/#e-2026-11-24-0820`,
        },
        {
          id: "e-2026-11-24-0610",
          at: "2026-11-24T06:10:00+01:00",
          headline: "First entry",
          path: `/${blog}/updates/2026-11-24-06/#e-2026-11-24-0610`,
        },
      ],
    });
    for (const file of Object.keys(before).filter((name) => /\.(?:html|xml|json)$/.test(name)))
      expect(readFileSync(join(place.out, file), "utf8"), file).not.toContain("Fifth");
    expect(readFileSync(join(place.out, "feed.xml"), "utf8")).toContain("Fourth entry");
  });

  test("when an entry's moment comes, its pages are printed and no old one", async () => {
    await place.build(at("12:45"));
    const after = bytesOf(place.out);
    expect(of(differences(before, after))).toEqual([
      `${blog}/index.html`,
      `${blog}/updates.json`,
      `${blog}/updates/2026-11-24-12/index.html`,
    ]);
    before = after;
    expect(existsSync(join(place.out, blog, "updates/2026-11-24-06/index.html"))).toBe(true);
  });

  test("a build from nothing prints the same bytes", async () => {
    expect(differences(bytesOf(await place.cleanBuild("clean", at("12:45"))), before)).toEqual([]);
  });
});
