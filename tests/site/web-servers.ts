/** Real web servers for tests, on ports of this machine alone, with the configurations that `npm run hosts` writes. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { hasProgram } from "../find-program.ts";

export const hasNginx = (): boolean => hasProgram("nginx", ["nginx", "libnginx-mod-http-brotli-static"], brotliModule);
export const hasCaddy = (): boolean => hasProgram("caddy", ["caddy"]);

const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** As it came, compressed or not. */
  body: Buffer;
}

export class WebServer {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 250 });
  readonly port: number;
  said = "";

  private constructor(folder: string, child: ChildProcess, port: number) {
    this.#folder = folder;
    this.#child = child;
    this.port = port;
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => (this.said += chunk.toString()));
  }

  /** @param configuration for nginx's http block, listening at `port` */
  static nginx(configuration: string, port: number): Promise<WebServer> {
    const folder = mkdtempSync(join(tmpdir(), "dateline-nginx-"));
    writeFileSync(join(folder, "site.conf"), configuration);
    const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `  ${name}_temp_path ${join(folder, name)};\n`)
      .join("");
    // Papers of tests lie in folders that only their owner may read.
    const user = process.getuid?.() === 0 ? "user root;\n" : "";
    writeFileSync(
      join(folder, "nginx.conf"),
      `load_module ${brotliModule};\n${user}daemon off;\npid ${join(folder, "pid")};\nworker_processes 2;\nevents { worker_connections 1024; }\nhttp {\n  access_log off;\n${places}  include ${join(folder, "site.conf")};\n}\n`,
    );
    return WebServer.#started(
      folder,
      spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"]),
      port,
    );
  }

  static caddy(configuration: string, port: number): Promise<WebServer> {
    const folder = mkdtempSync(join(tmpdir(), "dateline-caddy-"));
    mkdirSync(join(folder, "home"));
    writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${configuration}`);
    const environment = {
      ...process.env,
      HOME: join(folder, "home"),
      XDG_DATA_HOME: join(folder, "home"),
      XDG_CONFIG_HOME: join(folder, "home"),
    };
    return WebServer.#started(
      folder,
      spawn("caddy", ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"], { env: environment }),
      port,
    );
  }

  static async #started(folder: string, child: ChildProcess, port: number): Promise<WebServer> {
    const server = new WebServer(folder, child, port);
    for (let wait = 0; wait < 200 && child.exitCode === null; wait++) {
      try {
        await server.get("/robots.txt");
        return server;
      } catch {
        await setTimeout(50);
      }
    }
    server.stop();
    throw new Error(`The server did not start: ${server.said}`);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Asks for a path just as it is written. */
  get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: "127.0.0.1", port: this.port, path, method, headers, agent: this.#agent, timeout: 60_000 },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.once("error", reject);
          response.once("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(
                Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
              ),
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      asked.once("timeout", () => asked.destroy(new Error(`no answer for ${path}`)));
      asked.once("error", reject);
      asked.end();
    });
  }

  stop(): void {
    this.#agent.destroy();
    this.#child.kill("SIGTERM");
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
