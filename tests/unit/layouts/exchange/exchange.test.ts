/** Stories for other programs: what they say, what they keep back, and that nobody who reads them is led astray. */
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Archive } from "../../../../src/archive/archive.ts";
import { fileText } from "../../../../src/layouts/templates.ts";
import { allPages } from "../../../../src/views/pages.ts";
import { joinedText } from "../../../../src/press/print/joined-files.ts";
import { viewOf } from "../../../../src/views/view-of.ts";
import { root, smallPaper } from "../../../built-site.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { story, testPaper } from "../../archive/newsroom.ts";
import { passedOn } from "./exchanged.ts";
import { ninjsRules } from "./ninjs-rules.ts";

const ajv = new Ajv({ strict: true, allErrors: true });
addFormats(ajv);
const isNinjs = ajv.compile(ninjsRules);

const item = z.looseObject({
  uri: z.string(),
  headlines: z.array(z.object({ role: z.string(), value: z.string() })),
  bodies: z.array(z.object({ value: z.string() })),
  associations: z
    .array(z.looseObject({ name: z.string(), rel: z.string(), by: z.string().optional(), uri: z.string() }))
    .default([]),
});
const readItem = (json: string | undefined) => {
  const value: unknown = JSON.parse(json ?? "");
  expect(isNinjs(value), JSON.stringify(isNinjs.errors)).toBe(true);
  return item.parse(value);
};

const withExchange = (forms: string) => `${smallPaper}exchange: ${forms}\n`;
const photo = readFileSync(join(root, "content/photos/aurora.jpg"));

const hostile = {
  "end of CDATA": "]]> & done",
  "end of a script": "</script><script>alert(1)</script>",
  "line separators": "one\u2028two\u2029three",
  "direction marks": "left \u2067right\u2069 left",
  families: "👩‍👩‍👧‍👦 and 🏳️‍🌈 win",
  "three hundred letters": "word ".repeat(60).trim(),
  YAML: "--- key: [value] # no comment",
  quotes: `"He said 'no'" \\ back`,
};

test.each(Object.entries(hostile))("a headline with %s is the same words in every form", async (_name, headline) => {
  const paper = testPaper({
    "paper.yaml": withExchange("[ninjs, markdown, data]"),
    "articles/2026/11/24-port.md": story({ headline: JSON.stringify(headline), summary: JSON.stringify(headline) }),
  });
  await paper.open(({ archive }) => {
    const said = (archive.stories.card("2026/11/24/port")?.headline ?? "").replace(/[\u2066-\u2069]/g, "");
    expect(said).toContain(said.slice(0, 3));
    const json = passedOn("ninjs", "2026/11/24/port", archive);
    expect(readItem(json).headlines[0]?.value).toBe(said);
    const markdown = passedOn("markdown", "2026/11/24/port", archive) ?? "";
    const [, yaml = ""] = /^---\n([^]*?)\n---\n/.exec(markdown) ?? [];
    expect(parse(yaml)).toMatchObject({ headline: said, summary: said });
    const lines = textsOf("data", archive)[0]?.split("\n") ?? [];
    expect(lines).toHaveLength(2);
    expect(readItem(lines[0])).toEqual(readItem(json));
  });
});

/** The texts of all pages of a kind. */
function textsOf(kind: "data" | "day-data" | "data-list" | "ninjs" | "markdown", archive: Archive): string[] {
  return [...allPages(archive)].flatMap((key) => {
    if (key.page !== kind) return [];
    const context = { archive, site: "https://test.example", preview: false };
    const view = viewOf(key, context);
    if (view?.template !== kind) return [];
    switch (view.template) {
      case "data":
        return joinedText(key, context)?.text ?? [];
      case "day-data":
        return fileText("day-data", view)?.text ?? [];
      case "data-list":
        return fileText("data-list", view)?.text ?? [];
      case "ninjs":
        return fileText("ninjs", view)?.text ?? [];
      case "markdown":
        return fileText("markdown", view)?.text ?? [];
    }
  });
}

test("drafts, embargoes, and what is another’s to pass on are in no file", async () => {
  const files = {
    "paper.yaml": `${withExchange("[ninjs, markdown, data]")}syndication: { keep-back: [Reuters] }\n`,
    "photos/ours.jpg": photo,
    "photos/theirs.jpg": photo,
    "photos/secret.jpg": photo,
    "articles/2026/11/20-draft.md": story({ headline: "Secret draft", published: "2026-11-20", draft: "true" }),
    "articles/2026/11/21-later.md": story({ headline: "Secret later", published: "2026-11-21", embargo: "2026-12-30" }),
    "articles/2026/11/22-wire.md": story({ headline: "Secret wire", published: "2026-11-22", byline: "Reuters" }),
    "articles/2026/11/24-port.md": story(
      { photo: "{ file: secret.jpg, alt: Secret, caption: Secret (Una), distributable: false }" },
      'Text.\n\n![Ours](ours.jpg "The line (Una)")\n\n![Secret](theirs.jpg "Secret (Jo/Reuters)")\n\n:::gallery\n![Ours too](ours.jpg "Again (Una)")\n\n![Secret](theirs.jpg "Secret (Jo/Reuters)")\n:::',
    ),
  };
  await testPaper(files).open(
    ({ archive }) => {
      for (const kind of ["ninjs", "markdown", "data"] as const) {
        const texts = textsOf(kind, archive);
        expect(texts).toHaveLength(1);
        expect(texts[0]).not.toMatch(/secret/i);
        expect(texts[0]).toContain("The line");
        expect(texts[0]).toContain("Ours too");
      }
      const { associations } = readItem(passedOn("ninjs", "2026/11/24/port", archive));
      expect(associations.map(({ rel, by }) => [rel, by])).toEqual([
        ["body", "Una"],
        ["body", "Una"],
      ]);
      expect(
        viewOf({ page: "article", id: "2026/11/22/wire" }, { archive, site: "https://test.example", preview: false })
          ?.template,
      ).toBe("article");
    },
    { showHeld: true },
  );
});

