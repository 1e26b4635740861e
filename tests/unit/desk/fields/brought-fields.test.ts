import { describe, expect, test } from "vitest";
import { authorSchema } from "../../../../src/paper/author.ts";
import { articleSchema } from "../../../../src/paper/article.ts";
import { paperSchema } from "../../../../src/paper/paper.ts";
import { standingPageSchema } from "../../../../src/paper/standing-page.ts";
import { topicSchema } from "../../../../src/paper/topic.ts";
import { splitFrontMatter } from "../../../../src/desk/source/front-matter.ts";
import { mendText } from "../../../../src/desk/mend.ts";
import { parseWith } from "../../../../src/desk/fields/schema-problems.ts";
import type { z } from "zod";
import { articleBut, articleWith, told } from "../article.ts";

function problemsIn(schema: z.ZodType, fields: string) {
  const split = splitFrontMatter("x.md", `---\n${fields}\n---\n`);
  if ("problems" in split) throw new Error(fields);
  const parsed = parseWith(schema, split.yaml);
  return "problems" in parsed ? parsed.problems : [];
}

/** A file's fields after `--fix`, as often as there is something to mend. */
function mended(schema: z.ZodType, fields: string): string {
  let text = `---\n${fields}\n---\n`;
  for (let round = 0; round < 4; round++)
    text = mendText(
      "x.md",
      text,
      problemsIn(schema, text.slice(4, -5)).flatMap(({ fix }) => fix ?? []),
    ).text;
  return text.slice(4, -5);
}

const sound = "headline: A\nsummary: B\nsection: world\npublished: 2026-11-24";

describe("a field that was brought along from another system", () => {
  test.each([
    ["twitter: '@lena'", "links: [https://…/lena]"],
    ["facebook: https://facebook.com/lena", "links: [https://facebook.com/lena]"],
    ["website: https://lena.example", "links: [https://lena.example]"],
    ["mail: lena@example.org", "email"],
    ["avatar: lena.jpg", "portrait:\n  file: lena.jpg"],
    ["photo: lena.jpg", "portrait:\n  file: lena.jpg"],
    ["mastodon: '@lena@mastodon.social'", "fediverse"],
  ])("of an author: %s becomes %s", (field, suggestion) => {
    expect(problemsIn(authorSchema, `name: Lena\n${field}`).map((problem) => problem.suggestion)).toEqual([suggestion]);
  });

  test.each([
    ["live: true", "kind: live"],
    ["liveblog: yes", "kind: live"],
    ["is_opinion: true", "kind: opinion"],
    ["interview: true", "kind: interview"],
  ])("what an article is, as a field of its own: %s is %s", (field, suggestion) => {
    expect(problemsIn(articleSchema, `${sound}\n${field}`).map((problem) => problem.suggestion)).toEqual([suggestion]);
  });
  test.each([
    ["title", "headline", "Port strike ends"],
    ["Title", "headline", "A"],
    ["description", "summary", "A"],
    ["excerpt", "summary", "A"],
    ["standfirst", "summary", "A"],
    ["deck", "summary", "A"],
    ["subtitle", "summary", "A"],
    ["date", "published", "2026-11-24 06:30"],
    ["pubDate", "published", "2026-11-24"],
    ["publishDate", "published", "2026-11-24"],
    ["category", "section", "world"],
    ["Headline", "headline", "A"],
  ])("%s is %s, and nothing else is missing", (key, field, value) => {
    const fields = sound
      .split("\n")
      .filter((line) => !line.startsWith(`${field}:`))
      .concat(`${key}: ${value}`)
      .join("\n");
    const problems = problemsIn(articleSchema, fields);
    expect(problems.map(({ rule, suggestion }) => [rule, suggestion])).toEqual([["unknown-field", field]]);
    expect(problemsIn(articleSchema, mended(articleSchema, fields))).toEqual([]);
  });

  test.each([
    ["tags: [ports, labour]", "topics"],
    ["keywords: ports, labour", "topics: [ports, labour]"],
    ["lastmod: 2026-11-25", "updated"],
    ["modified: 20261125", "updated: 2026-11-25"],
    ["last_modified_at: 2026-11-25", "updated"],
    ["lang: en", "language"],
    ["locale: ar", "language"],
    ["aliases: [2026/11/20/old]", "formerly"],
    ["redirect_from: 2026/11/20/old", "formerly: [2026/11/20/old]"],
    ["authors_: [x]", "authors"],
    ["author: lena-okafor", "authors: [lena-okafor]"],
    ["translation_of: 2026/11/24/x", "translation-of"],
    ["series: port-strike", "thread"],
  ])("%s → %s, and --fix writes what passes", (line, suggestion) => {
    const fields = `${sound}\n${line}`;
    expect(problemsIn(articleSchema, fields).map((problem) => [problem.rule, problem.suggestion])).toEqual([
      ["unknown-field", suggestion],
    ]);
    expect(problemsIn(articleSchema, mended(articleSchema, fields))).toEqual([]);
  });

  test.each(["image", "cover", "hero", "thumbnail", "featured_image", "heroImage"])(
    "%s is the group `photo`",
    (key) => {
      expect(problemsIn(articleSchema, `${sound}\n${key}: quay.jpg`)).toMatchObject([
        { rule: "unknown-field", suggestion: "photo:\n  file: quay.jpg" },
      ]);
    },
  );

  test.each(["slug", "permalink", "url"])("%s is the file's name", (key) => {
    expect(told(onlyOne(`${key}: port-strike`))).toContain(
      `There is no field \`${key}\`: the file’s name makes the address. Leave it out`,
    );
  });

  test.each(["layout", "weight", "type"])("%s is left out", (key) => {
    expect(told(onlyOne(`${key}: post`))).toContain(
      `There is no field \`${key}\`, and none like it is needed: leave it out.`,
    );
  });

  test("a draft stays one, however it is said", () => {
    expect(onlyOne("status: draft")).toMatchObject({ suggestion: "draft: true" });
    expect(onlyOne("status: draft").fix).toBeUndefined();
    expect(onlyOne('draft: "false"')).toMatchObject({
      rule: "field-type",
      suggestion: "draft: false",
      fix: { text: "false" },
    });
  });

  test("one that stands there under its name too, or twice under others, is for the editor to choose", () => {
    expect(told(onlyOne("title: Another"))).toContain("It is called `headline` here, which stands there already");
    const twice = problemsIn(articleSchema, `${sound.replace("summary: B\n", "")}\ndescription: A\nexcerpt: B`);
    expect(twice.map(({ rule, fix }) => [rule, fix])).toEqual([
      ["unknown-field", undefined],
      ["unknown-field", undefined],
    ]);
  });

  test("authors, topics, pages, the paper and the groups within have their own names", () => {
    const meant = (schema: z.ZodType, fields: string) => problemsIn(schema, fields).map(({ suggestion }) => suggestion);
    expect(meant(authorSchema, "title: Lena\nbio: Writes.\nposition: Editor")).toEqual(["name", "summary", "role"]);
    expect(meant(topicSchema, "title: Ports\ndescription: All.")).toEqual(["name", "summary"]);
    expect(meant(standingPageSchema, "headline: About\nexcerpt: Us.")).toEqual(["title", "summary"]);
    expect(
      meant(
        paperSchema,
        "title: The Paper\nbaseURL: https://p.example\ntagline: Daily\nlang: en\ntz: UTC\ncopyright: Us\nsections:\n  - { slug: world, title: World }",
      ),
    ).toEqual(["id", "name", "name", "site", "motto", "language", "timezone", "licence"]);
    expect(
      meant(
        articleSchema,
        `${sound}\nphoto: { src: a.jpg, title: A quay., photographer: EPA }\ncorrections: [{ date: 2026-11-25, note: Nine. }]`,
      ),
    ).toEqual(["file", "caption", "credit", "at", "text"]);
  });
});

