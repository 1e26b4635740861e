/** Links to pages of every kind are taken where the paper prints them, refused where it does not, and looked at again when that changes. */
import { describe, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { pathOf, type PageKey } from "../../../src/paper/page.ts";
import { allPages } from "../../../src/views/pages.ts";
import { viewOf } from "../../../src/views/view-of.ts";
import { smallPaper, smallPaperWithLite } from "../../built-site.ts";
import { noon, story, testPaper, type TestPaper } from "./newsroom.ts";

const newspaper = (files: Record<string, string>): TestPaper =>
  testPaper({ "paper.yaml": smallPaperWithLite, ...files });

const linking = "articles/2026/11/24-links.md";
const to = (...links: string[]) => ({ [linking]: story({}, links.map((link) => `See [it](${link}).`).join("\n\n")) });

const blog = "articles/2026/11/23-count.md";
const live = (hours: readonly string[]) => ({
  [blog]: story(
    { kind: "live", published: "2026-11-23 06:00" },
    `Begun.\n\n${hours.map((hour) => `## 2026-11-23 ${hour}:00 What happened at ${hour}\n\nText.`).join("\n\n")}`,
  ),
});
const corrected = {
  "articles/2026/11/22-mended.md": story({
    published: "2026-11-22 06:00",
    corrections: "\n  - at: 2026-11-22 12:00\n    text: It was wrong.",
  }),
};

describe("what the paper prints can be linked to", () => {
  const links = [
    "/saved/",
    "/lite/",
    "/lite/topics/",
    "/lite/2026/11/23/count/",
    "/corrections/2026/11/",
    "/sitemap.xml",
    "/sitemap-pages.xml",
    "/sitemap-2026-11.xml",
    "/2026/11/23/count/updates/2026-11-23-18/",
    "/2026/11/23/count/updates.json",
    "/world/feed.xml",
    "/robots.txt",
    "/archive/2026/11/23/",
    "/search/bundles.json",
  ];

  test.each(links)("%s", async (link) => {
    await newspaper({ ...live(["20"]), ...corrected, ...to(link) }).open(({ problems }) =>
      expect(problems).toEqual([]),
    );
  });

  test("every page that is planned, but the search index's folders", async () => {
    const paper = newspaper({
      ...live(["20"]),
      ...corrected,
      "topics/sea.md": "---\nname: Sea\n---\nText.\n",
      "pages/about.md": "---\ntitle: About\n---\nText.\n",
    });
    const printed = await paper.open(({ archive }) => {
      const context = { archive, site: "https://test.example", preview: false };
      const full = [...allPages(archive)].filter(
        (key) => key.page !== "search" && key.page !== "search-program" && viewOf(key, context) !== undefined,
      );
      return full.map((key: PageKey) => pathOf(key));
    });
    expect(printed.length).toBeGreaterThan(30);
    paper.write(to(...printed));
    await paper.open(({ problems }) => expect(problems).toEqual([]));
  });
});

describe("what it does not print is refused", () => {
  test.each([
    "/lite/search/",
    "/lite/nowhere/",
    "/corrections/2026/10/",
    "/sitemap-2026-10.xml",
    "/2026/11/23/count/updates/2026-11-23-00/",
    "/2026/11/24/links/updates.json",
    "/2026/11/20/nothing/updates.json",
    "/world/9/",
    "/nowhere/feed.xml",
    "/search/en/2026/q3/",
    "/search/program/",
    "/preview.json",
  ])("%s", async (link) => {
    await newspaper({ ...live(["20"]), ...corrected, ...to(link) }).open(({ problems }) =>
      expect(problems).toMatchObject([{ rule: "link", severity: "error", file: linking }]),
    );
  });

  test("what is of no use where the paper has no such edition", async () => {
    const paper = newspaper({ "paper.yaml": `${smallPaper}offline: false\n`, ...to("/saved/", "/lite/") });
    await paper.open(({ problems }) =>
      expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
        ["link", 7],
        ["link", 9],
      ]),
    );
  });
});

test("a link dies with the page that it leads to, and lives again with it", async () => {
  const links = [
    "/2026/11/23/count/updates/2026-11-23-18/",
    "/lite/2026/11/23/count/",
    "/corrections/2026/11/",
    "/sitemap-2026-11.xml",
    "/archive/2026/11/22/",
  ];
  const paper = newspaper({ ...live(["20"]), ...corrected, ...to(...links) });
  const dead = () =>
    paper.open(({ problems }) => problems.filter(({ file }) => file === linking).map(({ line }) => (line - 7) / 2));
  expect(await dead()).toEqual([]);
  paper.write(live(["02"]));
  expect(await dead()).toEqual([0]);
  paper.delete("articles/2026/11/22-mended.md");
  expect(await dead()).toEqual([0, 2, 4]);
  paper.delete(blog);
  expect(await dead()).toEqual([0, 1, 2, 4]);
  paper.write({ ...live(["20"]), ...corrected });
  expect(await dead()).toEqual([]);
});

test("a page that is a draft is told of, its words stand without the link, and it is there once it is none", async () => {
  const contact = (draft: string) => ({ "pages/contact.md": `---\ntitle: Contact\n${draft}---\nWrite to us.\n` });
  const paths = ["/contact/", "/lite/contact/"];
  const paper = newspaper({ ...contact("draft: true\n"), ...to(...paths) });
  const shown = (archive: Archive) =>
    JSON.stringify(
      viewOf({ page: "article", id: "2026/11/24/links" }, { archive, site: "https://test.example", preview: false }),
    ).match(/<a href/g)?.length ?? 0;
  await paper.open(({ problems, archive }) => {
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual(paths.map(() => ["link-held", "warning"]));
    expect(problems[0]?.message).toContain("Take it out, or `draft` out of pages/contact.md.");
    expect(shown(archive)).toBe(0);
  });
  await paper.open(
    ({ problems, archive }) => {
      expect(problems).toEqual([]);
      expect(shown(archive)).toBe(2);
      expect(archive.held.waits("/contact/", { shown: true })).toBe(true);
    },
    { showHeld: true, cache: `${paper.cache}-preview` },
  );
  paper.write(contact(""));
  await paper.open(({ problems, archive }) => {
    expect(problems).toEqual([]);
    expect(shown(archive)).toBe(2);
  });
});

test("what is made of a story whose hour has not come waits for it, in the lite edition too", async () => {
  const later = {
    "articles/2026/11/25-later.md": story(
      { kind: "live", published: "2026-11-25 06:00" },
      "Begun.\n\n## 2026-11-25 06:10 First\n\nText.",
    ),
  };
  const paths = ["/2026/11/25/later/", "/lite/2026/11/25/later/", "/2026/11/25/later/updates/2026-11-25-06/"];
  const paper = newspaper({ ...later, ...to(...paths) });
  await paper.open(({ problems, archive }) => {
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual(paths.map(() => ["link-held", "warning"]));
    expect(paths.map((path) => archive.held.waits(path))).toEqual([true, true, true]);
    const view = viewOf(
      { page: "article", id: "2026/11/24/links" },
      { archive, site: "https://test.example", preview: false },
    );
    expect(JSON.stringify(view)).not.toContain("<a href");
  });
  await paper.open(
    ({ problems, archive }) => {
      expect(problems).toEqual([]);
      expect(paths.map((path) => archive.held.waits(path))).toEqual([false, false, false]);
    },
    { now: noon + 86_400 },
  );
});
