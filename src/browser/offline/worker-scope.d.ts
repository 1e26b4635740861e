/** As much of a service worker's world as ours uses (https://w3c.github.io/ServiceWorker/): TypeScript's own description of it cannot stand beside that of pages. */

interface LivingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskedEvent extends LivingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "message", listener: (event: LivingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: AskedEvent) => void): void;
}
