/** Runs beside the pages of readers who keep something on their device, and answers from there what the server does not. */
import type { OfflineEdition } from "../../views/kinds/offline-worker.ts";
import { answerFile, answerPage, keepLists } from "./answers.ts";
import { askedFor } from "./asked-for.ts";
import { home } from "./home.ts";

declare const self: WorkerScope;
/** The press writes them before the program. */
declare const editions: readonly OfflineEdition[];

const lists = () => keepLists(editions).catch(() => undefined);

// Where a list cannot be had the worker comes all the same: the reader waits for it, and the list follows with the next story that is saved.
self.addEventListener("install", (event) => event.waitUntil(lists().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
// A reader who cleared everything and saves again may find this worker still at work.
self.addEventListener("message", (event) => event.waitUntil(lists()));
self.addEventListener("fetch", (event) => {
  const what = askedFor(event.request, new URL(home(), self.location.href).href);
  if (!what) return;
  const later = (work: Promise<unknown>) => event.waitUntil(work.catch(() => undefined));
  event.respondWith(
    what === "page" ? answerPage(event.request, editions, later) : answerFile(event.request, what, later),
  );
});
