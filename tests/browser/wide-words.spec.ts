/** No page is wider than its window, whatever one word is: every template, from 320 px on, at three sizes of text, set here or in the browser. */
import { rmSync } from "node:fs";
import type { Server } from "node:http";
import type { CDPSession } from "@playwright/test";
import { serve } from "../../src/hosting/serve.ts";
import { openPage } from "../open-page.ts";
import { chosenOf, whole } from "../whole.ts";
import { expect, test, type Page } from "./patient-test.ts";
import { choose } from "./reader.ts";
import { sticksOut } from "./sticks-out.ts";
import { eighty, printWidePaper, storyPath, type WidePaper } from "./wide-paper.ts";

const widths = [320, 360, 768, 1024, 1440];
/** What the browser's own letters measure, and what the reader has chosen for the story beside it: 100, 150 and 200 % of either. */
const sizes: { browser: number; own?: number }[] = [
  { browser: 16, own: 16 },
  { browser: 16, own: 24 },
  { browser: 16, own: 32 },
  { browser: 24 },
  { browser: 32 },
];
const looks = sizes.flatMap((size, row) => widths.map((width, column) => ({ size, width, row, column })));

/**
 * In which sizes and widths a page is looked at: in the narrowest with the largest text of either kind, and in each size
 * and each width once, other pairs than the page before it, so that five pages have all of them. A story that holds all
 * that a story can, in each with each.
 */
const looksAt = (path: string, place: number) =>
  chosenOf(
    looks,
    ({ size, row, column }) =>
      /\/full-..\/$/.test(path) ||
      column === (row + place) % widths.length ||
      (column === 0 && Math.max(size.browser, size.own ?? 0) === 32),
  );

const own = (language: "en" | "ar"): string[] => {
  const edition = language === "en" ? "" : "/ar";
  return [
    `${edition}/`,
    `/2026/11/21/full-${language}/`,
    `/2026/11/21/full-${language}/history/`,
    `/2026/11/20/live-${language}/`,
    `/2026/11/20/live-${language}/updates/2026-11-20-06/`,
    storyPath(language, 8),
    storyPath(language, 3),
    ...[
      "home",
      "opinion",
      "live",
      `topics/${eighty.toLowerCase()}`,
      `topics/${eighty.toLowerCase()}/1`,
      "topics",
      "authors/long-name",
      "authors",
      "threads/long-thread",
      "threads",
      "archive",
      "archive/2026",
      "archive/2026/11",
      "archive/2026/11/20",
      "corrections",
      "corrections/2026/11",
      "long-page",
      "search",
      `search/?q=${eighty}`,
      "saved",
      "no/such/page",
    ].map((path) => `${edition}/${path}${path.includes("?") ? "" : "/"}`),
    `/2026/11/21/once-${language}/`,
  ];
};
const lite = [
  "/",
  "/2026/11/21/full-en/",
  "/2026/11/20/live-en/",
  "/home/",
  "/authors/long-name/",
  "/threads/long-thread/",
  "/topics/",
  "/archive/",
  "/archive/2026/11/",
  "/archive/2026/11/20/",
  "/corrections/",
  "/long-page/",
  "/ar/",
  "/2026/11/21/full-ar/",
  "/ar/topics/",
].map((path) => `/lite${path}`);
const previewed = ["/", "/2026/11/24/draft-en/", "/2026/11/24/draft-ar/"];

let paper: WidePaper;
let printed: Server;
let preview: Server;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  paper = await printWidePaper();
  printed = await serve(paper.printed, 0);
  preview = await serve(paper.previewed, 0);
});
test.afterAll(() => {
  for (const server of [printed, preview]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(paper.folder, { recursive: true, force: true });
});

function siteOf(server: Server): string {
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port.");
  return `http://localhost:${address.port}`;
}

/** Looks at pages in their widths and sizes. @returns how often it looked, and what stuck out where */
async function look(
  page: Page,
  server: Server,
  paths: readonly string[],
): Promise<{ looked: number; found: string[] }> {
  const browser: CDPSession = await page.context().newCDPSession(page);
  const found: string[] = [];
  let looked = 0;
  // Pictures that do not come show their alternative words. The places of those that come are the same.
  await page.route("**/photos/**", (route) => route.abort());
  // What leads on at once stays, to be looked at.
  await page.route("**/once-*/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, "") });
  });
  for (const [place, path] of paths.entries()) {
    await openPage(page, siteOf(server) + path);
    if (path.includes("?q=")) await expect(page.locator("[data-results] h2").first()).toBeAttached();
    // What is laid out only near the window, or when it is opened, is laid out at once. Nothing is painted: only places are asked for.
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll("details:not([open])")) closed.setAttribute("open", "");
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { content-visibility: visible !important; visibility: hidden !important }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    let set: (typeof sizes)[number] | undefined;
    for (const { size, width } of looksAt(path, place)) {
      if (set !== size) {
        set = size;
        await browser.send("Page.setFontSizes", { fontSizes: { standard: size.browser, fixed: size.browser - 3 } });
        if (size.own) await choose(page, { size: size.own });
        else await page.evaluate(() => document.documentElement.style.removeProperty("--size-text"));
      }
      await page.setViewportSize({ width, height: 800 });
      looked += 1;
      for (const what of await page.evaluate(sticksOut))
        found.push(`${path} at ${width} px, ${size.own ?? "no"} of ${size.browser}: ${what}`);
    }
  }
  return { looked, found };
}

