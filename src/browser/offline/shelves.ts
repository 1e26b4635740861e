/** Where things are kept on the device. Each shelf is a cache of the browser's; what is on one is known by its address. */

import { home } from "./home.ts";

/**
 * `saved` holds stories until their reader removes them; `lately` the pages that were read, oldest out first, and is there
 * only while the reader wants that; `always` the page that lists the others.
 */
export type Shelf = "saved" | "lately" | "always";

/** Papers that stand side by side on one host have shelves of their own. */
const prefix = (): string => `dateline-${home().slice(1)}`;

/** In this order they are looked through. */
const shelves: readonly Shelf[] = ["saved", "lately", "always"];

export const openShelf = (shelf: Shelf): Promise<Cache> => caches.open(prefix() + shelf);

export const isShelfThere = (shelf: Shelf): Promise<boolean> => caches.has(prefix() + shelf);

/** Opening a shelf would make it anew after its reader has cleared it. */
export const shelfIfThere = async (shelf: Shelf): Promise<Cache | undefined> =>
  (await isShelfThere(shelf)) ? openShelf(shelf) : undefined;

export const clearShelf = (shelf: Shelf): Promise<boolean> => caches.delete(prefix() + shelf);

/** Clears everything that was ever kept, by earlier editions of this program too. */
export async function clearAll(): Promise<void> {
  const own = prefix();
  for (const name of await caches.keys())
    if (name.startsWith(own) && !name.slice(own.length).includes("/")) await caches.delete(name);
}

/** Servers tell apart the forms in which a text is sent; what is kept is in one. */
export const matching: CacheQueryOptions = { ignoreVary: true };

/** What is kept at an address, on whichever shelf. */
export async function kept(address: string): Promise<Response | undefined> {
  for (const shelf of shelves) {
    const found = await (await shelfIfThere(shelf))?.match(address, matching);
    if (found) return found;
  }
  return undefined;
}

/** All that is on a shelf. */
export async function contents(shelf: Cache): Promise<{ path: string; copy: Response }[]> {
  const found = await Promise.all(
    (await shelf.keys()).map(async ({ url }) => ({
      path: new URL(url).pathname,
      copy: await shelf.match(url, matching),
    })),
  );
  return found.flatMap(({ path, copy }) => (copy ? [{ path, copy }] : []));
}
