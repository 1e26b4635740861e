/**
 * `npm run report` on three made-up changes of the demonstration paper in its own language: a word, a section's name, a
 * template. The report on a paper of several languages, each night: preview-job.test.ts.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installedBrowser } from "../../src/preview/looks/find-browser.ts";
import { reportSchema, type Photograph, type Report } from "../../src/preview/report-schema.ts";
import { lendSmallLook, root, runSource, smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { Repository as DatedRepository } from "./dated-repository.ts";
import { Workplace } from "./folders.ts";
import { pageOf } from "./html.ts";
import { PaperRepository } from "./repository.ts";

const strike = "content/articles/2026/11/24-port-strike.md";
const strikePath = "/2026/11/24/port-strike/";
/** Names no story of the section that is renamed. */
const loanPath = "/2026/10/28/kestrel-loan/";
const preview = "https://pr-7.preview.example";

interface Made {
  report: Report;
  summary: string;
  page: string;
  folder: string;
}

const repository = new PaperRepository("in its own language");
// A story that was mended after its publication has a history, on whichever side git is asked.
repository.edit("content/articles/2026/11/19-unsocial-hours.md", (text) => `${text}\nThe next talks are on Friday.\n`);
repository.commit("A sentence more");
afterAll(() => repository.remove());

async function make(...options: string[]): Promise<Made> {
  const { code, stdout, stderr } = await repository.run("src/commands/report.ts", [
    "--base",
    "main",
    "--preview",
    preview,
    ...options,
  ]);
  expect(code, stdout + stderr).toBe(0);
  const folder = join(repository.folder, "report");
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  return {
    report: reportSchema.parse(JSON.parse(read("report.json"))),
    summary: read("summary.md"),
    page: read("index.html"),
    folder,
  };
}

