/** Uses every control of a page, whatever controls there are: what can be pressed, typed into, chosen or opened. */
import type { Page } from "@playwright/test";

const controls = "button, summary, input:not([type='hidden']), select, textarea, a[data-player], a[href^='#'], [role='button'], [role='tab'], [contenteditable='true']";

/** More than any page of a newspaper needs: new controls come up as others are used. */
const most = 80;

/** @returns how many controls were used */
export async function useControls(page: Page): Promise<number> {
  const start = page.url();
  let used = 0;
  for (let at = 0; used < most; at++) {
    const control = page.locator(controls).nth(at);
    if ((await control.count()) === 0) break;
    // Playwright's own clicks wait for things to be visible; some open only by what comes after them.
    await control.evaluate((element) => {
      if (element instanceof HTMLSelectElement) element.selectedIndex = element.options.length - 1;
      else if (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && /^(?:text|search|email|url|tel|number|)$/.test(element.type))) element.value = "port";
      for (const type of ["pointerenter", "focus", "input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
      if (element instanceof HTMLElement) element.click();
    });
    used++;
    await page.waitForTimeout(30);
    if (new URL(page.url()).pathname !== new URL(start).pathname) await page.goto(start);
  }
  for (const key of ["Escape", "/", "ArrowRight", "ArrowLeft", "j", "s"]) await page.keyboard.press(key);
  await page.mouse.wheel(0, 4000);
  await page.waitForLoadState("networkidle");
  if (new URL(page.url()).pathname !== new URL(start).pathname) await page.goto(start);
  return used;
}
