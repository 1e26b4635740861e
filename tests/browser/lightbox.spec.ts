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
  // What is moved by the keyboard says what it shows.
  await expect(dialog.getByRole("group")).toHaveAccessibleName(/\S/);
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
  await expect(dialog.locator("img")).toHaveJSProperty("complete", true);
  const whole = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(whole * 1.4);
  const scrolled = () => dialog.locator(".lightbox-stage").evaluate((stage) => stage.scrollLeft);
  const before = await scrolled();
  await page.keyboard.press("ArrowRight");
  await expect.poll(scrolled).toBeGreaterThan(before);
  await page.keyboard.press("0");
  await expect.poll(width).toBeCloseTo(whole, 0);

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

test("two quick presses open one picture, and Back closes it and stays in the story", async ({ page }) => {
  await page.goto("/");
  await page.goto(article);
  await page.locator("a.enlarge").first().dblclick();
  await expect(page.locator("dialog")).toHaveCount(1);
  await page.goBack();
  await expect(page.locator("dialog")).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe(article);
  // Closed otherwise, there is nothing to go back through.
  await page.locator("a.enlarge").first().click();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/lantern-boats\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/:\d+\/$/);
});

test("each picture has an address, which leads to it and follows those who turn to the next", async ({ page }) => {
  await page.goto(article);
  await page.locator("a.enlarge").last().click();
  await expect(page).toHaveURL(/#picture-[a-z0-9-]+$/);
  const second = page.url();
  const name = await page.getByRole("dialog").getAttribute("aria-label");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.url()).not.toBe(second);
  await page.goto("/");
  await page.goto(second);
  await expect(page.getByRole("dialog")).toHaveAccessibleName(name ?? "");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/lantern-boats\/$/);
  for (const nothing of ["#picture-", "#picture-no-such", "#picture-%3Cimg"]) {
    await page.goto(article + nothing);
    await expect(page.locator(".tool-text")).toBeVisible();
    await expect(page.locator("dialog")).toHaveCount(0);
  }
});

test("a finger that goes sideways turns to the next picture, in the direction of the page", async ({ page }) => {
  await page.goto(article);
  await page.locator("a.enlarge").first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toHaveAccessibleName(/^Picture 1 /);
  const swipe = (across: number, down = 0) =>
    page.locator(".lightbox-stage").evaluate(
      (stage, [across, down]) => {
        const hand = { pointerType: "touch", isPrimary: true, pointerId: 7, bubbles: true };
        stage.dispatchEvent(new PointerEvent("pointerdown", { ...hand, clientX: 200, clientY: 200 }));
        stage.dispatchEvent(new PointerEvent("pointerup", { ...hand, clientX: 200 + across, clientY: 200 + down }));
      },
      [across, down] as const,
    );
  await swipe(-120);
  await expect(dialog).toHaveAccessibleName(/^Picture 2 /);
  await swipe(120);
  await expect(dialog).toHaveAccessibleName(/^Picture 1 /);
  // A touch, and a finger that goes down, turn nothing; nor does one that moves a picture that is larger than the window.
  await swipe(-20);
  await swipe(-90, 120);
  await page.keyboard.press("+");
  await swipe(-120);
  await expect(dialog).toHaveAccessibleName(/^Picture 1 /);
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
    await expect(page).toHaveURL(new RegExp(`-${widest}\\.`));
    await expect
      .poll(() =>
        page
          .locator("img")
          .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))
          .catch(() => Number(widest)),
      )
      .toBe(Number(widest));
  });
});
