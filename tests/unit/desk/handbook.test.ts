/** The editors' handbook, `content/README.md`, held against the program: what it leaves out, and what it says that is no longer so. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { lineReader, openArchive } from "../../../src/archive/open-archive.ts";
import { knownPages } from "../../../src/views/pages.ts";
import { convertArticle } from "../../../src/desk/convert/convert-article.ts";
import { convertEntry } from "../../../src/desk/convert/convert-entry.ts";
import type { ConversionSettings } from "../../../src/desk/convert/conversion.ts";
import { convertBody } from "../../../src/desk/markdown/convert-body.ts";
import { directiveNames, directives } from "../../../src/desk/markdown/directives.ts";
import { rules } from "../../../src/desk/rules.ts";
import { readFrontPlan } from "../../../src/desk/front-file.ts";
import { readPaper } from "../../../src/desk/settings.ts";
import { summary, tell } from "../../../src/desk/tell.ts";
import { unpainted } from "../../../src/desk/terminal-text.ts";
import { wholeTold } from "../../../src/desk/told-problems.ts";
import { aiSchema } from "../../../src/paper/passing-on/ai.ts";
import {
  allowedWarningSchema,
  articleKinds,
  articleSchema,
  audioSchema,
  correctionSchema,
  lifeSchema,
  reviewSchema,
  photoReferenceSchema,
} from "../../../src/paper/article.ts";
import { authorSchema, portraitSchema } from "../../../src/paper/author.ts";
import { brandSchema, schemeSchema } from "../../../src/paper/brand/brand.ts";
import { formEditorSchema } from "../../../src/paper/form-editor.ts";
import { frontPlanSchema, placedStorySchema, placeSchema } from "../../../src/paper/front-plan.ts";
import { editionSchema, paperSchema, sectionSchema } from "../../../src/paper/paper.ts";
import { standingPageSchema } from "../../../src/paper/standing-page.ts";
import { partnerFeedSchema, syndicationSchema } from "../../../src/paper/passing-on/syndication.ts";
import { republishSchema } from "../../../src/paper/passing-on/republishing.ts";
import { securitySchema } from "../../../src/paper/security.ts";
import { threadSchema } from "../../../src/paper/thread.ts";
import { topicSchema } from "../../../src/paper/topic.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const handbook = readFileSync(join(root, "content/README.md"), "utf8");
const bytes = (text: string) => new TextEncoder().encode(text);

interface Fence {
  language: string;
  text: string;
}

const fences: Fence[] = [...handbook.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, language = "", text = ""]) => ({
  language,
  text,
}));
const prose = handbook.replace(/^```.*\n[^]*?^```$/gm, "");
const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);

/** What stands under a heading, up to the next of any level. */
function section(heading: string): string {
  const [, after = ""] = prose.split(`# ${heading}\n`);
  return after.split(/^#+ /m, 1)[0] ?? "";
}

/** A group of fields within another schema, past what says that it may be left out. */
function groupIn(schema: unknown): z.ZodObject {
  if (schema instanceof z.ZodObject) return schema;
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)) throw new Error("This field is no group.");
  const inner = schema.unwrap();
  return groupIn(inner);
}

