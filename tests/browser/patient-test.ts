/** Playwright's test, whose page has been gone to when its modules have run. */
import { test as plain, type BrowserContext, type Page } from "@playwright/test";
import { whenModulesRan } from "../open-page.ts";

export { expect, type BrowserContext, type Page } from "@playwright/test";

function patient(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (...asked) => whenModulesRan(page, await goto(...asked));
  return page;
}

export const test = plain.extend({ page: async ({ page }, use) => use(patient(page)) });

/**
 * The same in a browser that has read pages of the paper before, and has their typefaces and scripts: for tests that only
 * look at a page, and leave nothing on the device. A context for each would take longer than what they look at.
 */
export const lookingTest = plain.extend<object, { regular: BrowserContext }>({
  regular: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use;
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      await use(context);
      await context.close();
    },
    { scope: "worker" },
  ],
  page: async ({ regular }, use) => {
    const page = await regular.newPage();
    await use(patient(page));
    await page.close();
  },
});
