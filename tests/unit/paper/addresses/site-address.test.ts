/** A paper stands at any address that a browser can ask for: what is put behind it leads below it, and what is no such address is told. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodedPath } from "../../../../src/paper/addresses/address.ts";
import { hrefOf, pathOfHref, wholeAddress } from "../../../../src/paper/href.ts";
import { basePath, readSite } from "../../../../src/paper/addresses/site-address.ts";

const hosts = fc.constantFrom(
  "www.example.org",
  "org.github.io",
  "localhost",
  "127.0.0.1",
  "[::1]",
  "[2001:db8::7]",
  "bücher.example",
  "пример.рф",
  "例え.テスト",
  "xn--bcher-kva.example",
  "EXAMPLE.org",
);
const ports = fc.constantFrom("", ":80", ":443", ":4321", ":65535");
const folder = fc.constantFrom(
  "paper",
  "the-paper_2",
  "v1.0",
  "новости",
  "新聞",
  "é",
  "e\u0301",
  "%D0%B0",
  "~lena",
  "404.html",
);
const folders = fc.array(folder, { maxLength: 3 }).map((names) => names.map((name) => `/${name}`).join(""));
const sites = fc.record({
  scheme: fc.constantFrom("http://", "https://", "HTTPS://"),
  host: hosts,
  port: ports,
  path: folders,
  end: fc.constantFrom("", "/", "//"),
});
const paths = fc.constantFrom(
  "/",
  "/world/",
  "/2026/11/24/port-strike/",
  "/2026/11/20/ميناء/#e-1",
  "/_astro/a.js",
  "/feed.xml",
);

const read = (written: string): string => {
  const found = readSite(written);
  if ("wrong" in found) throw new Error(`${written}: ${found.wrong}`);
  return found.site;
};

describe("the address of a paper", () => {
  test("is read in whatever way it is written, and once read it stays", () => {
    fc.assert(
      fc.property(sites, ({ scheme, host, port, path, end }) => {
        const site = read(scheme + host + port + path + end);
        expect(site).toMatch(/^https?:\/\/[a-z0-9.:[\]-]+(?:\/[\w.~%-]+)*$/);
        expect(new URL(site).href.replace(/\/$/, "")).toBe(site);
        expect(read(site)).toBe(site);
        expect(new URL(site).host).toBe(new URL(scheme + host + port).host);
      }),
    );
  });

  test("stands before whatever a page leads to, as browsers put it together", () => {
    fc.assert(
      fc.property(sites, paths, ({ scheme, host, port, path, end }, there) => {
        const site = read(scheme + host + port + path + end);
        const address = hrefOf(site, there);
        const page = new URL(`${site}/2026/11/24/any-page/`);
        expect(new URL(address, page).href).toBe(site + encodedPath(there));
        expect(wholeAddress(site, address)).toBe(site + encodedPath(there));
        expect(pathOfHref(site, address)).toBe(there);
        expect(page.pathname.startsWith(`${basePath(site)}/`)).toBe(true);
      }),
    );
  });

  test("of a host of its own puts nothing before a path", () => {
    expect(hrefOf(read("https://www.example.org/"), "/world/")).toBe("/world/");
    expect(hrefOf(read("https://org.github.io/paper/"), "/world/")).toBe("/paper/world/");
    expect(read("https://bücher.example/новости/")).toBe(
      "https://xn--bcher-kva.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
    );
  });

  test.each([
    ["test.example", /whole address/],
    ["ftp://test.example", /whole address/],
    ["https:test.example", /whole address/],
    ["https:\\\\test.example\\paper", /whole address/],
    ["https://test.example/the paper", /whole address/],
    ["https://lena:secret@test.example/", /before the @/],
    ["https://test.example@other.example/paper", /before the @/],
    ["https://test.example/paper?page=1", /from the \? or # on/],
    ["https://test.example/?", /from the \? or # on/],
    ["https://test.example/paper#top", /from the \? or # on/],
    ["https://test_1.example/", /no host/],
    ["https://*.example/", /no host/],
    ["https://test.example:/", /no host/],
    ["https://[::1;x]/", /whole address|no host/],
    ["https://test.example//paper", /one slash between/],
    ["https://test.example/a//b", /one slash between/],
    ["https://test.example/a/../b", /one slash between/],
    ["https://test.example/./paper", /one slash between/],
    ["https://test.example/a/%2e%2e/b", /one slash between/],
    ["https://test.example/a%2Fb", /one slash between/],
    ["https://test.example/%zz", /one slash between/],
    ['https://test.example/"><script>', /one slash between/],
    ["https://test.example/$host", /one slash between/],
    ["https://test.example/{path}/*", /one slash between/],
  ])("%s is none, and what is wrong with it is said", (written, said) => {
    expect(readSite(written)).toEqual({ wrong: expect.stringMatching(said) });
  });
});
