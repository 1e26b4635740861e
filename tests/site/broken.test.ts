/** Every kind of mistake that an editor makes, each in a file of its own below `broken/`, and what the check says of it, word for word. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { splitFrontMatter } from "../../src/desk/source/front-matter.ts";
import { readText } from "../../src/desk/source/source-text.ts";
import { schemaFolder } from "../../src/desk/fields/json-schemas.ts";
import { rules } from "../../src/desk/rules.ts";
import { root } from "../built-site.ts";
import { startRepository } from "../repository.ts";
import { Workplace } from "./folders.ts";

const broken = join(root, "tests/site/broken");
const expectedFile = join(broken, "expected.txt");
const month = "articles/2026/11";

/** Articles to which the others refer, and which are sound. */
const sound = new Set(["20-port-talks.md", "20-quay-plan.md", "20-held-story.md"]);
const articles = readdirSync(join(broken, "content", month))
  .filter((file) => !sound.has(file))
  .sort();

/** What is wrong outside the articles. */
const others = [
  ".imported.jsonl",
  "articles/2026/10/30-translation-without-language.md",
  "articles/2026/10/31-live-entry-without-time.md",
  "documents/page-as-document.html",
  "front.yaml",
  "ingest.yaml",
  "fronts/ports.yaml",
  ...Array.from({ length: 3 }, () => "fronts/sections/home.yaml"),
  "fronts/sections/wolrd.yaml",
  ...Array.from({ length: 3 }, () => "fronts/threads/port-strike.yaml"),
  "fronts/topics/bridges.yaml",
  ...Array.from({ length: 2 }, () => "fronts/topics/ports.yaml"),
  // A language without words, and a picture that is not there.
  "paper.yaml",
  "paper.yaml",
  "photos/link-out-of-the-folder.jpg",
  "photos/nobody-shows-it.jpg",
  "photos/text-named-as-picture.jpg",
  "public/Robots.txt",
  "public/icon.svg",
  "templates/after-article.html",
  "templates/foot.html",
  "templates/head.html",
  "words/pl.yaml",
  "words/polish.yaml",
];

const places = { paper: new Workplace(), second: new Workplace() };
const told = { paper: "", second: "" };

beforeAll(async () => {
  const { paper, second } = places;
  cpSync(join(broken, "content"), paper.content, { recursive: true });
  // One article had another name when the paper was last committed.
  const [changed, before] = [
    join(paper.content, month, "04-address-changed.md"),
    join(paper.content, month, "04-address-before.md"),
  ];
  renameSync(changed, before);
  startRepository(paper.folder);
  renameSync(before, changed);
  for (const [name, width] of [
    ["quay.jpg", 1600],
    ["nobody-shows-it.jpg", 1600],
    ["small.jpg", 480],
  ] as const) {
    await sharp({ create: { width, height: width / 2, channels: 3, background: "#678" } })
      .jpeg()
      .toFile(join(paper.content, "photos", name));
  }
  symlinkSync(join(paper.folder, "elsewhere.jpg"), join(paper.content, "photos/link-out-of-the-folder.jpg"));
  paper.write({
    "../templates/head.html": '<script src="/count.js"></script>\n',
    "../templates/after-article.html": '<img src="https://pictures.example/a.png" alt="">\n',
    "../templates/foot.html": "<p>Printed on the quay\n",
  });
  mkdirSync(join(paper.folder, "public"));
  writeFileSync(join(paper.folder, "public/Robots.txt"), "");
  writeFileSync(
    join(paper.folder, "public/icon.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
  );
  cpSync(join(broken, "second-paper"), second.content, { recursive: true });
  for (const which of ["paper", "second"] as const) {
    const { stdout, stderr } = await places[which].check("--all");
    expect(stderr).toBe("");
    // Each file as it is called within its content folder.
    told[which] = stdout.replaceAll(`${places[which].content}/`, "").replaceAll(/^content\//gm, "");
  }
});
afterAll(() => Object.values(places).forEach((place) => place.remove()));

/** The messages of one run, each with its file and its rule. */
const messages = (output: string) =>
  output.split(/\n\n(?!│|\s)/).flatMap((text) => {
    const match = /^(?<file>\S+):\d+:\d+ {2}(?:error|warning) {2}(?<rule>[a-z-]+)$/m.exec(text);
    return match?.groups ? [{ file: match.groups["file"] ?? "", rule: match.groups["rule"] ?? "", text }] : [];
  });

test("the check says of each what it should, word for word", () => {
  const all = `${told.paper}\n${"=".repeat(100)}\nThe second paper, whose settings are wrong:\n\n${told.second}`;
  if (process.env["DATELINE_UPDATE"]) writeFileSync(expectedFile, all);
  expect(all).toBe(readFileSync(expectedFile, "utf8"));
});

test("each file has one mistake, and it is told once; nothing is said of the sound ones", () => {
  expect(articles.length).toBeGreaterThanOrEqual(60);
  const files = messages(told.paper).map(({ file }) => file);
  // Of an address without its day, one message says how addresses are written, and another which it may be.
  const once = files.filter((file, at) => file !== `${month}/02-related-without-day.md` || files.indexOf(file) === at);
  expect(once.sort()).toEqual([...articles.map((file) => `${month}/${file}`), ...others].sort());
});

/** Whether a file may be read depends on who runs the check; `unit/archive/strays.test.ts` runs it as somebody else. */
const ofTheMachine = "unreadable";

test("every rule is broken at least once", () => {
  const named = new Set([...messages(told.paper), ...messages(told.second)].map(({ rule }) => rule));
  expect([...named].sort()).toEqual(
    Object.keys(rules)
      .filter((rule) => rule !== ofTheMachine)
      .sort(),
  );
});

test("every message is in plain words, and says why it matters", () => {
  for (const { text } of [...messages(told.paper), ...messages(told.second)]) {
    expect(text).toMatch(/^ *│ Why: [A-Z].+\.$/m);
    const [, said = ""] = text.split("\n");
    expect(said, said).toMatch(/^ *│ .+(?:[.?]|https:\/\/|: .+)$/);
    expect(said, said).not.toMatch(/expected|invalid|schema|parse|string|null|undefined|NaN/i);
  }
});

describe("the JSON Schema that editors’ programs read", () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(
    z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(join(root, "content", schemaFolder, "article.json"), "utf8"))),
  );
  /** Undefined where the fields cannot be read at all. */
  const valid = (file: string) => {
    const split = splitFrontMatter(file, readText(readFileSync(join(broken, "content", month, file))));
    return "problems" in split || split.yaml.problems.length > 0 ? undefined : validate(split.yaml.value);
  };
  const shape = new Set(["date", "field-type", "field-value", "missing-field", "unknown-field"]);
  const wrongShape = () =>
    messages(told.paper)
      .filter(({ file, rule }) => file.startsWith(month) && shape.has(rule))
      .map(({ file }) => file.slice(month.length + 1));

  test("refuses each article whose fields have a wrong shape", () => {
    const wrong = wrongShape();
    expect(wrong.length).toBeGreaterThan(15);
    expect(wrong.filter((file) => valid(file) !== false)).toEqual([]);
  });

  test("accepts those whose mistake lies elsewhere", () => {
    const elsewhere = articles.filter((file) => !wrongShape().includes(file));
    expect(elsewhere.filter((file) => valid(file) === false)).toEqual([]);
    expect([...sound].filter((file) => valid(file) !== true)).toEqual([]);
  });
});
