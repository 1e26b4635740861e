/** The button beside a story that keeps it on the device. */
import type { SavingWords } from "../../views/words/words.ts";
import { tell } from "../tell.ts";
import { isSaved, removeStory, saveStory } from "./keeping.ts";

/** Shows whether the story is saved. */
export async function showSaved(button: HTMLElement, address: string): Promise<void> {
  button.ariaPressed = String(await isSaved(address));
}

/** Saves the story, or removes it, and says so. */
export async function toggleSaved(button: HTMLElement, address: string, story: Element, words: SavingWords): Promise<void> {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  try {
    if (await isSaved(address)) {
      await removeStory(address);
      tell(words.removed);
    } else {
      const shown = [...story.querySelectorAll<HTMLImageElement>("a.enlarge img")].map(({ currentSrc, src }) => new URL(currentSrc || src).pathname);
      await saveStory(address, shown);
      tell(words.isSaved);
    }
    await showSaved(button, address);
  } catch {
    // What was kept of it already is of no use without the rest.
    await removeStory(address).catch(() => undefined);
    tell(words.failed);
  } finally {
    button.ariaBusy = null;
  }
}
