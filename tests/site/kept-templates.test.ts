/** The bundle of the templates that one build leaves for the next: what is printed with it is the same. */
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesBelow } from "../../src/desk/files/files-below.ts";
import { build, folderInProgram, lendSmallLook, smallPaperWithLite, writePaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf } from "./folders.ts";

// In the program's own folder, where a paper's cache commonly is: the bundle is kept there.
const folder = folderInProgram("kept-templates");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const templates = join(folder, "cache", "templates");
writePaper(join(folder, "content"), {
  "paper.yaml": smallPaperWithLite.replace("timezone", "desk: true\npages: [about]\ntimezone"),
  "authors/lena.md": "---\nname: Lena\n---\nWrites.\n",
  "pages/about.md": "---\ntitle: About\n---\nUs.\n",
  "articles/2026/11/24-port.md": story(
    { headline: "Port", published: "2026-11-24 06:30", topics: "[ports]", formerly: "[2026/11/01/before]" },
    "Cranes start again.",
  ),
  "articles/2026/11/02-choir.md": story(
    { headline: "Choir", published: "2026-11-02 08:00", section: "home", authors: "[lena]" },
    "They sing.",
  ),
});

/** Prints all of the paper into a folder that is not there yet. */
async function printed(out: string): Promise<{ bundled: boolean; bytes: Record<string, string> }> {
  const { code, stdout, stderr } = await build({
    DATELINE_CONTENT: join(folder, "content"),
    DATELINE_OUT: join(folder, out),
    DATELINE_CACHE: join(folder, "cache"),
  });
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/(\d+) of \1 pages printed/);
  return { bundled: stdout.includes("Bundling the templates"), bytes: bytesOf(join(folder, out)) };
}

test("a second build prints with what the first one bundled, and one that finds the bundle damaged has it made again", async () => {
  await lendSmallLook(join(folder, "cache"));
  const first = await printed("first");
  expect(first.bundled).toBe(true);
  expect(Object.keys(first.bytes)).toEqual(
    expect.arrayContaining([
      "404.html",
      "feed.xml",
      "robots.txt",
      "sw.js",
      "2026/11/01/before/index.html",
      "lite/2026/11/24/port/index.html",
      "desk/index.html",
    ]),
  );
  const second = await printed("second");
  expect(second).toEqual({ bundled: false, bytes: first.bytes });

  // The press itself, as long as it was. What else can become of a bundle: tests/unit/press/program.
  const [bundle = ""] = readdirSync(templates);
  const file = filesBelow(join(templates, bundle)).find((name) => /\.press.build-program\.js$/.test(name)) ?? "";
  writeFileSync(join(templates, bundle, file), "}".repeat(statSync(join(templates, bundle, file)).size));
  expect(await printed("damaged")).toEqual({ bundled: true, bytes: first.bytes });
  expect(await printed("mended")).toEqual({ bundled: false, bytes: first.bytes });
});
