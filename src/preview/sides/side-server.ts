/** Serves the printed pages of one side to the browser that looks at them, on this machine only. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { basePath } from "../../paper/addresses/site-address.ts";
import type { Print } from "./prints.ts";
import type { Side } from "./sides.ts";

export interface SideServer {
  /** `http://127.0.0.1:…`, with the path that the side's paper stands below; without a slash at its end. */
  site: string;
  close: () => void;
}

export async function serveSide(print: Print, { settings, context }: Side): Promise<SideServer> {
  const pages = sirv(print.folder, { dev: true });
  const others = [sirv(settings.renditions, { dev: true }), sirv(join(settings.content, "documents"), { dev: true })];
  const base = basePath(context.site);
  const server = createServer((request, response) => {
    if (request.url?.startsWith(`${base}/`)) request.url = request.url.slice(base.length);
    const missing = () => void response.writeHead(404).end();
    const [, folder, rest] = /^\/(photos|documents)(\/.*)$/.exec(request.url ?? "") ?? [];
    pages(request, response, () => {
      request.url = rest ?? request.url;
      if (rest === undefined) missing();
      else others[folder === "photos" ? 0 : 1]?.(request, response, missing);
    });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    site: `http://127.0.0.1:${portOf(server.address())}${base}`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address ? address.port : 0;
