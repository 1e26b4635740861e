/** A small static server for looking at the printed paper. */
import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/** The page of the edition that was asked: `/ar/404.html` below `/ar/`, as hosts of static files have it. */
function notFoundPage(folder: string, address: string): string {
  const [, edition = ""] = /^\/([a-z0-9-]+)\//.exec(address) ?? [];
  const own = join(folder, edition, "404.html");
  return existsSync(own) ? own : join(folder, "404.html");
}

/** Serves a folder as a web server would: folders by their index.html, the nearest 404.html where there is nothing. */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, {
    // The folder is swapped by the next build: nothing is remembered of it.
    dev: true,
    onNoMatch: (request, response) => {
      const page = notFoundPage(folder, request.url ?? "/");
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      if (existsSync(page)) createReadStream(page).pipe(response);
      else response.end();
    },
  });
  const server = createServer((request, response) => files(request, response));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve(server));
  });
}
