/** The desk as a target: the bytes of an article, of another entry, of the paper's settings. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { convertArticle } from "../../../src/desk/convert/convert-article.ts";
import { convertEntry } from "../../../src/desk/convert/convert-entry.ts";
import type { ConversionSettings } from "../../../src/desk/convert/conversion.ts";
import type { Problem } from "../../../src/desk/problem.ts";
import { readFrontPlan } from "../../../src/desk/front-file.ts";
import { readPaper } from "../../../src/desk/settings.ts";
import { root, smallPaper } from "../../built-site.ts";
import { bodies, floods } from "../corpus/bodies.ts";
import { matters, payloads } from "../corpus/fields.ts";
import { armed } from "../attack.ts";
import type { Target } from "./target.ts";
import { letters, markdownWords, yamlWords } from "./words.ts";

const settings = {
  timezone: "Europe/Oslo",
  language: "en",
  dateline: { style: "ap", "stand-alone": [] },
  sections: [{ id: "world" }],
  editions: [{ language: "fr" }, { language: "ar" }],
} satisfies ConversionSettings;
const article = "articles/2026/01/02-x.md";
const others = ["author", "topic", "thread", "page"] as const;
const usual = "headline: A headline\nsummary: A summary.\nsection: world\npublished: 2026-01-02 10:00\n";
const written = (matter: string, body: string) => `---\n${matter}---\n${body}\n`;

// Any bytes give a record, or a message; and every message has a place in its file.

function asArticle(bytes: Uint8Array): number {
  const { converted, problems, references } = convertArticle(article, bytes, settings);
  if (!converted && !problems.some(({ severity }) => severity === "error"))
    throw new Error("An article is neither printed nor told");
  inFile(article, [...problems, ...references], bytes);
  return problems.length;
}

function asEntry(bytes: Uint8Array): number {
  const kind = others[bytes.length % others.length] ?? "author";
  const entry = convertEntry(kind, `${kind}s/x.md`, bytes, settings);
  if (!entry.converted && !entry.problems.some(({ severity }) => severity === "error"))
    throw new Error(`A file of ${kind}s is neither printed nor told`);
  inFile(`${kind}s/x.md`, entry.problems, bytes);
  return entry.problems.length;
}

function asPaper(bytes: Uint8Array): number {
  const paper = readPaper(bytes);
  const wrong = "problems" in paper ? paper.problems : [];
  inFile("paper.yaml", wrong, bytes);
  return wrong.length;
}

function asFront(bytes: Uint8Array): number {
  const front = readFrontPlan(bytes).problems;
  inFile("front.yaml", front, bytes);
  return front.length;
}

function inFile(
  name: string,
  told: readonly (Pick<Problem, "file" | "line" | "column"> & Partial<Problem>)[],
  bytes: Uint8Array,
): void {
  const lines = bytes.reduce((count, byte) => count + (byte === 10 || byte === 13 ? 1 : 0), 1);
  for (const { file, line, column, message } of told) {
    if (file !== name) throw new Error(`A message names ${file}, not ${name}`);
    if (!(line >= 1 && line <= lines + 1 && column >= 1))
      throw new Error("A message has a place that is not in its file");
    // What is quoted is the editor's own.
    if (
      message !== undefined &&
      /\bat .*:\d+:\d+\)?$|undefined|\[object /m.test(message.replace(/“[^”]*”|`[^`]*`/g, ""))
    )
      throw new Error("A message is not made for editors");
  }
}

const seeds = () =>
  [
    ...filesIn("content/articles/2026/11"),
    ...filesIn("content/authors"),
    ...filesIn("tests/site/broken/content/articles/2026/11"),
    ...Object.values({ ...bodies, floods }).flatMap((each) =>
      Object.values(each).map((body) => written(usual, armed(body, 1))),
    ),
    ...Object.values(matters).flatMap((each) =>
      Object.values(each).map((matter) => written(`${usual}${armed(matter, 1)}\n`, "Words.")),
    ),
    smallPaper,
    readFileSync(join(root, "content/paper.yaml")),
    readFileSync(join(root, "content/front.yaml")),
  ]
    .map((file) => Buffer.from(file))
    .filter(({ length }) => length < 30_000);

function filesIn(folder: string): Buffer[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(root, folder, name)));
}

const words = fc.oneof(
  fc.constantFrom(...letters, ...yamlWords, ...markdownWords, ...Object.values(payloads)),
  fc.lorem({ maxCount: 3 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const text = (maxLength: number) => fc.array(words, { maxLength }).map((parts) => parts.join(""));
const fields = [
  "headline",
  "summary",
  "section",
  "published",
  "updated",
  "kind",
  "language",
  "translation",
  "topics",
  "authors",
  "byline",
  "dateline",
  "photo",
  "related",
  "thread",
  "corrections",
  "formerly",
  "embargo",
  "draft",
  "allow",
  "history",
];
const value = fc.oneof(
  text(4).map((words) => JSON.stringify(words)),
  text(3),
  fc.json({ maxDepth: 3 }),
  fc.constantFrom("[]", "{}", "2026-01-02", "{ file: a.jpg, alt: x }", "[{ at: 2026-01-03, text: x }]"),
);
const matter = fc
  .array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 6 })
  .map((lines) => lines.map(([field, each]) => `${field}: ${each}\n`).join(""));
/** Lines that are repeated as they are, or one deeper each time. */
const block = fc.oneof(
  { weight: 4, arbitrary: text(6) },
  fc.tuple(text(2), fc.integer({ min: 2, max: 3000 })).map(([line, count]) => `${line}\n`.repeat(count)),
  fc
    .tuple(fc.constantFrom("> ", "- ", "  ", "1. ", "*", ":"), fc.integer({ min: 2, max: 120 }))
    .map(([mark, depth]) => Array.from({ length: depth }, (_, at) => `${mark.repeat(at + 1)}x`).join("\n")),
);
const made = fc
  .tuple(fc.boolean(), matter, fc.array(block, { maxLength: 8 }))
  .map(([whole, lines, blocks]) => written(whole ? `${usual}${lines}` : lines, blocks.join("\n\n")));

export const target: Target = {
  doors: [asArticle, asEntry, asPaper, asFront],
  seeds: seeds(),
  tokens: [...letters, ...yamlWords, ...markdownWords, ...fields.map((field) => `${field}: `)],
  made,
};
