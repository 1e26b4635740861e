/** What a reader meets on an article's page, with scripts and without. */
import { openPage } from "../open-page.ts";
import { expect, test } from "./patient-test.ts";

const article = "/2026/11/24/port-strike/";

test("an article says its headline once, its caption once, and leads on", async ({ page }) => {
  await page.goto(article);
  const headline = await page.locator("h1").innerText();
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.getByText(headline, { exact: true })).toHaveCount(1);
  const caption = page.locator("main figcaption").first();
  await expect(caption).toContainText("Idle cranes");
  await expect(caption.locator(".credit")).toContainText("Meridian Graphics");
  const alt = await page.locator("main img").first().getAttribute("alt");
  expect(alt).toBeTruthy();
  expect(await caption.innerText()).not.toContain(alt ?? "");
  await expect(page.locator("main time[datetime]").first()).toHaveAttribute("datetime", /^2026-11-24T06:30:00\+01:00$/);
  await expect(page.locator(".dateline")).toHaveText("HALMOUTH, Auvery —");
});

test("a correction is announced at the top and told at the foot", async ({ page }) => {
  await page.goto(article);
  const notice = page.locator("a[href='#corrections']").first();
  await expect(notice).toBeVisible();
  await notice.click();
  await expect(page.locator("#corrections")).toBeInViewport();
  await expect(page.locator("#corrections")).toContainText("nine days, not eight");
});

test("the next story leads on, and reading can go on from one to the next", async ({ page }) => {
  await page.goto(article);
  const seen = new Set<string>([page.url()]);
  for (let story = 0; story < 3; story++) {
    const next = page.locator("[class*=next-story] a, .next a").first();
    await expect(next).toBeVisible();
    const path = await next.getAttribute("href");
    await next.click();
    await expect(page).toHaveURL(path ?? "");
    seen.add(page.url());
  }
  expect(seen.size).toBe(4);
});

test("related stories are never the story itself, and never the same twice", async ({ page }) => {
  await page.goto(article);
  const related = await page
    .locator("aside a[href^='/2026/'], section[class*=related] a[href^='/2026/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(related.length).toBeGreaterThanOrEqual(3);
  expect(new Set(related).size).toBe(related.length);
  expect(related).not.toContain(article);
  expect(related[0]).toBe("/2026/11/20/port-talks/");
});

test("a page asks nobody but its own site for anything", async ({ page }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("http://localhost") && !request.url().startsWith("data:"))
      elsewhere.push(request.url());
  });
  for (const path of ["/", article, "/2026/11/21/cable-ship-order/", "/2026/11/20/port-talks/"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(elsewhere).toEqual([]);
});

test("no picture is fetched larger than two pixels for each that is shown", async ({ browser }) => {
  for (const width of [360, 768, 1440]) {
    for (const path of ["/", article, "/world/"]) {
      // A browser of its own each time: what is in the cache is shown again, whatever its size.
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const wasteful = await page.locator("img").evaluateAll((images) =>
        images.flatMap((image) => {
          if (!(image instanceof HTMLImageElement) || !image.complete || image.clientWidth === 0) return [];
          const file = /-(\d+)\.(?:avif|webp|jpg)$/.exec(image.currentSrc);
          const chosen = Number(file?.[1] ?? 0);
          // The next narrower rendition would have to be too small: steps are at most 1.5 times apart.
          return chosen > Math.max(480, image.clientWidth * window.devicePixelRatio * 2)
            ? [`${image.currentSrc} shown at ${image.clientWidth}`]
            : [];
        }),
      );
      expect(wasteful, `${path} at ${width}`).toEqual([]);
      await page.close();
    }
  }
});

test("no page has an error in its console", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  for (const path of ["/", article, "/2026/11/21/cable-ship-order/", "/2026/11/09/lantern-boats/", "/archive/"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(errors).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing of a page is missing", async ({ page, browser }) => {
    const scripted = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    for (const path of [
      "/",
      article,
      "/2026/11/21/cable-ship-order/",
      "/2026/11/09/lantern-boats/",
      "/world/",
      "/archive/2026/",
    ]) {
      await page.goto(path);
      await openPage(scripted, path);
      // Controls of the reader's own are all that scripts add.
      await scripted.evaluate(() =>
        document.querySelectorAll(".story-tools, .sharing button").forEach((control) => control.remove()),
      );
      const words = (text: string) => text.replace(/\s+/g, " ").trim();
      expect(words(await page.locator("main").innerText())).toBe(words(await scripted.locator("main").innerText()));
    }
  });

  test("a video is a link to where it can be seen", async ({ page }) => {
    await page.goto("/2026/11/21/cable-ship-order/");
    await expect(page.locator("a[href^='https://videos.example/']").first()).toBeVisible();
  });

  test("the way from the front page to any story leads over links", async ({ page }) => {
    await page.goto("/");
    await page.locator("main a[href^='/2026/']").first().click();
    await expect(page.locator("article h1")).toBeVisible();
    await page.locator("header a[href='/']").first().click();
    await expect(page).toHaveURL(/:\d+\/$/);
  });
});

test("a video is played only when the reader asks, and then where it stood", async ({ page }) => {
  await page.route("https://videos.example/**", (route) =>
    route.fulfill({ status: 200, contentType: "video/mp4", body: "" }),
  );
  await page.goto("/2026/11/21/cable-ship-order/");
  await expect(page.locator("video, iframe")).toHaveCount(0);
  const play = page.locator("a[href^='https://videos.example/']").first();
  const src = await play.getAttribute("href");
  if (src && /\.(mp4|webm)$/.test(src)) {
    await play.click();
    await expect(page.locator("video")).toHaveCount(1);
  }
});
