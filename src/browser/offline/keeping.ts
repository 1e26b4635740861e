/** What a page does at its reader's word: begins to keep things on the device, saves a story, removes one, or all. */
import { copyOf, isPage, mayKeep } from "./kept-copy.ts";
import { home } from "./home.ts";
import { picturesIn, rendition, standIn } from "./same-picture.ts";
import { fontsIn, keepFile, keepScripts } from "./scripts-of.ts";
import { clearAll, clearShelf, contents, isShelfThere, matching, openShelf, shelfIfThere } from "./shelves.ts";

/** Calls the worker in; it stays until its reader removes everything, or the paper switches it off. */
async function callWorker(): Promise<void> {
  await navigator.serviceWorker.register(`${home()}sw.js`, { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage("keep lists");
}

export const keepsLately = (): Promise<boolean> => isShelfThere("lately");

/** Keeps pages that are read from now on. */
export async function keepLately(): Promise<void> {
  await openShelf("lately");
  await callWorker();
}

/** Keeps no more of them, and those no longer that were kept. */
export async function dropLately(): Promise<void> {
  await clearShelf("lately");
}

export const isSaved = async (address: string): Promise<boolean> =>
  Boolean(await (await shelfIfThere("saved"))?.match(address, matching));

/**
 * Saves a story: its page as it is now, its pictures in the size that this device shows, its typefaces and scripts.
 * @param address whole
 * @param shown addresses of its pictures as they are shown
 * @throws where the page cannot be had, or there is no room for it
 */
export async function saveStory(address: string, shown: readonly string[]): Promise<void> {
  const response = await fetch(address, { cache: "no-cache" });
  if (!mayKeep(response) || !isPage(response)) throw new Error(`${response.status} ${address}`);
  const html = await response.clone().text();
  const shelf = await openShelf("saved");
  const pictures = picturesIn(html).map((picture) => standIn(picture, shown) ?? picture);
  for (const path of [...pictures, ...fontsIn(html)]) await keepFile(path, shelf);
  await keepScripts(html, shelf);
  await callWorker();
  await shelf.put(address, await copyOf(response, Date.now()));
  await (await shelfIfThere("lately"))?.delete(address, matching);
  // Else a browser that runs out of room may clear what its reader counts on.
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every browser has it, whatever the types say
  void navigator.storage?.persist?.();
}

/** Removes a saved story, with the pictures that no other one shows. */
export async function removeStory(address: string): Promise<void> {
  const shelf = await shelfIfThere("saved");
  if (!shelf) return;
  await shelf.delete(address, matching);
  const left = await contents(shelf);
  const stories = left.filter(({ path }) => path.endsWith("/"));
  if (stories.length === 0) return void (await clearShelf("saved"));
  const pictures = new Set(
    (await Promise.all(stories.map(({ copy }) => copy.text())))
      .flatMap(picturesIn)
      .map((path) => rendition(path)?.picture),
  );
  for (const { path } of left) {
    const picture = rendition(path)?.picture;
    if (picture && !pictures.has(picture)) await shelf.delete(path, matching);
  }
}

/** Removes everything, and sends the worker away. */
export async function removeAll(): Promise<void> {
  // On one host there may be other papers, with workers of their own.
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (new URL(registration.scope).pathname === home()) await registration.unregister();
  await clearAll();
}
