/** Firefox as its makers ship it, driven by Puppeteer over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { asText, runModules, type Engine, type Look, type Tab } from "./engine.ts";
import { pageFaults } from "./page-faults.ts";

/** For a way back or on. Milliseconds. */
const patience = 60_000;

/** What the system prefers is told to Firefox when it starts: there is one for each. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const started = new Map<Look["scheme"], Promise<Browser>>();
  const firefox = (scheme: Look["scheme"]): Promise<Browser> => {
    const there =
      started.get(scheme) ??
      puppeteer.launch({
        browser: "firefox",
        executablePath,
        headless: true,
        extraPrefsFirefox: {
          "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
          // As on telephones: they take no room from the page.
          "ui.useOverlayScrollbars": 1,
          // Letters stand where their faces put them, and not on whole pixels, as on telephones and on most screens.
          "gfx.text.subpixel-position.force-enabled": true,
          // Nothing of its own is asked of the network, and nothing is told to readers who are none.
          "app.update.auto": false,
          "browser.shell.checkDefaultBrowser": false,
          "datareporting.policy.dataSubmissionEnabled": false,
          "network.captive-portal-service.enabled": false,
          "network.connectivity-service.enabled": false,
        },
      });
    started.set(scheme, there);
    return there;
  };
  const version = (await (await firefox("light")).version()).replace(/^.*\//, "");
  return {
    name: "Firefox",
    version,
    open: async ({ width, height, scheme }) => {
      const browser = await firefox(scheme);
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      return firefoxTab(page, () => context.close());
    },
    close: async () => {
      for (const browser of started.values()) await (await browser).close();
    },
  };
}

function firefoxTab(page: Page, close: () => Promise<void>): Tab {
  const { said, message, error, unanswered, answered } = pageFaults();
  page.on("console", message);
  page.on("pageerror", error);
  page.on("requestfailed", unanswered);
  page.on("response", answered);
  const ran = async (going: Promise<unknown>) => {
    await going;
    await page.evaluate(runModules);
  };
  /** Puppeteer waits for a page to be loaded, which one from the page cache never is. */
  const movedOn = async (move: () => void) => {
    const before = await page.evaluate(() => performance.timeOrigin);
    await page.evaluate(move);
    for (const until = Date.now() + patience; Date.now() < until;) {
      const there = await page
        .evaluate(() => document.readyState === "complete" && performance.timeOrigin)
        .catch(() => false);
      if (there !== false && there !== before) return;
    }
    throw new Error("Firefox stays where it is.");
  };
  return {
    engine: "Firefox",
    goto: (url) => ran(page.goto(url, { waitUntil: "load" })),
    back: () => ran(movedOn(() => history.back())),
    forward: () => ran(movedOn(() => history.forward())),
    reload: () => ran(page.reload({ waitUntil: "load" })),
    resize: (size) => page.setViewport(size),
    evaluate: <Argument, Result>(work: (argument: Argument) => Result | Promise<Result>, argument: Argument) =>
      page.evaluate<[], () => Result>(asText(work, argument)),
    click: (selector) => page.click(selector),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    press: async (key, held) => {
      if (held) await page.keyboard.down(held);
      await page.keyboard.press(key);
      if (held) await page.keyboard.up(held);
    },
    type: (text) => page.keyboard.type(text),
    picture: async () => Buffer.from(await page.screenshot()),
    print: async () => Buffer.from(await page.pdf({ preferCSSPageSize: true })),
    told: () => said.splice(0),
    close,
  };
}
