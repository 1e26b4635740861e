/** Pages fit: nothing scrolls sideways at 320 px, at 400 % zoom, or with wide text; nothing moves while a page loads. */
import { shiftsOf, showWhenRead, watchShifts } from "./layout-shifts.ts";
import { panels, templates, textSizes } from "./pages.ts";
import { expect, lookingTest, test, type Page } from "./patient-test.ts";
import { choose, giveVoice, open } from "./reader.ts";

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words that are cut off: what does not fit a box that hides the rest. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, h3, p, a, li, td, figcaption, button, label")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        if (overflowX !== "hidden" && overflowY !== "hidden") return false;
        // The opening of the next story fades out by design.
        return (
          !element.matches(".unseen, .next-opening") &&
          (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

for (const [name, path] of Object.entries(templates)) {
  lookingTest(
    `nothing scrolls sideways and nothing is cut, on screens from 320 px on, with the smallest and the largest text: ${name}`,
    async ({ page }) => {
      await page.goto(path);
      for (const width of [320, 768, 1440, 1920]) {
        // 320 by 256 is what a screen of 1280 by 1024 shows at 400 % (WCAG 1.4.10).
        await page.setViewportSize({ width, height: width === 320 ? 256 : 800 });
        for (const size of textSizes) {
          await choose(page, { size });
          expect(await overflow(page), `${width} px, text of ${size} px`).toBe(0);
          expect(await cut(page), `${width} px, text of ${size} px`).toEqual([]);
        }
      }
    },
  );
}

for (const panel of panels) {
  test(`a panel fits the narrowest screen with the largest text: ${panel}`, async ({ page }) => {
    await giveVoice(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/2026/11/24/port-strike/");
    await open(page, panel);
    await choose(page, { size: 32 });
    expect(await overflow(page)).toBe(0);
    expect(await cut(page)).toEqual([]);
  });
}

test("a page whose text alone is twice as large is still whole (WCAG 1.4.4)", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1024 });
  const browser = await page.context().newCDPSession(page);
  // As a reader sets it in the browser's own settings: the text grows, and what is measured in it.
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  for (const path of ["/2026/11/23/who-pays-for-the-tide/", "/", "/archive/2026/11/"]) {
    await page.goto(path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    expect(await overflow(page)).toBe(0);
  }
});

test("text that is half as large again, or twice as large, is whole on a telephone, and so is each word of the name", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const browser = await page.context().newCDPSession(page);
  for (const standard of [24, 32]) {
    await browser.send("Page.setFontSizes", { fontSizes: { standard, fixed: 20 } });
    for (const path of ["/", "/ar/", "/2026/11/24/port-strike/", "/world/", "/search/?q=ferry"]) {
      await page.goto(path);
      expect(await overflow(page), `${path} at ${standard}`).toBe(0);
      expect(await cut(page), `${path} at ${standard}`).toEqual([]);
      const broken = await page.evaluate(() => {
        const name = document.querySelector(".masthead .name a");
        const text = name?.firstChild;
        if (!(text instanceof Text)) return ["no name"];
        return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
        });
      });
      expect(broken, `${path} at ${standard}`).toEqual([]);
    }
  }
});

lookingTest(
  "who wrote it, when, and how it begins are on the first screen, with a picture or without",
  async ({ page }) => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const path of ["/2026/11/24/port-strike/", "/2026/11/23/own-the-waterline/", "/2026/11/09/lantern-boats/"]) {
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready.then(() => true));
        const ends = await page.evaluate(() => {
          const first = document.querySelector(".article-text .prose p");
          const range = document.createRange();
          if (first) range.selectNodeContents(first);
          return {
            byline: document.querySelector(".byline")?.getBoundingClientRect().bottom,
            times: document.querySelector(".times")?.getBoundingClientRect().bottom,
            line: range.getClientRects()[0]?.bottom,
          };
        });
        for (const [part, bottom] of Object.entries(ends))
          expect(bottom ?? Infinity, `${part} of ${path} at ${width}`).toBeLessThanOrEqual(height);
      }
    }
  },
);

lookingTest("the scroll bar says how long a page is, before any of it is seen and after", async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ["/", "/2026/11/24/port-strike/"]) {
      await page.goto(path);
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      const before = await height();
      await page.evaluate(async () => {
        for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
          scrollTo({ top: at, behavior: "instant" });
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      });
      expect(await height(), `${path} at ${width}`).toBe(before);
    }
  }
});

lookingTest("text spacing that a reader sets (WCAG 1.4.12) cuts nothing off", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of ["/", "/2026/11/23/who-pays-for-the-tide/"]) {
    await page.goto(path);
    // As a browser's extension would: the page's policy lets no style element in.
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
      );
      document.adoptedStyleSheets = [spacing];
    });
    expect(
      await page
        .locator("p")
        .last()
        .evaluate((element) => getComputedStyle(element).letterSpacing),
    ).not.toBe("normal");
    expect(await cut(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
});

lookingTest("pages read the same way from right to left: nothing scrolls sideways", async ({ page }) => {
  for (const path of ["/", "/2026/11/24/port-strike/"]) {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    expect(await overflow(page)).toBe(0);
  }
});

test("nothing moves while an article loads", async ({ page }) => {
  await showWhenRead(page);
  await watchShifts(page);
  await page.goto("/2026/11/24/port-strike/");
  await page.waitForLoadState("networkidle");
  expect(await shiftsOf(page)).toBeLessThan(0.002);
});
