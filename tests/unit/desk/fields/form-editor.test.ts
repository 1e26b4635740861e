import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formEditorConfig } from "../../../../src/desk/fields/form-editor.ts";
import { readPaper } from "../../../../src/desk/settings.ts";
import { articleSchema } from "../../../../src/paper/article.ts";
import { authorSchema } from "../../../../src/paper/author.ts";
import { frontPlanSchema } from "../../../../src/paper/front-plan.ts";
import { standingPageSchema } from "../../../../src/paper/standing-page.ts";
import { threadSchema } from "../../../../src/paper/thread.ts";
import { topicSchema } from "../../../../src/paper/topic.ts";
import { root } from "../../../built-site.ts";

const read = readPaper(readFileSync(join(root, "content/paper.yaml")));
if (!("paper" in read)) throw new Error("content/paper.yaml cannot be read.");
const config = formEditorConfig(read.paper, { host: "github", name: "meridian/paper" });
const fieldsOf = (collection: string) =>
  [...config.collections, ...config.singletons].find(({ name }) => name === collection)?.fields ?? [];
const field = (collection: string, name: string) => fieldsOf(collection).find((each) => each.name === name);

test("it is a configuration by the schema that Sveltia CMS ships", () => {
  const folder = dirname(createRequire(import.meta.url).resolve("@sveltia/cms"));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(join(folder, "../schema/sveltia-cms.json"), "utf8"))),
  );
  validate(JSON.parse(JSON.stringify(config)));
  expect(validate.errors ?? []).toEqual([]);
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
