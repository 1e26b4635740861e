/** Words in configurations, answered by the real servers: each is what was written, and none is more. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caddy, caddyName, caddyWord, type CaddyText } from "../../src/hosting/hosts/caddy-text.ts";
import { movedAddress } from "../../src/hosting/hosts/moved-address.ts";
import { nginx, nginxLiteral, nginxName, nginxWord, type NginxText } from "../../src/hosting/hosts/nginx-text.ts";
import { freePort } from "../free-port.ts";
import { hasCaddy, hasNginx, WebServer } from "./web-servers.ts";

const hostile = [
  "; return 403",
  '"; } server { listen 1; } "',
  "} } http {",
  "\\",
  "\\\\",
  "a\\nb",
  '\\"',
  "'",
  "`",
  "`id`",
  "#",
  "# comment",
  "{",
  "a b  c",
  "~.*",
  "= /",
  "@named",
  "*",
  "/../../etc/passwd",
  "${x}",
  "$host",
  "$",
  "{$HOME}",
  "{env.HOME}",
  "{path}",
  "{",
  "}",
  "a\nadd_header X y;",
  "a\r\nX: y",
  "\0",
  "\u001b[2J",
  "\u202e",
  "é",
  "中文",
  "😀",
  "",
  " ",
  "include /etc/passwd",
  "import x",
  "<<EOF",
  "x".repeat(3900),
  "x".repeat(5000),
  "&&",
  "|",
  "(a|b)",
  "[a]",
  "%2e%2e%2f",
  "//evil.example",
  "?q",
  ",",
  "default-src *; script-src *",
];
const signs = fc
  .array(fc.constantFrom(...Array.from("\"'`\\;{}$#%&|<>()[]*?!~ \t,:=@/aé中")), { maxLength: 12 })
  .map((some) => some.join(""));
const words = [...hostile, ...fc.sample(signs, { numRuns: 300, seed: 2026 })];

/** Words that a format takes, with what they are in it. */
function taken<T>(make: (word: string) => T): { word: string; written: T }[] {
  return words.flatMap((word) => {
    try {
      return [{ word, written: make(word) }];
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      return [];
    }
  });
}

async function answers(web: WebServer, all: readonly { word: string }[]): Promise<void> {
  try {
    for (const [at, { word }] of all.entries()) {
      const reply = await web.get(`/words/${at}`);
      expect([reply.status, reply.body.toString(), reply.headers["x-injected"]], JSON.stringify(word)).toEqual([
        200,
        word,
        undefined,
      ]);
    }
    expect((await web.get("/beside")).status).toBe(404);
  } finally {
    web.stop();
  }
}

describe.skipIf(!hasNginx())("nginx", () => {
  const server = (port: number, lines: readonly NginxText[]) =>
    nginx`server {\n  listen ${nginxName(`127.0.0.1:${port}`)};\n  default_type text/plain;\n${lines}  location / { return 404; }\n}\n`;

  test("says each word as it is", async () => {
    const all = taken(nginxWord);
    expect(all.length).toBeGreaterThan(200);
    const port = await freePort();
    await answers(
      await WebServer.nginx(
        server(
          port,
          all.map(({ written }, at) => nginx`  location = /words/${at} { return 200 ${written}; }\n`),
        ),
        port,
      ),
      all,
    );
  });

  test("answers at each place as it is", async () => {
    // A place is compared with an address that has been decoded and tidied; one is asked for that stays as it is.
    const all = taken((word) => ({ place: nginxLiteral(`/${word}`), address: movedAddress(`/${word}`) })).filter(
      ({ word }) => !/\/\/|^\/|(?:^|\/)\.\.?(?:\/|$)|\s$|[\ud800-\udfff]/.test(word) && word.length < 1000,
    );
    const unique = [...new Map(all.map((each) => [each.word, each])).values()];
    const port = await freePort();
    const web = await WebServer.nginx(
      server(
        port,
        unique.map(
          ({ written }, at) => nginx`  location = ${written.place} { return 200 ${nginxName(String(at))}; }\n`,
        ),
      ),
      port,
    );
    try {
      for (const [at, { word, written }] of unique.entries()) {
        const reply = await web.get(written.address);
        expect([reply.status, reply.body.toString()], JSON.stringify(word)).toEqual([200, String(at)]);
      }
    } finally {
      web.stop();
    }
  });
});

describe.skipIf(!hasCaddy())("Caddy", () => {
  test("says each word as it is", async () => {
    const all = taken(caddyWord).filter(({ word }) => word !== "");
    expect(all.length).toBeGreaterThan(150);
    const port = await freePort();
    const lines: CaddyText[] = all.map(
      ({ written }, at) => caddy`\thandle /words/${at} {\n\t\trespond * ${written} 200\n\t}\n`,
    );
    await answers(
      await WebServer.caddy(
        caddy`http://${caddyName(`127.0.0.1:${port}`)} {\n${lines}\thandle {\n\t\trespond 404\n\t}\n}\n`,
        port,
      ),
      all,
    );
  });
});
