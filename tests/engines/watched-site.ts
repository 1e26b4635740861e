/**
 * The demonstration paper as it is printed, served so that tests know what went wrong in a page whatever engine shows it:
 * each page tells its own faults, and each answer that is none is noted. It can be altered on its way, and be out of reach.
 */
import { createHash } from "node:crypto";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { serve } from "../../src/hosting/serve.ts";
import { siteFolder } from "../built-site.ts";
import { freePort } from "../free-port.ts";
import type { Tab } from "./engine.ts";

/** Something to be changed in all pages, in their style sheets, and in the browser that they come to, before they are sent. */
export interface Alteration {
  html?: (html: string) => string;
  css?: (css: string) => string;
  /** Runs in each page before anything of its own: takes something away that browsers have, or lends them what they have not. */
  first?: () => void;
}

export interface WatchedSite {
  readonly origin: string;
  alter(alteration: Alteration): void;
  /** Answers at a path with something else than what was printed. */
  answerAt(path: string, answer: (() => { type: string; body: string }) | undefined): void;
  /** While it is out of reach, each connection is broken off. */
  outOfReach(is: boolean): void;
  /** Answers from 400 on since it was last asked: `404 /no/such/page/`. */
  refused(): string[];
  /** Everything that was asked for since it was last asked, in order. */
  askedFor(): string[];
  /** As it was printed, within reach, nothing noted. */
  reset(): void;
  close(): void;
}

/** In the page, before anything else of it: notes what goes wrong. */
function watch(): void {
  const noted: string[] = [];
  Object.assign(globalThis, { noted });
  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      noted.push(target instanceof Element ? `failed: ${target.outerHTML.slice(0, 200)}` : `error: ${event.message}`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => noted.push(`rejected: ${String(reason)}`));
  addEventListener(
    "securitypolicyviolation",
    ({ effectiveDirective, blockedURI, sample }) =>
      noted.push(`violated: ${effectiveDirective} ${blockedURI} ${sample}`),
    true,
  );
  for (const name of ["error", "warn"] as const) {
    const said = console[name].bind(console);
    console[name] = (...parts: unknown[]) => {
      noted.push(`${name}: ${parts.map(String).join(" ")}`);
      said(...parts);
    };
  }
}

/** What a page noted since it was opened; undefined where nobody watched it. */
export const notedIn = (tab: Tab): Promise<string[] | null> =>
  tab.evaluate(() => {
    const noted: unknown = Reflect.get(globalThis, "noted");
    return Array.isArray(noted) ? noted.map(String) : null;
  }, undefined);

/** @param folder of a printed paper */
export async function watchedSite(folder = siteFolder): Promise<WatchedSite> {
  const within = await freePort();
  const paper = await serve(folder, within);
  const answers = new Map<string, () => { type: string; body: string }>();
  let alteration: Alteration = {};
  let away = false;
  let refused: string[] = [];
  let asked: string[] = [];
  const server = createServer((request, response) => {
    if (away) return void request.socket.destroy();
    const path = decodeURI((request.url ?? "/").replace(/[?#][^]*$/, ""));
    asked.push(path);
    const instead = answers.get(path)?.();
    if (instead)
      return void response
        .writeHead(200, { "Content-Type": instead.type, "Cache-Control": "no-store" })
        .end(instead.body);
    const inner = ask(
      {
        port: within,
        path: request.url,
        method: request.method,
        headers: { ...request.headers, host: `localhost:${within}`, "accept-encoding": "identity" },
      },
      (answer) => {
        if ((answer.statusCode ?? 0) >= 400) refused.push(`${answer.statusCode} ${path}`);
        passOn(answer, response, alteration);
      },
    );
    inner.on("error", () => response.destroy());
    request.pipe(inner);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    origin: `http://localhost:${port}`,
    alter: (wanted) => (alteration = wanted),
    answerAt: (path, answer) => void (answer ? answers.set(path, answer) : answers.delete(path)),
    outOfReach: (is) => {
      away = is;
      if (is) server.closeAllConnections();
    },
    refused: () => refused.splice(0),
    askedFor: () => asked.splice(0),
    reset: () => {
      [alteration, away, refused, asked] = [{}, false, [], []];
      answers.clear();
    },
    close: () => {
      for (const each of [server, paper]) {
        each.closeAllConnections();
        each.close();
      }
    },
  };
}

/** As scripts bring theirs. */
const sheetInScript = /`(@layer [^`]*)`/g;

/** Pages are watched, and altered, as a whole; all else goes through as it comes. */
function passOn(answer: IncomingMessage, response: ServerResponse, { css, html, first }: Alteration): void {
  const type = answer.headers["content-type"] ?? "";
  const change = type.startsWith("text/html")
    ? (page: string) => watched(altered(html ? html(page) : page, css), first)
    : css && type.startsWith("text/javascript")
      ? (script: string) => script.replace(sheetInScript, (_all, sheet: string) => `\`${css(sheet)}\``)
      : undefined;
  if (!change) {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    return;
  }
  const parts: Buffer[] = [];
  answer.on("data", (part: Buffer) => parts.push(part));
  answer.on("end", () => {
    const { "content-length": _length, etag: _etag, "transfer-encoding": _coding, ...headers } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, {
      ...headers,
      "cache-control": css || html || first ? "no-store" : headers["cache-control"],
    });
    response.end(parts.length > 0 ? change(Buffer.concat(parts).toString()) : "");
  });
}

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The page with its style sheets changed, and its policy with them. */
function altered(html: string, css: Alteration["css"]): string {
  if (!css) return html;
  const hashes = new Map<string, string>();
  const page = html.replace(/(<style[^>]*>)([^]*?)(<\/style>)/g, (_all, start: string, text: string, end: string) => {
    const changed = css(text);
    hashes.set(hash(text), hash(changed));
    return start + changed + end;
  });
  return [...hashes].reduce((all, [before, after]) => all.replaceAll(before, after), page);
}

/** After the policy, which lets the watcher in by its hash, and before everything that it rules. Pages whose policy lets no script run stay as they are. */
function watched(page: string, first: Alteration["first"]): string {
  const code = `(${String(watch)})();${first ? `(${String(first)})();` : ""}`;
  return page.replace(
    /<meta http-equiv="Content-Security-Policy" content="[^"]*script-src [^"]*">/,
    (policy) => `${policy.replace("script-src ", () => `script-src ${hash(code)} `)}<script>${code}</script>`,
  );
}
