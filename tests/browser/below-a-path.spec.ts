/** A paper below a path of its host, as a browser reads it: nothing is asked for beside that path, and nothing is missing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../src/hosting/serve.ts";
import { build, command, writePaper } from "../built-site.ts";
import { freePort } from "../free-port.ts";
import { base, grownLive, liveFile, printPaperBelowPath, type PaperBelowPath } from "../paper-below-path.ts";
import { hasNginx, WebServer } from "../site/web-servers.ts";
import { expect, test, type Page } from "./patient-test.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-below-"));
let paper: PaperBelowPath;
let origin = "";
let stop: () => void = () => undefined;

// One server, which is told of a newer edition and cut off at the end.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  paper = await printPaperBelowPath(folder);
  const port = await freePort();
  if (hasNginx()) {
    const place = ["--root", paper.out, "--listen", `127.0.0.1:${port}`];
    const { stdout } = await command("hosts", paper.environment, "nginx", ...place);
    const web = await WebServer.nginx(stdout, port);
    stop = () => web.stop();
  } else {
    const server = await serve(paper.out, port);
    stop = () => (server.closeAllConnections(), server.close());
  }
  origin = `http://127.0.0.1:${port}`;
});
test.afterAll(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a page asks for that it should not, and whatever goes wrong on it. */
function troubles(page: Page, missing: readonly string[] = []): string[] {
  const found: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !(url.origin === origin && url.pathname.startsWith(`${base}/`)))
      found.push(`asks for ${request.url()}`);
  });
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && !missing.includes(pathname)) found.push(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // Who goes on before a page has all of its scripts breaks them off.
    if (why !== "net::ERR_ABORTED") found.push(`failed: ${request.url()} ${why}`);
  });
  page.on("pageerror", (error) => found.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && missing.length === 0) found.push(message.text());
  });
  return found;
}

const paths = [
  "/",
  "/2026/11/24/port/",
  "/2026/11/23/gate/history/",
  "/2026/11/24/live/",
  "/2026/11/24/live/updates/2026-11-24-06/",
  "/world/",
  "/world/1/",
  "/opinion/",
  "/topics/",
  "/topics/sea/",
  "/authors/lena/",
  "/threads/strike/",
  "/archive/",
  "/archive/2026/11/24/",
  "/corrections/",
  "/about/",
  "/search/",
  "/saved/",
  "/ar/",
  "/2026/11/21/ميناء/",
  "/lite/",
  "/lite/2026/11/24/port/",
  "/lite/ar/",
];

test("pages of every kind are whole, with their typefaces, pictures and scripts", async ({ page }) => {
  const found = troubles(page);
  for (const path of paths) {
    await page.goto(origin + base + path, { waitUntil: "networkidle" });
    const { fonts, pictures } = await page.evaluate(async () => {
      const images = [...document.images];
      for (const image of images) image.loading = "eager";
      await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
      return {
        fonts: [...document.fonts].filter(({ status }) => status === "loaded").length,
        pictures: images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
      };
    });
    expect(pictures, path).toEqual([]);
    if (!path.startsWith("/lite/")) expect(fonts, path).toBeGreaterThan(0);
  }
  expect(found).toEqual([]);
});

test("an address where nothing is, an old one, and that of the host all lead into the paper", async ({ page }) => {
  const nowhere = `${base}/nowhere/`;
  const found = troubles(page, [nowhere]);
  await page.goto(origin + nowhere);
  await page.locator(".stories a").first().click();
  await expect(page).toHaveURL(/\/paper\/2026\/11\/2\d\//);
  await page.goto(`${origin}${base}/2026/11/20/old-port/`);
  await expect(page).toHaveURL(`${origin}${base}/2026/11/24/port/`);
  expect(found).toEqual([]);
  await page.goto(`${origin}/`);
  await expect(page).toHaveURL(`${origin}${base}/`);
});

test("what is searched for is found, pictured and led to; the next story is read on in place", async ({ page }) => {
  const found = troubles(page);
  await page.goto(`${origin}${base}/search/?q=cranes`);
  const story = page.locator("[data-results] li").filter({ hasText: "Port opens" });
  await expect(story.locator("img")).toHaveJSProperty("complete", true);
  await story.getByRole("link").click();
  await expect(page).toHaveURL(`${origin}${base}/2026/11/24/port/`);
  await page.locator(".prose a", { hasText: "the gate" }).first().click();
  await expect(page).toHaveURL(`${origin}${base}/2026/11/23/gate/#doors`);
  await page.goto(`${origin}${base}/2026/11/22/quay/`);
  await page.locator(".next-story a").first().click();
  await expect(page.locator("[data-story]")).toHaveCount(2);
  await expect(page).toHaveURL(`${origin}${base}/2026/11/23/gate/`);
  expect(found).toEqual([]);
});

test("the lite edition leads from page to page, and back to the full one", async ({ page }) => {
  const found = troubles(page);
  await page.goto(`${origin}${base}/lite/`);
  await page.getByRole("link", { name: "Port opens" }).first().click();
  await expect(page).toHaveURL(`${origin}${base}/lite/2026/11/24/port/`);
  await page.getByRole("link", { name: "the gate" }).click();
  await expect(page).toHaveURL(`${origin}${base}/lite/2026/11/23/gate/#doors`);
  await page.locator("header a").last().click();
  await expect(page).toHaveURL(`${origin}${base}/2026/11/23/gate/`);
  expect(found).toEqual([]);
});

test("an open live blog learns of new entries and sets them in", async ({ page }) => {
  const found = troubles(page);
  await page.clock.install();
  await page.goto(`${origin}${base}/2026/11/24/live/`);
  writePaper(paper.content, { [liveFile]: grownLive });
  const { code, stdout, stderr } = await build(paper.environment);
  expect(code, stdout + stderr).toBe(0);
  await page.clock.runFor(40_000);
  await page.getByRole("button", { name: "1 new update" }).click();
  await expect(page.getByRole("heading", { name: "Quite new" })).toBeVisible();
  expect(found).toEqual([]);
});

test("stories that are saved are read without the server, and another paper of the host is left alone", async ({
  page,
}) => {
  const found = troubles(page);
  await page.goto(`${origin}${base}/2026/11/24/port/`);
  await page.evaluate(() => caches.open("dateline-other/saved"));
  const bookmark = page.getByRole("button", { name: "Save the story" });
  await bookmark.click();
  await expect(bookmark).toHaveAttribute("aria-pressed", "true");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const scopes = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  expect(await scopes()).toEqual([`${origin}${base}/`]);
  await page.goto(`${origin}${base}/saved/`);
  await expect(page.locator("[data-stories] a")).toHaveAttribute("href", `${base}/2026/11/24/port/`);
  expect(found).toEqual([]);
  stop();
  // It ends a moment after it is told to.
  await expect
    .poll(() =>
      fetch(origin).then(
        () => "answers",
        () => "is gone",
      ),
    )
    .toBe("is gone");
  await page.goto(`${origin}${base}/2026/11/24/port/`);
  await expect(page.locator(".kept-note")).toContainText("No connection");
  const widths = await page
    .locator("a.enlarge img")
    .evaluateAll((images) => images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)));
  expect(widths[0]).toBeGreaterThan(100);
  await page.goto(`${origin}${base}/ar/nowhere/`);
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await page.goto(`${origin}${base}/saved/`);
  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(page.locator("[data-status]")).not.toBeEmpty();
  expect(await scopes()).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual(["dateline-other/saved"]);
});
