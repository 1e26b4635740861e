/** A story, or a passage of it, taken elsewhere. */
import { expect, test, type Page } from "./patient-test.ts";
import { mirrored } from "./pages.ts";
import { select } from "./reader.ts";

const article = "/2026/11/24/port-strike/";

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

test("the system's sheet gets headline and address; where there is none, a letter does", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shared: [] });
    Object.defineProperty(navigator, "share", {
      configurable: true,
      value: (data: ShareData) =>
        Promise.resolve("shared" in window && Array.isArray(window.shared) ? window.shared.push(data) : undefined),
    });
  });
  await page.goto(`${article}#corrections`);
  const share = page.getByRole("button", { name: "Share" });
  await share.focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.evaluate(() => ("shared" in window ? window.shared : undefined)))
    .toEqual([{ title: "Dockers and port reach deal after nine-day strike", url: new URL(article, page.url()).href }]);
  // Each way has its name in sight, and stands where it stood before the scripts came.
  for (const name of ["Share", "Send by email", "Copy the link"])
    await expect(page.locator(".sharing").getByText(name, { exact: true })).toBeVisible();
  const without = await page.context().newPage();
  await without.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share"));
  await without.goto(article);
  await expect(without.getByRole("button", { name: "Copy the link" })).toBeVisible();
  await expect(without.getByRole("button", { name: "Share" })).toHaveCount(0);
});

test("a letter about a story needs no script: its subject is the headline, its text the one address", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, name] of [
    [article, "Send by email"],
    [mirrored["article"] ?? "", "أرسل بالبريد"],
  ] as const) {
    await page.goto(path);
    await expect(page.locator(".sharing button:visible")).toHaveCount(0);
    const { protocol, searchParams } = new URL((await page.getByRole("link", { name }).getAttribute("href")) ?? "");
    expect(protocol).toBe("mailto:");
    expect(searchParams.get("subject")).toBe(await page.locator("h1").textContent());
    expect(searchParams.get("body")).toBe(await page.locator("link[rel=canonical]").getAttribute("href"));
  }
  await context.close();
});

test("the link is copied from the keyboard, and that it is copied is said", async ({ page }) => {
  await page.goto(article);
  await page.getByRole("button", { name: "Copy the link" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The link is copied" })).toBeVisible();
  expect(await clipboard(page)).toBe(new URL(article, page.url()).href);
});

test("where the browser has no clipboard, as over plain http, it is said that nothing was copied", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(article);
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The browser did not allow copying" })).toBeVisible();
});

test("a passage is quoted with an address that leads to it, the next press of Tab away", async ({ page }) => {
  await page.goto(article);
  // From the middle of a word to the middle of another: both are taken whole.
  await select(page, 2, 5, 88);
  await expect(page.getByRole("button", { name: "Quote this passage" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Quote this passage" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The passage is copied" })).toBeVisible();
  const quoted = await clipboard(page);
  const [passage = "", , headline, address = ""] = quoted.split("\n");
  expect(passage).toMatch(/^“.{60,}”$/);
  expect(headline).toBe("Dockers and port reach deal after nine-day strike");
  expect(address).toContain(`${article}#:~:text=`);

  // A browser that is given this address shows the passage.
  const reader = await page.context().newPage();
  await reader.goto(address);
  await expect.poll(() => reader.evaluate(() => window.scrollY)).toBeGreaterThan(400);
  const words = passage.slice(1, -1).split(" ").slice(0, 4).join(" ");
  await expect(reader.locator(".prose p", { hasText: words }).first()).toBeInViewport();
});

test("with nothing selected, nothing is offered", async ({ page }) => {
  await page.goto(article);
  await select(page, 2, 5, 60);
  await expect(page.locator(".quote")).toBeVisible();
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await expect(page.locator(".quote")).toHaveCount(0);
});

test("a story that is read on in place has controls of its own, and its own address", async ({ page }) => {
  await page.goto(article);
  const next = page.locator(".next-story .headline a").first();
  const path = await next.getAttribute("href");
  await next.click();
  const story = page.locator("article.article").nth(1);
  await expect(story.getByRole("button", { name: "Text settings" })).toBeVisible();
  await story.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The link is copied" })).toBeVisible();
  expect(await clipboard(page)).toBe(new URL(path ?? "", page.url()).href);
  await story.getByRole("button", { name: "Text settings" }).click();
  await story.getByRole("button", { name: "Larger text" }).click();
  // Both stories say the size, since both have it.
  await expect(page.locator(".tool-size")).toHaveText(["22", "22"]);
});
