/** Reading on in place: the next story comes when it is asked for, and address, title and history follow the reader. */
import { z } from "zod";
import { faults } from "./faults.ts";
import { expect, test, type Page } from "./patient-test.ts";

const first = "/2026/10/28/kestrel-loan/";
const second = "/2026/11/03/ferry-warning/";
const third = "/2026/11/10/seagrass-survey/";

const offer = (page: Page) => page.locator(".next-story a").last();
const canonical = (page: Page) =>
  page
    .locator("link[rel=canonical]")
    .evaluateAll((links) => links.map((link) => new URL(link.getAttribute("href") ?? "").pathname));

async function readOn(page: Page, to: string): Promise<void> {
  await offer(page).click();
  await expect(page).toHaveURL(to);
}

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

test("three stories are read on, each told why, and back goes the way back", async ({ page }) => {
  await page.goto("/about/");
  await page.goto(first);
  await expect(page.locator(".next-reason").last()).toHaveText("The story goes on: Kestrel Sound barrier");
  await readOn(page, second);
  await expect(page.locator("h1").last()).toBeFocused();
  await expect(page.locator("h1").last()).toBeInViewport();
  await expect(page).toHaveTitle(/^Ferry crews warn/);
  expect(await canonical(page)).toEqual([second]);
  await readOn(page, third);
  await readOn(page, "/2026/11/17/barrier-redrawn/");
  await expect(page.locator("main article h1")).toHaveCount(4);
  for (const path of [third, second, first]) {
    await page.goBack();
    await expect(page).toHaveURL(path);
    await expect.poll(() => canonical(page)).toEqual([path]);
  }
  await expect(page).toHaveTitle(/^Assembly approves loan/);
  await expect(page.locator("main article h1")).toHaveCount(4);
  await page.goForward();
  await expect(page).toHaveURL(second);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL("/about/");
});

test("the address follows the reader who scrolls, and so does what machines are told", async ({ page }) => {
  await page.goto(first);
  await readOn(page, second);
  await page.locator("h1").first().scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page).toHaveURL(first);
  await expect(page).toHaveTitle(/^Assembly approves loan/);
  const told = async () =>
    (await page.locator('script[type="application/ld+json"]').allTextContents()).flatMap(
      (text) => z.object({ headline: z.string() }).safeParse(JSON.parse(text)).data?.headline ?? [],
    );
  expect(await told()).toEqual(["Assembly approves loan for Kestrel Sound barrier, 61 to 58"]);
  await page
    .locator("h1")
    .last()
    .evaluate((headline) => headline.scrollIntoView());
  await expect(page).toHaveURL(second);
  expect(await told()).toEqual(["Ferry crews warn barrier would close the winter route to Brae Isle"]);
});

test("who leaves and comes back finds the story that was read, and goes further back to the one before", async ({
  page,
}) => {
  await page.goto(first);
  await readOn(page, second);
  await page.goto("/about/");
  await page.goBack();
  await expect(page).toHaveURL(second);
  await expect(page.locator("h1").last()).toHaveText(/^Ferry crews warn/);
  await page.goBack();
  await expect(page).toHaveURL(first);
  await expect(page.locator("h1").first()).toHaveText(/^Assembly approves loan/);
});

test("names within stories are not mixed up, and their headings stand one under the other", async ({ page }) => {
  await page.goto("/2026/11/17/barrier-redrawn/");
  await readOn(page, "/2026/11/23/who-pays-for-the-tide/");
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  expect(twice).toEqual([]);
  // As assistive technology is told: Playwright's own roles know the element's name only.
  const { nodes } = await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree");
  const first = nodes.filter(
    ({ role, properties }) =>
      role?.value === "heading" && properties?.some(({ name, value }) => name === "level" && value.value === 1),
  );
  expect(first).toHaveLength(1);
  const note = page.locator("[data-footnote-ref]").first();
  const target = await note.getAttribute("href");
  await note.click();
  await expect(page.locator(target ?? "none")).toBeInViewport();
  await expect(page.locator(target ?? "none")).toContainText("All figures are in 2026 marks");
});

test("a story that is set in is told of, so that what serves readers can serve it too", async ({ page }) => {
  await page.goto(first);
  await page.evaluate(() =>
    document.addEventListener(
      "dateline:story",
      ({ target }) =>
        (document.body.dataset["told"] =
          target instanceof Element ? (target.querySelector("h1")?.textContent ?? "") : ""),
    ),
  );
  await readOn(page, second);
  await expect(page.locator("body")).toHaveAttribute("data-told", /^Ferry crews warn/);
});

test("a story whose video comes from elsewhere is opened as a page: this page's policy does not let it play", async ({
  page,
}) => {
  const video = "/2026/11/21/cable-ship-order/";
  await page.goto("/business/");
  const paths = await page
    .locator("main article h2 a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const path of paths) {
    await page.goto(path);
    if ((await offer(page).getAttribute("href")) === video) break;
  }
  expect(await offer(page).getAttribute("href"), "a story that leads on to the one with a video").toBe(video);
  await readOn(page, video);
  await expect(page.locator("main article h1")).toHaveText([/^Cable-layer order/]);
  await page.route("https://videos.example/**", (route) =>
    route.fulfill({ status: 200, contentType: "video/mp4", body: "" }),
  );
  await page.locator("a[data-player]").click();
  await expect(page.locator("video, iframe")).toHaveCount(1);
});

test("what cannot be fetched is opened as a page, and a new tab stays a new tab", async ({ page, context }) => {
  await page.goto(first);
  await page.route(`**${second}`, (route) =>
    route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
  );
  await offer(page).click();
  await expect(page.locator("main h1")).toHaveText([/^Ferry crews warn/]);
  await page.goto(first);
  const opened = context.waitForEvent("page");
  await offer(page).click({ modifiers: ["ControlOrMeta"] });
  // A tab is there before its page is.
  const tab = await opened;
  await expect.poll(() => tab.url()).toContain(second);
  expect(page.url()).toContain(first);
});

test("nothing is fetched before the reader asks", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(first);
  await offer(page).scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((path) => path === second || path.includes("next-story"))).toEqual([]);
});

test("axe finds nothing after reading on", async ({ page }) => {
  await page.goto("/2026/11/17/barrier-redrawn/");
  await page.locator(".so-far summary").click();
  await readOn(page, "/2026/11/23/who-pays-for-the-tide/");
  expect(await faults(page)).toEqual([]);
});

test.describe("a part of a thread, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("has the parts about it, what it adds, and the story so far", async ({ page }) => {
    await page.goto("/2026/11/17/barrier-redrawn/");
    const thread = page.getByRole("navigation", { name: "Kestrel Sound barrier" });
    await expect(thread.getByRole("listitem")).toHaveCount(5);
    await expect(thread.locator("[aria-current]")).toContainText("the loan is frozen");
    await expect(page.getByText("The first survey of the sea bed under Tarn Head finds 31 hectares")).toBeHidden();
    await page.getByText("The story so far").click();
    await expect(page.getByText("The first survey of the sea bed under Tarn Head finds 31 hectares")).toBeVisible();
    await thread.getByRole("link", { name: "Kestrel Sound barrier", exact: true }).click();
    await expect(page).toHaveURL("/threads/kestrel-barrier/");
    await expect(page.locator("main h2")).toHaveCount(5);
    await page.getByRole("link", { name: /^It began with/ }).click();
    await expect(page).toHaveURL(first);
    await page.locator(".next-story a").click();
    await expect(page).toHaveURL(second);
  });
});
