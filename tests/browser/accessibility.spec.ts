/** axe finds nothing on any template, in light and in dark. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { mirrored, templates } from "./pages.ts";

for (const scheme of ["light", "dark"] as const) {
  for (const [name, path] of [...Object.entries(templates), ...Object.entries(mirrored).map(([template, path]) => [`${template}, right to left`, path] as const)]) {
    test(`axe finds nothing: ${name}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`)).toEqual([]);
    });
  }
}

test("axe would find a mistake that is there", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<button></button><p style="color:#ccc;background:#fff">pale</p>'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toContain("button-name");
});

test("the first press of Tab offers the way past the navigation, and it leads to the story", async ({ page }) => {
  await page.goto("/2026/11/24/port-strike/");
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  await expect(skip).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("everything that takes a click can be reached and seen with the keyboard", async ({ page }) => {
  await page.goto("/2026/11/21/cable-ship-order/");
  const controls = await page.locator("a[href], button, [tabindex='0']").count();
  const reached = new Set<string>();
  for (let press = 0; press < controls + 5; press++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      // A card's link lies over the whole card, and so does its ring.
      const outlined = ["", "::after"].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, part || null);
        return outlineStyle !== "none" && outlineWidth !== "0px";
      });
      const at = [...document.querySelectorAll("a[href], button, [tabindex='0']")].indexOf(element);
      return { at, marked: outlined };
    });
    if (!focused) continue;
    expect(focused.marked, `control ${focused.at} shows that it has the focus`).toBe(true);
    reached.add(String(focused.at));
  }
  expect(reached.size).toBeGreaterThanOrEqual(controls);
});
