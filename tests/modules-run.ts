import type { Page } from "@playwright/test";

/** Waits until a page's modules have run. They are fetched after its first paint, which may come after it has loaded; asked for again, a module is the same. */
export async function modulesRun(page: Page): Promise<void> {
  try {
    await page.evaluate(async () => {
      if (document.documentElement.dataset["scripts"] === undefined) return;
      await Promise.allSettled([...document.querySelectorAll<HTMLScriptElement>("script[data-module]")].map(({ dataset }) => import(dataset["module"] ?? "")));
    });
  } catch (error) {
    // A page that leads on at once is no more.
    if (!/Execution context was destroyed|Target page, context or browser has been closed/.test(String(error))) throw error;
  }
}
