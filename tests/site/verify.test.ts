/** `npm run verify` before a paper that is served well, and before the same paper served in all the wrong ways. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerRules, headersOf, isPublic, strictTransport } from "../../src/hosting/hosts/hosted-paper.ts";
import { isCompressible } from "../../src/hosting/publishing/compress.ts";
import { toldWatched } from "../../src/hosting/watch/tell-watched.ts";
import { watch } from "../../src/hosting/watch/watch.ts";
import { command, siteCache, smallPaper } from "../built-site.ts";
import { hasProgram } from "../find-program.ts";
import { story } from "../unit/archive/newsroom.ts";
import { Workplace } from "./folders.ts";

const place = new Workplace();

beforeAll(async () => {
  place.write({
    "paper.yaml": smallPaper,
    "articles/2026/11/24-port.md": story({ headline: "Port", formerly: "[2026/11/20/old-port]" }, "Text. ".repeat(300)),
    "pages/about.md": "---\ntitle: About\n---\nUs.\n",
  });
  const { code, stdout, stderr } = await place.build();
  expect(code, stdout + stderr).toBe(0);
});
afterAll(() => place.remove());

interface Said {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What a server does otherwise than it should. */
type Twist = (path: string, said: Said) => void;

function listener(twist: Twist, secure: boolean): RequestListener {
  const rules = headerRules({ preview: false });
  return (request, response) => {
    const path = decodeURI(request.url ?? "/");
    const file = join(place.out, path, path.endsWith("/") ? "index.html" : "");
    const there = isPublic(path) && !path.includes("..") && existsSync(file) && !/\/(?:photos|_astro)\/$/.test(path);
    const shown = there ? path : "/404.html";
    const said: Said = {
      status: there ? 200 : 404,
      headers: { ...headersOf(shown, rules), ...(secure && strictTransport) },
      body: readFileSync(there ? file : join(place.out, "404.html")),
    };
    if (isCompressible(shown.endsWith("/") ? "index.html" : shown)) {
      said.body = gzipSync(said.body);
      said.headers["Content-Encoding"] = "gzip";
    }
    said.headers["ETag"] = `"${said.body.length}"`;
    twist(path, said);
    const known =
      request.headers["if-none-match"] !== undefined && request.headers["if-none-match"] === said.headers["ETag"];
    response.writeHead(known ? 304 : said.status, said.headers).end(known ? undefined : said.body);
  };
}

/** What `npm run verify` says of a server, without the command about it. */
async function verified(twist: Twist, against?: string): Promise<string> {
  const server = createServer(listener(twist, false));
  try {
    const site = new URL(await listening(server, "http"));
    return toldWatched(
      site,
      await watch(site, { rules: headerRules({ preview: false }), now: Date.now(), ...(against && { against }) }),
    );
  } finally {
    server.close();
  }
}

function listening(server: Server, protocol: string): Promise<string> {
  return new Promise((resolve, reject) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(`${protocol}://127.0.0.1:${address.port}`);
      else reject(new Error("no port"));
    }),
  );
}

const plain = (said: Said, body: string) => {
  delete said.headers["Content-Encoding"];
  said.body = Buffer.from(body);
};

test("a paper that is served well is found so", async () => {
  expect(await verified(() => undefined, place.out)).toMatch(
    /^The paper calls itself https:\/\/test\.example; .*\n.*: \d+ addresses looked at, \d+ pages and 9 feeds among them; nothing is wrong\.\n$/,
  );
});