const schemas: [heading: string, schema: z.ZodObject][] = [
  ["Fields of an article", articleSchema],
  ["Fields of a photo", photoReferenceSchema],
  ["Fields of an audio", audioSchema],
  ["Fields of a focus", groupIn(photoReferenceSchema.shape.focus)],
  ["Fields of a correction", correctionSchema],
  ["Fields of a review", reviewSchema],
  ["Fields of a life", lifeSchema],
  ["Fields of an allowed warning", allowedWarningSchema],
  ["Fields of an author", authorSchema],
  ["Fields of a portrait", portraitSchema],
  ["Fields of a topic", topicSchema],
  ["Fields of a thread", threadSchema],
  ["Fields of a standing page", standingPageSchema],
  ["Fields of paper.yaml", paperSchema],
  ["Fields of a section", sectionSchema],
  ["Fields of an edition", editionSchema],
  ["Fields of the dateline style", groupIn(paperSchema.shape.dateline)],
  ["Fields of the warnings", groupIn(paperSchema.shape.warnings)],
  ["Fields of the form editor", formEditorSchema],
  ["Fields of the preview", groupIn(paperSchema.shape.preview)],
  ["Fields of the publisher", groupIn(paperSchema.shape.publisher)],
  ["Fields of the choices for machines", aiSchema],
  ["Fields of the security contact", securitySchema],
  ["Fields of the syndication", syndicationSchema],
  ["Fields of a partner’s feed", partnerFeedSchema],
  ["Fields of republishing", republishSchema],
  ["Fields of the brand", brandSchema],
  ["Fields of the logo", groupIn(brandSchema.shape.logo)],
  ["Fields of the masthead", groupIn(brandSchema.shape.masthead)],
  ["Fields of the colours", groupIn(brandSchema.shape.colours)],
  ["Fields of a scheme of colours", schemeSchema],
  ["Fields of the typefaces", groupIn(brandSchema.shape.typefaces)],
  ["Fields of front.yaml", frontPlanSchema],
  ["Fields of the breaking line", groupIn(frontPlanSchema.shape.breaking)],
  ["Fields of a place", placeSchema],
  ["Fields of a placed story", placedStorySchema],
];

describe("the fields", () => {
  test.each(schemas)("%s: all of them, in their order, and whether each is needed", (heading, schema) => {
    const told = [...section(heading).matchAll(/^\| `([^`]+)` \| (yes|no) \|/gm)].map(([, name, needed]) => [
      name,
      needed,
    ]);
    const held = Object.entries(schema.shape).map(([name, field]) => [
      name,
      field instanceof z.ZodType && field.safeParse(undefined).success ? "no" : "yes",
    ]);
    expect(told).toEqual(held);
  });

  test("every group of fields in a schema has its table", () => {
    const groups = new Set<unknown>(schemas.map(([, schema]) => schema));
    const without = schemas.flatMap(([heading, schema]) =>
      Object.entries(schema.shape).flatMap(([name, field]) =>
        groupsWithin(field).every((group) => groups.has(group)) ? [] : [`${name} in ${heading}`],
      ),
    );
    expect(without).toEqual([]);
  });

  test("every kind of article", () => {
    for (const kind of articleKinds) expect(section("Fields of an article")).toContain(`\`${kind}\``);
  });
});

/** The groups that a field holds, in a list or by itself. */
function groupsWithin(field: unknown): z.ZodObject[] {
  if (field instanceof z.ZodObject) return [field];
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return groupsWithin(field.unwrap());
  return field instanceof z.ZodArray ? groupsWithin(field.element) : [];
}

