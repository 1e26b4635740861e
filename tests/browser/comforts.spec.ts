/** The settings of the text: set from the keyboard, kept over pages, there before anything is painted. */
import { shiftsOf, showWhenRead, watchShifts } from "./layout-shifts.ts";
import { themes } from "./pages.ts";
import { expect, test, type Page } from "./patient-test.ts";

const article = "/2026/11/24/port-strike/";
const another = "/2026/11/20/port-talks/";

const fontSize = (page: Page) =>
  page
    .locator(".prose p")
    .first()
    .evaluate((element) => getComputedStyle(element).fontSize);
const paper = (page: Page) => page.locator("body").evaluate((element) => getComputedStyle(element).backgroundColor);

async function openPanel(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Text settings" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
}

test("every setting from the keyboard, and all of them kept over pages", async ({ page }) => {
  await page.goto(article);
  await expect(page.getByRole("button", { name: "Text settings" })).toContainText("20");
  await openPanel(page);
  // The panel begins with the smaller size, and is heard to change.
  await expect(page.getByRole("button", { name: "Smaller text" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  expect(await fontSize(page)).toBe("24px");
  await expect(page.getByRole("status").filter({ hasText: "Text size 24" })).toBeAttached();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Sans" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Wide" })).toBeChecked();
  await page.keyboard.press("Tab");
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Sepia" })).toBeChecked();
  const set = await page
    .locator(".prose p")
    .first()
    .evaluate((element) => {
      const { fontFamily, lineHeight, fontSize } = getComputedStyle(element);
      return {
        family: fontFamily.split(",")[0]?.replaceAll('"', ""),
        leading: parseFloat(lineHeight) / parseFloat(fontSize),
      };
    });
  expect(set.family).toBe("Libre Franklin");
  expect(set.leading).toBeGreaterThan(1.7);
  expect(await paper(page)).toBe("rgb(245, 234, 214)");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Text settings" })).toBeFocused();
  await expect(page.locator(".comforts")).toBeHidden();

  await page.goto(another);
  expect(await fontSize(page)).toBe("24px");
  expect(await paper(page)).toBe("rgb(245, 234, 214)");
  await page.goto("/");
  expect(await paper(page)).toBe("rgb(245, 234, 214)");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["comforts"]);

  await page.goto(article);
  await openPanel(page);
  await page.getByRole("button", { name: "As the paper sets it" }).press("Enter");
  expect(await fontSize(page)).toBe("20px");
  expect(await paper(page)).toBe("rgb(253, 253, 251)");
});

test("the panel stays where it is while it is used: five presses at one place are five steps", async ({ page }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(article);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const before = Number.parseFloat(await fontSize(page));
    await page.getByRole("button", { name: "Text settings" }).click();
    const larger = await page.getByRole("button", { name: "Larger text" }).boundingBox();
    if (!larger) throw new Error("The panel has no such button.");
    const at = { x: larger.x + larger.width / 2, y: larger.y + larger.height / 2 };
    for (let press = 0; press < 5; press++) await page.mouse.click(at.x, at.y);
    await expect(page.locator(".comforts")).toBeVisible();
    expect(Number.parseFloat(await fontSize(page))).toBe(2 * Math.floor(before / 2) + 10);
    expect(await page.getByRole("button", { name: "Larger text" }).boundingBox()).toEqual(larger);
    // Colours and typefaces move it as little, and all of it is in the window.
    await page.getByRole("radio", { name: "Sans" }).check();
    expect(await page.getByRole("button", { name: "Larger text" }).boundingBox()).toEqual(larger);
    await expect(page.getByRole("button", { name: "As the paper sets it" })).toBeInViewport({ ratio: 1 });
  }
});

test("two quick presses open the panel, and do not close it again", async ({ page }) => {
  await page.goto(article);
  await page.getByRole("button", { name: "Text settings" }).dblclick();
  await expect(page.locator(".comforts")).toBeVisible();
  await page.waitForTimeout(100);
  await expect(page.locator(".comforts")).toBeVisible();
});

test("the size chosen beside a story is that of the front page and of lists, too", async ({ page }) => {
  const card = async () =>
    Number.parseFloat(
      await page
        .locator(".card .standfirst")
        .first()
        .evaluate((words) => getComputedStyle(words).fontSize),
    );
  for (const path of ["/", "/world/"]) {
    await page.goto(path);
    const before = await card();
    await page.evaluate(() => localStorage.setItem("comforts", '{"size":32}'));
    await page.reload();
    expect(await card()).toBeGreaterThan(1.4 * before);
    await page.evaluate(() => localStorage.clear());
  }
});

