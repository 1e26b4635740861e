/** Saved stories and pages read lately, before a server that is changed, says nothing but errors, and is cut off. */
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sharp from "sharp";
import { serve } from "../../src/hosting/serve.ts";
import { smallPaper } from "../built-site.ts";
import { Workplace } from "../site/folders.ts";
import { story } from "../unit/archive/newsroom.ts";
import { faults, faultsInLooks } from "./faults.ts";
import { expect, test, type Page } from "./patient-test.ts";

// One server is changed and cut off for all: a test at a time.
test.describe.configure({ mode: "default" });

const settings = `${smallPaper}editions:\n  - { language: ar, name: الاختبار, numerals: arab }\n`;
const port = "/2026/11/24/port/";
const gate = "/2026/11/23/gate/";
const quay = "/2026/11/22/quay/";
const arabic = `/2026/11/21/${encodeURI("ميناء")}/`;

const place = new Workplace();
/** Printed folders: as it was first; with a correction, a story withdrawn and one that has moved; and switched off. */
const editions = { first: "", corrected: "", off: "" };
let server: Server | undefined;
let listening = 0;
let origin = "";

async function cut(): Promise<void> {
  const ending = server;
  server = undefined;
  if (!ending) return;
  await new Promise((resolve) => {
    ending.close(resolve);
    ending.closeAllConnections();
  });
}

/** Shows another edition at the same address; cut off, there is none. */
async function show(edition: keyof typeof editions): Promise<void> {
  await cut();
  server = await serve(editions[edition], listening);
  const address = server.address();
  listening = typeof address === "object" ? (address?.port ?? 0) : 0;
  origin = `http://localhost:${listening}`;
}

/** Prints what is written, as an edition of its own; pictures are made once for all. */
async function print(name: keyof typeof editions): Promise<void> {
  editions[name] = join(place.folder, name);
  const { code, stdout, stderr } = await place.build({ DATELINE_OUT: editions[name] });
  if (code !== 0) throw new Error(stdout + stderr);
}

const lead = (name: string) => ({
  photo: `\n  file: ${name}.jpg\n  alt: A ${name}.\n  caption: A ${name}, Halden, Norway, November 20, 2026. (Test)`,
});
const stories = {
  "articles/2026/11/24-port.md": story(
    { headline: "Port opens", published: "2026-11-24 06:30", ...lead("port") },
    `Cranes start again after nine days.\n\n![A crane.](crane.jpg "A crane, Halden, Norway, November 20, 2026. (Test)")`,
  ),
  "articles/2026/11/23-gate.md": story(
    { headline: "Gate shuts", published: "2026-11-23 06:30", ...lead("gate") },
    "Lorries wait.",
  ),
  "articles/2026/11/22-quay.md": story(
    { headline: "Quay floods", published: "2026-11-22 06:30" },
    "Water stands on the quay.",
  ),
  "articles/2026/11/21-ميناء.md": story(
    { headline: "الميناء يفتح", summary: "عادت الرافعات.", published: "2026-11-21 06:30", language: "ar" },
    "فتح الميناء أبوابه.",
  ),
};

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const picture = (background: string) =>
    sharp({ create: { width: 1800, height: 1200, channels: 3, background } })
      .jpeg()
      .toBuffer();
  place.write({
    "paper.yaml": settings,
    ...stories,
    "photos/port.jpg": await picture("#678"),
    "photos/gate.jpg": await picture("#867"),
    "photos/crane.jpg": await picture("#786"),
  });
  await print("first");
  place.write({
    "articles/2026/11/24-port.md": stories["articles/2026/11/24-port.md"]
      .replace("nine days", "eleven days")
      .replace(
        "headline:",
        'corrections: [{ at: 2026-11-24 12:00, text: "The strike lasted eleven days, not nine." }]\nheadline:',
      ),
  });
  place.delete("articles/2026/11/23-gate.md");
  place.delete("articles/2026/11/22-quay.md");
  place.write({
    "articles/2026/11/22-wharf.md": stories["articles/2026/11/22-quay.md"].replace(
      "headline:",
      "formerly: [2026/11/22/quay]\nheadline:",
    ),
  });
  await print("corrected");
  place.delete("articles/2026/11/22-wharf.md");
  place.write({ "paper.yaml": `${settings}offline: false\n`, ...stories });
  await print("off");
});
test.beforeEach(() => show("first"));
test.afterAll(async () => {
  await cut();
  place.remove();
});

