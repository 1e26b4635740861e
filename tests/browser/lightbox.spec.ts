/** Pictures, seen large. */
import { expect, test } from "./patient-test.ts";

const article = "/2026/11/09/lantern-boats/";

test("every picture of a story from the keyboard: forth and back, closer, and back to where one was", async ({
  page,
}) => {
  await page.goto(article);
  const first = page.locator("a.enlarge").first();
  await first.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  const pictures = new Set(
    await page.locator("article a.enlarge").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
  ).size;
  await expect(dialog).toHaveAccessibleName(`Picture 1 of ${pictures}`);
  await expect(dialog.locator("figcaption")).toContainText("Lantern boats");
  await expect(dialog.locator(".credit")).toContainText("Meridian Graphics");
  const shown = () =>
    dialog.locator("img").evaluate((image) => (image instanceof HTMLImageElement ? image.currentSrc : ""));
  await expect.poll(shown).toBeTruthy();
  const one = await shown();
  await page.keyboard.press("ArrowRight");
  await expect(dialog).toHaveAccessibleName(`Picture 2 of ${pictures}`);
  await expect.poll(shown).not.toBe(one);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(dialog).toHaveAccessibleName(`Picture ${pictures} of ${pictures}`);

  const width = () => dialog.locator("img").evaluate((image) => image.getBoundingClientRect().width);
  const whole = await width();
  await page.keyboard.press("+");
  expect(await width()).toBeGreaterThan(whole * 1.4);
  const scrolled = () => dialog.locator(".lightbox-stage").evaluate((stage) => stage.scrollLeft);
  const before = await scrolled();
  await page.keyboard.press("ArrowRight");
  await expect.poll(scrolled).toBeGreaterThan(before);
  await page.keyboard.press("0");
  expect(await width()).toBeCloseTo(whole, 0);

  // Tab stays within: nothing behind the dialog is reached.
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.querySelector("dialog")?.contains(document.activeElement),
      ),
    ).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.matches("a.enlarge"))).toBe(true);
});

test("a picture is whole in the window, on any screen", async ({ page }) => {
  for (const [width, height] of [
    [320, 256],
    [360, 740],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(article);
    await page.locator("a.enlarge").first().click();
    const image = page.locator("dialog img");
    await expect.poll(() => image.evaluate((shown) => shown instanceof HTMLImageElement && shown.complete)).toBe(true);
    const box = await image.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    await expect(page.getByRole("button", { name: "Close" })).toBeInViewport();
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the picture's largest rendition opens", async ({ page }) => {
    await page.goto(article);
    const widest = await page.locator("a.enlarge img").first().getAttribute("width");
    await page.locator("a.enlarge").first().click();
    expect(page.url()).toContain(`-${widest}.`);
    expect(
      await page
        .locator("img")
        .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))
        .catch(() => Number(widest)),
    ).toBe(Number(widest));
  });
});
