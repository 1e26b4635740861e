/** Every host's configuration says what the one description says: each is read back as its host reads it. */
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodedPath } from "../../../src/paper/addresses/address.ts";
import { hostSource } from "../../../src/paper/safe/host-source.ts";
import { hashSource, type SecurityPolicy } from "../../../src/paper/safe/security-policy.ts";
import { caddyConfiguration } from "../../../src/hosting/hosts/caddy.ts";
import { cloudflareFiles } from "../../../src/hosting/hosts/cloudflare.ts";
import {
  headerPolicy,
  headerRules,
  headersOf,
  isImmutable,
  isPublic,
  strictTransport,
  type HostedPaper,
  type Redirect,
} from "../../../src/hosting/hosts/hosted-paper.ts";
import { netlifyFiles } from "../../../src/hosting/hosts/netlify.ts";
import { nginxConfiguration } from "../../../src/hosting/hosts/nginx.ts";
import { cloudFrontFunctions, s3Script } from "../../../src/hosting/hosts/s3.ts";

const redirects: Redirect[] = [
  { from: "/2026/11/20/old-port/", to: "/2026/11/24/port/" },
  { from: "/2009/01/02/story.html/", to: "/2026/11/20/ميناء/" },
];
const paper: HostedPaper = {
  site: "https://meridian.example",
  redirects,
  editions: ["/ar"],
  preview: false,
  exchanged: { forms: ["markdown", "ninjs", "nitf"], years: ["2026", "2009"] },
};
/** The same below a path, the dot of which no pattern may take for any sign. */
const below: HostedPaper = { ...paper, site: "https://meridian.example/the.paper" };
/** Each with the path that it stands below. */
const papers = [
  ["with a host of its own", "", paper],
  ["below a path", "/the.paper", below],
] as const;
const page: SecurityPolicy = {
  "default-src": [],
  "script-src": [hashSource("x")],
  "style-src": [hashSource("y")],
  "frame-src": [hostSource("https://player.vimeo.com")],
};
const whole = headerPolicy([page]);

const part = fc.constantFrom(
  "photos",
  "_astro",
  "search",
  "en",
  "2026",
  "all",
  "fragment",
  "index",
  "filter",
  "feed.xml",
  "atom.xml",
  "feed.json",
  "world",
  "desk",
  "documents",
  "icon.svg",
  "index.html",
  "a.jpg",
  "b.woff2",
  "x.pf_index",
  "photosx",
  "ميناء",
  "feedxxml",
);
const paths = fc
  .tuple(fc.array(part, { minLength: 0, maxLength: 6 }), fc.boolean())
  .map(([parts, folder]) => `/${parts.join("/")}${folder && parts.length > 0 ? "/" : ""}`);

const expected = (path: string, policy = headerPolicy()): Record<string, string> => ({
  ...headersOf(path, headerRules(paper, policy)),
  ...strictTransport,
});

/** Rules of a `_headers` file: a path, and indented lines below it. */
function headerFile(text: string): { fits: RegExp; lines: string[] }[] {
  return [...text.matchAll(/^(\/\S*)\n((?: {2}.+\n)+)/gm)].map(([, path = "", lines = ""]) => ({
    fits: new RegExp(`^${path.replace(/[.]/g, "[.]").replace(/:\w+/g, "[^/]+").replace(/\*/g, ".*")}$`),
    lines: lines
      .trimEnd()
      .split("\n")
      .map((line) => line.trim()),
  }));
}

function split(line: string): [string, string] {
  const at = line.indexOf(": ");
  return [line.slice(0, at), line.slice(at + 2)];
}

/** Type by ending is the host's own doing; the types of feeds are ours. */
const withoutPlainType = (path: string, { "Content-Type": type, ...rest }: Record<string, string>) =>
  /\/(?:feed|rss|atom)\.(?:xml|json)$/.test(path) ? { ...rest, "Content-Type": type ?? "" } : rest;

/** A feed too deep for any feed to lie there is told by its name on servers, and not by hosts that know patterns only. */
const isTooDeep = (path: string) => /(?:\/[^/]+){4}\/(?:feed|rss|atom)\.(?:xml|json)$/.test(path);