const bookmark = (page: Page) => page.getByRole("button", { name: "Save the story" });
const note = (page: Page) => page.locator(".kept-note");

async function save(page: Page, path: string): Promise<void> {
  await page.goto(origin + path);
  await bookmark(page).click();
  await expect(bookmark(page)).toHaveAttribute("aria-pressed", "true");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Switches on that what is read is kept, which no other press does. */
async function keepWhatIsRead(page: Page): Promise<void> {
  await page.goto(`${origin}/saved/`);
  await page.getByRole("switch").check();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Widths in pixels of a story's pictures, as far as they are there. */
const pictures = (page: Page) =>
  page.locator("a.enlarge img").evaluateAll(async (images) => {
    for (const image of images) image.setAttribute("loading", "eager");
    await Promise.all(
      images.map(async (image) => {
        if (image instanceof HTMLImageElement) await image.decode().catch(() => undefined);
      }),
    );
    return images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
  });

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const caches = (page: Page) => page.evaluate(() => window.caches.keys());
const isKept = (page: Page, path: string) =>
  page.evaluate(async (path) => Boolean(await window.caches.match(path, { ignoreVary: true })), path);

test("a reader who saves nothing has no worker, keeps nothing, and asks for nothing more", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ["/", port, gate]) await page.goto(origin + path, { waitUntil: "networkidle" });
  expect(asked).toContain(port);
  expect(asked.filter((path) => /^\/sw\.js|\/saved\/|save-story|keeping/.test(path))).toEqual([]);
  await page.goto(`${origin}/saved/`, { waitUntil: "networkidle" });
  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("list")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Remove all" })).toBeHidden();
  expect(asked).not.toContain("/sw.js");
  expect([await registrations(page), await caches(page)]).toEqual([0, []]);
});

test("a story that is saved from the keyboard is read without a connection, with its pictures, enlarged too, and says from when it is", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(origin + port);
  await bookmark(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Saved:" })).toBeVisible();
  await expect(bookmark(page)).toBeFocused();
  await cut();
  // On another screen other sizes of the pictures are asked for.
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(origin + port);
  await expect(note(page)).toContainText(/^No connection: this is how the page was on .*20\d\d/);
  await expect(page.locator(".prose").first()).toContainText("nine days");
  const widths = await pictures(page);
  expect(widths).toHaveLength(2);
  for (const width of widths) expect(width).toBeGreaterThan(100);
  await expect(bookmark(page)).toHaveAttribute("aria-pressed", "true");
  await page.locator("a.enlarge").first().click();
  await expect(page.locator("dialog[open] img")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Text settings/ }).click();
  await expect(page.locator(".comforts")).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test("a story that was only read is there, too, is read on, and an address with more behind it is the same page", async ({
  page,
}) => {
  await save(page, port);
  await keepWhatIsRead(page);
  await page.goto(origin + gate);
  await expect.poll(() => isKept(page, gate)).toBe(true);
  await page.goto(`${origin}/world/`);
  await expect.poll(() => isKept(page, "/world/")).toBe(true);
  await cut();
  await page.goto(`${origin}/world/?from=letter`);
  await expect(note(page)).toBeVisible();
  await page.goto(origin + port);
  await page.locator(".next-story a").first().click();
  await expect(page).toHaveURL(origin + gate);
  await expect(page.locator(".article-head .kept-note")).toContainText("No connection");
});

test("a correction is shown at the first visit with a connection, and is in the copy from then on", async ({
  page,
}) => {
  await save(page, port);
  await cut();
  await page.goto(origin + port);
  await expect(page.locator(".prose").first()).toContainText("nine days");
  await show("corrected");
  await page.goto(origin + port);
  await expect(page.locator(".prose").first()).toContainText("eleven days");
  await expect(page.locator("#corrections")).toContainText("not nine");
  await expect(note(page)).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate(
        async (path) =>
          (await (await window.caches.match(path, { ignoreVary: true }))?.text())?.includes("eleven days"),
        port,
      ),
    )
    .toBe(true);
  await cut();
  await page.reload();
  await expect(note(page)).toBeVisible();
  await expect(page.locator(".prose").first()).toContainText("eleven days");
  await expect(bookmark(page)).toHaveAttribute("aria-pressed", "true");
});