describe("a list that is written as one text", () => {
  test.each([
    ["topics: ports, labour", "[ports, labour]"],
    ['topics: "ports, labour"', "[ports, labour]"],
    ["topics: a1,b1,c1,d1,e1,f1,g1,h1", "[a1, b1, c1, d1, e1, f1, g1, h1]"],
    ["authors: lena-okafor, tom-reyes", "[lena-okafor, tom-reyes]"],
    ["related: 2026/11/20/a, 2026/11/21/b", "[2026/11/20/a, 2026/11/21/b]"],
    ["formerly: /2026/11/20/a/, /2026/11/21/b/", "[/2026/11/20/a/, /2026/11/21/b/]"],
  ])("%s", (line, list) => {
    const [problem, ...others] = articleWith(line).problems;
    expect([problem?.rule, problem?.suggestion, others.length]).toEqual([
      "field-type",
      `${line.split(":")[0]}: ${list}`,
      0,
    ]);
    expect(problemsIn(articleSchema, mended(articleSchema, `${sound}\n${line}`))).toEqual([]);
  });

  test("several names in quotation marks within a list are told as such", () => {
    expect(told(onlyOne('topics: ["ports, labour"]'))).toContain("2 names stand here as one.");
  });
});

test("a number where a moment belongs is told what it means", () => {
  expect(articleBut("published", "published: 20261124").problems).toMatchObject([
    { rule: "date", suggestion: "2026-11-24", fix: { text: "2026-11-24" } },
  ]);
  expect(articleBut("published", "published: 1795502700").problems).toMatchObject([
    { rule: "date", suggestion: "2026-11-24 06:45Z" },
  ]);
  expect(articleBut("published", "published: 11/12/2026").problems.map(told).join()).toContain(
    "can be 2026-12-11 or 2026-11-12. Write the one that is meant.",
  );
  expect(articleBut("published", 'published: "24.11.2026"').problems).toMatchObject([
    { rule: "date", fix: { text: "2026-11-24" } },
  ]);
});

function onlyOne(line: string) {
  const [problem, ...others] = problemsIn(articleSchema, `${sound}\n${line}`);
  if (!problem || others.length > 0) throw new Error(`${line}: ${others.length}`);
  return problem;
}
