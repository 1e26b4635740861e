/** Five papers with faces of their own, as readers see them: axe finds nothing in any colours, nothing moves, nothing comes from elsewhere. */
import { rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { expect, test } from "@playwright/test";
import sirv from "sirv";
import { brandNames, newestStory, printBranded } from "../branded-papers.ts";
import { folderInProgram, lendTemplates } from "../built-site.ts";
import { openPage } from "../open-page.ts";
import { weightOf } from "../weight.ts";
import { faultsInLooks } from "./faults.ts";
import { shiftsOf, showWhenRead, watchShifts } from "./layout-shifts.ts";

/** As of the demonstration paper's articles; in Arabic its faces are heavier. */
const most = { css: 9000, script: 2500, fonts: { arabic: 70_000, others: 60_000 } };

for (const name of brandNames)
  test.describe(name, () => {
    // In one process, which prints the paper once.
    test.describe.configure({ mode: "default" });
    let folder = "";
    let site = "";
    let server: Server | undefined;
    let address = "";

    test.beforeAll(async () => {
      test.setTimeout(300_000);
      folder = folderInProgram(`brand-${name}`);
      lendTemplates(`${folder}/${name}/cache`);
      site = await printBranded(name, folder);
      server = createServer(sirv(site)).listen(0);
      await new Promise((resolve) => server?.once("listening", resolve));
      const bound = server.address();
      if (typeof bound === "object" && bound) address = `http://localhost:${bound.port}`;
    });
    test.afterAll(() => {
      server?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    for (const width of [360, 1440])
      test(`at ${width} pixels`, async ({ page }) => {
        test.slow();
        const elsewhere: string[] = [];
        const troubles: string[] = [];
        page.on("request", (request) => void (request.url().startsWith(address) || elsewhere.push(request.url())));
        page.on("response", (response) => void (response.status() < 400 || troubles.push(response.url())));
        page.on("console", (message) => void (message.type() !== "error" || troubles.push(message.text())));
        await showWhenRead(page);
        await watchShifts(page);
        await page.setViewportSize({ width, height: 900 });
        for (const path of ["/", newestStory]) {
          // Faces come when the rest is there: else it is the machine that says what moves.
          const rest = Promise.withResolvers<undefined>();
          await page.route("**/*.woff2", async (route) => {
            await rest.promise;
            await route.continue();
          });
          await openPage(page, address + path, { waitUntil: "domcontentloaded" });
          await page.evaluate(async () => {
            const pictures = [...document.images].filter(({ loading }) => loading !== "lazy");
            await Promise.all(pictures.map((picture) => picture.decode()));
          });
          expect(await shiftsOf(page), `${path}, without faces`).toBeLessThan(0.001);
          rest.resolve(undefined);
          await page.waitForLoadState("load");
          await page.evaluate(() => document.fonts.ready.then(() => true));
          expect(await shiftsOf(page), `${path}, with faces`).toBeLessThan(0.02);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            `${path} is as wide as the window`,
          ).toBeLessThanOrEqual(0);
          expect(await faultsInLooks(page)).toEqual([]);
        }
        // A link in a story is told from its text by more than its colour.
        expect(
          await page
            .locator(".prose a")
            .first()
            .evaluate((link) => getComputedStyle(link).textDecorationLine),
        ).toBe("underline");
        expect([...elsewhere, ...troubles]).toEqual([]);
      });

    if (name === "sections")
      test("its 25 sections are in lines where there is room, else in a menu, without scripts and by the keyboard", async ({
        browser,
      }) => {
        const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
        const page = await context.newPage();
        await page.goto(address + newestStory);
        const menu = page.locator("nav.section-nav");
        const last = menu.getByRole("link", { name: "Long Reads 5" });
        await expect(last).toBeHidden();
        const head = await page.locator(".masthead").boundingBox();
        expect(head?.height).toBeLessThan(140);
        await menu.getByRole("button").first().press("Enter");
        await expect(last).toBeVisible();
        await page.keyboard.press("Tab");
        await expect(menu.getByRole("link", { name: "Politics 1" })).toBeFocused();
        await page.keyboard.press("Escape");
        await expect(last).toBeHidden();
        await expect(menu.getByRole("button").first()).toBeFocused();
        await menu.getByRole("button").first().press("Space");
        await last.click();
        await expect(page).toHaveURL(/\/s24\/$/);
        await page.setViewportSize({ width: 1440, height: 900 });
        await expect(last).toBeVisible();
        await expect(menu.getByRole("button")).toHaveCount(0);
        await context.close();
      });

    test("its pages are as light as any paper's", () => {
      const { css, script, fonts } = weightOf(site, `${newestStory.slice(1)}index.html`);
      expect(css).toBeLessThan(most.css);
      expect(script).toBeLessThan(most.script);
      expect(fonts).toBeLessThan(name === "arabic" ? most.fonts.arabic : most.fonts.others);
    });
  });
