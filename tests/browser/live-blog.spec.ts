/** A live blog that grows while it is open, with and without scripts, and what it does with what it should not get. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headerRules, headersOf } from "../../src/hosting/hosts/hosted-paper.ts";
import { build, lendSmallLook, smallPaper, writePaper } from "../built-site.ts";
import { faults } from "./faults.ts";
import { expect, test, type Page } from "./patient-test.ts";

const site = "https://test.example";
const path = "/2026/11/24/bridge/";
const folder = mkdtempSync(join(tmpdir(), "dateline-live-"));
const rules = headerRules({ preview: false });

const times = ["06", "07", "08", "09", "10", "11"].flatMap((hour) => [`${hour}:10`, `${hour}:40`]);
const entry = (
  time: string,
  words = "Two tugs hold the middle span while the divers measure. Nothing passes below, and on the quay people wait with their bicycles. The next figure is expected within the hour.",
) =>
  `## ${time} ${time.endsWith("40") ? "! " : ""}Entry of ${time}\n\n${words}\n\nAnother paragraph of it, so that it has some height.\n\n`;
const blog = (entries: string, fields = "") =>
  `---\nheadline: The bridge is lifted\nsummary: Hour by hour.\nsection: world\npublished: 2026-11-24 06:00\nkind: live\n${fields}---\nSo far.\n\n${entries}`;

/** Two editions: three entries came, one was edited, one withdrawn. */
const before = blog(times.map((time) => entry(time)).join(""));
const after = blog(
  ["12:00", "12:10", "12:20"].map((time) => entry(time)).join("") +
    times
      .filter((time) => time !== "11:10")
      .map((time) => (time === "10:10" ? entry(time, "It was put right.") : entry(time)))
      .join(""),
);
/** With one that is kept above the others. */
const pinned = (above: string, shown: readonly string[]) =>
  blog(shown.map((time) => entry(time).replace(/^## (.{5}) (?:! )?/, time === above ? "## $1 !! " : "$&")).join(""));

let edition = "a";

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await lendSmallLook(join(folder, "cache"));
  for (const [name, text, now] of [
    ["a", before, "11:50"],
    ["b", after, "12:30"],
    ["c", blog(times.map((time) => entry(time)).join(""), "coverage-ended: 2026-11-24 12:00\n"), "12:30"],
    ["pinned", pinned("07:10", times), "11:50"],
    ["pinned-new", pinned("11:50", ["11:50", ...times]), "12:30"],
    ["pinned-known", pinned("06:40", ["12:00", "11:50", ...times]), "12:30"],
  ] as const) {
    writePaper(join(folder, "content"), { "paper.yaml": smallPaper, "articles/2026/11/24-bridge.md": text });
    const { code, stdout, stderr } = await build({
      DATELINE_CONTENT: join(folder, "content"),
      DATELINE_OUT: join(folder, name),
      DATELINE_CACHE: join(folder, "cache"),
      DATELINE_NOW: `2026-11-24T${now}:00+01:00`,
    });
    expect(code, stdout + stderr).toBe(0);
  }
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

let asked = 0;

test.beforeEach(async ({ page, context }) => {
  edition = "a";
  asked = 0;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await context.route(`${site}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith("/updates.json")) asked++;
    const file = join(folder, edition, decodeURIComponent(pathname), pathname.endsWith("/") ? "index.html" : "");
    return existsSync(file)
      ? route.fulfill({
          headers: headersOf(pathname.endsWith("/") ? `${pathname}index.html` : pathname, rules),
          body: readFileSync(file),
        })
      : route.fulfill({ status: 404 });
  });
});

/** Opens the live blog with a clock that the test winds. */
async function open(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(site + path);
}

const button = (page: Page) => page.locator("button.live-offer");
const ids = (page: Page) =>
  page.locator("article.entry").evaluateAll((entries) => entries.map(({ id }) => id.slice(-4)));
const offered = async (page: Page, count = 3) => {
  await page.clock.runFor(40_000);
  await expect(button(page)).toHaveText(`${count} new updates`);
};
const topOf = (page: Page, id: string) =>
  page.locator(`#e-2026-11-24-${id}`).evaluate((element) => element.getBoundingClientRect().top);

test("new entries are offered, announced once, counted in the title, and shown with a mark when they are asked for", async ({
  page,
}) => {
  await open(page);
  const title = await page.title();
  await page
    .locator("#e-2026-11-24-0810")
    .evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const top = await topOf(page, "0810");
  edition = "b";
  await offered(page);
  await page.clock.runFor(200);
  await expect(page.locator(".updates [role=status]")).toHaveText("3 new updates");
  expect(await topOf(page, "0810")).toBe(top);
  expect(await ids(page)).not.toContain("1220");
  await expect(page).toHaveTitle(`(3) ${title}`);
  // Asked again, nothing more is said.
  await page.evaluate(() => {
    const status = document.querySelector(".updates [role=status]");
    if (status)
      new MutationObserver(() => (document.body.dataset["said"] = "again")).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const before = asked;
  await page.clock.runFor(80_000);
  await expect.poll(() => asked).toBeGreaterThan(before);
  expect(await page.locator("body").getAttribute("data-said")).toBeNull();

  await button(page).click();
  await expect(button(page)).toHaveCount(0);
  expect((await ids(page)).slice(0, 5)).toEqual(["1220", "1210", "1200", "1140", "1040"]);
  await expect(page).toHaveTitle(title);
  await expect(page.locator("#e-2026-11-24-1220")).toBeInViewport();
  await expect(page.locator("#e-2026-11-24-1220")).toBeFocused();
  await expect(page.locator("article.entry:has(.entry-new)")).toHaveCount(3);
  await expect(page.locator("#e-2026-11-24-1220 .entry-new")).toHaveText("New");
  await expect(page.locator("#e-2026-11-24-1010")).toContainText("It was put right.");
  await expect(page.locator("#e-2026-11-24-1110")).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
});

test("who is at the top is led to the first new entry, from the keyboard too", async ({ page }) => {
  await open(page);
  edition = "b";
  await offered(page);
  await button(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#e-2026-11-24-1220")).toBeFocused();
  await expect(page.locator("#e-2026-11-24-1220")).toBeInViewport();
});

test("a page that is not looked at asks nothing, and asks when it is looked at again", async ({ page }) => {
  await open(page);
  const look = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await look("hidden");
  await page.clock.runFor(600_000);
  expect(asked).toBe(0);
  await look("visible");
  await page.clock.runFor(2000);
  await expect.poll(() => asked).toBe(1);
});

test("where there is no answer it asks more seldom, and after the end not at all", async ({ page, context }) => {
  await context.route("**/updates.json", (route) => {
    asked++;
    return route.fulfill({ status: 503 });
  });
  await open(page);
  for (let minute = 0; minute < 10; minute++) {
    await page.clock.runFor(60_000);
    // Asked for after it, this comes after its answer: the clock goes on when that has been heard.
    await page.evaluate(async () => (await fetch(location.href)).text());
  }
  expect(asked).toBeGreaterThan(1);
  expect(asked).toBeLessThan(7);
  await context.unroute("**/updates.json");
  edition = "c";
  asked = 0;
  await page.clock.runFor(700_000);
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(700_000);
  expect(asked).toBe(1);
  await page.goto(site + path);
  await page.clock.runFor(120_000);
  expect(asked).toBe(1);
});

test("an entry's time leads to where it stands for ever, in a later edition too", async ({ page }) => {
  await page.goto(site + path);
  const address = await page.locator("#e-2026-11-24-0840 .entry-time a").getAttribute("href");
  expect(address).toBe(`${path}updates/2026-11-24-06/#e-2026-11-24-0840`);
  for (edition of ["a", "b", "c"]) {
    await page.goto(site + address);
    await expect(page.locator("#e-2026-11-24-0840 h2")).toBeInViewport();
    await expect(page.locator("#e-2026-11-24-0840 h2")).toHaveText("Entry of 08:40");
  }
});

test("what is no list of entries offers nothing", async ({ page, context }) => {
  const lists = [
    "",
    "null",
    "[]",
    '{"entries":7}',
    '{"entries":[null,7,{"id":7},{"id":"<img src=x onerror=alert(1)>"},{"id":"e-1\\" onclick=\\"x"}]}',
    "<html></html>",
  ];
  for (const list of lists) {
    await context.route(
      "**/updates.json",
      (route) => (asked++, route.fulfill({ contentType: "application/json", body: list })),
      { times: 1 },
    );
  }
  await open(page);
  for (let turn = 1; turn <= lists.length; turn++) {
    await page.clock.runFor(700_000);
    await expect.poll(() => asked).toBeGreaterThanOrEqual(turn);
  }
  await expect(button(page)).toHaveCount(0);
});

test("what could run is not taken over from a page, and a page that is none changes nothing", async ({
  page,
  context,
}) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => (dialogs.push(dialog.message()), dialog.dismiss()));
  await open(page);
  const known = await ids(page);
  edition = "b";
  await offered(page);
  await context.route(
    site + path,
    (route) => route.fulfill({ contentType: "text/html", body: "<p>Sign in to the network.</p>" }),
    { times: 1 },
  );
  await button(page).click();
  await page.clock.runFor(500);
  await expect(page.locator(".updates [role=status]")).toHaveText(/could not be fetched/);
  expect(await ids(page)).toEqual(known);

  const hostile = `<script>alert(1)</script><img src="x" onerror="alert(2)" alt=""><a id="bad" href="java&#10;script:alert(3)">x</a><iframe srcdoc="<script>alert(4)</script>"></iframe><style>body{display:none}</style><form action="https://evil.example/"><input></form><svg><a xlink:href="javascript:alert(5)"><text>x</text></a></svg>`;
  const body = readFileSync(join(folder, "b", path, "index.html"), "utf8").replace(
    "Nothing passes below",
    `${hostile}Nothing passes below`,
  );
  await context.route(site + path, (route) => route.fulfill({ contentType: "text/html", body }), { times: 1 });
  await button(page).click();
  await expect(button(page)).toHaveCount(0);
  const first = page.locator("#e-2026-11-24-1220");
  await expect(first).toContainText("Nothing passes below");
  await expect(first.locator("script, iframe, style, form, input, [onerror], #bad[href]")).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reload shows what is new", async ({ page }) => {
    await page.goto(site + path);
    await expect(page.locator("article.entry").first()).toHaveAttribute("id", "e-2026-11-24-1140");
    edition = "b";
    await page.reload();
    await expect(page.locator("article.entry").first()).toHaveAttribute("id", "e-2026-11-24-1220");
    await page.locator(".key-events a").last().click();
    await expect(page.locator("#e-2026-11-24-0640 h2")).toBeInViewport();
  });
});

test("what an editor keeps above the others changes with what comes, and stands once", async ({ page }) => {
  edition = "pinned";
  await open(page);
  const standing = times.map((time) => time.replace(":", ""));
  for (const [name, first] of [
    ["pinned-new", ["1150"]],
    ["pinned-known", ["0640", "1200", "1150"]],
  ] as const) {
    edition = name;
    await page.clock.runFor(40_000);
    await expect(button(page)).toHaveText("1 new update");
    await button(page).click();
    await expect.poll(() => ids(page)).toEqual([...new Set([...first, ...standing.toReversed()])]);
    await expect(page.locator(".pinned > .entry")).toHaveId(`e-2026-11-24-${first[0]}`);
    await expect(page.locator(".entry:has(.entry-new)")).toBeFocused();
  }
});

test("the switch for key events comes and goes with them on a page that is open", async ({ page, context }) => {
  // The page as it would be without any key event.
  const keyless = (name: string) =>
    readFileSync(join(folder, name, path, "index.html"), "utf8").replace(/<input[^>]*only-key[^]*?<\/label>/, "");
  const serve = (body: string) =>
    context.route(site + path, (route) => route.fulfill({ contentType: "text/html", body }), { times: 1 });
  await serve(keyless("a"));
  await open(page);
  const box = page.getByRole("checkbox", { name: "Only key events" });
  await expect(box).toHaveCount(0);
  edition = "b";
  await offered(page);
  await button(page).click();
  await box.check();
  await expect(page.locator(".updates > .entry:visible")).toHaveCount(6);
  edition = "a";
  await page.evaluate(() => document.querySelector("#e-2026-11-24-1140")?.remove());
  await serve(keyless("a"));
  await offered(page, 2);
  await button(page).click();
  await expect(box).toHaveCount(0);
  // All that the page has: the first of the morning is on the page of older ones.
  await expect(page.locator(".updates > .entry:visible")).toHaveCount(11);
});
