/** Playwright's test, whose page has been gone to when its modules have run. */
import { test as plain, type Page } from "@playwright/test";
import { whenModulesRan } from "../open-page.ts";

export { expect, type BrowserContext, type Page } from "@playwright/test";

function patient(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (...asked) => whenModulesRan(page, await goto(...asked));
  return page;
}

export const test = plain.extend({ page: async ({ page }, use) => use(patient(page)) });

/** As wide and high as a new page is. */
const window = { width: 1280, height: 720 };

/**
 * The same in one page that all of these tests look through in turn, and that has the paper's typefaces and scripts: for
 * tests that only look, and leave nothing on the device or in the page that is opened next. To start a page for each, with
 * a program of its own that has yet to learn what it draws, takes longer than what they look at.
 */
export const lookingTest = plain.extend<object, { looking: Page }>({
  looking: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use;
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      await use(patient(await context.newPage()));
      await context.close();
    },
    { scope: "worker" },
  ],
  page: async ({ looking }, use) => {
    await looking.setViewportSize(window);
    await looking.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
    await use(looking);
  },
});
