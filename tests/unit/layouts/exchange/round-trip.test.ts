/** A story that is passed on and imported again is the same story. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../../../src/archive/open-archive.ts";
import { filesBelow } from "../../../../src/desk/files/files-below.ts";
import { articleIdOf } from "../../../../src/paper/addresses/address.ts";
import { knownPages } from "../../../../src/views/pages.ts";
import { root, smallPaper } from "../../../built-site.ts";
import { TestPaper } from "../../archive/newsroom.ts";
import { faultsOfNitf } from "./nitf-rules.ts";
import { converted, Importing, paperOf, passedOn } from "./exchanged.ts";
import { runsOf } from "../../../whole.ts";

const forms = [
  ["ninjs", "json"],
  ["nitf", "xml"],
  ["markdown", "md"],
] as const;

/** What of an article other papers are not told: how it is edited here, and what imports have no field for. */
const untold = [
  "related",
  "formerly",
  "history",
  "draft",
  "embargo",
  "review",
  "life",
  "sponsor",
  "points",
  "portrait",
  "shortHeadline",
  "webHeadline",
];

const told = (record: object) => Object.fromEntries(Object.entries(record).filter(([name]) => !untold.includes(name)));

/** The same for each file, asked for once: each form is compared with it. */
function onceEach<Made>(make: (file: string) => Made): (file: string) => Made {
  const made = new Map<string, Made>();
  return (file) => {
    const known = made.get(file) ?? make(file);
    made.set(file, known);
    return known;
  };
}

describe("the demonstration paper’s stories", () => {
  const copy = mkdtempSync(join(tmpdir(), "dateline-exchange-"));
  const original = join(copy, "content");
  cpSync(join(root, "content"), original, { recursive: true });
  const settings = readFileSync(join(original, "paper.yaml"), "utf8");
  writeFileSync(
    join(original, "paper.yaml"),
    settings.replace(/^exchange: .*$/m, `exchange: [${forms.map(([form]) => form).join(", ")}]`),
  );
  const cache = mkdtempSync(join(tmpdir(), "dateline-exchange-"));
  const paper = paperOf(original);
  const files = filesBelow(join(original, "articles"))
    .map((file) => `articles/${file}`)
    .filter(
      (file) =>
        articleIdOf(file) !== undefined && // Live blogs, and kinds that ask for fields of their own, are no plain stories when they are imported.
        // A story that tells of another where the text comes to it has a link there when it is imported.
        !/^kind: (?:live|review|sponsored)$|^::related/m.test(readFileSync(join(original, file), "utf8")),
    );
  const asWritten = onceEach((file) => converted(original, file, paper));
  const importing = Object.fromEntries(
    forms.map(([form]) => [
      form,
      new Importing(original, ["paper.yaml", "brand", "authors", "topics", "threads", "pages", "documents", "photos"]),
    ]),
  );

  beforeAll(async () => {
    const { archive, close } = await openArchive({
      program: root,
      pages: knownPages,
      content: original,
      cache,
      now: Date.parse("2026-12-24T12:00:00Z") / 1000,
      showHeld: false,
    });
    if (!archive) throw new Error("The demonstration cannot be read.");
    for (const [form, ending] of forms) {
      for (const file of files) {
        const text = passedOn(form, articleIdOf(file) ?? "", archive);
        if (text === undefined) throw new Error(`${file} is not passed on.`);
        if (form === "nitf") expect(faultsOfNitf(text), text).toEqual([]);
        importing[form]?.add(file, text, ending);
      }
      await importing[form]?.import();
    }
    close();
  });
  afterAll(() => {
    for (const each of Object.values(importing)) each.remove();
    for (const folder of [cache, copy]) rmSync(folder, { recursive: true, force: true });
  });

  test.each(forms.flatMap(([form]) => files.map((file) => [form, file] as const)))("as %s: %s", (form, file) => {
    const content = importing[form]?.content ?? "";
    expect(existsSync(join(content, file)), readFileSync(join(original, file), "utf8")).toBe(true);
    const [before, after] = [asWritten(file), converted(content, file, paper)];
    expect(told(after.record)).toEqual(told(before.record));
    expect(after.blocks).toEqual(before.blocks);
  });
});

