/** What was wrong in one engine and right in another. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { siteFolder } from "../built-site.ts";
import type { Tab } from "./engine.ts";
import { expect, short, test } from "./engine-test.ts";
import { notedIn } from "./watched-site.ts";

const wait = (tab: Tab, milliseconds: number) =>
  tab.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), milliseconds);

for (const width of [390, 1440]) {
  test(
    `the front page's name stands on its line, and what is beside it on the same, at ${width} px`,
    short,
    async ({ openTab, site }) => {
      const tab = await openTab({ width });
      await tab.goto(`${site.origin}/`);
      const found = await tab.evaluate(async () => {
        await document.fonts.ready;
        const name = document.querySelector(".masthead-front .name");
        const mark = document.createElement("span");
        mark.style.display = "inline-block";
        name?.querySelector("a")?.append(mark);
        // An empty box stands on the line that letters stand on.
        const line = mark.getBoundingClientRect().bottom;
        mark.remove();
        const ears = [...document.querySelectorAll(".masthead-front .ear")]
          .map((ear) => ear.getBoundingClientRect())
          .filter(({ height }) => height > 0);
        const after = document.querySelector(".masthead-front .section-nav")?.getBoundingClientRect();
        return { line, ears: ears.map(({ top, bottom }) => ({ top, bottom })), after: after?.top ?? 0 };
      }, undefined);
      // On a telephone the date follows below the name.
      const below = width < 1024 ? Math.min(...found.ears.map(({ top }) => top)) : found.after;
      expect(below - found.line).toBeLessThan(16);
      expect(below - found.line).toBeGreaterThanOrEqual(-2);
      if (width >= 1024) for (const { bottom } of found.ears) expect(Math.abs(bottom - found.line)).toBeLessThan(4);
    },
  );
}

test(
  "the archive of a year has a bar for each month, as long as the month has stories",
  short,
  async ({ openTab, site }) => {
    const tab = await openTab();
    await tab.goto(`${site.origin}/archive/2026/`);
    const bars = await tab.evaluate(
      () =>
        [...document.querySelectorAll(".periods a")].map((period) => {
          const bar = period.querySelector(".period-bar")?.getBoundingClientRect();
          return {
            stories: Number.parseInt(period.querySelector(".fine")?.textContent ?? "", 10),
            width: bar?.width ?? 0,
            height: bar?.height ?? 0,
            room: period.getBoundingClientRect().width,
          };
        }),
      undefined,
    );
    expect(bars.length).toBeGreaterThan(1);
    for (const { stories, width, height, room } of bars)
      expect({ stories, width, height }).toEqual({ stories, width: Math.min(6 * stories, room), height: 4 });
  },
);

test("the search field shows what is typed and nothing else", async ({ openTab, site }) => {
  const tab = await openTab({ width: 1440, height: 900 });
  await tab.goto(`${site.origin}/search/`);
  await tab.click("input[type=search]");
  await tab.type("port");
  const end = await tab.evaluate(() => {
    const { right, top, height } =
      document.querySelector("input[type=search]")?.getBoundingClientRect() ?? new DOMRect();
    return { left: Math.round(right) - 160, top: Math.round(top) + 2, width: 158, height: Math.round(height) - 4 };
  }, undefined);
  const { channels } = await sharp(
    await sharp(await tab.picture())
      .removeAlpha()
      .extract(end)
      .toBuffer(),
  ).stats();
  for (const { min, max } of channels) expect(max - min).toBeLessThan(3);
});

const live = "/2026/11/12/saint-orrin-live/";

test("new entries of a live blog are taken, in browsers without URL.parse too", async ({ openTab, site }) => {
  const follower = readdirSync(join(siteFolder, "_astro")).find((name) => name.startsWith("LiveBlog"));
  /** As the page was before the newest entry came, and while more were to come. */
  const before = (html: string) =>
    html
      .replace(
        /<section([^>]*class="updates"[^>]*)>/,
        `<section$1 data-updates="${live}updates.json" data-language="en" data-offer='{"one":"{count} new update"}'>`,
      )
      .replace(/<article class="entry[^]*?<\/article>/, "")
      .replace(/<script[^>]* data-module=/, `<script type="text/plain" data-module="/_astro/${follower}"></script>$&`);
  let taken = false;
  site.alter({
    html: (html) => (taken ? html : before(html)),
    first: () => {
      Reflect.deleteProperty(URL, "parse");
      // The half minute from one question to the next is shorter; what drives the engine has longer patience, in the same window.
      const { setTimeout } = globalThis;
      Object.assign(globalThis, {
        setTimeout: (work: () => void, time = 0) => setTimeout(work, time > 20_000 && time < 40_000 ? 200 : time),
      });
    },
  });
  const tab = await openTab();
  await tab.goto(site.origin + live);
  const entries = () => tab.evaluate(() => document.querySelectorAll("article.entry").length, undefined);
  const were = await entries();
  await expect
    .poll(() => tab.evaluate(() => document.querySelector(".live-offer")?.textContent ?? "", undefined))
    .toBe("1 new update");
  taken = true;
  await tab.click(".live-offer");
  await expect.poll(entries).toBe(were + 1);
  expect(await notedIn(tab)).toEqual([]);
});

test("who listens has what is read in sight, in browsers that do not say when they have scrolled", async ({
  openTab,
  site,
}) => {
  site.alter({
    first: () => {
      addEventListener("scrollend", (event) => event.stopImmediatePropagation(), true);
      const said: SpeechSynthesisUtterance[] = [];
      class Utterance extends EventTarget {
        lang = "";
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const speech = Object.assign(new EventTarget(), {
        getVoices: () => [{ lang: "en-GB" }],
        speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
        cancel: () => undefined,
        pause: () => undefined,
        resume: () => undefined,
      });
      Object.defineProperty(window, "speechSynthesis", { value: speech });
      Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
    },
  });
  const tab = await openTab({ width: 1000, height: 700 });
  await tab.goto(`${site.origin}/2026/11/24/port-strike/`);
  await tab.click(".tool-listen");
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll("[data-being-read]").length, undefined)).toBe(1);
  const seen = () =>
    tab.evaluate(() => {
      const { top, bottom } = document.querySelector("[data-being-read]")?.getBoundingClientRect() ?? new DOMRect();
      return bottom > 0 && top < innerHeight;
    }, undefined);
  for (let paragraph = 0; paragraph < 3; paragraph++) {
    // To the next paragraph but two, sentence by sentence.
    await tab.evaluate(() => {
      const said: unknown = Reflect.get(window, "said");
      if (!Array.isArray(said)) return;
      const parts = new Set();
      while (parts.size < 4) {
        const last: unknown = said.at(-1);
        if (!(last instanceof EventTarget)) return;
        last.dispatchEvent(new Event("end"));
        parts.add(document.querySelector("[data-being-read]"));
      }
    }, undefined);
    await expect.poll(seen).toBe(true);
    await wait(tab, 300);
  }
});
