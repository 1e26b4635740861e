/** The printed paper under real servers with the configurations that are written for them. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodedPath } from "../../src/paper/addresses/address.ts";
import { readPolicy, toldPolicy, writtenPolicy } from "../../src/paper/safe/security-policy.ts";
import { headerPolicy, headerRules, headersOf } from "../../src/hosting/hosts/hosted-paper.ts";
import { pagePolicies } from "../../src/hosting/hosts/page-policies.ts";
import { command, smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { filesIn, Workplace } from "./folders.ts";
import { fitsAwsPattern } from "../aws-pattern.ts";
import { freePort } from "../free-port.ts";
import { hasCaddy, hasNginx, WebServer } from "./web-servers.ts";

const place = new Workplace();
const server = join(place.folder, "server");
const environment = {
  DATELINE_CONTENT: place.content,
  DATELINE_OUT: place.out,
  DATELINE_CACHE: join(place.folder, "cache"),
};
const pathOf = (file: string) => `/${file}`.replace(/(^|\/)index\.html$/, "$1");

async function configuration(host: "nginx" | "caddy", port: number): Promise<string> {
  const { code, stdout, stderr } = await command(
    "hosts",
    environment,
    host,
    "--root",
    join(server, "current"),
    "--listen",
    `127.0.0.1:${port}`,
  );
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** What would be an order in some configuration, shell or header; as YAML. */
const orders = JSON.stringify(
  "\"; } server { return 403; } $host {$HOME} {path} `touch /tmp/x` $(touch x) '; touch x; ' # */ default-src *, script-src *\r\nX-Injected: 1",
);
/** Hosts of videos that the desk lets pass, as they are to stand in the policy. */
const videos = {
  "https://reels.example:8443/a.mp4?x=1,2;y=$z": "https://reels.example:8443",
  "HTTPS://Reels.EXAMPLE/b.mp4#'self';*": "https://reels.example",
  "https://vidéos.example/{$HOME}/c.mp4": "https://xn--vidos-dsa.example",
  "https://reels.example/;sandbox,default-src%20*/d.mp4": "https://reels.example",
};
/** Old addresses with every sign that one may have. */
const formerly = [
  "2026/11/19/a~b._-c",
  "2026/11/19/_.._",
  "2026/11/19/中文.html",
  "2026/11/18/1",
  "News/Archive 2012/Dock, (strike)!.aspx",
  "0,1518,a-12$x*[b]&c=d;e@f:g'+,00.html",
  "عالم/أخبار/",
];
/** The same with a query, which no file can lead on by. */
const queries = [
  "?p=12",
  "index.php?id=12",
  "index.php?a=1&b=2",
  "?1234",
  "World/?page=x.y-z_~",
  `?long=${"x".repeat(80)}`,
  "?v=aB",
  "?Odd-Name=1",
];
/** Names that the desk lets pass of what is handed out as it is. */
const documents = [
  "$(touch x) ; it's [1] & {a,b} !~`touch x`.csv",
  "-rf.csv",
  "a  b.csv",
  "{$HOME}.txt",
  "~^$.txt",
  "=.txt",
  "'.txt",
  "]].csv",
  "ملف.csv",
];

beforeAll(async () => {
  place.write({
    "paper.yaml": `${smallPaper.replace("name: The Test", `name: ${orders}\nmotto: ${orders}`).replace("{ id: world, name: World }", `{ id: world, name: ${orders}, summary: ${orders} }`)}editions:\n  - { language: ar, name: الجريدة, motto: ${orders} }\n`,
    "articles/2026/11/22-orders.md": story(
      {
        headline: orders,
        summary: orders,
        byline: orders,
        published: "2026-11-22 06:30",
        formerly: JSON.stringify([...formerly, ...queries, "?v=Ab"]),
      },
      `${Object.keys(videos)
        .map((src) => `::video{src="${src}" title="A film"}`)
        .join("\n\n")}\n\nText.`,
    ),
    ...Object.fromEntries(documents.map((name) => [`documents/${name}`, "a;b\n"])),
    "articles/2026/11/24-port.md": story(
      { headline: "Port", formerly: "[2026/11/20/old-port, 2009/01/02/story.html]" },
      `${"A long text about the port. ".repeat(80)}\n\n::video{src="https://vimeo.com/123456" title="The port"}\n\n[The sums](/documents/sums.csv), [packed](/documents/sums.csv.gz).`,
    ),
    "articles/2026/11/20-ميناء.md": story(
      { headline: "ميناء", language: "ar", formerly: "[2026/11/19/قديم]" },
      "نص. ".repeat(400),
    ),
    "documents/sums.csv": "a;b\n".repeat(1000),
    "documents/sums.csv.gz": "no real one",
    "pages/about.md": "---\ntitle: About\n---\nUs.\n",
  });
  const { code, stdout, stderr } = await place.build();
  expect(code, stdout + stderr).toBe(0);
  const published = await command("publish", environment, "--to", server);
  expect(published.code, published.stderr).toBe(0);
});
afterAll(() => place.remove());

