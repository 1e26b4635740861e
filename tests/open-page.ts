/** Opens a page, even while the one before is still on its way elsewhere: of two ways at once the browser gives one up. */
import type { Page, Response } from "@playwright/test";
import { modulesRun } from "./modules-run.ts";

/** @throws what the browser says where the page cannot be opened, or is kept from it time and again */
export async function openPage(page: Page, ...[url, options]: Parameters<Page["goto"]>): Promise<Response | null> {
  for (let left = 4; left > 0; left--) {
    try {
      const answer = await page.goto(url, options);
      await modulesRun(page);
      return answer;
    } catch (error) {
      if (!/ERR_ABORTED|interrupted by another navigation/.test(String(error))) throw error;
      await page.waitForLoadState("load");
    }
  }
  return page.goto(url, options);
}
