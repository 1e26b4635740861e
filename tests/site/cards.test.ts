/** Cards with which pages are shared: made once, laid out with what shows them, and gone when nothing does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { filesIn, Workplace } from "./folders.ts";
import { readPage } from "./html.ts";

const place = new Workplace();
const port = (headline: string, body: string) =>
  story({ headline, published: "2026-11-24 06:30", section: "world" }, body);

beforeAll(async () => {
  place.write({
    "paper.yaml": smallPaper.replace("cards: false\n", ""),
    "articles/2026/11/24-port.md": port("Port opens", "It opened."),
    "articles/2026/11/23-ferry.md": story({ headline: "Ferry sails", published: "2026-11-23", section: "home" }, "It."),
  });
  const { code, stdout, stderr } = await place.build();
  expect(code, stdout + stderr).toBe(0);
});
afterAll(() => place.remove());

const cards = () => filesIn(place.out).filter((file) => /^photos\/card-[0-9a-f]{16}\.jpg$/.test(file));
const cardOf = (file: string) => {
  const found = readPage(join(place.out, file))
    .all("meta")
    .find(({ attributes }) => attributes["property"] === "og:image");
  return new URL(found?.attributes["content"] ?? "none:").pathname.slice(1);
};
const article = "2026/11/24/port/index.html";

test("every story, section and front page has its own", () => {
  const shown = [article, "2026/11/23/ferry/index.html", "world/index.html", "home/index.html", "index.html"].map(
    cardOf,
  );
  expect(new Set(shown).size).toBe(shown.length);
  expect(cards()).toEqual([...shown].sort());
  // Pages that are of none of these are shared with the paper's own picture.
  expect(cardOf("archive/index.html")).toMatch(/^_astro\/share\./);
});

test("an edit of the text makes none, an edit of the headline one, and takes the old one away", async () => {
  const [before, all] = [cardOf(article), cards()];
  const bytes = readFileSync(join(place.out, before));
  place.write({ "articles/2026/11/24-port.md": port("Port opens", "It opened at noon.") });
  expect((await place.build()).code).toBe(0);
  expect(cards()).toEqual(all);
  expect(readFileSync(join(place.out, before)).equals(bytes)).toBe(true);
  place.write({ "articles/2026/11/24-port.md": port("Port closes", "It closed.") });
  expect((await place.build()).code).toBe(0);
  expect(cardOf(article)).not.toBe(before);
  expect(cards()).toEqual([...all.filter((card) => card !== before), cardOf(article)].sort());
});

test("where cards begin with a day, older stories are shared with what they have", async () => {
  const [before, all] = [cardOf(article), cards()];
  place.write({ "paper.yaml": smallPaper.replace("cards: false", "cards: 2026-11-24") });
  expect((await place.build()).code).toBe(0);
  expect(cardOf(article)).toBe(before);
  expect(cardOf("2026/11/23/ferry/index.html")).toMatch(/^_astro\/share\./);
  expect(cards()).toHaveLength(all.length - 1);
  place.write({ "paper.yaml": smallPaper.replace("cards: false", "cards: 24 November") });
  expect((await place.check()).stdout).toContain("Write false, or the first day whose stories have cards: 2026-01-01.");
});
