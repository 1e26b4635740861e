import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { splitFrontMatter } from "../../../../src/desk/source/front-matter.ts";
import { readText } from "../../../../src/desk/source/source-text.ts";
import { jsonSchemas, schemaFolder, type SchemaName } from "../../../../src/desk/fields/json-schemas.ts";
import { articleSchema } from "../../../../src/paper/article.ts";
import { root } from "../../../built-site.ts";

const content = join(root, "content");
const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const schemas = jsonSchemas();
const validators = new Map<string, ValidateFunction>(
  Object.entries(schemas).map(([file, schema]) => [
    file,
    ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(schema))),
  ]),
);

function errors(name: SchemaName, value: unknown): string[] {
  const validate = validators.get(`${name}.json`);
  if (!validate) throw new Error(`There is no schema ${name}.`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

function matterOf(file: string): unknown {
  const split = splitFrontMatter(file, readText(readFileSync(join(content, file))));
  if ("problems" in split) throw new Error(`${file} has no fields.`);
  return split.yaml.value;
}

test("the files in content/.schemas/ are those of the program: npm run schemas", () => {
  expect(readdirSync(join(content, schemaFolder)).sort()).toEqual(Object.keys(schemas).sort());
  for (const [file, schema] of Object.entries(schemas))
    expect(readFileSync(join(content, schemaFolder, file), "utf8"), file).toBe(schema);
});

describe("they accept all of content/", () => {
  test.each([
    ["article", "articles"],
    ["author", "authors"],
    ["topic", "topics"],
    ["thread", "threads"],
    ["page", "pages"],
  ] as const)("%s", (name, folder) => {
    const files = readdirSync(join(content, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".md"),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(errors(name, matterOf(join(folder, file))), file).toEqual([]);
  });

  test.each(["paper", "front"] as const)("%s.yaml", (name) => {
    expect(errors(name, parse(readFileSync(join(content, `${name}.yaml`), "utf8")))).toEqual([]);
  });
});

describe("they refuse", () => {
  const good = { headline: "A", summary: "B.", section: "home", published: "2026-11-24 06:30" };
  test("nothing of an article that is whole", () => {
    expect(
      errors("article", {
        ...good,
        published: "2026-11-24T06:30:00+01:00",
        photo: { file: "a.jpg", focus: { x: 0, y: 100 } },
      }),
    ).toEqual([]);
    for (const day of ["2026-01-31", "2026-4-30", "2028-02-29", "2026-12-31 23:59", "2026-10-09"])
      expect(errors("article", { ...good, published: day }), day).toEqual([]);
    for (const language of ["ar", "pt-BR", "zh-Hant-TW", "gsw"])
      expect(errors("article", { ...good, language }), language).toEqual([]);
    for (const address of ["2026/11/20/port-talks", "/2026/11/20/port-talks/", "2026/11/20/ميناء"])
      expect(
        errors("article", { ...good, related: [address], "translation-of": address, formerly: [address] }),
        address,
      ).toEqual([]);
  });

  test.each([
    ["a missing field", { ...good, headline: undefined }],
    ["an empty field", { ...good, headline: " " }],
    ["a field that nobody knows", { ...good, sumary: "B." }],
    ["a field in the wrong place", { ...good, alt: "A quay." }],
    ["a field that nobody knows, of a photo", { ...good, photo: { file: "a.jpg", text: "A." } }],
    ["text for a list", { ...good, topics: "ports" }],
    ["a topic with a space", { ...good, topics: ["night work"] }],
    ["a thirteenth topic", { ...good, topics: "abcdefghijklm".split("") }],
    ["a kind that does not exist", { ...good, kind: "gossip" }],
    ["a yes", { ...good, draft: "yes" }],
    ["a number for a headline", { ...good, headline: 1984 }],
    ["a month that does not exist", { ...good, published: "2026-13-24 06:30" }],
    ["an hour that does not exist", { ...good, published: "2026-11-24 25:30" }],
    ["a day that no such month has", { ...good, published: "2026-11-31 06:30" }],
    ["a thirtieth of February", { ...good, published: "2026-2-30" }],
    ["a language by its name", { ...good, language: "English" }],
    ["an address without its day", { ...good, related: ["port-talks"] }],
    ["the same, of an original", { ...good, "translation-of": "port-talks" }],
    ["an old address that no folder can have", { ...good, formerly: ["2026/11/20/.."] }],
    ["words for a time", { ...good, updated: "yesterday" }],
    ["a focus outside the picture", { ...good, photo: { file: "a.jpg", focus: { x: 101, y: 0 } } }],
    ["a correction without its time", { ...good, corrections: [{ text: "It was nine." }] }],
  ])("%s", (_name, matter) => {
    expect(errors("article", JSON.parse(JSON.stringify(matter)))).not.toEqual([]);
  });

  test.each([
    ["author", { role: "Editor" }],
    ["topic", { name: "Ports", title: "Ports" }],
    ["page", {}],
    ["paper", { name: "P" }],
    ["front", { lead: ["2026/11/24/a"] }],
    ["front", { seconds: ["port-talks"] }],
  ] as const)("a broken %s", (name, value) => {
    expect(errors(name, value)).not.toEqual([]);
  });
});

test("every field of an article is explained, as the program explains it", () => {
  const { properties } = z
    .object({ properties: z.record(z.string(), z.object({ description: z.string() })) })
    .parse(JSON.parse(schemas["article.json"]));
  expect(Object.entries(properties).map(([name, { description }]) => [name, description])).toEqual(
    Object.entries(articleSchema.shape).map(([name, field]) => [name, field.description]),
  );
});
