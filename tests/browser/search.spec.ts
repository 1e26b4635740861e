/** Searching, as readers do it: by word, section, writer and date; by keyboard, by link, and without a script. */
import { faults } from "./faults.ts";
import { expect, lookingTest, test, type Page } from "./patient-test.ts";

const headlines = (page: Page) => page.locator("[data-results] h2");
const status = (page: Page) => page.getByRole("status");
const found = async (page: Page) => {
  await expect(status(page)).toHaveText(/found/);
  return (await headlines(page).allTextContents()).map((text) => text.trim());
};

async function search(page: Page, query: string): Promise<string[]> {
  await page.goto(`/search/${query}`);
  return found(page);
}

lookingTest("words of one story find that story first, marked, with its picture and date", async ({ page }) => {
  const [first] = await search(page, "?q=dockers+port+deal");
  expect(first).toBe("Dockers and port reach deal after nine-day strike");
  const story = page.locator("[data-results] article").first();
  await expect(story.locator("h2 mark").first()).toHaveText("Dockers");
  await expect(story.locator(".standfirst mark").first()).toBeVisible();
  await expect(story.locator("time")).toHaveAttribute("datetime", "2026-11-24T06:30:00+01:00");
  await expect(story.locator("time")).toHaveText("November 24, 2026");
  await expect(story.locator("img")).toHaveAttribute("alt", /cranes/i);
  await expect
    .poll(() => story.locator("img").evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBeGreaterThan(100);
  await story.getByRole("link").click();
  await expect(page).toHaveURL(/\/2026\/11\/24\/port-strike\/$/);
});

lookingTest("what was found is marked in the story, too", async ({ page }) => {
  await search(page, "?q=dockers+port+deal");
  const href = await page.locator("[data-results] article a").first().getAttribute("href");
  expect(href).toMatch(/^\/2026\/11\/24\/port-strike\/#:~:text=[^&]+(?:&text=[^&]+)*$/);
  expect(decodeURIComponent(href ?? "")).toMatch(/text=(?:dockers|port|deal)/i);
});

test("on a telephone what is found is in sight while one types, and is one step for those who go back", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/search/");
  await page.getByRole("searchbox").pressSequentially("ferry", { delay: 20 });
  await expect(page).toHaveURL(/\?q=ferry$/);
  await found(page);
  await expect(headlines(page).first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("searchbox")).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Section" })).toBeHidden();
  await page.getByRole("searchbox").pressSequentially(" quay", { delay: 20 });
  await expect(page).toHaveURL(/\?q=ferry\+quay$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole("searchbox")).toHaveValue("");
  await page.goForward();
  await expect(page).toHaveURL(/\?q=ferry\+quay$/);
  await expect(page.getByRole("searchbox")).toHaveValue("ferry quay");
  // What is typed from there is a step of its own again.
  await page.getByRole("searchbox").pressSequentially("s", { delay: 20 });
  await expect(page).toHaveURL(/\?q=ferry\+quays$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=ferry\+quay$/);
  await expect(page.getByRole("searchbox")).toHaveValue("ferry quay");
});

lookingTest(
  "a word that is spelt wrong finds what was meant, and the reader is told what was looked for",
  async ({ page }) => {
    for (const [typed, meant] of [
      ["stirke", "strike"],
      ["glacer", "glacier"],
    ] as const) {
      expect((await search(page, `?q=${typed}`)).length).toBeGreaterThan(0);
      await expect(page.locator(".search-hint")).toHaveText(
        `No story has these words. Shown are stories with: ${meant}`,
      );
      await expect(page.locator("[data-results] mark").first()).toHaveText(new RegExp(`^${meant}`, "i"));
      await expect(page.getByRole("searchbox")).toHaveValue(typed);
    }
  },
);

test("the past week is a touch away, and so is the order in time", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T18:00:00Z"));
  await page.goto("/search/?q=the");
  await found(page);
  await page.getByRole("checkbox", { name: "Past week" }).check();
  await expect(page).toHaveURL(/\?q=the&past=week$/);
  await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "Newest first" });
  await expect(page).toHaveURL(/sort=date&past=week$/);
  // What was found before stands until the index has answered.
  await expect(async () => {
    const times = await page
      .locator("[data-results] time")
      .evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""));
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual([...times].sort().reverse());
    expect(times.every((time) => time >= "2026-11-17")).toBe(true);
  }).toPass({ timeout: 30_000 });
  await page.getByRole("checkbox", { name: "Past week" }).uncheck();
  await expect(page).not.toHaveURL(/past/);
});

test("a month without a year is the last one of that name", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T18:00:00Z"));
  await page.goto("/search/?q=barrier");
  await found(page);
  await page.getByText("Narrow down").click();
  await page.getByLabel("Until: Month").selectOption({ label: "October" });
  await expect(page).toHaveURL(/\?q=barrier&to=2026-10$/);
  await expect(page.getByLabel("Until: Year")).toHaveValue("2026");
});

lookingTest("a writer is found by name, and words in quotation marks as they stand", async ({ page }) => {
  expect((await search(page, "?q=noor+haddad")).length).toBeGreaterThan(1);
  expect(await search(page, "?q=%22a+meadow+of+eelgrass%22")).toContain(
    "Divers map a seagrass meadow where the barrier’s footing would stand",
  );
});

lookingTest("a word that no story says finds none, and the reader is told what to do", async ({ page }) => {
  await page.goto("/search/?q=zzyzx");
  await expect(status(page)).toHaveText("No story was found.");
  await expect(page.locator(".search-hint")).toContainText("spelling");
  await expect(page.locator("[data-more]")).toBeHidden();
});

