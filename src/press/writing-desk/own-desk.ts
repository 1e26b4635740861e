/**
 * The writing desk without Astro: pages are set by the templates as they are bundled. A newsroom that changes none of them
 * needs no more; every edit of the paper shows in the open browser at once, and every mistake in words.
 */
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { sitePath } from "../../paper/address.ts";
import type { BundledTemplates } from "../program/bundled-templates.ts";
import type { PressSettings } from "../settings.ts";
import { afterEdits } from "./after-edits.ts";
import { belowPath } from "./below-path.ts";
import { Desk, type DeskLog } from "./desk.ts";
import { deskAnswers, type Middleware } from "./desk-answers.ts";
import { watchFolder } from "./watch-folder.ts";

/** Where the open browser listens for edits. */
const newsAddress = "/.desk/news";

export interface OwnDesk {
  server: Server;
  close: () => void;
}

/** @param place of the bundled templates: files that pages fetch lie there */
export async function openOwnDesk(
  settings: PressSettings,
  templates: BundledTemplates,
  place: string,
  log: DeskLog,
): Promise<OwnDesk> {
  const desk = await Desk.open(settings, log);
  const listeners = new Set<ServerResponse>();
  const files = [join(settings.paper, "public"), place]
    .filter((folder) => existsSync(folder))
    .map((folder): Middleware => sirv(folder, { dev: true }));
  const answers = [
    ["", news(listeners)] as const,
    ...deskAnswers(desk, settings),
    ...files.map((answer) => ["", answer] as const),
    ["", pages(desk, templates)] as const,
  ];
  const below = belowPath(desk);
  const server = createServer((request, response) =>
    below(request, response, () => answer(request, response, answers, log)),
  );
  const watcher = watchPaper(settings, async () => {
    await desk.openAnew();
    for (const listener of listeners) listener.write("data: anew\n\n");
  });
  return {
    server,
    close: () => {
      watcher.close();
      for (const listener of listeners) listener.end();
      server.close();
    },
  };
}

/** Asks one after the other, until one of them answers. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  answers: readonly (readonly [string, Middleware])[],
  log: DeskLog,
): void {
  const asked = request.url ?? "/";
  const from = (at: number): void => {
    const [below, middleware] = answers[at] ?? [];
    if (!middleware || below === undefined) return void response.writeHead(404).end();
    request.url = asked;
    if (below && !asked.startsWith(`${below}/`) && asked !== below) return from(at + 1);
    request.url = asked.slice(below.length) || "/";
    middleware(request, response, (error) => {
      if (error === undefined) return from(at + 1);
      log.warn(error instanceof Error ? error.message : "This cannot be answered.");
      response.writeHead(500).end();
    });
  };
  from(0);
}

function news(listeners: Set<ServerResponse>): Middleware {
  return (request, response, next) => {
    if (request.url !== newsAddress) return next();
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 500\n\n");
    listeners.add(response);
    request.once("close", () => listeners.delete(response));
  };
}

function pages(desk: Desk, templates: BundledTemplates): Middleware {
  // One after the other: what is handed to the templates is there for one page at a time.
  let last: Promise<unknown> = Promise.resolve();
  return (request, response, next) => {
    const path = sitePath(request.url ?? "/");
    if (!path.endsWith("/") && !path.endsWith(".html")) return next();
    const send = (html: string) => {
      response.writeHead(desk.page(path) ? 200 : 404, {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
      });
      response.end(html + panel(desk) + listening);
    };
    // Before paper.yaml can be read there are no pages: what is wrong is told in an empty one.
    if (!desk.context) send('<!doctype html><meta charset="utf-8"><title>paper.yaml</title>');
    else {
      const page = last.then(() => templates.page(path, desk.handover));
      last = page.catch(() => undefined);
      void page.then(send, next);
    }
  };
}

/** After an edit, and after the desk was started anew, the page is fetched again; where one was reading, browsers find by themselves. */
const listening = `<script type="module">
const news = new EventSource(${JSON.stringify(newsAddress)});
let lost = false;
news.onmessage = () => location.reload();
news.onerror = () => (lost = true);
news.onopen = () => lost && location.reload();
</script>`;

/** Over the page: what is wrong in the paper; before anything is written, how one begins. */
function panel({ mistakes, isEmpty }: Desk): string {
  if (mistakes !== "") return note("Readers would not get this edition: there are mistakes", mistakes, "#7a0c12");
  return isEmpty ? note("Nothing is written yet", 'npm run new -- "The first headline"', "#1d3557") : "";
}

const note = (summary: string, text: string, ground: string): string =>
  `<details open dir="ltr" lang="en" style="position:fixed;z-index:99;inset-inline:0;inset-block-end:0;max-block-size:60vh;overflow:auto;margin:0;padding:.75rem 1rem;background:${ground};color:#fff;font:14px/1.5 ui-monospace,monospace"><summary style="cursor:pointer;font-weight:700">${summary}</summary><pre style="margin:.5rem 0 0;white-space:pre-wrap;font:inherit">${text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}</pre></details>`;

/** Tells every edit of what the paper is made of, once its last step is made. */
function watchPaper({ content, paper }: PressSettings, update: () => Promise<void>): { close: () => void } {
  const edits = afterEdits(update);
  const watchers = [content, join(paper, "public")].map((folder) => watchFolder(folder, edits.edited));
  return {
    close: () => {
      edits.close();
      for (const watcher of watchers) watcher.close();
    },
  };
}