test("a story that the paper withdrew is gone from the device, saved or only read", async ({ page }) => {
  await save(page, gate);
  await keepWhatIsRead(page);
  await page.goto(origin + quay);
  await expect.poll(() => isKept(page, quay)).toBe(true);
  await show("corrected");
  const answer = await page.goto(origin + gate);
  expect(answer?.status()).toBe(404);
  await expect.poll(() => isKept(page, gate)).toBe(false);
  await cut();
  await page.goto(origin + gate);
  await expect(note(page)).toContainText("not on this device");
});

test("a saved story that has moved is kept where it is now", async ({ page }) => {
  await save(page, quay);
  await show("corrected");
  await page.goto(origin + quay);
  await expect(page).toHaveURL(`${origin}/2026/11/22/wharf/`);
  await expect
    .poll(async () => [await isKept(page, quay), await isKept(page, "/2026/11/22/wharf/")])
    .toEqual([false, true]);
  await cut();
  await page.reload();
  await expect(note(page)).toBeVisible();
  await expect(bookmark(page)).toHaveAttribute("aria-pressed", "true");
});

test("where the server has only errors to say, the copy is shown; what there is no copy of is its error", async ({
  page,
}) => {
  await save(page, port);
  await cut();
  server = createServer((_request, response) =>
    response.writeHead(503, { "Content-Type": "text/html" }).end("<h1>Out of order</h1>"),
  );
  await new Promise<void>((resolve) => server?.listen(listening, resolve));
  await page.goto(origin + port);
  await expect(note(page)).toBeVisible();
  await expect(page.locator("h1")).toHaveText("Port opens");
  expect((await page.goto(origin + quay))?.status()).toBe(503);
  await expect(page.locator("h1")).toHaveText("Out of order");
  expect(await isKept(page, quay)).toBe(false);
});

test("in the place of a page that is not there stands the list of what is, in the language of the address or of the page before", async ({
  page,
}) => {
  await save(page, port);
  await keepWhatIsRead(page);
  await page.goto(origin + arabic);
  await expect.poll(() => isKept(page, arabic)).toBe(true);
  await cut();
  await page.goto(`${origin}/ar/topics/`);
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(note(page)).toContainText("ليست على هذا الجهاز");
  await expect(page.getByRole("link", { name: "Port opens" })).toBeVisible();
  await page.goto(`${origin}/topics/`);
  await expect(note(page)).toContainText("not on this device");
  await page.getByRole("link", { name: "الميناء يفتح" }).click();
  await expect(note(page)).toContainText("لا اتصال");
  await expect(page.locator("h1")).toHaveText("الميناء يفتح");
});