/** Words that mean something to JSON, YAML, Markdown and HTML, and to those who read from right to left. */
const piece = fc.constantFrom(
  "harbour",
  "ميناء",
  "港口",
  "]]>",
  "</script>",
  "<b>no tag</b>",
  "a & b",
  "&amp;",
  "{{x}}",
  "`code`",
  "# no heading",
  "- no item",
  "1. no list",
  "_low_",
  "[x](y)",
  "![x](y.jpg)",
  "key: value",
  "#4",
  "👩‍👩‍👧‍👦",
  "e\u0301",
  "| cell |",
  "~struck~",
  "$5",
  "50 %",
  "it's",
  '"said"',
  "...",
  "3-4",
  "\\*",
  "::no-directive",
);
const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((words) => `Words ${words.join(" ")} end`);

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|~<>&:^$]/g, "\\$&");
const inline = fc.oneof(
  line.map(escaped),
  line.map((words) => `*${escaped(words)}*`),
  line.map((words) => `**${escaped(words)}**`),
  line.map((words) => `[${escaped(words)}](https://elsewhere.example/a?b=c&d=e)`),
  fc.constantFrom("CO~2~", "m^2^", "~~struck out~~", "`let a = 1`"),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const items = fc.array(paragraph, { minLength: 1, maxLength: 3 });
const attribute = line.map((words) => words.replaceAll('"', "”").replaceAll("&", "and").replaceAll("\\", "/"));
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.constantFrom(2, 3).chain((depth) => line.map((words) => `${"#".repeat(depth)} ${escaped(words)}`)),
  items.map((each) => each.map((text) => `- ${text}`).join("\n")),
  items.map((each) => each.map((text, at) => `${at + 3}. ${text}`).join("\n")),
  paragraph.map((text) => `> ${text}`),
  fc.tuple(paragraph, paragraph).map(([a, b]) => `| Place | Ships |\n| --- | ---: |\n| ${a} | 3 |\n| ${b} | 4 |`),
  fc.tuple(attribute, paragraph).map(([by, text]) => `:::pull-quote{by="${by}"}\n${text}\n:::`),
  fc
    .tuple(attribute, items)
    .map(([title, each]) => `:::fact-box{title="${title}"}\n${each.map((text) => `- ${text}`).join("\n")}\n:::`),
  paragraph.map((text) => `:::note\n${text}\n:::`),
  fc
    .tuple(attribute, paragraph)
    .map(([by, text]) => `:::post{url="https://social.example/1" by="${by}" at="2026-11-20"}\n${text}\n:::`),
  attribute.map((title) => `::video{src="https://www.youtube.com/watch?v=abc" title="${title}"}`),
  fc
    .tuple(attribute, fc.boolean())
    .map(([title, by]) => `::audio{src="horn.mp3" title="${title}"${by ? ' by="Lena"' : ""}}`),
  attribute.map((title) => `::video{src="harbour.mp4" title="${title}"}`),
  attribute.map((title) => `::document{file="horn.vtt" title="${title}"}`),
  paragraph.map((text) => `:::verse\n${text}\nand more\n:::`),
);
const body = fc
  .tuple(paragraph, fc.array(block, { maxLength: 6 }), fc.boolean())
  .map(([first, blocks, noted]) =>
    [first, ...blocks, ...(noted ? ["A number.[^1]\n\n[^1]: Counted by hand."] : [])].join("\n\n"),
  );
