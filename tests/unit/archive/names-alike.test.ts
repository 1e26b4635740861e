import { writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folded } from "../../../src/archive/contents/one-spelling.ts";
import { lyingFile } from "../../../src/desk/files/lying-file.ts";
import { smallPaper } from "../../built-site.ts";
import { scene } from "../photos/pictures.ts";
import { ids, story, testPaper, type TestPaper } from "./newsroom.ts";

const errors = (paper: TestPaper) =>
  paper.open(({ problems }) =>
    problems
      .filter(({ severity }) => severity === "error")
      .map(({ file, message, suggestion }) => [file.slice(-7), message, suggestion]),
  );

describe("one topic, and one thread, in two spellings", () => {
  test.each([
    ["topics", "[ports]", "[Ports]", "ports"],
    ["thread", "port-strike", "Port-Strike", "port-strike"],
    ["topics", "[mémoire]", "[MÉMOIRE]", "mémoire"],
    ["topics", "[izmir]", "[İzmir]", "izmir"],
  ])("%s: %s and %s", async (field, right, wrong, name) => {
    const paper = testPaper({ "articles/2026/11/22-a.md": story({ [field]: wrong }) });
    expect(await errors(paper)).toEqual([]);
    paper.write({ "articles/2026/11/23-b.md": story({ [field]: right }) });
    const told = [
      [
        "22-a.md",
        expect.stringContaining(`in two spellings: capitals part the stories that belong together. Write \`${name}\`.`),
        name,
      ],
    ];
    expect(await errors(paper)).toEqual(told);
    // The verdict is the same whichever came first, and goes with its reason.
    expect(
      await paper.open(({ problems }) => problems.filter(({ severity }) => severity === "error").length, {
        cache: `${paper.cache}-2`,
      }),
    ).toBe(1);
    paper.delete("articles/2026/11/23-b.md");
    expect(await errors(paper)).toEqual([]);
  });

  test("the topic's own file, and else the most articles, say which is right", async () => {
    const paper = testPaper({
      "articles/2026/11/22-a.md": story({ topics: "[AI]" }),
      "articles/2026/11/23-b.md": story({ topics: "[AI]" }),
      "articles/2026/11/24-c.md": story({ topics: "[ai]" }),
    });
    expect((await errors(paper)).map(([file, , right]) => [file, right])).toEqual([["24-c.md", "AI"]]);
    paper.write({ "topics/ai.md": "---\nname: AI\n---\n" });
    expect((await errors(paper)).map(([file, , right]) => [file, right])).toEqual([
      ["22-a.md", "ai"],
      ["23-b.md", "ai"],
    ]);
  });

  test("folding knows a dotless i, a sharp s and a final sigma", () => {
    for (const [a, b] of [
      ["ISI", "ısı"],
      ["straße", "STRASSE"],
      ["ΛΌΓΟΣ", "λόγος"],
      ["e\u0301", "É"],
    ] as const)
      expect(folded(a)).toBe(folded(b));
  });
});

describe("a picture's name", () => {
  const composed = "école.jpg";

  test("is the same in composed and in decomposed Unicode, in fields and in the text", async () => {
    const paper = testPaper({
      "articles/2026/11/22-a.md": story({ photo: `{ file: ${composed}, alt: A. }` }),
      "articles/2026/11/23-b.md": story({}, `![A.](${composed.normalize("NFD")} "Paris, 2026. (EPA)")`),
    });
    const folder = join(paper.content, "photos");
    mkdirSync(folder);
    writeFileSync(join(folder, composed.normalize("NFD")), await scene(1600, 900).jpeg().toBuffer());
    expect(await errors(paper)).toEqual([]);
    await paper.open(({ archive, problems }) => {
      expect(problems.map(({ rule }) => rule)).not.toContain("photo-unused");
      expect(archive.files.photo(composed)?.width).toBeGreaterThan(0);
    });
    expect(lyingFile(folder, composed)).toBe(join(folder, composed.normalize("NFD")));
    expect(lyingFile(folder, "none.jpg")).toBe(join(folder, "none.jpg"));
  });

  test("of a kind that is not taken is told as one that is there", async () => {
    const paper = testPaper({
      "articles/2026/11/22-a.md": story({ photo: "{ file: quay.HEIC, alt: A. }" }, "![A.](plan.psd)"),
    });
    expect((await errors(paper)).map(([, message]) => message)).toEqual([
      expect.stringContaining("There is no photo “quay.HEIC”"),
      expect.stringContaining("There is no photo “plan.psd”"),
    ]);
    paper.write({ "photos/quay.HEIC": "x", "photos/plan.psd": "x" });
    expect((await errors(paper)).map(([, message]) => message)).toEqual([
      "“quay.HEIC” is there in content/photos/, but it is a HEIC picture, as phones make them, and is not taken. Save it as JPEG, PNG, WebP, AVIF or TIFF, and write that file’s name.",
      "“plan.psd” is there in content/photos/, but it is a Photoshop document, and is not taken. Save it as JPEG, PNG, WebP, AVIF or TIFF, and write that file’s name.",
    ]);
  });
});

test("moments before 1970 are kept in order, on their own days, in zones that had seconds", async () => {
  const paper = testPaper({
    "paper.yaml": smallPaper.replace(/timezone: .*/, "timezone: Europe/Amsterdam"),
    "articles/1605/07/01-first.md": story({ published: "1605-07-01" }),
    "articles/1890/05/01-may.md": story({ published: "1890-05-01", embargo: "1890-05-02 06:00" }),
    "articles/1970/01/01-epoch.md": story({ published: "1970-01-01 00:00Z" }),
  });
  await paper.open(({ archive, problems }) => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(ids(archive.lists.newest("all", 5))).toEqual(["1970/01/01/epoch", "1890/05/01/may", "1605/07/01/first"]);
    expect(archive.lists.named("year:").map(({ name }) => name)).toEqual(["1605", "1890", "1970"]);
    expect([
      archive.lists.size("day:1605-07-01"),
      archive.lists.size("day:1890-05-02"),
      archive.lists.size("month:1890-05"),
    ]).toEqual([1, 1, 1]);
  });
});

test("a story in a language without an edition is in the index that is searched where it stands", async () => {
  const paper = testPaper({
    "articles/2026/11/22-a.md": story({ language: "zh" }),
    "articles/2026/11/23-b.md": story({}),
  });
  await paper.open(({ archive }) =>
    expect([
      archive.days.size("en", "2026-11-01", "2026-11-30"),
      archive.days.size("zh", "2026-11-01", "2026-11-30"),
    ]).toEqual([2, 0]),
  );
});