describe.each(papers)("headers of a paper %s", (_where, base, hosted) => {
  test("of Netlify: later rules replace earlier ones", () => {
    const rules = headerFile(netlifyFiles(hosted, whole)["_headers"] ?? "");
    fc.assert(
      fc.property(
        paths.filter((path) => !isTooDeep(path)),
        (path) => {
          const said = Object.fromEntries(
            rules.filter(({ fits }) => fits.test(base + path)).flatMap(({ lines }) => lines.map(split)),
          );
          expect(said).toEqual(withoutPlainType(path, expected(path, whole)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of Cloudflare: rules add to one another, and an exclamation mark takes away", () => {
    const rules = headerFile(cloudflareFiles(hosted, whole).files["_headers"] ?? "");
    fc.assert(
      fc.property(
        paths.filter((path) => !isTooDeep(path)),
        (path) => {
          const said = new Map<string, string>();
          for (const line of rules.filter(({ fits }) => fits.test(base + path)).flatMap(({ lines }) => lines)) {
            if (line.startsWith("! ")) said.delete(line.slice(2));
            else {
              const [name, value] = split(line);
              said.set(name, said.has(name) ? `${said.get(name)}, ${value}` : value);
            }
          }
          expect(Object.fromEntries(said)).toEqual(withoutPlainType(path, expected(path, whole)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of CloudFront: its function says them for every answer", () => {
    const answer: (uri: string, status: number) => string = runInNewContext(
      `${cloudFrontFunctions(hosted).files["cloudfront-response.js"]}; (uri, statusCode) => JSON.stringify(handler({ request: { uri }, response: { statusCode, headers: {} } }))`,
    );
    const said = (path: string, status: number): Record<string, string> => {
      const { headers }: { headers: Record<string, { value: string }> } = JSON.parse(
        answer(encodedPath(base + path), status),
      );
      return Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
    };
    const lower = (headers: Record<string, string>) =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    fc.assert(
      fc.property(
        paths.filter((path) => !isTooDeep(path)),
        (path) => {
          expect(said(path, 200)).toEqual(lower(withoutPlainType(path, expected(path))));
        },
      ),
      { numRuns: 500 },
    );
    expect(said("/photos/gone.jpg", 404)["cache-control"]).toBe(expected("/404.html")["Cache-Control"]);
  });
});

describe("headers", () => {
  test("of a paper below a path in another script are told as browsers ask for it", () => {
    const { _headers: text } = netlifyFiles({ ...paper, site: "https://meridian.example/%D0%BD" }, whole);
    expect(text).toMatch(/^\/%D0%BD\/\*\n/);
  });

  test("belong to nothing that stands beside a paper's path", () => {
    const said = (path: string, text = "") => headerFile(text).filter(({ fits }) => fits.test(path));
    for (const path of ["/", "/world/", "/the.papers/world/", "/thexpaper/world/"]) {
      expect(said(path, netlifyFiles(below, whole)["_headers"]), path).toEqual([]);
      expect(said(path, cloudflareFiles(below, whole).files["_headers"]), path).toEqual([]);
    }
  });

  test("forbid inline scripts everywhere but in the editors' own program, and framing everywhere", () => {
    fc.assert(
      fc.property(paths, (path) => {
        for (const policy of [headerPolicy(), whole]) {
          const said = expected(path, policy)["Content-Security-Policy"] ?? "";
          expect(said).toContain("frame-ancestors 'none'");
          expect(/script-src[^;]*'unsafe-inline'/.test(said)).toBe(false);
          if (!path.startsWith("/desk/")) expect(said).not.toContain("'unsafe");
        }
      }),
    );
    expect(expected("/", whole)["Content-Security-Policy"]).toMatch(/^default-src 'none'; /);
  });

  test("keep for good only what is named by what is in it", () => {
    for (const path of [
      "/photos/a-7b6456d5df-1280.jpg",
      "/_astro/sans.DLbATn4u.woff2",
      "/search/en/2026/q3/fragment/en_1.pf_fragment",
    ])
      expect(isImmutable(path), path).toBe(true);
    for (const path of [
      "/",
      "/world/",
      "/feed.xml",
      "/icon.svg",
      "/documents/a.pdf",
      "/search/bundles.json",
      "/search/en/2026/q3/pagefind-entry.json",
      "/search/program/pagefind.js",
      "/404.html",
      "/photos",
    ])
      expect(isImmutable(path), path).toBe(false);
  });

  test("of a preview keep search engines out", () => {
    expect(headersOf("/world/", headerRules({ preview: true }))["X-Robots-Tag"]).toBe("noindex");
    expect(expected("/world/")["X-Robots-Tag"]).toBeUndefined();
  });
});

describe("redirects", () => {
  const addresses = redirects.map(({ from, to }): [string, string] => [encodedPath(from), encodedPath(to)]);
  const lines = (text = "") =>
    text
      .trim()
      .split("\n")
      .map((line) => line.split(" "));

  test("are the same on every host", () => {
    expect(lines(netlifyFiles(paper, whole)["_redirects"])).toEqual([
      ...addresses.map(([from, to]) => [from, to, "301!"]),
      ["/ar/*", "/ar/404.html", "404"],
    ]);
    expect(lines(cloudflareFiles(paper, whole).files["_redirects"])).toEqual(
      addresses.flatMap(([from, to]) => [
        [from, to, "301"],
        [from.slice(0, -1), to, "301"],
      ]),
    );
    const nginx = nginxConfiguration(paper, { root: "/srv/paper/current" });
    expect(
      [
        ...nginx.matchAll(
          /location = "([^"]*)" \{ if \(-f "\$document_root([^"]*)index\.html"\) \{ return 301 "([^"]*)"; \} \}/g,
        ),
      ].map(([, from, to, address]) => [from, to, address]),
    ).toEqual(redirects.map(({ from, to }) => [from, to, encodedPath(to)]));
    const caddy = caddyConfiguration(paper, { root: "/srv/paper/current" });
    expect(
      [
        ...caddy.matchAll(
          /path "([^"]*)" "[^"]*"\n\s*file "([^"]*)index\.html"\n\s*\}\n\s*redir @moved\d+ "([^"]*)" 301/g,
        ),
      ].map(([, from, to, address]) => [from, to, address]),
    ).toEqual(redirects.map(({ from, to }) => [from, to, encodedPath(to)]));
    const request: (uri: string) => string = runInNewContext(
      `${cloudFrontFunctions(paper).files["cloudfront-request.js"]}; (uri) => JSON.stringify(handler({ request: { uri } }))`,
    );
    for (const [from, to] of addresses)
      for (const asked of [from, from.slice(0, -1)])
        expect(JSON.parse(request(asked))).toMatchObject({ statusCode: 301, headers: { location: { value: to } } });
  });

  describe("with a query", () => {
    const to = "/2026/11/24/port/";
    const asked: HostedPaper = {
      ...paper,
      redirects: [
        { from: "/index.php/", to: "/2026/11/20/other/" },
        { from: "/index.php/", query: [["id", "12"]], to },
        {
          from: "/",
          query: [
            ["a", "1"],
            ["p", "x.y"],
          ],
          to,
        },
        { from: "/a,b(c)*$/", to },
      ],
    };

    test("lead on by it before their path does, on every host that can", () => {
      const netlify = lines(netlifyFiles(asked, whole)["_redirects"]);
      expect(netlify.slice(0, 4)).toEqual([
        ["/index.php/", "id=12", to, "301!"],
        ["/", "a=1", "p=x.y", to, "301!"],
        ["/index.php/", "/2026/11/20/other/", "301!"],
        ["/a%2Cb%28c%29%2A%24/", to, "301!"],
      ]);
      const request: (uri: string, querystring: object) => string = runInNewContext(
        `${cloudFrontFunctions(asked).files["cloudfront-request.js"]}; (uri, querystring) => JSON.stringify(handler({ request: { uri, querystring } }))`,
      );
      const leads = (uri: string, query: Record<string, string>): unknown =>
        JSON.parse(request(uri, Object.fromEntries(Object.entries(query).map(([name, value]) => [name, { value }]))));
      const moved = (value: string) => ({ statusCode: 301, headers: { location: { value } } });
      expect(leads("/index.php", { id: "12", utm: "x" })).toMatchObject(moved(to));
      expect(leads("/index.php", { id: "13" })).toMatchObject(moved("/2026/11/20/other/"));
      expect(leads("/", { p: "x.y", a: "1" })).toMatchObject(moved(to));
      expect(leads("/", { p: "x.y" })).toEqual(expect.not.objectContaining({ statusCode: 301 }));
      expect(leads("/a,b(c)*$", {})).toMatchObject(moved(to));
    });

    test("are told of where a host cannot", () => {
      const { files, remark } = cloudflareFiles(asked, whole);
      expect(remark).toContain("2 old addresses with a query");
      expect(files["_redirects"]).not.toContain("id=12");
    });

    test("that leave no room in a function are told of, and the last to be left out", () => {
      const many = {
        ...paper,
        redirects: [
          ...Array.from({ length: 300 }, (_, at) => ({ from: `/old-${at}.html/`, to })),
          ...Array.from({ length: 300 }, (_, at) => ({ from: `/older-${at}/`, to })),
        ],
      };
      expect(cloudFrontFunctions(many).remark).toMatch(
        /the pages of 300 lead on instead, and \d+ that have a query or end in \.html lead nowhere/,
      );
    });
  });

  test("of a paper below a path stay below it, and lead there from the host's own address", () => {
    expect(lines(netlifyFiles(below, whole)["_redirects"])).toEqual([
      ...addresses.map(([from, to]) => [`/the.paper${from}`, `/the.paper${to}`, "301!"]),
      ["/the.paper/ar/*", "/the.paper/ar/404.html", "404"],
      ["/", "/the.paper/", "302"],
    ]);
    expect(lines(cloudflareFiles(below, whole).files["_redirects"])[0]).toEqual(["/", "/the.paper/", "302"]);
    const request: (uri: string) => string = runInNewContext(
      `${cloudFrontFunctions(below).files["cloudfront-request.js"]}; (uri) => JSON.stringify(handler({ request: { uri } }))`,
    );
    const leads = (uri: string): unknown => JSON.parse(request(uri));
    const to = (value: string) => ({ statusCode: 301, headers: { location: { value } } });
    expect(leads("/")).toMatchObject(to("/the.paper/"));
    expect(leads("/the.paper")).toMatchObject(to("/the.paper/"));
    expect(leads("/the.paper/world")).toMatchObject(to("/the.paper/world/"));
    for (const [from, there] of addresses) expect(leads(`/the.paper${from}`)).toMatchObject(to(`/the.paper${there}`));
    expect(leads("/the.paper/world/")).toEqual({ uri: "/the.paper/world/index.html" });
    expect(leads("/the.paper/.well-known/a.txt")).toEqual({ uri: "/the.paper/.well-known/a.txt" });
  });

  test("of CloudFront leave other addresses alone, find folders' pages, and lead to no other site", () => {
    const request: (uri: string) => string = runInNewContext(
      `${cloudFrontFunctions(paper).files["cloudfront-request.js"]}; (uri) => JSON.stringify(handler({ request: { uri } }))`,
    );
    expect(JSON.parse(request("/world/"))).toEqual({ uri: "/world/index.html" });
    expect(JSON.parse(request("/photos/a.jpg"))).toEqual({ uri: "/photos/a.jpg" });
    expect(JSON.parse(request("/world"))).toMatchObject({
      statusCode: 301,
      headers: { location: { value: "/world/" } },
    });
    expect(JSON.parse(request("//evil.example/a"))).toMatchObject({
      headers: { location: { value: "/evil.example/a/" } },
    });
    expect(JSON.parse(request("/.changes.json"))).not.toMatchObject({ uri: "/.changes.json" });
  });

  test("past a host's limit are left out, oldest first, and it is said", () => {
    const many = {
      ...paper,
      redirects: Array.from({ length: 3000 }, (_, at) => ({
        from: `/2020/01/01/old-${at}/`,
        to: `/2020/01/01/new-${at}/`,
      })),
    };
    for (const { files, remark } of [cloudflareFiles(many, whole), cloudFrontFunctions(many)]) {
      expect(remark).toMatch(/\d+ older (?:ones|redirects) are left out/);
      expect(Object.values(files).join("")).toContain("old-2999");
    }
    expect(cloudFrontFunctions(many).files["cloudfront-request.js"]?.length).toBeLessThanOrEqual(10_000);
  });
});

test.each([
  ["http://meridian.example:8080", "listen 8080;", "http://meridian.example:8080 {"],
  ["http://[2001:db8::7]:8080/x/y", "listen [::]:8080;", "http://[2001:db8::7]:8080 {"],
  ["https://meridian.example:8443/paper", "listen 8443 ssl http2;", "https://meridian.example:8443 {"],
  ["https://xn--bcher-kva.example", "server_name xn--bcher-kva.example;", "https://xn--bcher-kva.example {"],
])("%s is where servers are told to listen", (site, nginx, caddy) => {
  const place = { root: "/srv/paper/current" };
  expect(nginxConfiguration({ ...paper, site }, place)).toContain(nginx);
  expect(caddyConfiguration({ ...paper, site }, place)).toContain(caddy);
});

describe("the script for S3", () => {
  const changes = {
    put: [
      "index.html",
      "photos/a-1.jpg",
      "feed.xml",
      "2026/11/20/ميناء/index.html",
      ".changes.json",
      "documents/it's [1].pdf",
    ],
    removed: ["old/index.html", "photos/b-2.jpg"],
    upon: [],
  };
  const place = { folder: "dist", bucket: "paper", distribution: "E1", whole: false };
  const script = s3Script(paper, changes, place);
  const commands = script.split("\n").filter((line) => line.startsWith("aws "));

  test("uploads every changed file once, with its type and how long it is kept", () => {
    const uploads = commands.filter((line) => line.startsWith("aws s3 cp"));
    const of = (file: string) => uploads.filter((line) => line.includes(`--include '${file}'`));
    expect(of("index.html")[0]).toContain(
      "--content-type 'text/html; charset=utf-8' --cache-control 'public, max-age=0, must-revalidate'",
    );
    expect(of("photos/a-1.jpg")[0]).toContain(
      "--content-type 'image/jpeg' --cache-control 'public, max-age=31536000, immutable'",
    );
    expect(of("feed.xml")[0]).toContain("--content-type 'application/xml; charset=utf-8'");
    expect(script).toContain(`--include 'documents/it'\\''s [[]1].pdf'`);
    for (const file of changes.put.filter((name) => isPublic(name) && !name.startsWith("documents")))
      expect(of(file), file).toHaveLength(1);
    expect(script).not.toContain(".changes.json");
  });

  test("brings what pages show before the pages, and takes away nothing that an open page may still ask for", () => {
    expect(commands.findIndex((line) => line.includes("photos/a-1.jpg"))).toBeLessThan(
      commands.findIndex((line) => line.includes("'index.html'")),
    );
    const deletions = commands.filter((line) => line.startsWith("aws s3 rm"));
    expect(deletions).toHaveLength(1);
    expect(deletions[0]).toContain("--include 'old/index.html'");
    expect(script).not.toContain("photos/b-2.jpg");
  });

  test("tells CloudFront to forget just what changed, last of all", () => {
    const last = commands.at(-1) ?? "";
    expect(last).toMatch(/^aws cloudfront create-invalidation --distribution-id 'E1' --paths /);
    expect(last.split("--paths ")[1]?.split(" ")).toEqual([
      "'/'",
      "'/index.html'",
      "'/feed.xml'",
      "'/2026/11/20/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/'",
      "'/2026/11/20/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/index.html'",
      "'/documents/it'\\''s%20%5B1%5D.pdf'",
      "'/old/'",
      "'/old/index.html'",
    ]);
    expect(s3Script(paper, changes, { ...place, whole: true })).toContain("--paths '/*'");
  });

  test("puts a paper below a path there, and has CloudFront forget it there alone", () => {
    const text = s3Script(below, changes, place);
    expect(text).toContain("aws s3 cp 'dist' 's3://paper/the.paper/' --recursive");
    expect(text).toContain("--paths '/the.paper/' '/the.paper/index.html' '/the.paper/feed.xml'");
    expect(s3Script(below, changes, { ...place, whole: true })).toContain("--paths '/the.paper/*'");
  });

  test("of an edition without changes asks which one stands there, and does nothing", () => {
    const script = s3Script(paper, { put: [], removed: [], edition: "e1", upon: ["e1"] }, place);
    expect(script.match(/aws .*/g)).toEqual([expect.stringMatching(/^aws s3 cp 's3:[^ ]* - --only-show-errors/)]);
  });
});

test("a story’s page names the same story in other forms, and no other page does", () => {
  const link = (path: string) => headersOf(path, headerRules(paper))["Link"];
  expect(link("/2026/11/24/port/")).toBe(
    '<index.md>; rel="alternate"; type="text/markdown", <ninjs.json>; rel="alternate"; type="application/json", <nitf.xml>; rel="alternate"; type="text/vnd.IPTC.NITF"',
  );
  for (const path of ["/2026/11/24/port/history/", "/2026/11/24/port/index.md", "/archive/2026/11/24/", "/", "/world/"])
    expect(link(path)).toBeUndefined();
  expect(headersOf("/2026/11/24/port/", headerRules({ preview: false }))["Link"]).toBeUndefined();
});
