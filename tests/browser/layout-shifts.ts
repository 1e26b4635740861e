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

/**
 * Shows nothing of a page until all of its HTML is read: to be called before it is opened. How much of it has come when a
 * slow or busy machine first paints is another matter, and never the same twice; see `late-lines.spec.ts`.
 */
export const showWhenRead = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const unread = new CSSStyleSheet();
    unread.replaceSync(":root { display: none !important }");
    document.adoptedStyleSheets.push(unread);
    document.addEventListener("DOMContentLoaded", () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== unread);
    });
  });

/** Once what was done to the page is painted. Not a number where nobody watched. */
export const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return globalThis.shifted ?? Number.NaN;
  });