const wrongs: Record<string, { twist: Twist; told: RegExp; against?: true }> = {
  "a page that is gone": {
    twist: (path, said) => {
      if (path === "/about/") said.status = 404;
    },
    told: /✗ \/about\/: is answered with 404, and \/\S* leads there/,
  },
  "a server that fails": {
    twist: (path, said) => {
      if (path === "/world/") said.status = 500;
    },
    told: /✗ \/world\/: is answered with 500/,
  },
  "pages that are kept for good": {
    twist: (path, said) => {
      if (path.endsWith("/")) said.headers["Cache-Control"] = "max-age=31536000";
    },
    told: /✗ \/.* and \d+ more: has the header Cache-Control: max-age=31536000, not “public, max-age=0, must-revalidate”/,
  },
  "no nosniff": {
    twist: (_path, said) => {
      delete said.headers["X-Content-Type-Options"];
    },
    told: /has no header X-Content-Type-Options: it should be “nosniff”/,
  },
  "no policy": {
    twist: (_path, said) => {
      delete said.headers["Content-Security-Policy"];
    },
    told: /has no header Content-Security-Policy/,
  },
  "a policy of another edition": {
    twist: (_path, said) => {
      said.headers["Content-Security-Policy"] =
        `default-src 'none'; style-src 'sha256-old='; ${said.headers["Content-Security-Policy"]}`;
    },
    told: /of another edition, which forbids what the page needs: .*style-src 'sha256-/,
  },
  "a policy that may be framed": {
    twist: (_path, said) => {
      said.headers["Content-Security-Policy"] = (said.headers["Content-Security-Policy"] ?? "").replace(
        "frame-ancestors 'none'",
        "frame-ancestors *",
      );
    },
    told: /whose frame-ancestors is “\*”/,
  },
  "a page without its own policy": {
    twist: (path, said) => {
      if (path === "/") plain(said, "<!doctype html><p>Hello");
    },
    told: /✗ \/: has no security policy of its own/,
  },
  "the wrong type of a feed": {
    twist: (path, said) => {
      if (path === "/feed.xml") said.headers["Content-Type"] = "text/xml";
    },
    told: /✗ \/feed\.xml: has the header Content-Type: text\/xml, not “application\/xml; charset=utf-8”/,
  },
  "a feed that is cut off": {
    twist: (path, said) => {
      if (path === "/feed.xml") plain(said, "<rss><channel><title>x</title>");
    },
    told: /✗ \/feed\.xml: cannot be read as a feed: .*unclosed tag/,
  },
  "a sitemap that is none": {
    twist: (path, said) => {
      if (path === "/sitemap.xml") plain(said, "<!doctype html><p>Oops<br>");
    },
    told: /✗ \/sitemap\.xml: cannot be read as a sitemap/,
  },
  "text that is not compressed": {
    twist: (path, said) => {
      if (path === "/world/") plain(said, readFileSync(join(place.out, "world/index.html"), "utf8"));
    },
    told: /✗ \/world\/: is sent uncompressed/,
  },
  "a page that weighs too much": {
    twist: (path, said) => {
      if (path === "/about/") {
        said.body = gzipSync(
          Buffer.concat([
            readFileSync(join(place.out, "about/index.html")),
            Buffer.from(randomBytes(90_000).toString("base64")),
          ]),
        );
      }
    },
    told: /✗ \/about\/: weighs \d+ kB: more than 60 kB/,
  },
  "a program for reading offline that browsers keep": {
    twist: (path, said) => {
      if (path === "/sw.js") said.headers["Cache-Control"] = "max-age=600";
    },
    told: /✗ \/sw\.js: has the header Cache-Control: max-age=600, not “no-cache”/,
  },
  "a policy that keeps it from the server": {
    twist: (path, said) => {
      if (path === "/sw.js") said.headers["Content-Security-Policy"] = "default-src 'none'";
    },
    told: /✗ \/sw\.js: has the header Content-Security-Policy: default-src 'none', not/,
  },
  "search engines kept out": {
    twist: (_path, said) => {
      said.headers["X-Robots-Tag"] = "noindex";
    },
    told: /keeps search engines out/,
  },
  "a list of a folder": {
    twist: (path, said) => {
      if (path === "/photos/") said.status = 200;
    },
    told: /✗ \/photos\/: is given away/,
  },
  "what the press keeps to itself": {
    twist: (path, said) => {
      if (path === "/.changes.json") said.status = 200;
    },
    told: /✗ \/\.changes\.json: is given away/,
  },
  "pages for every address": {
    twist: (_path, said) => {
      said.status = 200;
    },
    told: /✗ \/no\/such\/page\/: is answered with 200, and there is no such page/,
  },
  "nothing to ask after a page with": {
    twist: (_path, said) => {
      delete said.headers["ETag"];
    },
    told: /✗ \/: has no ETag/,
  },
  "other bytes": {
    twist: (path, said) => {
      if (path === "/robots.txt") plain(said, `${readFileSync(join(place.out, "robots.txt"), "utf8")}#`);
    },
    told: /✗ \/robots\.txt: is not what is printed/,
    against: true,
  },
  "an address in the sitemap that leads elsewhere": {
    twist: (path, said) => {
      if (path === "/about/") {
        said.status = 301;
        said.headers["Location"] = "/";
      }
    },
    told: /✗ \/about\/: stands in the sitemap, and leads elsewhere/,
  },
};

describe("verify tells of", () => {
  for (const [name, { twist, told, against }] of Object.entries(wrongs)) {
    test(name, async () => {
      const said = await verified(twist, against && place.out);
      expect(said).toMatch(told);
      expect(said).toMatch(/(?:one thing is|\d+ things are) wrong\.\n$/);
    });
  }

  test("a server that does not answer", async () => {
    // With the archive that there is of the demonstration paper: without one it would be read anew.
    expect(await command("verify", { DATELINE_CACHE: siteCache }, "--site", "http://127.0.0.1:1")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("ECONNREFUSED"),
    });
    expect(await command("verify", {}, "--site", "test.example")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("This is not the address of a paper: “test.example”. Write the whole address"),
    });
    expect(await command("verify", {})).toMatchObject({ code: 1, stderr: expect.stringContaining("Which paper?") });
  });

  test("a server that is busy only when it stays so", async () => {
    const asked = new Map<string, number>();
    const said = await verified((path, answer) => {
      asked.set(path, (asked.get(path) ?? 0) + 1);
      if (path !== "/about/" || asked.get(path) !== 1) return;
      answer.status = 503;
      answer.headers["Retry-After"] = "1";
    });
    expect(said).toContain("nothing is wrong");
  });
});

describe.skipIf(!hasProgram("openssl", ["openssl"]))("over https", () => {
  async function verifiedOver(days: number, trusted = true): Promise<{ code: number; stdout: string; stderr: string }> {
    const [key, certificate] = [join(place.folder, `${days}.key`), join(place.folder, `${days}.pem`)];
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        key,
        "-out",
        certificate,
        "-days",
        String(days),
        "-subj",
        "/CN=127.0.0.1",
        "-addext",
        "subjectAltName=IP:127.0.0.1",
      ],
      { stdio: "ignore" },
    );
    const server = createSecureServer(
      { key: readFileSync(key), cert: readFileSync(certificate) },
      listener(() => undefined, true),
    );
    const origin = await listening(server, "https");
    try {
      return await command("verify", trusted ? { NODE_EXTRA_CA_CERTS: certificate } : {}, "--site", origin);
    } finally {
      server.close();
    }
  }

  test("a certificate that ends soon is told of, and one that does not is not", async () => {
    expect(await verifiedOver(90)).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing is wrong") });
    expect(await verifiedOver(5)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/✗ \/: has a certificate that ends in [45] days/),
    });
  });

  test("a certificate that no browser would trust ends it", async () => {
    expect(await verifiedOver(90, false)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/self-signed certificate/),
    });
  });
});
