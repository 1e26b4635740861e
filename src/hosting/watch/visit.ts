/** Asks a web server for addresses, as a browser does and politely: few at once, slower when it asks for that. */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { basePath } from "../../paper/addresses/site-address.ts";

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** As it was before it was compressed for the way. */
  body: Buffer;
  /** Bytes of the body on the way. */
  weight: number;
}

/** Connections at once: what one browser opens to one server. */
const atOnce = 6;

/** Milliseconds that a server may take for an answer. */
const patience = 20_000;

/** How often an address is asked for again after 429 or 503, and the most seconds that are waited for it. */
const again = { times: 3, longest: 30 };

const unpacked = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

export class Visitor {
  readonly #site: URL;
  readonly #agents = {
    "http:": new HttpAgent({ keepAlive: true, maxSockets: atOnce }),
    "https:": new HttpsAgent({ keepAlive: true, maxSockets: atOnce }),
  };

  constructor(site: URL) {
    this.#site = site;
  }

  /**
   * @param path of the paper as it stands in an address, percent-encoded
   * @throws where no answer comes, with the reason in words
   */
  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    for (let time = 0; ; time++) {
      const answer = await this.#ask(path, headers);
      if ((answer.status !== 429 && answer.status !== 503) || time === again.times) return answer;
      await setTimeout(1000 * Math.min(again.longest, Number(answer.headers["retry-after"]) || 2 ** time));
    }
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #ask(path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const secure = this.#site.protocol === "https:";
    const ask = secure ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      const request = ask({
        host: this.#site.hostname.replace(/^\[|\]$/g, ""),
        port: this.#site.port || (secure ? 443 : 80),
        path: basePath(this.#site.href) + path,
        agent: this.#agents[secure ? "https:" : "http:"],
        headers: { host: this.#site.host, "user-agent": "Dateline-verify", "accept-encoding": "br, gzip", ...headers },
        timeout: patience,
      });
      request.once("timeout", () => request.destroy(new Error(`no answer in ${patience / 1000} seconds`)));
      request.once("error", reject);
      request.once("response", (response) => void received(response).then(resolve, reject));
      request.end();
    });
  }
}

/** Has things looked at side by side, by somewhat more than there are connections. */
export async function sideBySide<T>(things: readonly T[], look: (thing: T) => Promise<void>): Promise<void> {
  const turns = things.values();
  const lane = async () => {
    for (const thing of turns) await look(thing);
  };
  await Promise.all(Array.from({ length: 2 * atOnce }, lane));
}

/** Why no answer came, or none that can be read. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.trim() : String(error));

async function received(response: IncomingMessage): Promise<Answer> {
  const packed = await buffer(response);
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  const encoding = headers["content-encoding"];
  const body =
    packed.length === 0 ? packed : encoding === "br" || encoding === "gzip" ? await unpacked[encoding](packed) : packed;
  return { status: response.statusCode ?? 0, headers, body, weight: packed.length };
}