for (const [name, has] of [
  ["nginx", hasNginx],
  ["caddy", hasCaddy],
] as const) {
  describe.skipIf(!has())(name, () => {
    let web: WebServer;
    beforeAll(async () => {
      const port = await freePort();
      web = await WebServer[name](await configuration(name, port), port);
    });
    afterAll(() => web.stop());

    test("every file is answered with its own bytes, and with the headers of the one description", async () => {
      // nginx is told the pages' policies together with the pages; Caddy says the part that never changes.
      const rules = headerRules(
        { preview: false },
        name === "nginx" ? headerPolicy(pagePolicies(place.out, filesIn(place.out))) : headerPolicy(),
      );
      const moved = ["2026/11/20/old-port", "2009/01/02/story.html", "2026/11/19/قديم", ...formerly].map(
        (address) => `${address.replace(/\/$/, "")}/index.html`,
      );
      for (const file of filesIn(place.out).filter((each) => !moved.includes(each))) {
        const reply = await web.get(encodedPath(pathOf(file)));
        expect(reply.status, file).toBe(200);
        expect(reply.body.equals(readFileSync(join(place.out, file))), file).toBe(true);
        const expected = Object.fromEntries(
          Object.entries(headersOf(pathOf(file), rules)).map(([header, value]) => [header.toLowerCase(), value]),
        );
        for (const [header, value] of Object.entries(expected)) {
          const said = reply.headers[header] ?? "";
          if (header === "content-security-policy")
            expect(readPolicy(said), `${header} of ${file}`).toEqual(readPolicy(value));
          else expect(said, `${header} of ${file}`).toBe(value);
        }
        expect(reply.headers["strict-transport-security"], "over plain HTTP").toBeUndefined();
        expect(reply.headers["x-robots-tag"]).toBeUndefined();
        expect(reply.headers["server"] ?? "").not.toMatch(/\d/);
      }
    });

    test("nothing that an editor wrote is an order: pages say one policy, with the hosts of their videos and nothing else", async () => {
      for (const path of ["/", "/2026/11/24/port/", "/2026/11/22/orders/", "/no/such/page/"]) {
        const { headers } = await web.get(path);
        const said = headers["content-security-policy"] ?? "";
        expect(said, path).not.toMatch(/[,$*"{]|sandbox/);
        expect(headers["x-injected"]).toBeUndefined();
        if (name === "nginx")
          expect(toldPolicy(said)["media-src"], path).toEqual(["'self'", ...new Set(Object.values(videos))].sort());
      }
      expect(await web.get("/2026/11/19/a~b._-c/")).toMatchObject({
        status: 301,
        headers: { location: "/2026/11/22/orders/" },
      });
      expect(await web.get(encodedPath("/2026/11/19/中文.html/"))).toMatchObject({
        status: 301,
        headers: { location: "/2026/11/22/orders/" },
      });
    });

    test("text is sent as it was compressed when it was published, and says so", async () => {
      for (const path of ["/", "/2026/11/24/port/", "/feed.xml", "/documents/sums.csv"]) {
        const plain = await web.get(path, { "accept-encoding": "identity" });
        const [br, gzip] = [
          await web.get(path, { "accept-encoding": "gzip, br" }),
          await web.get(path, { "accept-encoding": "gzip" }),
        ];
        expect([br.status, gzip.status, plain.status], path).toEqual([200, 200, 200]);
        expect(br.headers["content-encoding"], path).toBe("br");
        expect(gzip.headers["content-encoding"], path).toBe(path.startsWith("/documents/") ? undefined : "gzip");
        expect(plain.headers["content-encoding"]).toBeUndefined();
        if (!path.startsWith("/documents/"))
          expect(
            brotliDecompressSync(br.body).equals(plain.body) && gunzipSync(gzip.body).equals(plain.body),
            path,
          ).toBe(true);
        for (const reply of [br, gzip, plain]) expect(reply.headers["vary"], path).toMatch(/accept-encoding/i);
        expect(br.headers["content-type"]).toBe(plain.headers["content-type"]);
        expect(new Set([br.headers["etag"], plain.headers["etag"]]).size, "one tag for one form of it").toBe(2);
      }
    });

    test("a page is asked after, and not sent again while it is the same", async () => {
      const first = await web.get("/world/");
      expect(first.headers["etag"]).toBeTruthy();
      expect((await web.get("/world/", { "if-none-match": first.headers["etag"] ?? "" })).status).toBe(304);
      expect((await web.get("/world/", { "if-none-match": '"another"' })).status).toBe(200);
    });

    test("old addresses lead on, with their slash and without, and only to this paper", async () => {
      const ends = async (path: string) => {
        let at = path;
        for (let step = 0; step < 4; step++) {
          const reply = await web.get(at);
          if (reply.status === 200) return { at, steps: step };
          expect([301, 308], `${at} is answered with ${reply.status}`).toContain(reply.status);
          at = reply.headers["location"] ?? "";
          expect(at).toMatch(/^\/[^/]/);
        }
        return { at, steps: 4 };
      };
      expect(await web.get("/2026/11/20/old-port/")).toMatchObject({
        status: 301,
        headers: { location: "/2026/11/24/port/" },
      });
      expect(await ends("/2026/11/20/old-port")).toMatchObject({ at: "/2026/11/24/port/" });
      expect(await ends("/2009/01/02/story.html")).toMatchObject({ at: "/2026/11/24/port/" });
      expect(await ends(encodedPath("/2026/11/19/قديم/"))).toEqual({ at: encodedPath("/2026/11/20/ميناء/"), steps: 1 });
      for (const address of formerly)
        expect(await ends(`/${encodedPath(address)}`), address).toMatchObject({ at: "/2026/11/22/orders/" });
      for (const address of [...queries, "?p=12&utm=x", "?utm=x&p=12", "index.php?b=2&a=1"])
        expect(await web.get(`/${address}`), address).toMatchObject({
          status: 301,
          headers: { location: "/2026/11/22/orders/" },
        });
      for (const address of ["?p=13", "?p=1", "?v=ab", "?a=1", "?12345"])
        expect(await web.get(`/${address}`), address).toMatchObject({ status: 200 });
      expect(await web.get("/index.php?a=1")).toMatchObject({ status: 404 });
      expect(await ends("/world")).toEqual({ at: "/world/", steps: 1 });
      for (const path of ["//evil.example/world", "/world/..//evil.example/world", "/\\evil.example/world"])
        expect((await web.get(path)).headers["location"] ?? "/", path).not.toMatch(/^(?:[a-z]+:)?[/\\]{2}/);
    });

    test("what is not there is a page that says so, with the status 404, and is not kept", async () => {
      for (const path of [
        "/no/such/page/",
        "/photos/none-0000000000-1280.jpg",
        "/_astro/none.css",
        "/photos/",
        "/2026/11/",
        "/search/en/2026/all/fragment/",
      ]) {
        const reply = await web.get(path);
        expect(reply.status, path).toBe(404);
        expect(reply.headers["content-type"], path).toBe("text/html; charset=utf-8");
        expect(reply.headers["cache-control"], path).toBe("public, max-age=0, must-revalidate");
        expect(reply.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
        expect(reply.body.equals(readFileSync(join(place.out, "404.html"))), path).toBe(true);
      }
    });

    test("below an edition's address, what is not there is told in its language", async () => {
      for (const path of ["/ar/no/such/page/", "/ar/none.css", encodedPath("/ar/2026/11/24/لا/")]) {
        const reply = await web.get(path);
        expect(reply.status, path).toBe(404);
        expect(reply.headers["cache-control"], path).toBe("public, max-age=0, must-revalidate");
        expect(reply.body.equals(readFileSync(join(place.out, "ar/404.html"))), path).toBe(true);
      }
      expect((await web.get("/arms/")).body.equals(readFileSync(join(place.out, "404.html")))).toBe(true);
    });

    test("nothing is given away that is not the paper's", async () => {
      for (const path of [
        "/.changes.json",
        "/%2echanges.json",
        "/index.html.br",
        "/index.html.gz",
        "/feed.xml.br",
        "/../editions/",
        "/..",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/photos/../../editions",
        "/..%2f..%2fetc/passwd",
        "/....//....//etc/passwd",
        "/%00",
        "/index.html%00.jpg",
        "//etc/passwd",
        "/current/index.html",
      ]) {
        const reply = await web.get(path);
        expect([301, 308, 400, 404, 500], path).toContain(reply.status);
        expect(reply.body.toString()).not.toMatch(/root:x?:0:|"published"/);
      }
      expect((await web.get("/", {}, "POST")).status).toBe(405);
      // A document of an editor's that is called like a compressed copy is a document all the same.
      expect((await web.get("/documents/sums.csv.gz")).body.toString()).toBe("no real one");
    });

    test("verify finds nothing wrong, and every file as it is printed", async () => {
      const { code, stdout } = await command("verify", environment, "--site", web.origin, "--against", place.out);
      expect(stdout).toContain("nothing is wrong");
      expect(code).toBe(0);
    });
  });
}

test("the script for S3 gives every file's name to one program, and runs nothing else", async () => {
  const folder = join(place.folder, "s3");
  const [given, programs] = [join(folder, "given"), join(folder, "programs")];
  mkdirSync(programs, { recursive: true });
  // Of a bucket it has the mark of the edition alone, which is written and read again.
  const mark = `'${join(folder, "mark")}'`;
  writeFileSync(
    join(programs, "aws"),
    `#!/bin/sh\nprintf '%s\\0' "$@" "" >> '${given}'\n[ "$3" != - ] || cat > ${mark}\n[ "$4" != - ] || cat ${mark}\n`,
  );
  chmodSync(join(programs, "aws"), 0o755);
  const { code, stderr } = await command(
    "hosts",
    environment,
    "s3",
    "--bucket",
    "it's $(touch x)",
    "--distribution",
    "`touch x`",
    "--whole",
    "--to",
    folder,
  );
  expect(code, stderr).toBe(0);
  const script = join(folder, "deploy.sh");
  expect(spawnSync("sh", ["-n", script], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  expect(
    spawnSync("sh", [script], {
      encoding: "utf8",
      cwd: folder,
      env: { PATH: `${programs}:${process.env["PATH"] ?? ""}` },
    }),
  ).toMatchObject({ status: 0, stderr: "", stdout: "" });
  expect(existsSync(join(folder, "x"))).toBe(false);
  const calls = readFileSync(given, "utf8")
    .split("\0\0")
    .filter(Boolean)
    .map((call) => call.split("\0"));
  const uploads = calls
    .filter(([, verb]) => verb === "cp")
    .map((call) => call.filter((_, at) => call[at - 1] === "--include"));
  const wanted = filesIn(place.out);
  expect(wanted.length).toBeGreaterThan(100);
  // Every file goes up, and once: with the headers of one command.
  for (const file of wanted)
    expect(
      uploads.filter((patterns) => patterns.some((pattern) => fitsAwsPattern(pattern, file))),
      file,
    ).toHaveLength(1);
  const target = "s3://it's $(touch x)/";
  for (const call of calls.filter(([program]) => program === "s3"))
    expect(call.filter((word) => word === target || word === `${target}.edition`)).toHaveLength(1);
  expect(calls.filter(([program]) => program === "cloudfront")).toEqual([
    ["cloudfront", "create-invalidation", "--distribution-id", "`touch x`", "--paths", "/*"],
  ]);
  // What stands in the bucket is said last, once all of it is there and readers are sent no older pages.
  expect(calls.at(-1)?.slice(0, 4)).toEqual(["s3", "cp", "-", "s3://it's $(touch x)/.edition"]);
});

describe.skipIf(!hasNginx())("nginx", () => {
  test("says the whole policy of the edition that is shown, and after another only the part that all have", async () => {
    const port = await freePort();
    const web = await WebServer.nginx(await configuration("nginx", port), port);
    try {
      const whole = (await web.get("/")).headers["content-security-policy"] ?? "";
      expect(whole).toMatch(/^default-src 'none'; /);
      expect(whole).toContain("frame-src https://player.vimeo.com");
      expect(whole).not.toContain("'unsafe");
      // A video of another host: another policy, which nginx has not been told yet.
      place.write({
        "articles/2026/11/23-film.md": story(
          { headline: "Film", published: "2026-11-23 06:30" },
          '::video{src="https://films.example/a.mp4" title="A film"}',
        ),
      });
      expect((await place.build()).code).toBe(0);
      const { stdout } = await command("publish", environment, "--to", server);
      expect(stdout).toContain("another security policy");
      expect((await web.get("/")).headers["content-security-policy"]).toBe(writtenPolicy(headerPolicy()));
      expect((await command("publish", environment, "--to", server, "--rollback")).code).toBe(0);
      expect((await web.get("/")).headers["content-security-policy"]).toBe(whole);
    } finally {
      web.stop();
    }
  });

  test("listens for readers with the paper's own certificate, and sends those who come without it there", async () => {
    const { stdout } = await command("hosts", environment, "nginx", "--root", join(server, "current"));
    expect(stdout).toContain("listen 443 ssl http2;");
    expect(stdout).toContain("ssl_certificate /etc/letsencrypt/live/test.example/fullchain.pem;");
    expect(stdout).toContain("return 301 https://$host$request_uri;");
  });
});
