/** What lies between two builds and is damaged, each way and in each place: the next build tells it and equals a clean one. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import {
  build,
  folderInProgram,
  lendSmallLook,
  lendTemplates,
  smallPaperWithLite,
  writePaper,
  type BuildResult,
} from "../built-site.ts";
import { damages, seeded } from "../unit/kept/damages.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf } from "./folders.ts";

// In the program's own folder, so that the bundle of the templates is kept here too.
const folder = folderInProgram("damaged");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [content, cache, out] = [join(folder, "content"), join(folder, "cache"), join(folder, "out")];
const next = join(folder, ".out.press", "next");
const printed = (environment: Record<string, string> = {}): Promise<BuildResult> =>
  build({
    DATELINE_CONTENT: content,
    DATELINE_CACHE: cache,
    DATELINE_OUT: out,
    NODE_COMPILE_CACHE: join(cache, "program"),
    ...environment,
  });
/** What the story says, edit after edit. */
const words = ["again", "tomorrow"] as const;
type Word = (typeof words)[number];
let said: Word = "again";
function edited(word: Word): void {
  said = word;
  writePaper(content, {
    "articles/2026/11/24-port.md": story(
      {
        headline: "Port",
        photo: '{ file: port.jpg, alt: A port., caption: "A port, 2026. (EPA)" }',
        topics: "[ports]",
      },
      `Cranes start ${word}.`,
    ),
  });
}

/** What a build from nothing prints, for each word. */
const clean = new Map<Word, Record<string, string>>();
const expectClean = (which = "") => expect(bytesOf(out), which).toEqual(clean.get(said));
beforeAll(async () => {
  writePaper(content, {
    "paper.yaml": smallPaperWithLite,
    "articles/2026/11/02-choir.md": story(
      { headline: "Choir", published: "2026-11-02 08:00", section: "home" },
      "They sing.",
    ),
  });
  mkdirSync(join(content, "photos"));
  await sharp({ create: { width: 210, height: 140, channels: 3, background: "#789" } })
    .jpeg()
    .toFile(join(content, "photos", "port.jpg"));
  const elsewhere = { DATELINE_OUT: join(folder, "elsewhere"), DATELINE_CACHE: join(folder, "elsewhere-cache") };
  for (const [word, environment] of [
    ["tomorrow", elsewhere],
    ["again", {}],
  ] as const) {
    edited(word);
    await lendSmallLook(environment.DATELINE_CACHE ?? cache);
    lendTemplates(environment.DATELINE_CACHE ?? cache);
    const { code, stderr } = await printed(environment);
    expect(code, stderr).toBe(0);
    clean.set(word, bytesOf(environment.DATELINE_OUT ?? out));
  }
}, 300_000);

