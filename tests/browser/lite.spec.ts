/** The lite edition in a browser: one request, nothing wrong, nothing too wide; and how readers who save data come to it. */
import { faults } from "./faults.ts";
import { shiftsOf, showWhenRead, watchShifts } from "./layout-shifts.ts";
import { lite } from "./pages.ts";
import { expect, lookingTest, test, type Page } from "./patient-test.ts";

const article = "/2026/11/24/port-strike/";
const arabic = "/2026/11/24/اتفاق-ينهي-إضراب-الميناء/";

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, path] of Object.entries(lite)) {
  lookingTest(
    `axe finds nothing, in light and in dark, and nothing scrolls sideways at 320 px: ${name}`,
    async ({ page }) => {
      await page.goto(path);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faults(page, ["color-contrast-enhanced"]), colorScheme).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await overflow(page)).toBe(0);
    },
  );
}

test("a page is one request, and has no fonts", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => request.url().startsWith("data:") || asked.push(request.url()));
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  for (const path of ["/lite/", `/lite${article}`, `/lite${arabic}`]) {
    asked.length = 0;
    await page.goto(path, { waitUntil: "networkidle" });
    expect(asked.map((url) => decodeURI(new URL(url).pathname))).toEqual([path]);
    expect(await page.evaluate(() => document.fonts.size)).toBe(0);
  }
  expect(said).toEqual([]);
});

lookingTest("dark is dark, and lines are as long as is read with ease", async ({ page }) => {
  await page.goto(`/lite${article}`);
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.documentElement);
      return {
        background: backgroundColor,
        ink: getComputedStyle(document.body).color,
        width: document.querySelector(".prose p")?.getBoundingClientRect().width ?? 0,
        size: Number.parseFloat(getComputedStyle(document.body).fontSize),
      };
    });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  const light = await look();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await look();
  expect([light.ink, light.background, dark.ink]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
  expect(dark.background).not.toBe(light.background);
  expect(light.width / light.size).toBeGreaterThan(28);
  expect(light.width / light.size).toBeLessThan(40);
});

test("the colours that a reader chose beside a story hold in the lite edition, whatever the system has", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  const chosen: unknown[] = [];
  for (const theme of ["Dark", "Sepia", "Light"]) {
    await page.goto(article);
    await page.locator(".tool-text").click();
    await page.getByRole("radio", { name: theme }).check({ force: true });
    await page.goto(`/lite${article}`);
    chosen.push(
      await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        return [backgroundColor, color];
      }),
    );
    expect(await faults(page, ["color-contrast-enhanced"]), theme).toEqual([]);
  }
  expect(chosen).toEqual([
    [expect.not.stringContaining("255, 255, 255"), "rgb(255, 255, 255)"],
    ["rgb(245, 234, 214)", "rgb(42, 32, 24)"],
    ["rgb(255, 255, 255)", "rgb(0, 0, 0)"],
  ]);
});

lookingTest("Arabic runs from right to left, in larger letters with more space between the lines", async ({ page }) => {
  const look = () =>
    page.evaluate(() => {
      const { direction, fontSize, lineHeight } = getComputedStyle(document.querySelector(".prose p") ?? document.body);
      return {
        direction,
        size: Number.parseFloat(fontSize),
        leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
      };
    });
  await page.goto(`/lite${article}`);
  const latin = await look();
  await page.goto(`/lite${arabic}`);
  const rightToLeft = await look();
  expect([latin.direction, rightToLeft.direction]).toEqual(["ltr", "rtl"]);
  expect(rightToLeft.size).toBeGreaterThan(latin.size);
  expect(rightToLeft.leading).toBeGreaterThan(latin.leading * 1.15);
});

lookingTest(
  "readers go through the lite edition, from language to language, and back to the full page, with the keyboard alone",
  async ({ page }) => {
    const pathOf = () => decodeURI(new URL(page.url()).pathname);
    await page.goto(article);
    await page.locator(".footer").getByRole("link", { name: "Lite edition" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/lite${article}`);
    await page.getByRole("link", { name: "العربية" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    expect(pathOf()).toBe(`/lite${arabic}`);
    await page.getByRole("link", { name: "أوفري", exact: true }).first().click();
    await expect(page).toHaveURL("/lite/ar/home/");
    await page.getByRole("link", { name: "الطبعة الكاملة" }).click();
    await expect(page).toHaveURL("/ar/home/");
  },
);

lookingTest("a picture's link leads to the picture", async ({ page }) => {
  await page.goto(`/lite${article}`);
  const href = await page.getByRole("link", { name: /^Picture: Idle cranes/ }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-type"]).toBe("image/jpeg");
});

test.describe("the offer", () => {
  const offer = (page: Page) => page.locator(".lite-offer");
  const saving = async (page: Page) => {
    const browser = await page.context().newCDPSession(page);
    await browser.send("Emulation.setDataSaverOverride", { dataSaverEnabled: true });
  };

  test("is not shown to others", async ({ page }) => {
    await page.goto(article);
    await expect(offer(page)).toBeHidden();
  });

  test("stands at the top where data is to be saved, moves nothing, and leads only who follows it", async ({
    page,
  }) => {
    await showWhenRead(page);
    await watchShifts(page);
    // The fonts' own coming is looked at in late-fonts.spec.ts.
    await page.route("**/*.woff2", (route) => route.abort());
    await saving(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(article, { waitUntil: "networkidle" });
    await expect(offer(page)).toBeVisible();
    await expect(offer(page)).toHaveText("Read the lite edition");
    expect(
      await offer(page).evaluate(
        (link) =>
          link.getBoundingClientRect().bottom < (document.querySelector("h1")?.getBoundingClientRect().top ?? 0),
      ),
    ).toBe(true);
    expect(await shiftsOf(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
    await expect(page).toHaveURL(article);
    await offer(page).click();
    await expect(page).toHaveURL(`/lite${article}`);
  });

  test("is in the page's language, and on the front page too", async ({ page }) => {
    await saving(page);
    await page.goto("/ar/");
    await expect(offer(page)).toHaveText("اقرأ الطبعة الخفيفة");
    await expect(offer(page)).toHaveAttribute("href", "/lite/ar/");
  });
});
