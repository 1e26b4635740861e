/** What readers do with the entries of a live blog: leave out all but the key events, share one. */
import { faults } from "./faults.ts";
import { expect, test } from "./patient-test.ts";

const blogs = [
  ["left to right", "/2026/11/12/saint-orrin-live/", "Only key events", "The main points"],
  ["right to left", "/2026/11/12/ليلة-فرز-الأصوات-في-سانت-أورين/", "أبرز الأحداث وحدها", "أبرز النقاط"],
] as const;

for (const [direction, path, only, points] of blogs)
  test.describe(direction, () => {
    test("all but the key events are left out by a switch, from the keyboard and without scripts", async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
      const page = await context.newPage();
      await page.goto(path);
      const [all, key] = [await page.locator(".updates > .entry").count(), page.locator(".updates > .entry-key")];
      const keys = await key.count();
      expect(keys).toBeLessThan(all);
      const box = page.getByRole("checkbox", { name: only });
      await box.focus();
      await page.keyboard.press("Space");
      await expect(page.locator(".updates > .entry:visible")).toHaveCount(keys);
      await page.keyboard.press("Space");
      await expect(page.locator(".updates > .entry:visible")).toHaveCount(all);
      // Nothing is offered that needs a script.
      await expect(page.locator(".entry-share:visible")).toHaveCount(0);
      await context.close();
    });

    test("its main points stand before its text, and axe finds nothing with the switch on", async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("region", { name: points }).getByRole("listitem")).toHaveCount(3);
      await page.getByRole("checkbox", { name: only }).check();
      expect(await faults(page)).toEqual([]);
    });
  });

test("an entry is shared by its own address, which is copied where the system has no way to share", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/2026/11/12/saint-orrin-live/");
  await page.getByRole("button", { name: "Share: Soup" }).click();
  await expect(page.getByRole("status")).toHaveText("The link is copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/2026\/11\/12\/saint-orrin-live\/updates\/2026-11-13-00\/#e-2026-11-13-0005$/,
  );
});

test("an entry that is shared by the system's sheet has its headline and its address", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: async (told: ShareData) => {
        document.body.dataset["shared"] = `${told.title} ${told.url}`;
        await Promise.resolve();
      },
    });
  });
  await page.goto("/2026/11/12/saint-orrin-live/");
  await page.getByRole("button", { name: "Share: Soup" }).press("Enter");
  await expect(page.locator("body")).toHaveAttribute("data-shared", /^Soup http.*#e-2026-11-13-0005$/);
});
