/** What the paper prints for reading offline, and that it takes it back where it is switched off. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerRules, headersOf } from "../../src/hosting/hosts/hosted-paper.ts";
import { smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { filesIn, Workplace } from "./folders.ts";
import { readPage } from "./html.ts";

const place = new Workplace();
const port = (body: string) => ({
  "articles/2026/11/24-port.md": story({ headline: "Port", published: "2026-11-24 06:30" }, body),
});
const settings = `${smallPaper}editions:\n  - { language: ar, name: الاختبار }\n`;

const build = async (environment: Record<string, string> = {}) => {
  const { code, stdout, stderr } = await place.build(environment);
  expect(code, stdout + stderr).toBe(0);
};
const read = (file: string) => readFileSync(join(place.out, file), "utf8");
const page = (file: string) => readPage(join(place.out, file));
const toolWords = (): unknown =>
  JSON.parse(page("2026/11/24/port/index.html").all(".story-tools script")[0]?.raw ?? "{}");

/** The worker in a world of its own: what it listens for, and what it does when it is activated. */
async function run(worker: string): Promise<{ listens: string[]; left: string[]; unregistered: boolean }> {
  const there = new Set(["dateline-saved", "dateline-lately", "another-program"]);
  const listeners = new Map<string, (event: { waitUntil: (work: Promise<unknown>) => void }) => void>();
  let unregistered = false;
  const registration = { unregister: () => Promise.resolve((unregistered = true)) };
  const self = {
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
    skipWaiting: () => Promise.resolve(),
    clients: { claim: () => Promise.resolve() },
    registration,
  };
  runInNewContext(worker, {
    self,
    URL,
    location: { href: "https://test.example/sw.js" },
    caches: { keys: () => Promise.resolve([...there]), delete: (name: string) => Promise.resolve(there.delete(name)) },
  });
  const work: Promise<unknown>[] = [];
  listeners.get("activate")?.({ waitUntil: (each) => work.push(each) });
  await Promise.all(work);
  return { listens: [...listeners.keys()].sort(), left: [...there], unregistered };
}

beforeAll(async () => {
  place.write({
    "paper.yaml": settings,
    ...port("Cranes start again."),
    "articles/2026/11/23-ميناء.md": story({ headline: "ميناء", published: "2026-11-23 06:30", language: "ar" }, "نص."),
  });
  await build();
});
afterAll(() => place.remove());

describe("a paper whose stories can be saved", () => {
  test("has the page of saved stories in each edition, kept from search engines and led to from every foot", () => {
    for (const [file, path, words] of [
      ["saved/index.html", "/saved/", "Saved stories"],
      ["ar/saved/index.html", "/ar/saved/", "مقالات محفوظة"],
    ] as const) {
      expect(page(file).one("h1").text).toBe(words);
      expect(
        page(file)
          .all("meta[name=robots]")
          .map(({ attributes }) => attributes["content"]),
      ).toEqual(["noindex"]);
      expect(
        page(file)
          .all("noscript a")
          .map(({ attributes }) => attributes["href"]),
      ).toEqual([path.replace("saved", "archive")]);
      expect(
        page(file)
          .all("footer a")
          .map(({ attributes }) => attributes["href"]),
      ).toContain(path);
    }
    expect(
      filesIn(place.out)
        .filter((file) => file.includes("sitemap"))
        .map(read)
        .join(),
    ).not.toContain("/saved/");
    expect(
      page("2026/11/23/ميناء/index.html")
        .all("footer a")
        .map(({ attributes }) => attributes["href"]),
    ).toContain("/ar/saved/");
    expect(toolWords()).toMatchObject({ save: "Save the story" });
  });

  test("has a worker that listens for requests, knows every edition, and is told to be asked for anew", async () => {
    const worker = read("sw.js");
    expect((await run(worker)).listens).toEqual(["activate", "fetch", "install", "message"]);
    expect(worker).toContain('"saved":"/ar/saved/"');
    const headers = headersOf("/sw.js", headerRules({ preview: false }));
    expect(headers).toMatchObject({
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "no-cache",
      "Content-Security-Policy": "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    });
  });

  test("has the same worker after an edit", async () => {
    const before = read("sw.js");
    place.write(port("Cranes stand still."));
    await build();
    expect(read("2026/11/24/port/index.html")).toContain("stand still");
    expect(read("sw.js")).toBe(before);
  });
});

/** What is printed where nothing may be kept. */
async function expectNothingKept(): Promise<void> {
  expect(await run(read("sw.js"))).toEqual({
    listens: ["activate", "install"],
    left: ["another-program"],
    unregistered: true,
  });
  for (const file of ["saved/index.html", "ar/saved/index.html"])
    expect(existsSync(join(place.out, file)), file).toBe(false);
  expect(toolWords()).not.toHaveProperty("save");
  for (const file of filesIn(place.out).filter((name) => name.endsWith(".html")))
    expect(read(file), file).not.toContain("/saved/");
}

test("a preview keeps nothing, and clears what was kept at its address", async () => {
  await build({ DATELINE_PREVIEW: "1" });
  await expectNothingKept();
});

test("switched off, the worker clears what earlier ones kept and takes itself away; there is no button and no list", async () => {
  place.write({ "paper.yaml": `${settings}offline: false\n` });
  await build();
  await expectNothingKept();
});