/** Kinds of files that are kept, with what is said of a damaged one. Those of the bundle, of which each takes a bundling: `kept-templates.test.ts`, and each damage of them in `tests/unit/press/program`. */
const kinds: readonly (readonly [name: string, place: string, pattern: RegExp, told: RegExp])[] = [
  ["the archive", cache, /^archive\.sqlite$/, /made again/],
  ["the archive's seal", cache, /^archive\.sqlite-seal$/, /made again/],
  ["a page", out, /index\.html$/, /made again/],
  ["a rendition in the published folder", out, /^photos\//, /made again/],
  ["the search index", out, /^search\/.*\.pf_/, /made again/],
  ["a script or a font", out, /^_astro\//, /made again/],
  ["a lite page", out, /^lite\//, /made again/],
  ["the note of what changed", out, /^\.changes\.json$/, /printed again/],
  ["a page of the edition that is laid ready", next, /index\.html$/, /^/],
  ["what Node keeps of the program", cache, /^program\//, /^/],
];

test.each(kinds)("%s", async (name, place, pattern, told) => {
  const random = seeded(name.length);
  const damage = damages[Math.floor(random() * damages.length)];
  const files = filesBelow(place).filter((file) => pattern.test(file));
  const file = files[Math.floor(random() * files.length)] ?? "";
  expect(existsSync(join(place, file)) && file !== "", `${name} is kept`).toBe(true);
  damage?.[1](
    join(place, file),
    random,
    files.map((each) => join(place, each)),
  );
  const next = await printed();
  expect(next.code, next.stderr).toBe(0);
  expect(next.stderr, `${file}: ${damage?.[0] ?? ""}`).toMatch(told);
  expectClean(`${file}: ${damage?.[0] ?? ""}`);
});

test("a damaged rendition is made again before it is published, and told by name", async () => {
  const renditions = filesBelow(join(cache, "renditions")).filter((file) => file.endsWith(".avif"));
  damages[0]?.[1](join(cache, "renditions", renditions[0] ?? ""), seeded(1), []);
  rmSync(out, { recursive: true });
  const again = await printed();
  expect(again.stderr).toContain(`made again: ${renditions[0] ?? ""}`);
  expectClean();
});

/** What damages it, said of which file or folder of the paper's. */
type Damage = readonly [what: string, damage: () => void, told: RegExp];

const beside: readonly Damage[] = [
  [
    "a page of the edition that is laid ready is a folder",
    () => becomesFolder(join(next, "home/index.html")),
    /The edition that lay ready in .* was not whole/,
  ],
  [
    "the note of the edition that is laid ready is a folder",
    () => becomesFolder(join(next, ".changes.json")),
    /The edition that lay ready in .* was not whole/,
  ],
  [
    "the edition that is laid ready is a file",
    () => becomesFile(next),
    /The edition that lay ready in .* was not whole/,
  ],
  [
    "the workshop is a file",
    () => becomesFile(join(folder, ".out.press")),
    /\.out\.press was a file where a folder should be/,
  ],
  [
    "the folder of renditions is a file",
    () => becomesFile(join(cache, "renditions")),
    /renditions was a file where a folder should be/,
  ],
  [
    "the bundle of the program is a file",
    () => becomesFile(join(cache, "templates", readdirSync(join(cache, "templates"))[0] ?? "")),
    /bundle of the program in .* was damaged/,
  ],
  [
    "everything that bundling needs is a file",
    () => ["templates", "bundling", "astro", "program"].forEach((name) => becomesFile(join(cache, name))),
    /astro was a file where a folder should be/,
  ],
];

const published: readonly Damage[] = [
  [
    "a page that the last edit printed is a folder",
    () => becomesFolder(join(out, "2026/11/24/port/index.html")),
    /damaged and is made again: 2026\/11\/24\/port\/index\.html/,
  ],
  [
    "a page that the last edit did not print is a folder",
    () => becomesFolder(join(out, "home/index.html")),
    /damaged and is made again: home\/index\.html/,
  ],
  [
    "a script is a folder",
    () => becomesFolder(join(out, filesBelow(out).find((file) => /^_astro\/.*\.js$/.test(file)) ?? "")),
    /damaged and is made again: _astro/,
  ],
  [
    "a folder of pages is a file",
    () => becomesFile(join(out, "home")),
    /damaged and (?:is|are) made again: .*home\/index\.html/,
  ],
];

function becomesFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

function becomesFile(place: string): void {
  rmSync(place, { recursive: true, force: true });
  writeFileSync(place, "a file");
}

/** Builds after a word was changed. */
async function edit(): Promise<BuildResult> {
  edited(said === "again" ? "tomorrow" : "again");
  const then = await printed();
  expect(then.code, then.stderr).toBe(0);
  expectClean();
  return then;
}

test("an edit, after which everything is whole", async () => {
  await edit();
});

// The edition that is laid ready is the one that was published before: where that was whole, the next damage can follow at once.
test.each(beside)("%s: told, and the next edit is whole", async (_what, damage, told) => {
  damage();
  expect((await edit()).stderr).toMatch(told);
});

test.each(published)("%s: told, and the next edit is whole", async (_what, damage, told) => {
  await edit();
  damage();
  expect((await edit()).stderr).toMatch(told);
});

test("a page of the edition that was laid ready after the first one is looked at, too", async () => {
  for (const kept of [
    out,
    join(folder, ".out.press"),
    ...readdirSync(cache)
      .filter((name) => name !== "templates" && name !== "brand")
      .map((name) => join(cache, name)),
  ])
    rmSync(kept, { recursive: true, force: true });
  expect((await printed()).code).toBe(0);
  becomesFolder(join(next, "home/index.html"));
  edited("tomorrow");
  expect((await printed()).stderr).toMatch(/The edition that lay ready in .* was not whole/);
  edited("again");
  expect((await printed()).code).toBe(0);
  expectClean();
});

test("a folder that was copied without its times is not printed anew", async () => {
  cpSync(out, `${out}.copy`, { recursive: true });
  rmSync(out, { recursive: true });
  cpSync(`${out}.copy`, out, { recursive: true });
  const again = await printed();
  expect(again.stdout, again.stderr).toMatch(/^0 of \d+ pages printed/m);
  expect(readFileSync(join(out, "index.html")).length).toBeGreaterThan(0);
});
