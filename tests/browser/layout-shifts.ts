/** How much a page moves while it is read (https://w3c.github.io/layout-instability/). */
import type { Page } from "@playwright/test";

declare global {
  /** In the browser: the scores of all layout shifts so far, added up. */
  var shifted: number | undefined;
}

/** Counts from each page's beginning on: to be called before it is opened. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    globalThis.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        globalThis.shifted = (globalThis.shifted ?? 0) + Number(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Not a number where nobody watched. */
export const shiftsOf = (page: Page): Promise<number> => page.evaluate(() => globalThis.shifted ?? Number.NaN);