test("switched off, the worker is gone with all that it kept at the next visit", async ({ page }) => {
  await save(page, port);
  await show("off");
  await page.goto(origin + port);
  await expect(bookmark(page)).toHaveCount(0);
  await expect.poll(() => registrations(page)).toBe(0);
  await expect.poll(() => caches(page)).toEqual([]);
  await cut();
  await expect(page.goto(origin + port)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test("the bookmark pressed again removes the story, and what no other one needs", async ({ page }) => {
  await save(page, port);
  await save(page, gate);
  const kept = () =>
    page.evaluate(async () =>
      (await (await window.caches.open("dateline-saved")).keys())
        .map(({ url }) => new URL(url).pathname)
        .filter((path) => !path.startsWith("/_astro/")),
    );
  expect(
    (await kept())
      .filter((path) => path.startsWith("/photos/"))
      .map((path) => /[a-z]+/.exec(path.slice(8))?.[0] ?? path)
      .sort(),
  ).toEqual(["crane", "gate", "port"]);
  await page.goto(origin + port);
  await expect(bookmark(page)).toHaveAttribute("aria-pressed", "true");
  await bookmark(page).click();
  await expect(bookmark(page)).toHaveAttribute("aria-pressed", "false");
  expect((await kept()).map((path) => /gate/.exec(path)?.[0])).toEqual(["gate", "gate"]);
});

test("the list tells what is saved, newest first, and removes it one by one from the keyboard", async ({ page }) => {
  await save(page, port);
  await save(page, gate);
  await cut();
  await page.goto(`${origin}/saved/`);
  await expect(page.locator("[data-stories] .headline")).toHaveText(["Gate shuts", "Port opens"]);
  await expect(page.locator("[data-stories] li").first()).toContainText(/World.*Gate shuts.*Saved .*20\d\d.*\d kB/s);
  await page.getByRole("button", { name: "Remove: Gate shuts" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-stories] .headline")).toHaveText(["Port opens"]);
  await expect(page.getByRole("button", { name: "Remove: Port opens" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Saved", exact: true })).toBeFocused();
});

test("saving a story keeps that story, and nothing of what is read afterwards", async ({ page }) => {
  await save(page, port);
  await page.goto(origin + gate, { waitUntil: "networkidle" });
  await page.goto(`${origin}/saved/`);
  await expect(page.getByRole("switch")).not.toBeChecked();
  await expect(page.locator("[data-lately] li")).toHaveCount(0);
  expect([await isKept(page, port), await isKept(page, gate)]).toEqual([true, false]);
  expect((await caches(page)).some((name) => name.includes("lately"))).toBe(false);
});

test("what is read is kept from the moment it is switched on, and is gone when it is switched off", async ({
  page,
}) => {
  await page.goto(`${origin}/saved/`);
  const keeps = page.getByRole("switch", { name: "Keep what I read for offline" });
  await expect(keeps).not.toBeChecked();
  await keeps.focus();
  await page.keyboard.press("Space");
  await expect(keeps).toBeChecked();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(origin + quay);
  await expect.poll(() => isKept(page, quay)).toBe(true);
  await page.goto(`${origin}/saved/`);
  await expect(page.locator("[data-lately] a")).toHaveText(["Quay floods"]);
  await keeps.uncheck();
  await expect(page.locator("[data-lately] a")).toHaveCount(0);
  await page.goto(origin + gate);
  await page.goto(`${origin}/saved/`);
  await expect(keeps).not.toBeChecked();
  expect([await isKept(page, quay), await isKept(page, gate)]).toEqual([false, false]);
});

test("Remove all takes everything away, the worker too, and a story can be saved again", async ({ page }) => {
  await save(page, port);
  await page.goto(`${origin}/saved/`);
  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  await expect.poll(async () => [await registrations(page), await caches(page)]).toEqual([0, []]);
  await save(page, gate);
  await cut();
  await page.goto(origin + gate);
  await expect(note(page)).toBeVisible();
  await page.goto(origin + quay);
  await expect(note(page)).toContainText("not on this device");
});

for (const [direction, list] of [
  ["left to right", "/saved/"],
  ["right to left", "/ar/saved/"],
] as const) {
  test(`axe finds nothing on the list, in any colours, with any text, and nothing scrolls sideways at 320 px, ${direction}`, async ({
    page,
  }) => {
    test.slow();
    await save(page, port);
    await keepWhatIsRead(page);
    await page.goto(origin + arabic);
    await expect.poll(() => isKept(page, arabic)).toBe(true);
    await page.goto(origin + list);
    await expect(page.locator("[data-stories] li")).toHaveCount(1);
    await expect(page.locator("[data-lately] li")).toHaveCount(1);
    expect(await faultsInLooks(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("without scripts the list says that it needs one, and leads to the archive", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/saved/`);
  // Text in a noscript element is found by its place only.
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.locator("noscript p")).toContainText("Saving stories needs a script");
  await expect(page.locator("noscript a")).toHaveAttribute("href", "/archive/");
  await expect(page.locator("[data-shelves]")).toBeHidden();
  await page.close();
});
