/** Pictures may come long after the words: their places are there from the first. */
import { shiftsOf, showWhenRead, watchShifts } from "./layout-shifts.ts";
import { mirrored, templates } from "./pages.ts";
import { expect, test } from "./patient-test.ts";

const pages = {
  front: templates["front"],
  article: templates["article"],
  gallery: templates["article with a gallery"],
  "live blog": templates["live blog"],
  section: templates["section"],
  "article in Arabic": mirrored["article"],
};

for (const [name, path = ""] of Object.entries(pages)) {
  test(`nothing moves when the pictures come late: ${name}`, async ({ page }) => {
    let arrived = 0;
    // What faces move when they come is looked at by itself.
    await page.route("**/*.woff2", (route) => route.abort());
    await page.route("**/photos/**", async (route) => {
      // Until the words have been painted without them.
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      await route.continue();
      arrived++;
    });
    await showWhenRead(page);
    await watchShifts(page);
    for (const [width, height] of [
      [412, 900],
      [1280, 700],
      [1440, 900],
      [1440, 1100],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await shiftsOf(page), `${width} × ${height} px`).toBeLessThan(0.001);
    }
    expect(arrived).toBeGreaterThan(0);
  });
}
