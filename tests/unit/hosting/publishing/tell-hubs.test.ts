/** What a hub hears when a paper is published: of the feeds that changed, each by its address, and of no other. */
import { hrefOf } from "../../../../src/paper/href.ts";
import { createServer, type Server } from "node:http";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { atom } from "../../../../src/layouts/feeds/atom.ts";
import { jsonFeed } from "../../../../src/layouts/feeds/json-feed.ts";
import { rss } from "../../../../src/layouts/feeds/rss.ts";
import type { ServedRelease } from "../../../../src/hosting/publishing/served-releases.ts";
import { tellHubs } from "../../../../src/hosting/publishing/tell-hubs.ts";

const printed = mkdtempSync(join(tmpdir(), "dateline-hub-"));
const heard: { method: string | undefined; urls: string[]; mode: string | null }[] = [];
let server: Server;
let hub = "";
let answer = 204;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const sent = new URLSearchParams(body);
      heard.push({ method: request.method, urls: sent.getAll("hub.url"), mode: sent.get("hub.mode") });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  hub = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}/`;
  const said = (path: string) => ({
    title: "The Test",
    description: "News",
    link: "https://test.example/",
    self: `https://test.example${path}`,
    language: "en",
    style: hrefOf("https://test.example", "/feeds.css"),
    licence: "©",
    hub,
    items: [],
  });
  write("feed.xml", rss(said("/feed.xml")));
  write("world/atom.xml", atom(said("/world/atom.xml")));
  write("feed.json", jsonFeed(said("/feed.json")));
  write("home/feed.xml", rss({ ...said("/home/feed.xml"), hub: undefined }));
  write("index.html", "<p>");
});
afterAll(() => {
  server.close();
  rmSync(printed, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(printed, path)), { recursive: true });
  writeFileSync(join(printed, path), text);
}

const release = (hashes: Readonly<Record<string, string>>): ServedRelease => ({
  name: "1",
  number: 1,
  editions: [],
  published: "2026-11-24T06:00:00Z",
  hash: "",
  compressed: false,
  policy: {},
  policies: {},
  folder: printed,
  files: Object.fromEntries(Object.entries(hashes).map(([path, hash]) => [path, { hash, source: "", written: 0 }])),
});
const files = { "feed.xml": "a", "world/atom.xml": "b", "feed.json": "c", "home/feed.xml": "d", "index.html": "e" };

test("of the first release it hears of every feed that names it", async () => {
  heard.length = 0;
  expect(await tellHubs(undefined, release(files))).toEqual([{ hub, feeds: 3 }]);
  expect(heard).toEqual([
    {
      method: "POST",
      mode: "publish",
      urls: ["https://test.example/feed.xml", "https://test.example/world/atom.xml", "https://test.example/feed.json"],
    },
  ]);
});

test("then of those alone that have other bytes, and of nothing where none has", async () => {
  heard.length = 0;
  await tellHubs(release(files), release({ ...files, "world/atom.xml": "new", "index.html": "new" }));
  expect(heard.map(({ urls }) => urls)).toEqual([["https://test.example/world/atom.xml"]]);
  expect(await tellHubs(release(files), release(files))).toEqual([]);
});

test("one that refuses, or is not there, is told and holds nothing up", async () => {
  answer = 503;
  expect(await tellHubs(undefined, release({ "feed.xml": "a" }))).toEqual([
    { hub, feeds: 1, failed: "it answered 503" },
  ]);
});

test.each([
  ["a list", "feeds/list.json", "[]"],
  ["JSON that is cut off", "feeds/cut.json", '{"feed_url":'],
  ["XML that is not well-formed", "feeds/odd.xml", "<rss><channel></rss>"],
])("a file of the paper's own that lies there as a feed would, and is %s, is nobody's news", async (_, path, text) => {
  write(path, text);
  expect(await tellHubs(undefined, release({ [path]: "a" }))).toEqual([]);
});
