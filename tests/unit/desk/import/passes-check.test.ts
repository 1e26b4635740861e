/** Whatever is imported, in whatever format: nothing fails, nothing is written outside `content/`, and what the check refuses was told. */
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../../../src/archive/open-archive.ts";
import { knownPages } from "../../../../src/views/pages.ts";
import type { Problem } from "../../../../src/desk/problem.ts";
import { root } from "../../../built-site.ts";
import { filesIn } from "../../../site/folders.ts";
import { anyStory, countedFormats, formats } from "./any-story.ts";
import { Desk, type Imported } from "./imported.ts";
import { runsOf } from "../../../whole.ts";

async function errorsOf(desk: Desk): Promise<Problem[]> {
  const { problems, close } = await openArchive({
    program: root,
    pages: knownPages,
    content: desk.content,
    cache: join(desk.folder, "cache"),
    now: Date.parse("2026-11-24T12:00:00Z") / 1000,
    showHeld: true,
  });
  const all = problems.all();
  close();
  return all.filter(({ severity }) => severity === "error");
}

/** Whether an import said of an article what the check says of it. */
function isTold({ file, message }: Problem, { stories, missing }: Imported): boolean {
  const notes = stories.filter((story) => story.file === file).flatMap((story) => story.notes);
  return notes.some((note) => note.includes(message)) || missing.some((name) => message.includes(name));
}

describe.each(Object.entries(formats))("any stories in %s", (format, written) => {
  test("pass the check, but for what was told", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStory, { minLength: 24, maxLength: 24 }), async (stories) => {
        const desk = new Desk();
        try {
          const names = written(stories).map((text, at) => {
            desk.write({ [`in/${at}`]: text });
            return `in/${at}`;
          });
          const outside = filesIn(desk.folder).filter((file) => !file.startsWith("content/"));
          const imported = await desk.import(names);
          const untold = (await errorsOf(desk)).filter((problem) => !isTold(problem, imported));
          expect(untold.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
          expect(
            imported.stories.flatMap(({ notes }) => notes).filter((note) => note.includes("a fault of the program")),
          ).toEqual([]);
          expect(
            filesIn(desk.folder).filter((file) => !file.startsWith("content/") && !file.startsWith("cache/")),
          ).toEqual(outside);
          expect(
            filesIn(desk.content).filter(
              (file) =>
                !/^(?:\.imported\.jsonl|paper\.yaml|authors\/[a-z-]+\.md|(?:topics\/|articles\/\d{4}\/\d{2}\/\d{2}-)[\p{L}\p{N}\p{M}-]{1,200}\.md)$/u.test(
                  file,
                ),
            ),
          ).toEqual([]);
          // What became of each is told, also where nothing did.
          if (countedFormats.has(format))
            expect(imported.stories.length + imported.refused.length).toBe(stories.length);
          // Read again, nothing is new.
          const again = await desk.import(names);
          expect(again.stories.filter(({ outcome }) => outcome === "written")).toEqual([]);
        } finally {
          desk.remove();
        }
      }),
      { numRuns: runsOf(1, 2), endOnFailure: true },
    );
  });
});

describe("links in content/ that lead out of it", () => {
  const story =
    '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>A headline</title><guid>1</guid><pubDate>Sun, 22 Nov 2026 18:20:00 GMT</pubDate><category>A *new* topic</category><description>Text.</description><media:content url="a.jpg" medium="image"/></item></channel></rss>';

  test.each(["articles", "articles/2026", "articles/2026/11", "photos", "topics"])(
    "%s: nothing is written there, and it is told",
    async (folder) => {
      const desk = new Desk();
      try {
        const elsewhere = join(desk.folder, "elsewhere");
        mkdirSync(elsewhere);
        desk.write({
          "a.jpg": readFileSync(
            join(
              root,
              "content/photos",
              readdirSync(join(root, "content/photos")).find((name) => name.endsWith(".jpg")) ?? "",
            ),
          ),
        });
        mkdirSync(join(desk.content, folder, ".."), { recursive: true });
        symlinkSync(elsewhere, join(desk.content, folder));
        const { stories } = await desk.read(story);
        expect(readdirSync(elsewhere)).toEqual([]);
        expect(stories[0]?.notes.join("\n")).toContain("is a link that leads out of content/");
      } finally {
        desk.remove();
      }
    },
  );

  test.each([".imported.jsonl"])("%s: nothing is imported, and it is told", async (file) => {
    const desk = new Desk();
    try {
      symlinkSync(join(desk.folder, "kept.jsonl"), join(desk.content, file));
      const { refused } = await desk.read(story);
      expect(refused.join()).toContain(`${file} in content/ is a link`);
      expect(existsSync(join(desk.folder, "kept.jsonl"))).toBe(false);
      expect(readlinkSync(join(desk.content, file))).toBe(join(desk.folder, "kept.jsonl"));
    } finally {
      desk.remove();
    }
  });
});