describe("the directives", () => {
  test.each(directiveNames.map((name) => ({ name })))(
    "$name: what it takes, and an example that shows all of it",
    ({ name }) => {
      const { form, attributes } = directives[name];
      const [, after = ""] = handbook.split(`### \`${name}\`\n`);
      const text = after.split(/^#+ /m, 1)[0] ?? "";
      expect(text).toContain(`\n${form === "container" ? ":::" : "::"}${name}`);
      for (const attribute of Object.keys(attributes.shape)) {
        expect(text).toContain(`\`${attribute}\``);
        expect(text).toContain(`${attribute}="`);
      }
    },
  );
});

describe("the rules", () => {
  test("are each explained, in the order of their names, and no others are", () => {
    expect(headings.flatMap((heading) => /^Rule (.+)$/.exec(heading)?.[1] ?? [])).toEqual(Object.keys(rules).sort());
  });
});

describe("the examples", () => {
  const paper = readPaper(readFileSync(join(root, "content/paper.yaml")));
  if (!("paper" in paper)) throw new Error("content/paper.yaml cannot be read.");
  const settings: ConversionSettings = paper.paper;
  const examples = (language: string) =>
    fences
      .filter((fence) => fence.language === language)
      .map(({ text }) => ({ first: text.split("\n").find((row) => /\w/.test(row)) ?? "", text }));

  test.each(examples("markdown"))("$first … has no problem", ({ text }) => {
    const converted = !text.startsWith("---\n")
      ? convertBody(text, { file: "articles/2026/11/25-example.md", language: "en" })
      : text.startsWith("---\nname:")
        ? convertEntry("author", "authors/lena-okafor.md", bytes(text), settings)
        : convertArticle("articles/2026/11/25-example.md", bytes(text), settings);
    expect(converted.problems).toEqual([]);
    const writers = readdirSync(join(root, "content/authors"));
    for (const { kind, target } of converted.references)
      if (kind === "author") expect(writers).toContain(`${target}.md`);
  });

  test("the correction that is added to the first article has no problem", () => {
    const [first] = examples("markdown");
    const [correction] = examples("yaml");
    const text = first?.text.replace("\n---\n", `\n${correction?.text ?? ""}---\n`) ?? "";
    const { converted, problems } = convertArticle("articles/2026/11/25-example.md", bytes(text), settings);
    expect(problems).toEqual([]);
    expect(converted?.record.corrections).toHaveLength(1);
  });

  test.each(examples("yaml paper.yaml"))("$first … is a paper", ({ text }) => {
    expect(readPaper(bytes(text))).toHaveProperty("paper");
  });

  test.each(examples("yaml front.yaml"))("$first … is a front page", ({ text }) => {
    expect(readFrontPlan(bytes(text)).problems).toEqual([]);
  });
});

describe("the messages that it shows", () => {
  const article = `---
headline: Harbour bridge: the first cars cross
summary: The bridge at Ostrey is open again after nine months.
section: home
authors: [lena-okafor]
published: 2026-11-25 06:30
---
The first cars crossed at six on Wednesday morning.

![Lorries wait before a lit gatehouse.](port-gatte.jpg "At the gate, Halmouth. (EPA)")
`;
  let folder = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dateline-handbook-"));
    mkdirSync(join(folder, "content/articles/2026/11"), { recursive: true });
    mkdirSync(join(folder, "content/photos"));
    writeFileSync(
      join(folder, "content/paper.yaml"),
      "name: P\nsite: https://example.org\ntimezone: Europe/Oslo\nlicence: L\nwarnings: { off: [photo-unused] }\nsections:\n  - id: home\n    name: Home\n",
    );
    writeFileSync(join(folder, "content/articles/2026/11/25-harbour-bridge.md"), article);
    await sharp({ create: { width: 30, height: 20, channels: 3, background: "#888" } })
      .jpeg()
      .toFile(join(folder, "content/photos/port-gate.jpg"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("are those that the check prints", async () => {
    const content = join(folder, "content");
    const { problems, close } = await openArchive({
      program: root,
      pages: knownPages,
      content,
      cache: join(folder, "cache"),
      now: 1_795_600_000,
      showHeld: false,
    });
    const all = problems.all();
    close();
    expect(fences.find(({ text }) => text.startsWith("content/articles/2026/11/25-harbour-bridge.md:"))?.text).toBe(
      `${tell(all, lineReader(content), "content/", { paint: unpainted })}\n${summary(wholeTold(all))}\n`,
    );
  });
});

test("every link within it leads to one of its headings", () => {
  const anchors = new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
  const links = [...prose.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => anchor);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
});

test("every picture in it is there, has an alt text, and is shown; a sketch says that it is one", () => {
  const shown = [...prose.matchAll(/^!\[([^\]]*)\]\(\.handbook\/([^)]+)\)$/gm)].map(([, alt = "", file = ""]) => ({
    alt,
    file,
  }));
  const folder = join(root, "content/.handbook");
  expect(shown.map(({ file }) => file).sort()).toEqual(
    readdirSync(folder)
      .filter((file) => file.endsWith(".webp"))
      .sort(),
  );
  for (const { alt } of shown) expect(alt.split(" ").length, alt).toBeGreaterThan(10);
  for (const page of readdirSync(join(folder, ".drawings")).filter((file) => file.endsWith(".html"))) {
    const sketch = shown.find(({ file }) => file === page.replace(/html$/, "webp"));
    expect(sketch?.alt, page).toMatch(/^A sketch of /);
    expect(readFileSync(join(folder, ".drawings", page), "utf8")).toContain("A sketch of where things lie");
  }
});

test("it stays short enough to be read", () => {
  expect(handbook.split("\n").length).toBeLessThan(1425);
});
