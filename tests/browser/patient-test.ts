/** Playwright's test, whose page has been gone to when its modules have run. */
import { test as plain } from "@playwright/test";
import { whenModulesRan } from "../open-page.ts";

export { expect, type BrowserContext, type Page } from "@playwright/test";

export const test = plain.extend({
  page: async ({ page }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (...asked) => whenModulesRan(page, await goto(...asked));
    await use(page);
  },
});
