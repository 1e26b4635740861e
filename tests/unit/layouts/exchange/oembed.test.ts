/** Stories as pages elsewhere show them that link to them. */
import { expect, test } from "vitest";
import { z } from "zod";
import { fileText } from "../../../../src/layouts/templates.ts";
import { viewOf, viewOfKind } from "../../../../src/views/view-of.ts";
import { root, smallPaper } from "../../../built-site.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { story, testPaper } from "../../archive/newsroom.ts";

const photo = readFileSync(join(root, "content/photos/aurora.jpg"));
const id = "2026/11/24/a";

/** What oEmbed 1.0 says of a rich answer (https://oembed.com, 2.3.4). */
const rich = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  author_name: z.string().optional(),
  author_url: z.url().optional(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.number(),
  thumbnail_url: z.url().optional(),
  thumbnail_width: z.number().optional(),
  thumbnail_height: z.number().optional(),
  width: z.number(),
  height: z.number(),
  html: z.string(),
});

const paper = (fields: Record<string, string>, settings = "exchange: [oembed]\n") =>
  testPaper({
    "paper.yaml": smallPaper + settings,
    "photos/aurora.jpg": photo,
    "authors/ann.md": "---\nname: Ann Lee\n---\nShe writes.\n",
    "articles/2026/11/24-a.md": story({ authors: "[ann]", dateline: "Halden, Norway", ...fields }),
  });

const asked = (fields: Record<string, string>, settings?: string) =>
  paper(fields, settings).open(({ archive }) => {
    const context = { archive, site: "https://test.example", preview: false };
    const view = viewOf({ page: "oembed", id }, context);
    const text = view?.template === "oembed" ? fileText("oembed", view)?.text : undefined;
    const page = viewOfKind("article", { page: "article", id }, context);
    return {
      said: text === undefined ? undefined : rich.parse(JSON.parse(text)),
      named: page?.frame.files?.map(({ type, address }) => `${type} ${address}`) ?? [],
    };
  });

test("says what the specification asks for, and the story's page names it", async () => {
  const { said, named } = await asked({ photo: "{ file: aurora.jpg, alt: Lights. }" });
  expect(named).toEqual([`application/json+oembed https://test.example/${id}/oembed.json`]);
  expect(said).toMatchObject({
    title: "A story",
    author_name: "Ann Lee",
    author_url: "https://test.example/authors/ann/",
    provider_url: "https://test.example/",
    thumbnail_url: expect.stringMatching(/^https:\/\/test\.example\/photos\/aurora-.*\.jpg$/),
    html: `<blockquote lang="en" dir="ltr" cite="https://test.example/${id}/"><p><a href="https://test.example/${id}/">A story</a></p><p>What it is about.</p><footer>${said?.provider_name ?? ""}</footer></blockquote>`,
  });
});

test("shows no picture that is not to be passed on, and no story before its hour", async () => {
  for (const right of ["distributable: false", "expires: 2026-11-23"])
    expect((await asked({ photo: `{ file: aurora.jpg, alt: Lights., ${right} }` })).said).not.toHaveProperty(
      "thumbnail_url",
    );
  expect((await asked({ draft: "true" })).said).toBeUndefined();
  expect(await asked({}, "")).toEqual({ said: undefined, named: [] });
});

test("a headline is words in it and nothing else", async () => {
  const { said } = await asked({ headline: "'</a><script>alert(1)</script>\"'" });
  expect(said?.html).not.toMatch(/<script|<\/a><script/);
  expect(said?.html).toContain("&lt;/a&gt;&lt;script&gt;");
});
