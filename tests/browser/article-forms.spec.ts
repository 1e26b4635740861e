/** Articles of kinds that have forms of their own. */
import { expect, lookingTest as test } from "./patient-test.ts";

test("an interview is told in questions and answers: each question is marked, and stands by its answer", async ({
  page,
}) => {
  await page.goto("/2026/11/02/seismologist-interview/");
  const questions = page.locator(".prose .question");
  await expect(questions).toHaveCount(12);
  const gaps = await questions.evaluateAll((all) =>
    all.map((question) => {
      const [own, before, after] = [question, question.previousElementSibling, question.nextElementSibling].map(
        (each) => each?.getBoundingClientRect(),
      );
      return own && before && after ? own.top - before.bottom - (after.top - own.bottom) : 0;
    }),
  );
  for (const gap of gaps) expect(gap).toBeGreaterThan(8);
  await expect(questions.first()).toHaveCSS("border-inline-start-width", "3px");
});

test("a review shows the work and its rating, which is heard in words alone", async ({ page }) => {
  await page.goto("/2026/10/31/the-wind-same/");
  const work = page.getByRole("complementary", { name: "The Wind, Same" });
  await expect(work).toContainText("Sunniva Rekdal");
  await expect(work).toMatchAriaSnapshot(`
    - complementary "The Wind, Same":
      - paragraph: The Wind, Same
      - paragraph: Sunniva Rekdal
      - paragraph: 4 out of 5
  `);
  await expect(work.locator(".stars span")).toHaveCount(5);
  await expect(work.locator(".stars .filled")).toHaveCount(4);
  await page.goto("/culture/");
  const card = page.getByRole("article", { name: /The Wind, Same/ });
  await expect(card).toContainText("Review");
  await expect(card).toContainText("4 out of 5");
});

test("an obituary says under its headline between which days the life lay", async ({ page }) => {
  await page.goto("/2026/10/31/ansel-viert/");
  await expect(page.locator(".article-head .life")).toHaveText("March 14, 1935 – October 28, 2026");
});

test("an explainer begins with its contents", async ({ page }) => {
  await page.goto("/2026/11/14/weather-model-wrong/");
  const contents = page.getByRole("navigation", { name: "In this article" });
  await contents.getByRole("link", { name: "How big is the nudge?" }).click();
  await expect(page.getByRole("heading", { name: "How big is the nudge?" })).toBeInViewport();
});

test.describe("a photo essay", () => {
  const essay = "/2026/11/10/the-light-goes-round/";

  test("has pictures as large as the window, and their words beside them where there is room", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(essay);
    const figure = page.locator(".figure-essay").nth(1);
    await figure.scrollIntoViewIfNeeded();
    const box = async (part: string) => (await figure.locator(part).boundingBox()) ?? { x: 0, width: 0, height: 0 };
    const [picture, caption] = [await box("img"), await box("figcaption")];
    expect(Math.max(picture.width / 950, picture.height / 800)).toBeGreaterThan(1);
    expect(picture.height).toBeLessThan(900);
    expect(caption.x).toBeGreaterThan(picture.x + picture.width);
  });

  test("fills a telephone from edge to edge, and nothing goes sideways", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(essay);
    const box = await page.locator(".figure-essay img").nth(1).boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBeCloseTo(390, 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test("an article carries the rules of its own form, and of no other", async ({ page }) => {
  const styled = async (path: string) => {
    await page.goto(path);
    return page.locator("head style").evaluateAll((sheets) => {
      const all = sheets.map(({ textContent }) => textContent).join("");
      return [".article-opinion", ".question", ".reviewed", ".life", ".figure-essay", ".points"].filter((rule) =>
        all.includes(rule),
      );
    });
  };
  expect(await styled("/2026/11/24/port-strike/")).toEqual([]);
  expect(await styled("/2026/11/02/seismologist-interview/")).toEqual([".question"]);
  expect(await styled("/2026/10/31/the-wind-same/")).toEqual([".reviewed"]);
  expect(await styled("/2026/11/23/own-the-waterline/")).toEqual([".article-opinion"]);
});

test("a short headline stands on cards, one for search engines in the page's title and where it is shared", async ({
  page,
}) => {
  await page.goto("/science/");
  await expect(page.getByRole("link", { name: "‘The ground is never silent’", exact: true })).toBeVisible();
  await page.goto("/2026/11/02/seismologist-interview/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/what a seismologist hears beneath a town$/);
  await expect(page).toHaveTitle(/^Seismologist Ragna Tveit on trains, tides/);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", /^Seismologist Ragna Tveit/);
});

test("another story within the text is one link with its picture, and leads there", async ({ page }) => {
  await page.goto("/2026/11/14/weather-model-wrong/");
  const aside = page.getByRole("complementary", { name: "Read also" });
  await expect(aside).toMatchAriaSnapshot(`
    - complementary "Read also":
      - paragraph:
        - link
  `);
  await expect(aside.locator("img")).toBeVisible();
  await aside.getByRole("link").click();
  await expect(page).toHaveURL(/\/2026\/11\/15\/tower-block-heat\/$/);
});

test("a story says how long it takes to read, in the language of its page", async ({ page }) => {
  await page.goto("/2026/11/24/port-strike/");
  await expect(page.locator(".times")).toContainText(/Reading time: \d minutes?/);
  await page.goto("/2026/11/24/اتفاق-ينهي-إضراب-الميناء/");
  await expect(page.locator(".times")).toContainText("مدة القراءة:");
  await page.goto("/2026/11/12/saint-orrin-live/");
  await expect(page.locator(".times")).not.toContainText("Reading time");
});
