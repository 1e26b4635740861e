/** After every answer of the server: what is kept of that page is made equal to it. */
import { copyOf, isPage, keptAt, keptSize, mayKeep, savedAt } from "./kept-copy.ts";
import { picturesIn, standIn } from "./same-picture.ts";
import { keepFile, keepScripts } from "./scripts-of.ts";
import { contents, matching, shelfIfThere } from "./shelves.ts";
import { whatGoes } from "./what-goes.ts";

/** @param address of the page, whole */
export async function renewPage(address: string, response: Response): Promise<void> {
  if (response.status === 404 || response.status === 410) return forgetPage(address);
  // A browser follows a redirect by itself; all that is seen of it here is that there is one.
  if (response.type === "opaqueredirect") return followStory(address, address);
  if (!mayKeep(response) || !isPage(response)) return;
  const html = await response.clone().text();
  const [, to] = /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(html) ?? [];
  if (to) return followStory(address, to);
  const saved = await shelfIfThere("saved");
  const before = await saved?.match(address, matching);
  if (saved && before) {
    await saved.put(address, await copyOf(response, savedAt(before)));
    return keepParts(html, saved);
  }
  const always = await shelfIfThere("always");
  if (always && (await always.match(address, matching))) {
    await always.put(address, await copyOf(response));
    return keepScripts(html, always);
  }
  const lately = await shelfIfThere("lately");
  if (!lately) return;
  await lately.put(address, await copyOf(response));
  await keepScripts(html, lately);
  await tidyLately(lately);
}

/** The paper has withdrawn it. */
async function forgetPage(address: string): Promise<void> {
  for (const name of ["saved", "lately"] as const) await (await shelfIfThere(name))?.delete(address, matching);
}

/** A story that has moved is kept where it is now. */
async function followStory(address: string, to: string): Promise<void> {
  await (await shelfIfThere("lately"))?.delete(address, matching);
  const saved = await shelfIfThere("saved");
  const before = await saved?.match(address, matching);
  if (!saved || !before) return;
  const response = await fetch(to, { cache: "no-cache" });
  const { origin, pathname } = new URL(response.url);
  if (
    response.status !== 200 ||
    !isPage(response) ||
    origin !== new URL(address).origin ||
    origin + pathname === address
  )
    return;
  await saved.put(pathname, await copyOf(response, savedAt(before)));
  await saved.delete(address, matching);
  await (await shelfIfThere("lately"))?.delete(pathname, matching);
}

/** Keeps what a saved story shows and does. Of each picture one size is enough. */
async function keepParts(html: string, shelf: Cache): Promise<void> {
  const there = (await shelf.keys()).map(({ url }) => new URL(url).pathname);
  for (const picture of picturesIn(html)) if (!standIn(picture, there)) await keepFile(picture, shelf);
  await keepScripts(html, shelf);
}

async function tidyLately(shelf: Cache): Promise<void> {
  const there = (await contents(shelf)).map(({ path, copy }) => ({ path, at: keptAt(copy), bytes: keptSize(copy) }));
  for (const path of whatGoes(there)) await shelf.delete(path, matching);
}
