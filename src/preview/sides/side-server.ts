/** Serves the printed pages of one side to the browser that looks at them, on this machine only. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import type { Print } from "./prints.ts";
import type { Side } from "./sides.ts";

export interface SideServer {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  origin: string;
  close: () => void;
}

export async function serveSide(print: Print, { settings }: Side): Promise<SideServer> {
  const pages = sirv(print.folder, { dev: true });
  const others = [sirv(settings.renditions, { dev: true }), sirv(join(settings.content, "documents"), { dev: true })];
  const server = createServer((request, response) => {
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
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address ? address.port : 0;
