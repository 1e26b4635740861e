/** The paper's fonts may come long after its words: what stands in for them takes the same room. */
import { shiftsOf, showWhenRead, watchShifts } from "./layout-shifts.ts";
import { mirrored, templates } from "./pages.ts";
import { expect, test } from "./patient-test.ts";

const pages = {
  front: templates["front"],
  article: templates["article"],
  "front in Arabic": mirrored["front"],
  "article in Arabic": mirrored["article"],
};

for (const [name, path = ""] of Object.entries(pages)) {
  test(`nothing moves when the fonts come late: ${name}`, async ({ page }) => {
    let arrived = 0;
    await page.route("**/*.woff2", async (route) => {
      // Until the words have been painted without them.
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      await route.continue();
      arrived++;
    });
    await showWhenRead(page);
    await watchShifts(page);
    for (const width of [412, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path, { waitUntil: "networkidle" });
      await page.evaluate(() => document.fonts.ready.then(() => true));
      expect(await shiftsOf(page), `${width} px`).toBeLessThan(0.02);
    }
    expect(arrived).toBeGreaterThan(2);
  });
}
