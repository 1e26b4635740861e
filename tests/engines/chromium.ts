/** Chromium, driven by Playwright. */
import { chromium, type BrowserContext, type Page } from "@playwright/test";
import { asReadersSee } from "../../src/preview/looks/find-browser.ts";
import { asText, runModules, type Engine, type Look, type Tab } from "./engine.ts";
import { pageFaults } from "./page-faults.ts";

export async function startChromium(executablePath: string): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath,
    args: [...asReadersSee, "--no-sandbox", "--disable-background-networking", "--disable-component-update"],
    // Readers have it.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  return {
    name: "Chromium",
    version: browser.version(),
    open: async ({ width, height, scheme }: Look) => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
      return chromiumTab(context, await context.newPage());
    },
    close: () => browser.close(),
  };
}

function chromiumTab(context: BrowserContext, page: Page): Tab {
  const { said, message, error, unanswered, answered } = pageFaults();
  page.on("console", message);
  page.on("pageerror", error);
  page.on("requestfailed", unanswered);
  page.on("response", answered);
  const ran = async (going: Promise<unknown>) => {
    await going;
    await page.evaluate(runModules);
  };
  return {
    engine: "Chromium",
    goto: (url) => ran(page.goto(url)),
    // From the page cache nothing is loaded: no answer is waited for.
    back: () => ran(page.goBack({ waitUntil: "commit" })),
    forward: () => ran(page.goForward({ waitUntil: "commit" })),
    reload: () => ran(page.reload()),
    resize: (size) => page.setViewportSize(size),
    evaluate: <Argument, Result>(work: (argument: Argument) => Result | Promise<Result>, argument: Argument) =>
      page.evaluate<Result>(asText(work, argument)),
    click: (selector) => page.locator(selector).first().click(),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    press: (key, held) => page.keyboard.press(held ? `${held}+${key}` : key),
    type: (text) => page.keyboard.type(text),
    picture: () => page.screenshot({ animations: "allow" }),
    print: () => page.pdf({ preferCSSPageSize: true }),
    told: () => said.splice(0),
    close: () => context.close(),
  };
}