test("what is found is narrowed down by section, writer and date, and the address says so", async ({ page }) => {
  const all = await search(page, "?q=barrier");
  await page.getByText("Narrow down").click();
  await page.getByRole("combobox", { name: "Section" }).selectOption({ label: "Science" });
  await expect(page).toHaveURL(/\?q=barrier&section=science$/);
  await expect.poll(() => headlines(page).count()).toBeLessThan(all.length);
  expect(await found(page)).toContain("Divers map a seagrass meadow where the barrier’s footing would stand");
  await page.getByRole("combobox", { name: "Section" }).selectOption("");
  await page.getByRole("combobox", { name: "Writer" }).selectOption({ label: "Tomas Brandt" });
  await expect(page).toHaveURL(/\?q=barrier&author=tomas-brandt$/);
  await expect(page.locator("[data-results] .card-byline").first()).toHaveText("Tomas Brandt");
  await page.getByRole("combobox", { name: "Writer" }).selectOption("");
  await page.getByLabel("Until: Year").selectOption("2026");
  await page.getByLabel("Until: Month").selectOption({ label: "October" });
  await expect(page).toHaveURL(/\?q=barrier&to=2026-10$/);
  await expect(headlines(page)).toHaveText(["Assembly approves loan for Kestrel Sound barrier, 61 to 58"]);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator("[data-results]")).toBeHidden();
});

test("a link to a search asks all of it, and back goes from one search to the one before", async ({ page }) => {
  const listed = await search(page, "?section=home&author=idris-lowe&from=2026-11&to=2026&sort=date");
  expect(listed.length).toBeGreaterThan(3);
  const times = await page
    .locator("[data-results] time")
    .evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""));
  expect(times).toEqual([...times].sort().reverse());
  expect(times.every((time) => time.startsWith("2026-11"))).toBe(true);
  await expect(page.getByLabel("From: Month")).toHaveValue("11");
  await expect(page.getByRole("combobox", { name: "Section" })).toHaveValue("home");
  await page.getByRole("searchbox").fill("ferry");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/q=ferry&section=home/);
  await expect(page).toHaveTitle(/^ferry — Search/);
  await expect.poll(() => headlines(page).count()).toBeLessThan(listed.length);
  await page.goBack();
  await expect(headlines(page)).toHaveText(listed);
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

test("searching, narrowing down and opening a story need no mouse", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Search" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("the");
  await page.keyboard.press("Enter");
  await found(page);
  await expect(headlines(page)).toHaveCount(10);
  await expect(page.getByRole("searchbox")).toBeFocused();
  for (const name of ["Search", "Past 24 hours", "Past week", "Past month", "Narrow down"]) {
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveAccessibleName(name);
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAccessibleName("Section");
  await page.keyboard.type("World");
  await expect(page).toHaveURL(/section=world/);
  await page.goto("/search/?q=the");
  await found(page);
  await page.getByRole("button", { name: "More stories" }).focus();
  await page.keyboard.press("Enter");
  await expect(headlines(page)).toHaveCount(20);
  await expect(headlines(page).nth(10).getByRole("link")).toBeFocused();
  const path = await headlines(page).nth(10).getByRole("link").getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(path?.replace(/#.*/, "") ?? "");
  await page.goBack();
  await expect(headlines(page)).toHaveCount(20);
});

test("nothing of the program is fetched before a reader searches, and then the bundles of the page's language", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto("/search/");
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((path) => path.startsWith("/search/") && path !== "/search/")).toEqual([]);
  await page.getByRole("searchbox").fill("ferry");
  await page.keyboard.press("Enter");
  await found(page);
  expect(fetched).toContain("/search/bundles.json");
  expect(fetched.filter((path) => /^\/search\/.*\/pagefind-entry\.json$/.test(path)).sort()).toEqual([
    "/search/en/2026/all/pagefind-entry.json",
    "/search/program/pagefind-entry.json",
  ]);
});

test("a search that cannot be loaded says so, and can be tried again", async ({ page }) => {
  await page.route("**/search/bundles.json", (route) => route.abort());
  await page.goto("/search/?q=ferry");
  await expect(status(page)).toContainText("could not be loaded");
  await page.unroute("**/search/bundles.json");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  expect((await found(page)).length).toBeGreaterThan(3);
});

lookingTest("what is asked is never taken for markup", async ({ page }) => {
  await page.goto("/search/?q=%3Cimg+src%3Dx+onerror%3D%22document.title%3D1%22%3E+ferry");
  await expect(status(page)).toHaveText(/found/);
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  await expect(page.getByRole("searchbox")).toHaveValue(/^<img src=x/);
});

for (const scheme of ["light", "dark"] as const) {
  lookingTest(`axe finds nothing on a page of results, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await search(page, "?q=barrier&from=2026");
    expect(await faults(page)).toEqual([]);
  });
}

for (const width of [320, 768, 1440]) {
  lookingTest(`a page of results does not scroll sideways at ${width} px, from either side`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await search(page, "?q=barrier");
    for (const direction of ["ltr", "rtl"]) {
      await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    }
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says so, and the form leads to the archive", async ({ page }) => {
    await page.goto("/search/?q=ferry");
    await expect(page.locator("noscript p")).toBeVisible();
    await page.getByRole("searchbox").fill("ferry");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL(/\/archive\/\?q=ferry/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Archive");
  });
});