for (const [name, server, paths] of [
  ["from left to right", () => printed, own("en")],
  ["from right to left", () => printed, own("ar")],
  ["in the lite edition", () => printed, lite],
  ["in a preview", () => preview, previewed],
] as const) {
  test(`no page is wider than its window, and no word sticks out of its place: ${name}`, async ({ page }) => {
    test.setTimeout(300_000);
    const { looked, found } = await look(page, server(), paths);
    expect(looked).toBe(paths.reduce((sum, path, place) => sum + looksAt(path, place).length, 0));
    expect(looked).toBeGreaterThanOrEqual(paths.length * sizes.length * (whole ? widths.length : 1));
    expect(found.slice(0, 40), `${found.length} findings in ${looked} looks`).toEqual([]);
  });
}

test("no picture is enlarged, none hides the story, and all of it is a press away", async ({ page }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, `${siteOf(printed)}/2026/11/21/full-en/`);
    const pictures = await page.locator(".article a.enlarge img").evaluateAll((images) =>
      images.map((image) => {
        const { width, height } = image.getBoundingClientRect();
        return { whole: (image.dataset["whole"] ?? "").split(" ").map(Number), box: { width, height } };
      }),
    );
    expect(pictures.length).toBeGreaterThan(10);
    for (const {
      whole: [own = 0, high = 0],
      box,
    } of pictures) {
      expect(box.width, `${own} × ${high} at ${width} px`).toBeLessThanOrEqual(Math.min(own, width));
      expect(box.height, `${own} × ${high} at ${width} px`).toBeLessThanOrEqual(642);
      // As it is, or a part four by five.
      expect(
        Math.abs(box.width / box.height / (high > 2 * own ? 4 / 5 : own / high) - 1),
        `${own} × ${high} at ${width} px`,
      ).toBeLessThan(0.05);
    }
    await page.locator('a.enlarge:has(img[data-whole="500 4000"])').first().click();
    const shown = page.locator("dialog[open] img");
    await expect
      .poll(() => shown.evaluate((image) => image.getBoundingClientRect().height / image.getBoundingClientRect().width))
      .toBeCloseTo(8, 0);
    expect(await shown.evaluate((image) => image.getBoundingClientRect().height)).toBeLessThanOrEqual(800);
  }
});

test("a word is parted with a hyphen where its language is known, and copied whole", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openPage(page, `${siteOf(printed)}/2026/11/24/de/`);
  const headline = page.locator("h1");
  const word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
  await expect(headline).toHaveText(`${word} fällt`);
  expect(
    await headline.evaluate((element) => (getSelection()?.selectAllChildren(element), getSelection()?.toString())),
  ).toBe(`${word} fällt`);
  // A line ends behind a piece of the word, where the hyphen stands: no piece is on two lines.
  const parted = await headline.locator(".long").evaluate((long) => {
    const range = document.createRange();
    const tops = [...long.childNodes].map((piece) => {
      range.selectNodeContents(piece instanceof Element ? (piece.firstChild ?? piece) : piece);
      return [...range.getClientRects()].map(({ top }) => Math.round(top));
    });
    return {
      mostLinesOfAPiece: Math.max(...tops.map((lines) => new Set(lines).size)),
      lines: new Set(tops.flat()).size,
    };
  });
  expect(parted.lines).toBeGreaterThan(1);
  expect(parted.mostLinesOfAPiece).toBe(1);
});