const article = fc.record({
  headline: fc.tuple(line, fc.boolean()).map(([words, film]) => (film ? `*Nightfall* and ${words}` : words)),
  summary: line,
  dateline: fc.option(fc.constantFrom("Halden, Norway", "Beirut"), { nil: undefined }),
  byline: fc.option(fc.constantFrom("Jane Smith and John Brown", "Reuters"), { nil: undefined }),
  authors: fc.constantFrom("[]", "[lena]", "[lena, tomas]"),
  topics: fc.constantFrom("[]", "[sea]", "[sea, port-strike]"),
  kind: fc.constantFrom("news", "analysis", "opinion", "interview", "explainer", "obituary"),
  thread: fc.option(fc.constantFrom("port-strike"), { nil: undefined }),
  adds: fc.option(line, { nil: undefined }),
  updated: fc.option(fc.constant("2026-11-23 09:00"), { nil: undefined }),
  correction: fc.option(paragraph, { nil: undefined }),
  language: fc.constantFrom(undefined, "ar", "de"),
  audio: fc.constantFrom(undefined, "{ src: horn.mp3 }", "{ src: /documents/horn.mp3, by: Lena's desk }"),
  body,
});

function written(it: typeof article extends fc.Arbitrary<infer Value> ? Value : never): string {
  const text = (words: string) => JSON.stringify(words);
  const fields = [
    `headline: ${text(it.headline)}`,
    `summary: ${text(it.summary)}`,
    "section: home",
    `topics: ${it.topics}`,
    `authors: ${it.authors}`,
    ...(it.byline ? [`byline: ${text(it.byline)}`] : []),
    ...(it.dateline ? [`dateline: ${it.dateline}`] : []),
    "published: 2026-11-20 06:30",
    ...(it.updated ? [`updated: ${it.updated}`] : []),
    `kind: ${it.kind}`,
    ...(it.thread ? [`thread: ${it.thread}`, ...(it.adds ? [`adds: ${text(it.adds)}`] : [])] : []),
    ...(it.correction ? [`corrections:\n  - at: 2026-11-22 12:00\n    text: ${text(it.correction)}`] : []),
    ...(it.language ? [`language: ${it.language}`] : []),
    ...(it.audio ? [`audio: ${it.audio}`] : []),
  ];
  return `---\n${fields.join("\n")}\n---\n${it.body}\n`;
}

test("any story comes back as it was", async () => {
  const files = Object.fromEntries(
    fc
      .sample(article, { seed: 24, numRuns: runsOf(12, 40) })
      .map((each, at) => [`articles/2026/11/20-story-${at}.md`, written(each)]),
  );
  const place = new TestPaper({
    "paper.yaml": `${smallPaper}exchange: [ninjs, nitf, markdown]\n`,
    "authors/lena.md": "---\nname: Lena O'Kafor & Co\n---\n",
    "authors/tomas.md": "---\nname: Tomas Brandt\n---\n",
    "topics/sea.md": "---\nname: The sea\nsummary: All about it.\n---\n",
    "documents/horn.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nThe horn.\n",
    ...files,
  });
  for (const name of ["horn.mp3", "harbour.mp4"])
    cpSync(join(root, "tests/unit/recordings/files", name), join(place.content, "documents", name));
  const paper = paperOf(place.content);
  const asWritten = onceEach((file) => converted(place.content, file, paper));
  try {
    await place.open(async ({ archive }) => {
      for (const [form, ending] of forms) {
        const importing = new Importing(place.content, ["paper.yaml", "authors", "topics", "documents"]);
        for (const file of Object.keys(files)) {
          const text = passedOn(form, articleIdOf(file) ?? "", archive);
          if (text === undefined) throw new Error(`${file} is not passed on.`);
          if (form === "nitf") expect(faultsOfNitf(text), text).toEqual([]);
          importing.add(file, text, ending);
        }
        await importing.import();
        for (const [file, source] of Object.entries(files)) {
          const before = asWritten(file);
          const after = converted(importing.content, file, paper);
          expect(told(after.record), `${form}\n${source}`).toEqual(told(before.record));
          expect(after.blocks, `${form}\n${source}`).toEqual(before.blocks);
        }
        importing.remove();
      }
    });
  } finally {
    place.remove();
  }
});
