/**
 * The writing desk without Astro: pages are set by the templates as they are bundled. A newsroom that changes none of them
 * needs no more; every edit of the paper shows in the open browser at once, and every mistake in words.
 */
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { sitePath } from "../../paper/addresses/address.ts";
import type { BundledTemplates } from "../program/bundled-templates.ts";
import { publicFolder } from "../public/public-folder.ts";
import type { PressSettings } from "../settings.ts";
import { afterEdits } from "./after-edits.ts";
import { belowPath } from "./below-path.ts";
import { Desk, type DeskLog } from "./desk.ts";
import { deskAnswers, type Middleware } from "./desk-answers.ts";
import { asksForPage, inTurn, withoutPaper } from "./page-turns.ts";
import { bareNote, panel } from "./panel.ts";
import { watchFolder } from "./watch-folder.ts";

/** Where the open browser listens for edits. */
const newsAddress = "/.desk/news";

/** What sets a page. */
type PageSetter = Pick<BundledTemplates, "page">;

export interface OwnDesk {
  server: Server;
  close: () => void;
}

/** @param place of the bundled templates: files that pages fetch lie there */
export async function openOwnDesk(
  settings: PressSettings,
  templates: PageSetter,
  place: string,
  log: DeskLog,
): Promise<OwnDesk> {
  const desk = await Desk.open(settings, log);
  const listeners = new Set<ServerResponse>();
  const files = [join(settings.paper, publicFolder), place]
    .filter((folder) => existsSync(folder))
    .map((folder): Middleware => sirv(folder, { dev: true }));
  const answers = [
    ["", withoutPaper(desk, listening)] as const,
    ...deskAnswers(desk, settings),
    ...files.map((answer) => ["", answer] as const),
    ["", pages(desk, templates, log)] as const,
  ];
  const below = belowPath(desk);
  const first: readonly Answer[] = [
    ["", news(listeners)],
    ["", inTurn(desk)],
    ["", (request, response) => below(request, response, () => answer(request, response, answers, log))],
  ];
  const server = createServer((request, response) => answer(request, response, first, log));
  const watcher = watchPaper(settings, async () => {
    await desk.openAnew();
    for (const listener of listeners) listener.write("data: anew\n\n");
  });
  return {
    server,
    close: () => {
      watcher.close();
      desk.close();
      for (const listener of listeners) listener.end();
      server.close();
    },
  };
}

/** The address below which something answers. */
type Answer = readonly [below: string, middleware: Middleware];

/** Asks one after the other, until one of them answers. */
function answer(request: IncomingMessage, response: ServerResponse, answers: readonly Answer[], log: DeskLog): void {
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

function pages(desk: Desk, templates: PageSetter, log: DeskLog): Middleware {
  // One after the other: what is handed to the templates is there for one page at a time.
  let last: Promise<unknown> = Promise.resolve();
  return (request, response, next) => {
    const path = sitePath(request.url ?? "/");
    if (!asksForPage(request.url)) return next();
    const send = (status: number, html: string) => {
      response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      response.end(html + listening);
    };
    const page = last.then(() => templates.page(path, desk.handover));
    last = page.catch(() => undefined);
    void page.then(
      (html) => send(desk.page(path) ? 200 : 404, html + panel(desk)),
      (error: unknown) => {
        const told = error instanceof Error ? error.message : "This page cannot be set.";
        log.warn(told);
        send(500, bareNote(told));
      },
    );
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

/** Tells every edit of what the paper is made of, once its last step is made. */
function watchPaper({ content, paper, templates }: PressSettings, update: () => Promise<void>): { close: () => void } {
  const edits = afterEdits(update);
  const watchers = [content, templates, join(paper, publicFolder)].map((folder) => watchFolder(folder, edits.edited));
  return {
    close: () => {
      edits.close();
      for (const watcher of watchers) watcher.close();
    },
  };
}
