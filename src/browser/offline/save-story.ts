/** The button beside a story that keeps it on the device. */
import type { StoryToolWords } from "../../views/words/story-tool-words.ts";
import { tellByName } from "../tell-by-name.ts";
import { isSaved, removeStory, saveStory } from "./keeping.ts";

/** Shows whether the story is saved. */
export async function showBookmark(button: HTMLElement, address: string): Promise<void> {
  button.setAttribute("aria-pressed", String(await isSaved(address)));
}

/** Saves the story, or removes it where it is saved, and says so. */
export async function pressBookmark(
  button: HTMLElement,
  address: string,
  story: Element,
  words: StoryToolWords,
): Promise<void> {
  await toggle(button, address, story, words);
  await showBookmark(button, address);
}

async function toggle(button: HTMLElement, address: string, story: Element, words: StoryToolWords): Promise<void> {
  if (button.hasAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  try {
    if (await isSaved(address)) {
      await removeStory(address);
      tellByName("removed", words);
    } else {
      const shown = [...story.querySelectorAll<HTMLImageElement>("a.enlarge img")].map(
        ({ currentSrc, src }) => new URL(currentSrc || src).pathname,
      );
      await saveStory(address, shown);
      tellByName("isSaved", words);
    }
  } catch {
    // What was kept of it already is of no use without the rest.
    await removeStory(address).catch(() => undefined);
    tellByName("failed", words);
  } finally {
    button.removeAttribute("aria-busy");
  }
}