test("a paper that says nothing of it has none of the files; one that does names them in its pages, and by months", async () => {
  const articles = {
    "articles/2026/10/30-talks.md": story({ headline: "Talks", published: "2026-10-30 08:00" }),
    "articles/2026/11/24-port.md": story(),
    "articles/2026/11/24-ميناء.md": story({ headline: "ميناء", language: "ar", published: "2026-11-24 05:00" }, "نص."),
  };
  const forms = ["ninjs", "markdown", "data", "data-list"] as const;
  const filesOn = (archive: Archive) => {
    const view = viewOf(
      { page: "article", id: "2026/11/24/port" },
      { archive, site: "https://test.example", preview: false },
    );
    return view?.template === "article" ? view.frame.files : undefined;
  };
  await testPaper(articles).open(({ archive }) => {
    expect(forms.flatMap((form) => textsOf(form, archive))).toEqual([]);
    expect(filesOn(archive)).toBeUndefined();
  });
  const paper = testPaper({
    ...articles,
    "paper.yaml": `${withExchange("[ninjs, markdown, data]")}editions: [{ language: ar }]\n`,
  });
  await paper.open(({ archive }) => {
    expect(filesOn(archive)).toEqual([
      { type: "text/markdown", address: "https://test.example/2026/11/24/port/index.md" },
      { type: "application/json", address: "https://test.example/2026/11/24/port/ninjs.json" },
    ]);
    expect(textsOf("ninjs", archive).map((json) => readItem(json).uri)).toEqual([
      "https://test.example/2026/10/30/talks/",
      "https://test.example/2026/11/24/port/",
      "https://test.example/2026/11/24/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/",
    ]);
    expect(JSON.parse(textsOf("data-list", archive)[0] ?? "")).toMatchObject({
      files: [
        { month: "2026-10", language: "en", url: "https://test.example/data/2026-10.jsonl" },
        { month: "2026-11", language: "en", url: "https://test.example/data/2026-11.jsonl" },
        { month: "2026-11", language: "ar", url: "https://test.example/ar/data/2026-11.jsonl" },
      ],
    });
    expect(textsOf("data", archive).map((text) => text.trimEnd().split("\n").length)).toEqual([1, 1, 1]);
    expect(textsOf("day-data", archive).join("")).toBe(textsOf("data", archive).join(""));
  });
});

test("as Markdown, a story reads as one", async () => {
  const paper = testPaper({
    "paper.yaml": withExchange("[markdown]"),
    "authors/lena.md": "---\nname: Lena Okafor\n---\n",
    "photos/ours.jpg": photo,
    "articles/2026/11/24-port.md": story(
      {
        headline: "'*Nightfall* sails'",
        authors: "[lena]",
        byline: "Jane Smith",
        dateline: "Halden, Norway",
        topics: "[sea]",
        photo: "{ file: ours.jpg, alt: A marsh, caption: The line (Una) }",
        corrections: "\n  - at: 2026-11-24 09:00\n    text: The talks were in *Halden*.",
      },
      'See [the port](/world/).\n\n:::fact-box{title="In figures"}\n- 31 ships\n:::',
    ),
  });
  await paper.open(({ archive }) => {
    const text = passedOn("markdown", "2026/11/24/port", archive) ?? "";
    expect(text.replace(/https:\S+\.jpg/, "PHOTO")).toBe(`---
headline: "*Nightfall* sails"
summary: What it is about.
section: World
topics: [sea]
authors: [Lena Okafor]
byline: Jane Smith
dateline: Halden, Norway
published: 2026-11-24T06:30:00+01:00
kind: news
photo:
  file: PHOTO
  alt: A marsh
  caption: The line
  credit: Una
corrections:
  - at: 2026-11-24T09:00:00+01:00
    text: The talks were in *Halden*.
language: en
canonical: https://test.example/2026/11/24/port/
paper: The Test
licence: © The Test
---

HALDEN, Norway — See [the port](https://test.example/world/).

:::fact-box{title="In figures"}
- 31 ships
:::
`);
  });
});

test("another story that is told of in the text is called there as it is everywhere else, without the marks of pages", async () => {
  const paper = testPaper({
    "paper.yaml": withExchange("[ninjs, markdown]"),
    "articles/2026/11/23-name.md": story({ headline: "The name ميناء in all", published: "2026-11-23 08:00" }),
    "articles/2026/11/24-port.md": story({}, 'Words.\n\n::related{article="2026/11/23/name"}'),
  });
  await paper.open(({ archive }) => {
    expect(archive.stories.card("2026/11/23/name")?.headline).toMatch(/[\u2066-\u2069]/);
    expect(passedOn("markdown", "2026/11/24/port", archive)).toContain(
      "[The name ميناء in all](https://test.example/2026/11/23/name/)",
    );
    expect(readItem(passedOn("ninjs", "2026/11/24/port", archive)).bodies[0]?.value).toContain(
      ">The name ميناء in all</a>",
    );
  });
});
