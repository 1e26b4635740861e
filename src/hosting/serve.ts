/** A small static server for looking at the printed paper. It says what every host is told to say. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { encodedPath } from "../paper/addresses/address.ts";
import { headerRules, headersOf, isPublic, notFoundPage, type HeaderRule } from "./hosts/hosted-paper.ts";
import { sendFile } from "../press/send-file.ts";

/** The page of the edition that was asked: `/ar/404.html` below `/ar/`. */
function notFoundPageOf(folder: string, path = "/"): string {
  const own = `/${/^\/([^/]+)\//.exec(path)?.[1] ?? ""}${notFoundPage}`;
  return existsSync(join(folder, own)) ? own : notFoundPage;
}

/** The path that a printed paper stands below, as its pages say; empty where they say none. */
export function printedBase(folder: string): string {
  const page = join(folder, notFoundPage);
  const isThere = statSync(page, { throwIfNoEntry: false })?.isFile();
  return isThere ? (/<html[^>]*? data-base="([^"]+)"/.exec(readFileSync(page, "utf8"))?.[1] ?? "") : "";
}

/**
 * Serves a folder as a web server would: folders by their index.html, the edition's 404.html where there is nothing. A
 * paper that stands below a path is served there, and its host's own address leads to it.
 */
export function serve(
  folder: string,
  port: number,
  rules: readonly HeaderRule[] = headerRules({ preview: false }),
): Promise<Server> {
  const notFound = (response: ServerResponse, path: string | undefined) => {
    const page = join(folder, notFoundPageOf(folder, path));
    setHeaders(response, notFoundPage, rules);
    response.writeHead(404);
    if (existsSync(page)) sendFile(page, response);
    else response.end();
  };
  // The folder is swapped by the next build: nothing is remembered of it.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => setHeaders(response, path, rules),
    onNoMatch: (request, response) => notFound(response, pathIn(request.url)),
  });
  const server = createServer((request, response) => {
    const base = printedBase(folder);
    const asked = request.url ?? "/";
    if (base && (asked === "/" || asked === base)) return void response.writeHead(302, { Location: `${base}/` }).end();
    if (!asked.startsWith(`${base}/`)) return notFound(response, "/");
    request.url = asked.slice(base.length);
    const path = pathIn(request.url);
    if (path === undefined || !isPublic(path)) return notFound(response, path);
    if (!existsSync(join(folder, path, "index.html"))) return files(request, response);
    if (!path.endsWith("/"))
      return void response.writeHead(301, { Location: base + encodedPath(`${path}/`.replace(/^\/+/, "/")) }).end();
    // Named whole: beside the folder `x` there may be `x.html`, an old address, which would be found first.
    request.url = `${request.url.replace(/[?#][^]*$/, "")}index.html`;
    files(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve(server));
  });
}

/** The path that is asked for, percent-encoding undone; undefined where it cannot be. */
function pathIn(url = "/"): string | undefined {
  try {
    return decodeURI(url.replace(/[?#][^]*$/, ""));
  } catch {
    return undefined;
  }
}

function setHeaders(response: ServerResponse, path: string, rules: readonly HeaderRule[]): void {
  for (const [name, value] of Object.entries(headersOf(path, rules))) response.setHeader(name, value);
}
