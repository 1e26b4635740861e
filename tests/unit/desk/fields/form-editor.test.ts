import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formEditorConfig, type HostedRepository } from "../../../../src/desk/fields/form-editor.ts";
import { readPaper } from "../../../../src/desk/settings.ts";
import { articleSchema } from "../../../../src/paper/article.ts";
import { authorSchema } from "../../../../src/paper/author.ts";
import { formEditorSchema } from "../../../../src/paper/form-editor.ts";
import { frontPlanSchema } from "../../../../src/paper/front-plan.ts";
import { standingPageSchema } from "../../../../src/paper/standing-page.ts";
import { threadSchema } from "../../../../src/paper/thread.ts";
import { topicSchema } from "../../../../src/paper/topic.ts";
import { root } from "../../../built-site.ts";

const read = readPaper(readFileSync(join(root, "content/paper.yaml")));
if (!("paper" in read)) throw new Error("content/paper.yaml cannot be read.");
const { paper } = read;
const config = formEditorConfig(paper, { host: "github", name: "meridian/paper", folder: "" });
/** A repository in which the paper is one folder of several. */
const elsewhere: HostedRepository = { host: "github", name: "org/press", folder: "papers/halden/" };
const fieldsOf = (collection: string) =>
  [...config.collections, ...config.singletons].find(({ name }) => name === collection)?.fields ?? [];
const field = (collection: string, name: string) => fieldsOf(collection).find((each) => each.name === name);

const signedIn = [
  { host: "github", branch: "edition", "sign-in": "https://auth.example.org/" },
  { host: "gitlab", repository: "org/press/paper", application: "0a1b2c3d4e5f" },
].map((said) => formEditorConfig({ ...paper, "form-editor": formEditorSchema.parse(said) }, elsewhere));

test("it reads and writes where paper.yaml says, and offers no way of signing in that leads nowhere", () => {
  expect(config.backend).toEqual({ name: "github", repo: "meridian/paper", auth_methods: ["token"] });
  expect(signedIn.map(({ backend }) => backend)).toEqual([
    { name: "github", repo: "org/press", branch: "edition", base_url: "https://auth.example.org" },
    { name: "gitlab", repo: "org/press/paper", auth_type: "pkce", app_id: "0a1b2c3d4e5f" },
  ]);
  expect(signedIn[0]?.collections[0]?.folder).toBe("papers/halden/content/articles");
  expect(signedIn[0]?.media_folder).toBe("papers/halden/content/photos");
  expect(config.media_folder).toBe("content/photos");
});

test("what goes with the other host only is told", () => {
  const told = (said: object) => formEditorSchema.safeParse(said).error?.issues.map(({ path }) => path.join());
  expect(told({ host: "gitlab", "sign-in": "https://auth.example.org" })).toEqual(["sign-in"]);
  expect(told({ application: "0a1b2c3d4e5f" })).toEqual(["application"]);
  expect(told({ branch: "-main" })).toEqual(["branch"]);
  expect(told({ repository: "https://github.com/org/paper" })).toEqual(["repository"]);
});

test.each([config, ...signedIn])("it is a configuration by the schema that Sveltia CMS ships (%#)", (each) => {
  const folder = dirname(createRequire(import.meta.url).resolve("@sveltia/cms"));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(join(folder, "../schema/sveltia-cms.json"), "utf8"))),
  );
  validate(JSON.parse(JSON.stringify(each)));
  expect(validate.errors ?? []).toEqual([]);
});

test("each edition's authors, topics, threads, pages and front page have forms, in its folders", () => {
  expect(config.collections.map(({ label, folder }) => [label, folder])).toEqual(
    expect.arrayContaining([
      ["Authors", "content/authors"],
      ["Authors in Arabic", "content/authors/ar"],
      ["Standing pages in French", "content/pages/fr"],
    ]),
  );
  expect(config.singletons.map(({ label, file }) => [label, file])).toEqual([
    ["Front page", "content/front.yaml"],
    ["Front page in Arabic", "content/front.ar.yaml"],
    ["Front page in French", "content/front.fr.yaml"],
  ]);
  expect(fieldsOf("topics-ar")).toEqual(fieldsOf("topics"));
});

describe("every field of the schemas is in its form, and none besides", () => {
  test.each([
    ["articles", articleSchema, ["body"]],
    ["authors", authorSchema, ["body"]],
    ["topics", topicSchema, ["body"]],
    ["threads", threadSchema, ["body"]],
    ["pages", standingPageSchema, ["body"]],
    ["front", frontPlanSchema, []],
  ] as const)("%s", (collection, schema, more) => {
    expect(fieldsOf(collection).map(({ name }) => name)).toEqual([...Object.keys(schema.shape), ...more]);
    for (const [name, each] of Object.entries<z.ZodType>(schema.shape)) {
      expect(field(collection, name)).toMatchObject({ required: !each.safeParse(undefined).success });
      expect(String(field(collection, name)?.["hint"]).toLowerCase()).toBe(each.description?.toLowerCase());
    }
  });
});

test("fields are filled in by what fits them", () => {
  expect(field("articles", "section")).toMatchObject({
    widget: "select",
    options: [{ label: "Auvery", value: "home" }, ...Array.from({ length: 5 }, (): unknown => expect.anything())],
  });
  expect(field("articles", "published")).toMatchObject({
    widget: "datetime",
    format: "YYYY-MM-DD HH:mm",
    input_timezone: "Europe/Oslo",
  });
  expect(field("articles", "embargo")).toMatchObject({ widget: "datetime", required: false });
  expect(field("articles", "kind")).toMatchObject({
    widget: "select",
    options: expect.arrayContaining(["news", "obituary"]),
  });
  expect(field("articles", "authors")).toMatchObject({ widget: "relation", multiple: true });
  expect(field("articles", "draft")).toMatchObject({ widget: "boolean", default: true });
  expect(field("articles", "photo")).toMatchObject({
    widget: "object",
    fields: [
      { name: "file", widget: "image", required: true },
      { name: "alt" },
      { name: "caption", widget: "text" },
      { name: "credit" },
      { name: "focus", fields: [{ name: "x", widget: "number", min: 0, max: 100 }, { name: "y" }] },
      { name: "distributable", widget: "boolean", default: true },
      { name: "expires", widget: "datetime", type: "date", format: "YYYY-MM-DD" },
    ],
  });
  expect(field("articles", "audio")).toMatchObject({
    widget: "object",
    fields: [
      { name: "src", widget: "file", media_folder: "/content/documents", public_folder: "/documents", required: true },
      { name: "by" },
      { name: "captions" },
    ],
  });
  expect(field("articles", "corrections")).toMatchObject({
    widget: "list",
    fields: [
      { name: "at", widget: "datetime" },
      { name: "text", widget: "text" },
    ],
  });
  expect(field("articles", "headline")).toMatchObject({ widget: "string", required: true });
});
