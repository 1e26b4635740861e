/** The answers: a page from the server if it can be had, a file from the device if it is there. */
import type { OfflineEdition } from "../../views/kinds/offline-worker.ts";
import { pageAddress, type AskedFor } from "./asked-for.ts";
import { asItWas, editionAt, editionOfLanguage, langOf, withNote, withNoteInStory } from "./in-words.ts";
import { copyOf, isPage, keptAt, mayKeep } from "./kept-copy.ts";
import { renewPage } from "./renew.ts";
import { standIn } from "./same-picture.ts";
import { keepScripts } from "./scripts-of.ts";
import { kept, matching, openShelf, shelfIfThere } from "./shelves.ts";

/** Work that goes on after an answer was given. */
type Later = (work: Promise<unknown>) => void;

/** How long a reader who has a copy waits for the server; milliseconds. */
export const patience = 8000;

/**
 * A page is asked of the server every time, past the browser's own memory too: a correction is seen at the first visit.
 * Where the server gives no answer, or none worth having, the kept copy is shown, and says from when it is.
 */
export async function answerPage(
  request: Request,
  editions: readonly OfflineEdition[],
  later: Later,
): Promise<Response> {
  const address = pageAddress(request.url);
  const answered = fetch(request, { cache: "no-cache" });
  // Where the slash is missing the server leads on, and that says nothing of the page.
  later(
    answered.then((response) =>
      new URL(request.url).pathname.endsWith("/") ? renewPage(address, response.clone()) : undefined,
    ),
  );
  const copy = await kept(address);
  const answer = await answerInTime(answered, copy ? patience : undefined);
  if (answer && answer.status < 500) return answer;
  if (copy) {
    const html = await copy.clone().text();
    const edition = editionOfLanguage(editions, langOf(html)) ?? editions[0];
    return edition
      ? new Response(
          (request.mode === "navigate" ? withNote : withNoteInStory)(html, asItWas(edition, keptAt(copy))),
          copy,
        )
      : copy;
  }
  return answer ?? (request.mode === "navigate" ? listInstead(request, editions) : Response.error());
}

/** The answer if there is one, and it comes in time. @param within milliseconds; without end if left out */
export function answerInTime<Answer>(answered: Promise<Answer>, within?: number): Promise<Answer | undefined> {
  const none = answered.catch(() => undefined);
  return within === undefined
    ? none
    : Promise.race([none, new Promise<undefined>((resolve) => setTimeout(resolve, within, undefined))]);
}

/** In the place of a page that is not on the device: which ones are, in the language of the address or of the page before. */
async function listInstead({ url, referrer }: Request, editions: readonly OfflineEdition[]): Promise<Response> {
  const before = referrer ? await kept(pageAddress(referrer)) : undefined;
  const edition =
    editionAt(editions, new URL(url).pathname) ??
    editionOfLanguage(editions, before && langOf(await before.text())) ??
    editions[0];
  const list = edition && (await kept(edition.saved));
  return list
    ? new Response(withNote(await list.text(), edition.notHere), { status: 503, headers: list.headers })
    : Response.error();
}

/** A file is named by what is in it, so a kept one is as good as the server's. */
export async function answerFile(request: Request, what: Exclude<AskedFor, "page">, later: Later): Promise<Response> {
  const there = await kept(request.url);
  if (there) return there;
  try {
    const response = await fetch(request);
    if (mayKeep(response)) {
      const own = response.clone();
      later(shelfIfThere("lately").then(async (shelf) => shelf?.put(request.url, await copyOf(own))));
    }
    return response;
  } catch (error) {
    const other = what === "picture" ? await anotherSize(request.url) : undefined;
    if (other) return other;
    throw error;
  }
}

async function anotherSize(url: string): Promise<Response | undefined> {
  for (const name of ["saved", "lately"] as const) {
    const shelf = await shelfIfThere(name);
    const paths = ((await shelf?.keys()) ?? []).map((request) => new URL(request.url).pathname);
    const found = standIn(new URL(url).pathname, paths);
    const picture = found && (await shelf?.match(found, matching));
    if (picture) return picture;
  }
  return undefined;
}

/** Keeps the page that lists what is there, of every edition, with its scripts: it is what a reader without a connection is led to. */
export async function keepLists(editions: readonly OfflineEdition[]): Promise<void> {
  const shelf = await openShelf("always");
  await Promise.all(
    editions.map(async ({ saved }) => {
      const response = await fetch(saved, { cache: "no-cache" });
      if (!mayKeep(response) || !isPage(response)) return;
      const copy = await copyOf(response);
      await shelf.put(saved, copy.clone());
      await keepScripts(await copy.text(), shelf);
    }),
  );
}
