import type { Page } from "playwright-core";

/** Waits until a page's modules have run. They are fetched after its first paint, which may come after it has loaded; asked for again, a module is the same. */
export async function modulesRun(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.documentElement.dataset["scripts"] === undefined) return;
    await Promise.allSettled(
      [...document.querySelectorAll<HTMLScriptElement>("script[data-module]")].map(
        ({ dataset }) => import(dataset["module"] ?? ""),
      ),
    );
  });
}
