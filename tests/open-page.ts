/** Opens a page, even while the one before is still on its way elsewhere: of two ways at once the browser gives one up. */
import type { Page, Response } from "@playwright/test";
import { modulesRun } from "../src/preview/looks/modules-run.ts";

/** @throws what the browser says where the page cannot be opened, or is kept from it time and again */
export async function openPage(page: Page, ...[url, options]: Parameters<Page["goto"]>): Promise<Response | null> {
  for (let left = 4; left > 0; left--) {
    try {
      return await whenModulesRan(page, await page.goto(url, options));
    } catch (error) {
      if (!/ERR_ABORTED|interrupted by another navigation/.test(String(error))) throw error;
      await page.waitForLoadState("load");
    }
  }
  return whenModulesRan(page, await page.goto(url, options));
}

/** Gives the answer back once the page's modules have run. A page that leads on at once is no more. */
export async function whenModulesRan(page: Page, answer: Response | null): Promise<Response | null> {
  try {
    await modulesRun(page);
  } catch (error) {
    if (!/Execution context was destroyed|Target page, context or browser has been closed/.test(String(error)))
      throw error;
  }
  return answer;
}
