/** In the place of the worker, where the paper does not want one any more: whatever earlier ones kept is cleared, and no worker stays. */
import { clearAll } from "./shelves.ts";

declare const self: WorkerScope;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(clearAll().then(() => self.registration.unregister())));