/** The rows of a picture in which two sides differ, as the pixels say, apart from the marks. */
async function differingRows(folder: string, before: Photograph, after: Photograph): Promise<number[]> {
  const rows = async ({ file }: Photograph) => {
    const { data, info } = await sharp(join(folder, file)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return Array.from({ length: info.height }, (_, row) =>
      data.subarray(row * info.width * 3, (row + 1) * info.width * 3),
    );
  };
  const [old, new_] = [await rows(before), await rows(after)];
  // The pictures are compressed: a difference is what is more than the noise of that.
  return old.flatMap((row, at) =>
    row.some((value, byte) => Math.abs(value - (new_[at]?.[byte] ?? 0)) > 96) ? [at] : [],
  );
}

const picturesOf = ({ report }: Made, path: string) =>
  report.photographs.find((one) => one.path === path)?.pictures ?? [];
const hasBrowser = installedBrowser(process.env["DATELINE_BROWSER"]) !== undefined;

/** What holds of every report, whatever changed. */
function soundReport(made: () => Made): void {
  test("the page is one file that fetches nothing, and the comment is short", () => {
    const { page, summary } = made();
    const { all } = pageOf(page.replace(/src="data:[^"]*"/g, 'src="data:"'));
    for (const { attributes } of all("img")) expect(attributes["src"]).toBe("data:");
    expect(["link", "iframe", "object"].flatMap((name) => all(name))).toEqual([]);
    expect(page).not.toMatch(/url\((?!data:)|@import/);
    expect(Buffer.byteLength(summary)).toBeLessThan(60_000);
  });

  test.skipIf(!hasBrowser)("each pictured page is there on both devices, with marks within the pictures", () => {
    const { report, folder } = made();
    expect(report.photographs.length).toBeGreaterThan(0);
    for (const { path, pictures } of report.photographs) {
      expect(pictures.map(({ device, side }) => `${device} ${side}`).sort(), path).toEqual([
        "desktop after",
        "desktop before",
        "phone after",
        "phone before",
      ]);
      for (const { file, width, height, marks } of pictures) {
        expect(existsSync(join(folder, file)), file).toBe(true);
        for (const mark of marks)
          expect(
            [mark.x >= 0, mark.y >= 0, mark.x + mark.width <= width, mark.y + mark.height <= height],
            file,
          ).toEqual([true, true, true, true]);
      }
    }
  });

  test("nothing is left of the paper as it was", () => {
    expect(existsSync(join(repository.cache, "report", "base"))).toBe(false);
    expect(repository.git("status", "--short")).toBe("");
  });
}

describe("one word changed", () => {
  let made: Made;
  beforeAll(async () => {
    repository.branch("one-word");
    repository.edit(strike, (text) => text.replace("The police counted 260.", "The police counted 290."));
    repository.commit("The police have counted again");
    made = await make();
  }, 600_000);

  test("the redline is that word, in its story, and nothing else changed in words", () => {
    const [story, ...more] = made.report.articles;
    expect(more).toEqual([]);
    expect(story).toMatchObject({ path: strikePath, change: "changed", preview: preview + strikePath });
    expect(story?.parts.map(({ part }) => part)).toEqual(["text"]);
    const passages = story?.parts[0]?.redline.filter(({ kind }) => kind !== "kept");
    expect(passages).toEqual([
      { kind: "deleted", text: "260" },
      { kind: "inserted", text: "290" },
    ]);
    expect(made.summary).toContain("The police counted <del>260</del><ins>290</ins>. Drivers had hung");
    expect(
      pageOf(made.page.replace(/src="data:[^"]*"/g, ""))
        .all("del, ins")
        .map(({ text }) => text),
    ).toEqual(["260", "290"]);
  });

  test("its page and the one to print it again from differ, and the feeds and the part of the search index with its text", () => {
    const { counts, pages, base, now } = made.report;
    expect(counts).toMatchObject({ added: 0, changed: 2, removed: 0, redirected: 0, frameOnly: 0 });
    // Whoever prints the story again gets the new word with it: that page is one that people read, and is told as such.
    expect(pages.filter(({ forMachines }) => !forMachines)).toMatchObject([
      {
        path: strikePath,
        what: ["the text"],
        preview: preview + strikePath,
        live: `https://meridian.example${strikePath}`,
      },
      { path: `${strikePath}republish/`, kind: "republish", change: "changed", what: ["the story"] },
    ]);
    expect(pages.filter(({ kind }) => kind === "thread-book").map(({ what }) => what)).toEqual([["the stories in it"]]);
    expect(
      pages
        .filter(({ forMachines }) => forMachines)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(expect.arrayContaining(["feed", "feed", "search"]));
    expect([base.subject, now.subject, now.uncommitted]).toEqual([
      "A sentence more",
      "The police have counted again",
      false,
    ]);
    expect(made.summary).toContain("1 story changed; 2 pages are different. Nothing is worse than it was.");
  });

  test("what is purged is what differs", () => {
    expect(made.report.purge).toEqual(
      expect.arrayContaining([
        `https://meridian.example${strikePath}`,
        "https://meridian.example/feed.xml",
        "https://meridian.example/home/feed.xml",
      ]),
    );
    expect(made.report.purge).toHaveLength(made.report.pages.length + made.report.counts.lite);
    expect(made.report.findings).toEqual([]);
  });

  test.skipIf(!hasBrowser)("the pictures differ in that line, and only there are they marked", async () => {
    for (const device of ["desktop", "phone"] as const) {
      const [before, after] = picturesOf(made, strikePath).filter((picture) => picture.device === device);
      if (!before || !after) throw new Error("A picture is missing.");
      const [mark, ...more] = after.marks;
      if (!mark) throw new Error("Nothing is marked.");
      expect(more).toEqual([]);
      expect(mark.height).toBeLessThan(60);
      const rows = await differingRows(made.folder, before, after);
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) expect(row >= mark.y && row <= mark.y + mark.height, `${device}, row ${row}`).toBe(true);
    }
  });

  soundReport(() => made);
});

describe("a section renamed", () => {
  let made: Made;
  beforeAll(async () => {
    repository.branch("section");
    repository.edit("content/paper.yaml", (text) => text.replace("name: World", "name: Abroad"));
    repository.commit("World is called Abroad");
    made = await make();
  }, 600_000);

  test("no story is told as changed: the name is not their own words", () => {
    expect(made.report.articles).toEqual([]);
    expect(made.report.purge.length).toBeGreaterThan(80);
  });

  test("pages in which only the navigation changed are told together", () => {
    const { pages, counts } = made.report;
    const frame = pages.filter(({ frameOnly }) => frameOnly);
    expect(frame.length).toBe(counts.frameOnly);
    expect(frame.length).toBeGreaterThan(40);
    expect(frame.map(({ path }) => path)).toContain(loanPath);
    for (const { what } of frame) expect(what).toContain("the navigation");
    expect(made.summary).toMatch(/Changed only around the text \(the navigation.*\): .*\d+ stories/);
    expect(made.summary).not.toContain(`<code>${loanPath}</code>`);
  });

  test("the section's own page, and stories of it, changed in themselves", () => {
    const page = (path: string) => made.report.pages.find((one) => one.path === path);
    expect(page("/world/")).toMatchObject({
      change: "changed",
      frameOnly: false,
      title: "Abroad",
      what: ["the heading", "the stories listed"],
    });
    expect(page("/2026/11/24/night-trains/")?.what).toContain("the words over the headline");
  });

  test.skipIf(!hasBrowser)("pictures are a sample of each kind, and the report says so", () => {
    const kinds = made.report.photographs.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBeGreaterThan(5);
    expect(made.report.photographs.length).toBeLessThan(20);
    expect(made.report.notes.join(" ")).toMatch(/Pictures were taken of \d+ of the \d+ pages/);
    for (const { marks } of picturesOf(made, "/world/").filter(({ side }) => side === "after"))
      expect(marks.length).toBeGreaterThan(0);
  });

  soundReport(() => made);
});

describe("what the paper adds to its pages changed", () => {
  const place = new Workplace();
  const paper = new DatedRepository(place.folder, place.content);
  const kicker = readFileSync(join(root, "src/components/story/Kicker.astro"), "utf8");
  const port = "/2026/11/24/port/";
  afterAll(() => place.remove());

  /** Commits files that lie beside the content folder, and reports on what they change. */
  async function changed(files: Record<string, string>): Promise<Made> {
    place.write(Object.fromEntries(Object.entries(files).map(([file, text]) => [`../templates/${file}`, text])));
    paper.git("add", "--all", "--", join(place.folder, "templates"));
    paper.commit("2026-11-24T12:00:00Z", "A change");
    const folder = join(place.folder, "report");
    const { code, stdout, stderr } = await runSource(
      "report",
      { DATELINE_CONTENT: place.content, DATELINE_OUT: place.out, DATELINE_CACHE: join(place.folder, "cache") },
      ["--base", "HEAD~1", "--out", folder],
    );
    expect(code, stdout + stderr).toBe(0);
    const read = (file: string) => readFileSync(join(folder, file), "utf8");
    return {
      report: reportSchema.parse(JSON.parse(read("report.json"))),
      summary: read("summary.md"),
      page: read("index.html"),
      folder,
    };
  }

  beforeAll(async () => {
    place.write({
      "paper.yaml": smallPaper,
      "articles/2026/11/24-port.md": story({ headline: "Port" }),
      "../templates/foot.html": "<p>Printed in Oslo.</p>\n",
    });
    paper.git("add", "--all", "--", join(place.folder, "templates"));
    paper.commit("2026-11-24T08:00:00Z");
    await lendSmallLook(join(place.folder, "cache"));
  });

  /** Both sides of a page are pictured, and what is new is marked. */
  const marksOf = (made: Made, path: string) =>
    picturesOf(made, path).flatMap(({ side, marks }) => (side === "after" ? [marks.length] : []));

  test.skipIf(!hasBrowser)(
    "a slot and a style sheet: every page says so, and both sides are looked at",
    { timeout: 600_000 },
    async () => {
      const made = await changed({
        "foot.html": "<p>Printed in Oslo and Bergen, on both sides of the paper.</p>\n",
        "styles.css": ".headline { font-style: italic; }\n",
      });
      expect(made.report.pages.find(({ path }) => path === port)?.what).toContain("what stands in templates/");
      expect(
        picturesOf(made, port)
          .map(({ side }) => side)
          .sort(),
      ).toEqual(["after", "after", "before", "before"]);
      for (const marks of marksOf(made, port)) expect(marks).toBeGreaterThan(0);
    },
  );

  test.skipIf(!hasBrowser)(
    "a component of its own: each side is printed with the one that it has",
    { timeout: 900_000 },
    async () => {
      const made = await changed({
        "story/Kicker.astro": kicker.replace(
          '<p class="kicker"',
          '<p class="kicker">Our own desk</p><p class="kicker"',
        ),
      });
      expect(made.report.pages.find(({ path }) => path === port)).toMatchObject({
        change: "changed",
        frameOnly: false,
      });
      for (const marks of marksOf(made, port)) expect(marks).toBeGreaterThan(0);
    },
  );
});

describe("a template changed", () => {
  let made: Made;
  beforeAll(async () => {
    repository.branch("template");
    repository.edit("src/components/story/Headline.astro", (text) => `${text}<p class="fine trial">Fit to print</p>\n`);
    repository.edit("src/styles/type.css", (text) => `${text}\n.trial { color: var(--accent); }\n`);
    repository.commit("A line under every headline");
    made = await make();
  }, 900_000);

  test("both sides are printed by their own code, and compared as they were printed", () => {
    const { pages, articles, notes, counts } = made.report;
    expect(notes.join(" ")).toContain("The templates changed as well.");
    expect(articles).toEqual([]);
    expect(counts.changed).toBeGreaterThan(30);
    const story = pages.find(({ path }) => path === strikePath);
    expect(story).toMatchObject({ change: "changed", frameOnly: false, what: ["what it says"] });
    // A page without a headline has the new styles, and no more.
    expect(pages.find(({ path }) => path === "/about/")).toMatchObject({ frameOnly: true, what: ["the styles"] });
    expect(pages.some(({ kind }) => kind === "feed")).toBe(false);
    expect(pages.filter(({ path }) => path.endsWith("/history/"))).toEqual([]);
    expect(made.report.purge).toContain(`https://meridian.example${strikePath}`);
  });

  test.skipIf(!hasBrowser)("the pictures show it: the new line is marked, and what it pushed down is not", () => {
    const story = made.report.photographs.find(({ kind }) => kind === "article");
    for (const { marks, width, height } of story?.pictures.filter(({ side }) => side === "after") ?? []) {
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.reduce((sum, mark) => sum + mark.height, 0)).toBeLessThan(height / 2);
      expect(marks.reduce((sum, mark) => sum + mark.width * mark.height, 0)).toBeLessThan((width * height) / 10);
    }
  });

  soundReport(() => made);
});
