/** An author's portrait: on their page, beside their opinion, in what machines are told, and nowhere else. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { liteMain } from "../../../src/layouts/templates.ts";
import { viewOfKind } from "../../../src/views/view-of.ts";
import { story, testPaper, type TestPaper } from "../archive/newsroom.ts";

const author = (portrait: string) =>
  `---\nname: Ann Lee\nrole: Reporter\nlanguages: [en, nb]\nexpertise: [ports, fishing]\nemail: ann@test.example\n${portrait}---\nAnn Lee writes.\n`;

async function paperWith(portrait: string): Promise<TestPaper> {
  const paper = testPaper({
    "authors/ann-lee.md": author(portrait),
    "articles/2026/11/24-view.md": story({ kind: "opinion", authors: "[ann-lee]" }),
    "articles/2026/11/24-news.md": story({ authors: "[ann-lee]", dateline: "Halden, Norway" }),
  });
  mkdirSync(join(paper.content, "photos"));
  await sharp({ create: { width: 800, height: 1000, channels: 3, background: "#678" } })
    .jpeg()
    .toFile(join(paper.content, "photos/ann.jpg"));
  return paper;
}

const whole = 'portrait: { file: ann.jpg, alt: "Ann Lee on a quay.", credit: Bo Berg, focus: { x: 50, y: 30 } }\n';

test("stands on the author's page, small beside opinion, and with nothing else they wrote", async () => {
  const paper = await paperWith(whole);
  await paper.open(({ archive, problems }) => {
    expect(problems).toEqual([]);
    const context = { archive, site: "https://test.example", preview: false };
    const page = viewOfKind("list", { page: "list", list: "author:ann-lee" }, context);
    expect(page).toMatchObject({
      portrait: { picture: { alt: "Ann Lee on a quay.", focus: { x: 5, y: 3 } }, credit: "Bo Berg" },
      expertise: "Ports and fishing",
      languages: "English and Norwegian Bokmål",
    });
    const [opinion, news] = ["view", "news"].map(
      (name) => viewOfKind("article", { page: "article", id: `2026/11/24/${name}` }, context)?.byline[0]?.portrait,
    );
    // The name stands beside it.
    expect(opinion?.alt).toBe("");
    expect(opinion?.sources.at(-1)?.candidates[0]?.path).toMatch(/^\/photos\/ann-/);
    expect(news).toBeUndefined();
    expect(page?.frame.structuredData[0]).toMatchObject({
      "@type": "ProfilePage",
      mainEntity: {
        name: "Ann Lee",
        jobTitle: "Reporter",
        email: "ann@test.example",
        knowsLanguage: ["en", "nb"],
        knowsAbout: ["ports", "fishing"],
        image: { "@type": "ImageObject", width: 800, height: 1000, creditText: "Bo Berg" },
      },
    });
    const lite = page && liteMain("list", page, () => 0);
    expect(lite?.xml).toContain("<p>Ports and fishing</p><p>English and Norwegian Bokmål</p>");
    expect(lite?.xml).toContain('<a href="mailto:ann@test.example">');
  });
});

test("one that is not there, and one without words for who cannot see it, are told at their places", async () => {
  const told = async (portrait: string) =>
    (await paperWith(portrait)).open(({ problems }) =>
      problems
        .filter(({ rule }) => rule !== "photo-unused")
        .map(({ severity, rule, line }) => `${severity} ${rule} ${line}`),
    );
  expect(await told('portrait: { file: anne.jpg, alt: "Ann." }\n')).toEqual(["error missing-photo 7"]);
  expect(await told("portrait: { file: ann.jpg }\n")).toEqual(["error missing-field 7"]);
  expect(await told('portrait: { file: ann.jpg, alt: " " }\n')).toEqual(["error field-value 7"]);
});
