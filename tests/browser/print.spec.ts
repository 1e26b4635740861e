/** A story on paper: a clipping in two columns. */
import { expect, test } from "./patient-test.ts";

const article = "/2026/11/24/port-strike/";

test("on paper a story is dark on white in two columns, with the addresses of its links, its own, and its date; no controls", async ({
  page,
}) => {
  // A4 without its margins, in CSS pixels.
  await page.setViewportSize({ width: 672, height: 1000 });
  await page.addInitScript(() => localStorage.setItem("comforts", '{"theme":"dark"}'));
  await page.goto(article);
  await expect(page.getByRole("button", { name: "Text settings" })).toBeVisible();
  await expect(page.locator(".clipping")).toBeHidden();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const look = await page.evaluate(() => {
    const style = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element) : undefined;
    };
    return {
      paper: style("body")?.backgroundColor,
      ink: style(".prose p")?.color,
      columns: style(".article-text")?.columnCount,
      size: style(".prose")?.fontSize,
    };
  });
  expect(look).toEqual({
    paper: "rgb(255, 255, 255)",
    ink: "rgb(0, 0, 0)",
    columns: "2",
    size: expect.stringMatching(/^13\.3/),
  });
  for (const control of ["nav", "button", ".story-tools", ".sharing", ".related", ".next", ".skip"])
    for (const element of await page.locator(control).all()) await expect(element).toBeHidden();
  // Each link has a number, and the list has its address.
  const links = await page
    .locator(".article-text > .prose a[href], .fact-box .prose a[href]")
    .evaluateAll((found) =>
      found.map((link) => new URL(link.getAttribute("href") ?? "", "https://meridian.example").href),
    );
  expect(links.length).toBeGreaterThan(1);
  await expect(page.locator(".clipping li")).toHaveText(links);
  expect(
    await page
      .locator(".article-text > .prose a[href]")
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content),
  ).toContain("counter(link)");
  await expect(page.locator(".clipping-source")).toContainText("November 24, 2026");
  await expect(page.locator(".clipping-source")).toContainText("https://meridian.example/2026/11/24/port-strike/");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("#corrections")).toBeVisible();
});

test("it is short: a story of 700 words fills two pages of A4, and none of it is wider than the paper", async ({
  page,
}) => {
  for (const path of [article, "/2026/11/09/lantern-boats/", "/2026/11/23/who-pays-for-the-tide/"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = Number(/\/Type \/Pages[\s\S]{0,40}?\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]);
    expect(pages, path).toBeGreaterThan(0);
    expect(pages, path).toBeLessThanOrEqual(path.includes("tide") ? 3 : 2);
    await page.setViewportSize({ width: 672, height: 1000 });
    await page.emulateMedia({ media: "print" });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      path,
    ).toBe(0);
    await page.emulateMedia({ media: null });
  }
});