test("the smallest and the largest size are the last ones, and the lines keep their length at every step", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  await openPanel(page);
  for (let press = 0; press < 2; press++) await page.getByRole("button", { name: "Smaller text" }).click();
  await expect(page.getByRole("button", { name: "Smaller text" })).toHaveAttribute("aria-disabled", "true");
  for (const face of ["Serif", "Sans"]) {
    await page.getByRole("radio", { name: face }).check();
    for (let size = 16; size <= 32; size += 2) {
      expect(await fontSize(page)).toBe(`${size}px`);
      const letters = await lettersInLines(page);
      expect(letters, `${face} at ${size} px`).toBeGreaterThanOrEqual(45);
      expect(letters, `${face} at ${size} px`).toBeLessThanOrEqual(75);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      if (size < 32) await page.getByRole("button", { name: "Larger text" }).click();
    }
    await expect(page.getByRole("button", { name: "Larger text" })).toHaveAttribute("aria-disabled", "true");
    for (let press = 0; press < 8; press++) await page.getByRole("button", { name: "Smaller text" }).click();
  }
});

/** How many letters a full line of the story has, on the mean. */
function lettersInLines(page: Page): Promise<number> {
  return page.evaluate(() => {
    const lengths: number[] = [];
    for (const paragraph of [...document.querySelectorAll(".article-text > .prose > p")].slice(0, 6)) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const lines = new Map<number, number>();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const bottom = Math.round(range.getBoundingClientRect().bottom / 8);
          lines.set(bottom, (lines.get(bottom) ?? 0) + 1);
        }
      }
      // The last line of a paragraph is as long as it happens to be.
      lengths.push(...[...lines.values()].slice(0, -1));
    }
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  });
}

test("what was chosen is there before the first paint: nothing moves, nothing flashes", async ({ page }) => {
  await showWhenRead(page);
  await watchShifts(page);
  await page.addInitScript(() => {
    localStorage.setItem("comforts", JSON.stringify({ size: 32, theme: "dark", face: "sans", spacing: "wide" }));
    Object.assign(window, { firstPaper: "" });
    // The first frame is painted after this: what the page looks like then is what the reader sees first.
    const look = () => {
      const body = document.querySelector("body");
      return body
        ? Object.assign(window, {
            firstPaper: getComputedStyle(body).backgroundColor,
            firstSize: getComputedStyle(document.documentElement).getPropertyValue("--size-text"),
          })
        : requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(article);
    await page.waitForLoadState("networkidle");
    await expect(page.locator(".tool-text")).toContainText("32");
    const seen = await page.evaluate(() => ({
      ...("firstPaper" in window && { paper: window.firstPaper }),
      ...("firstSize" in window && { size: window.firstSize }),
    }));
    expect(seen.paper).toBe("rgb(16, 20, 23)");
    expect(seen.size).toBe("2rem");
    expect(await shiftsOf(page)).toBeLessThan(0.002);
  }
});

test("it works beside the size of text that is set in the browser", async ({ page }) => {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 24, fixed: 20 } });
  await page.addInitScript(() => localStorage.setItem("comforts", '{"size":24}'));
  await page.goto(article);
  // Half as large again as 24.
  expect(await fontSize(page)).toBe("36px");
  await expect(page.locator(".tool-text")).toContainText("24");
});

test("the system's colours are followed until others are chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(article);
  expect(await paper(page)).toBe("rgb(16, 20, 23)");
  const bar = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
          ({ media }) => matchMedia(media).matches,
        )?.content,
    );
  expect(await bar()).toBe("#101417");
  await openPanel(page);
  for (const theme of themes) {
    await page.getByRole("radio", { name: theme, exact: false }).check();
    await page.emulateMedia({ colorScheme: theme === "dark" ? "light" : "dark" });
    expect(await paper(page)).toBe(
      { light: "rgb(253, 253, 251)", dark: "rgb(16, 20, 23)", sepia: "rgb(245, 234, 214)" }[theme],
    );
    expect(await bar()).toBe({ light: "#fdfdfb", dark: "#101417", sepia: "#f5ead6" }[theme]);
  }
});

test("nonsense that was left on the device does no harm", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  for (const kept of ["no json", "null", '{"size":4000,"theme":"url(x)","face":7}', "[]"]) {
    await page.addInitScript((text) => localStorage.setItem("comforts", text), kept);
    await page.goto(article);
    expect(await fontSize(page)).toBe("20px");
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBeUndefined();
  }
  expect(errors).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("there are no controls that do nothing, and no place kept for them", async ({ page }) => {
    await page.goto(article);
    // What opens a menu of sections needs none.
    await expect(page.locator("main button:visible")).toHaveCount(0);
    expect((await page.locator(".story-tools").boundingBox())?.height ?? 0).toBe(0);
  });
});
