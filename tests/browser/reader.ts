/** A reader in front of a page: what they have chosen, and what they do. */
import type { Page } from "@playwright/test";
import type { Comforts } from "../../src/browser/comforts.ts";
import type { panels } from "./pages.ts";

/** Sets the page as its reader has chosen, without loading it anew. */
export async function choose(page: Page, comforts: Comforts): Promise<void> {
  await page.evaluate(({ size, theme }) => {
    const { style, dataset } = document.documentElement;
    if (size) style.setProperty("--size-text", `${size / 16}rem`);
    if (theme) dataset["theme"] = theme;
  }, comforts);
}

/** A browser that can speak: it says what it is told as soon as the test lets it. */
export async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: SpeechSynthesisUtterance[] = [];
    Object.assign(window, { said });
    const voice = { lang: "en-GB", name: "Test", default: true, localService: true, voiceURI: "test" };
    Object.assign(window.speechSynthesis, {
      getVoices: () => [voice],
      speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
    });
  });
}

/** Selects letters of a paragraph, counted from its beginning, as a hand does: from one to the other with the button held down. */
export async function select(page: Page, paragraph: number, from: number, to: number): Promise<void> {
  const ends = await page.evaluate(
    async ([paragraph, from, to]) => {
      // Letters stand elsewhere before their faces have come.
      await document.fonts.ready;
      const element = document.querySelectorAll(".article-text > .prose > p")[paragraph];
      const text = [...(element?.childNodes ?? [])].find(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent?.length ?? 0) > to,
      );
      if (!element || !text) throw new Error("no such paragraph");
      element.scrollIntoView({ block: "center", behavior: "instant" });
      return [from, to].map((letter) => {
        const range = document.createRange();
        range.setStart(text, letter);
        range.setEnd(text, letter + 1);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 1, y: top + height / 2 };
      });
    },
    [paragraph, from, to] as const,
  );
  const [start, end] = ends;
  if (!start || !end) return;
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** Opens one of an article's panels. */
export async function open(page: Page, panel: (typeof panels)[number]): Promise<void> {
  if (panel === "text settings") {
    await page.locator(".tool-text").click();
    await page.locator(".comforts").waitFor();
  } else if (panel === "picture") {
    await page.locator("a.enlarge").first().click();
    await page.locator("dialog[open] img").waitFor();
  } else if (panel === "listening") {
    await page.locator(".tool-listen").click();
    await page.locator(".reader").waitFor();
  } else {
    await select(page, 2, 10, 60);
    await page.locator(".quote").waitFor();
  }
}
