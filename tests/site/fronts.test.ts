/** A front that an editor made, as it is printed: in full, as text, until its hour, and nowhere with the desk's marks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallPaperWithLite } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { readPage } from "./html.ts";
import { Workplace } from "./folders.ts";

const place = new Workplace();
afterAll(() => place.remove());

const name = (at: number) => `2026/11/${10 + at}/story-${at}`;
const before = "2026-11-24T12:00:00Z";
let told = "";

beforeAll(async () => {
  place.write({
    "paper.yaml": smallPaperWithLite,
    ...Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `articles/2026/11/${10 + at}-story-${at}.md`,
        story({ headline: `Story ${at}`, published: `2026-11-${10 + at} 06:00`, topics: "[sea]" }),
      ]),
    ),
    "front.yaml": `breaking: { text: The gates are shut, until: 2026-11-24 14:00 }
places:
  - { place: top, layout: package, name: The flood, stories: [{ story: ${name(3)}, headline: "The <water> rises" }], topic: sea, count: 3, until: 2026-11-24 20:00 }
  - { layout: list, name: By the sea, topic: sea, count: 2 }
`,
    "fronts/topics/sea.yaml": `places: [{ layout: list, stories: [{ story: ${name(1)} }] }, { layout: lead, stories: [{ story: ${name(2)} }] }]\n`,
  });
  const built = await place.build({ DATELINE_NOW: before });
  expect(built.code, built.stderr).toBe(0);
  told = built.stdout;
}, 120_000);

const headlines = (file: string) =>
  readPage(join(place.out, file))
    .all(".headline")
    .map(({ text }) => text.trim());
const page = (file: string) => readFileSync(join(place.out, file), "utf8");

test("what is placed stands there with its own words, and no story twice", () => {
  const all = [...new Set(headlines("index.html"))];
  expect(all.slice(0, 3)).toEqual(["The <water> rises", "Story 9", "Story 8"]);
  expect(all).toHaveLength(10);
  expect(page("index.html")).toContain("The gates are shut");
  expect(page("lite/index.html")).toMatch(/The gates are shut[^]*The flood[^]*The &lt;water&gt; rises[^]*By the sea/);
  expect([page("index.html"), page("lite/index.html")].filter((text) => text.includes("data-mark"))).toEqual([]);
});

test("every card says how old it is", () => {
  const front = readPage(join(place.out, "index.html"));
  const cards = front.all("article");
  expect(cards.length).toBeGreaterThanOrEqual(10);
  const ages = [...front.all(".card-time"), ...front.all(".card-age")];
  expect(ages.filter(({ text }) => /\d/.test(text))).toHaveLength(cards.length);
});

test("the front of a topic is placed, too", () => {
  expect(headlines("topics/sea/index.html").slice(0, 2)).toEqual(["Story 1", "Story 2"]);
});

test("no heading is more than a level below the one before it", () => {
  for (const file of ["index.html", "topics/sea/index.html"]) {
    const levels = [...page(file).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  }
});

test("the build says when the front is due to change, and after its hour prints the front and no article", async () => {
  expect(told).toMatch(
    /The next build is due on Tuesday,? 24 November 2026.* 14:00, .*what an editor placed on a front begins or ends then\./,
  );
  const after = await place.build({ DATELINE_NOW: "2026-11-24T13:00:00Z" });
  expect(after.stdout).toMatch(/^2 of \d+ pages printed/m);
  expect(page("index.html")).not.toContain("The gates are shut");
});
