/** Uses every control of a page, whatever controls there are: what can be pressed, typed into, chosen or opened. */
import type { Page } from "@playwright/test";
import { openPage } from "../open-page.ts";

const controls =
  "button, summary, input:not([type='hidden']), select, textarea, a[data-player], a[href^='#'], .next-story a, [role='button'], [role='tab'], [contenteditable='true']";

/** More than any page of a newspaper needs: new controls come up as others are used. */
const most = 80;

/** @returns how many controls were used */
export async function useControls(page: Page): Promise<number> {
  const start = page.url();
  const used = new Set<string>();
  while (used.size < most) {
    const name = await usedNext(page, start, used);
    if (name === undefined) break;
    used.add(name);
    await page.waitForTimeout(30);
    await back(page, start);
  }
  for (const key of ["Escape", "/", "ArrowRight", "ArrowLeft", "j", "s"]) await page.keyboard.press(key);
  await page.mouse.wheel(0, 4000);
  await page.waitForLoadState("networkidle");
  await back(page, start);
  return used.size;
}

/**
 * Uses the next control. A control that was used before may lead elsewhere at any later instant, this one included,
 * and takes the page away while it is asked: then the page is opened again and asked once more.
 */
async function usedNext(page: Page, start: string, used: ReadonlySet<string>): Promise<string | undefined> {
  for (let left = 5; left > 0; left--) {
    try {
      return await page.evaluate(useNext, { controls, used: [...used] });
    } catch (error) {
      if (!/context was destroyed|because of a navigation/.test(String(error))) throw error;
      await back(page, start);
    }
  }
  return page.evaluate(useNext, { controls, used: [...used] });
}

/** A control may have led to another page, or be doing so. */
async function back(page: Page, start: string): Promise<void> {
  await page.waitForLoadState("load");
  if (page.url() !== start && new URL(page.url()).pathname !== new URL(start).pathname) await openPage(page, start);
}

/** In the browser: uses the first control that was not used yet. @returns its name */
function useNext({ controls, used }: { controls: string; used: readonly string[] }): string | undefined {
  const alike = new Map<string, number>();
  for (const element of document.querySelectorAll(controls)) {
    const [shown = ""] =
      /^[^>]{0,200}/.exec(
        element.outerHTML.replace(/ (?:aria-\w+|open|class|hidden|disabled|style|value)(?:="[^"]*")?/g, ""),
      ) ?? [];
    const number = (alike.get(shown) ?? 0) + 1;
    alike.set(shown, number);
    const name = `${shown} ${number}`;
    if (used.includes(name)) continue;
    if (element instanceof HTMLSelectElement) element.selectedIndex = element.options.length - 1;
    else if (
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && /^(?:text|search|email|url|tel|number)$/.test(element.type))
    )
      element.value = "port";
    for (const type of ["pointerenter", "focus", "input", "change"])
      element.dispatchEvent(new Event(type, { bubbles: true }));
    if (element instanceof HTMLElement) element.click();
    return name;
  }
  return undefined;
}
