/** Stories as others print them again: what is copied, what is kept back, and which stories are offered at all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { expect, test } from "vitest";
import type { Archive } from "../../../../src/archive/archive.ts";
import { republishedHtml, republishedMarkdown, republishedText } from "../../../../src/layouts/exchange/republished.ts";
import { allPages } from "../../../../src/views/pages.ts";
import { viewOfKind } from "../../../../src/views/view-of.ts";
import { root, smallPaper } from "../../../built-site.ts";
import { pageOf } from "../../../site/html.ts";
import { story, testPaper } from "../../archive/newsroom.ts";

const photo = readFileSync(join(root, "content/photos/aurora.jpg"));
const licensed = (more = "") =>
  `${smallPaper}syndication: { keep-back: [Reuters] }\nrepublish: { licence: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"${more} }\n`;
const site = "https://test.example";

const viewIn = (archive: Archive, id: string) =>
  viewOfKind("republish", { page: "republish", id }, { archive, site, preview: false });

function formsIn(archive: Archive, id: string) {
  const view = viewIn(archive, id);
  if (!view) throw new Error(`${id} is not offered.`);
  return { html: republishedHtml(view), markdown: republishedMarkdown(view), text: republishedText(view) };
}

const hostile = {
  "end of CDATA": "]]> & done",
  "end of a script": "</script><script>alert(1)</script>",
  "end of the field": "</textarea><img src=x onerror=alert(1)>",
  "line separators": "one\u2028two\u2029three",
  "direction marks": "left \u2067right\u2069 left",
  families: "👩‍👩‍👧‍👦 and 🏳️‍🌈 win",
  "three hundred letters": "word ".repeat(60).trim(),
  Markdown: "# no *heading* [link](x) `code` _so_ 1. two",
};

test("a headline is the same words in every form, whatever is in it", async () => {
  const paper = testPaper({
    "paper.yaml": licensed(),
    ...Object.fromEntries(
      Object.values(hostile).map((headline, at) => [
        `articles/2026/11/24-port-${at}.md`,
        story({ headline: JSON.stringify(headline), published: `2026-11-24 06:${10 + at}` }),
      ]),
    ),
  });
  await paper.open(({ archive }) => {
    for (const [at, name] of Object.keys(hostile).entries()) {
      const id = `2026/11/24/port-${at}`;
      const told = (archive.stories.card(id)?.headline ?? "").replace(/[\u2066-\u2069]/g, "");
      const { html, markdown, text } = formsIn(archive, id);
      const plain = told.replaceAll("*heading*", "heading");
      expect(pageOf(html).one("h1").text, name).toBe(plain);
      const [heading] = fromMarkdown(markdown).children;
      expect(heading?.type, name).toBe("heading");
      expect(toString(heading).replace(/\s+/g, " "), name).toBe(plain.replace(/\s+/g, " "));
      expect(text.split("\n\n")[0]?.replace(/\s+/g, " "), name).toBe(plain.replace(/\s+/g, " "));
    }
  });
});

test("what is copied has byline, standfirst, corrections, source and licence, and of the pictures those that may be passed on", async () => {
  const paper = testPaper({
    "paper.yaml": licensed(),
    "authors/lena.md": "---\nname: Lena Okafor\n---\n",
    "photos/ours.jpg": photo,
    "photos/theirs.jpg": photo,
    "articles/2026/11/24-port.md": story(
      {
        authors: "[lena]",
        dateline: "Halden, Norway",
        points: "[The port is shut., It opens in May.]",
        photo: "{ file: theirs.jpg, alt: Secret, caption: Secret (Jo), distributable: false }",
        corrections: "\n  - at: 2026-11-24 09:00\n    text: The talks were in *Halden*.",
      },
      'See [the port](/world/).\n\n![A quay](ours.jpg "The line (Una)")\n\n![Secret](theirs.jpg "Secret (Reuters)")\n\n## In figures\n\n- 31 ships[^1]\n\n[^1]: And a tug.',
    ),
  });
  await paper.open(({ archive }) => {
    const { html, markdown, text } = formsIn(archive, "2026/11/24/port");
    const page = pageOf(html);
    for (const form of [html, markdown, text]) {
      expect(form).not.toMatch(/secret/i);
      expect(form).toContain("By Lena Okafor");
      expect(form).toContain("What it is about.");
      expect(form).toMatch(/The port is shut\.[^]*It opens in May\.[^]*See /);
      expect(form).toContain("HALDEN, Norway —");
      expect(form).toMatch(/The talks were in .?(?:<em>)?Halden/);
      expect(form).toContain("Published by The Test on November 24, 2026");
      expect(form).toContain("https://test.example/2026/11/24/port/");
      expect(form).toContain("https://creativecommons.org/licenses/by/4.0/");
      expect(form).toContain("CC BY 4.0");
    }
    expect(page.all("img").map(({ attributes }) => attributes["alt"])).toEqual(["A quay"]);
    expect(page.all("a").map(({ attributes }) => attributes["href"])).toEqual([
      "https://test.example/world/",
      "#fn-1",
      "#fnref-1",
      "https://test.example/2026/11/24/port/",
      "https://creativecommons.org/licenses/by/4.0/",
    ]);
    expect(markdown).toContain("[the port](https://test.example/world/)");
    expect(markdown).toContain("![A quay](https://test.example/photos/");
    expect(markdown).toMatch(/31 ships\[\^1\][^]*\n\[\^1\]: And a tug\.\n/);
    expect(text).toMatch(/31 ships1?[^]*And a tug\.\s*\n/);
    expect(text).not.toContain("↩");
    expect(text).toContain("In figures");
    expect(text).not.toContain("The line");
  });
});

test("rules that an edition has no page of are led to where the first one has them", async () => {
  const paper = testPaper({
    "paper.yaml": `${licensed(", rules: rules")}editions: [{ language: fr, name: Le Test }]\n`,
    "pages/rules.md": "---\ntitle: Rules\n---\nName us.\n",
    "articles/2026/11/24-port.md": story(),
    "articles/2026/11/24-quai.md": story({ language: "fr" }),
  });
  const rules = () =>
    paper.open(({ archive }) =>
      ["2026/11/24/port", "2026/11/24/quai"].map((id) => {
        const view = viewIn(archive, id);
        return [view?.blocks.length, view?.rules];
      }),
    );
  expect(await rules()).toEqual([
    [1, undefined],
    [0, { name: "Rules", url: "https://test.example/rules/" }],
  ]);
  paper.write({ "pages/fr/rules.md": "---\ntitle: Les règles\n---\nNommez-nous.\n" });
  expect((await rules())[1]).toEqual([1, undefined]);
});

test("a story is offered where the paper and its own rights allow it, and its page leads there", async () => {
  const live = (ended: string) =>
    story(
      { kind: "live", published: "2026-11-23 06:00", ...(ended && { "coverage-ended": ended }) },
      "Begun.\n\n## 2026-11-23 07:00 Begun\n\nText.",
    );
  const files = {
    "pages/rules.md": "---\ntitle: Rules\n---\nName *us*.\n",
    "articles/2026/11/20-draft.md": story({ published: "2026-11-20", draft: "true" }),
    "articles/2026/11/21-later.md": story({ published: "2026-11-21", embargo: "2026-12-30" }),
    "articles/2026/11/22-wire.md": story({ published: "2026-11-22", byline: "Reuters" }),
    "articles/2026/11/22-paid.md": story({ published: "2026-11-22", kind: "sponsored", sponsor: "A Bank" }),
    "articles/2026/11/22-view.md": story({ published: "2026-11-22", kind: "opinion" }),
    "articles/2026/11/23-ended.md": live("2026-11-23 09:00"),
    "articles/2026/11/23-runs.md": live(""),
    "articles/2026/11/24-port.md": story(),
  };
  const offered = (archive: Archive) =>
    [...allPages(archive)].flatMap((key) => (key.page === "republish" && viewIn(archive, key.id) ? [key.id] : []));
  const link = (archive: Archive, id: string) =>
    viewOfKind("article", { page: "article", id }, { archive, site, preview: false })?.republish?.path;
  await testPaper({ ...files, "paper.yaml": smallPaper }).open(({ archive }) => {
    expect(offered(archive)).toEqual([]);
    expect(link(archive, "2026/11/24/port")).toBeUndefined();
  });
  const paper = testPaper({ ...files, "paper.yaml": licensed(", rules: rules, except: [opinion]") });
  await paper.open(
    ({ archive }) => {
      expect(offered(archive).sort()).toEqual(["2026/11/23/ended", "2026/11/24/port"]);
      expect(link(archive, "2026/11/24/port")).toBe("/2026/11/24/port/republish/");
      expect(link(archive, "2026/11/22/view")).toBeUndefined();
      expect(viewIn(archive, "2026/11/24/port")).toMatchObject({
        frame: { noindex: true, canonical: "https://test.example/2026/11/24/port/" },
        blocks: [{ type: "prose", html: "<p>Name <em>us</em>.</p>" }],
      });
    },
    { showHeld: true },
  );
});
