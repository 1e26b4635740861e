/** A small static server for looking at the printed paper. */
import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/** Serves a folder as a web server would: folders by their index.html, 404.html where there is nothing. */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, {
    // The folder is swapped by the next build: nothing is remembered of it.
    dev: true,
    onNoMatch: (_request, response) => {
      const page = join(folder, "404.html");
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
