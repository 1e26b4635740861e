/** Attacks through every door of the paper: what is not refused at the desk must do nothing in a reader's browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test, type Page } from "@playwright/test";
import { convertArticle } from "../../src/desk/convert/convert-article.ts";
import { convertBody } from "../../src/desk/markdown/convert-body.ts";
import type { BodyBlock } from "../../src/desk/blocks.ts";
import { readFrontPlan } from "../../src/desk/front-file.ts";
import { readPaper } from "../../src/desk/settings.ts";
import { serve } from "../../src/hosting/serve.ts";
import { coloursScript } from "../../src/layouts/lite/chosen-colours.ts";
import { openPage } from "../open-page.ts";
import { chosenOf, whole } from "../whole.ts";
import { armed, corpus, innocentFormPaths, innocentPath, paperWith, type Attack, type Corpus } from "./attack.ts";
import { bodies } from "./corpus/bodies.ts";
import { innocents } from "./corpus/innocents.ts";
import { frontPlans, papers } from "./corpus/papers.ts";
import { exchangedHtml } from "./exchanged.ts";
import { Judge, type Breach } from "./judge.ts";
import { livePartsIn } from "./live-parts.ts";
import { planted } from "./planted.ts";
import { filesBelow, secret, stand, type Stand } from "./stand.ts";

// What is tried here is the same each time; a second attempt would only take as long again.
test.describe.configure({ mode: "serial", timeout: 900_000, retries: 0 });

/** How long the desk may take over one file, in milliseconds, on a slow and busy machine. */
const patience = 4000;
/** How many pages are open side by side. */
const pagesAtOnce = 3;

let attacks: Corpus;
let scene: Stand;
let server: Server;
let origin: string;
const ends: (() => void)[] = [];

const utf8 = new TextEncoder();
const settings = {
  timezone: "Europe/Oslo",
  language: "en",
  dateline: { style: "ap", "stand-alone": [] },
  sections: [{ id: "world" }],
} satisfies Parameters<typeof convertArticle>[2];

test.beforeAll(async () => {
  attacks = await corpus();
});

test.afterAll(() => {
  for (const end of ends) end();
});

const withoutColours = (html: string) => html.replace(`<script>${coloursScript}</script>`, "");

test("the judge sees every kind of attack that is planted before it", async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-planted-"));
  for (const [at, { html }] of planted.entries()) writeFileSync(join(folder, `${at}.html`), html);
  writeFileSync(join(folder, "404.html"), "<p>Nothing.");
  const place = await serve(folder, 0);
  const judge = await Judge.take(browser, originOf(place));
  try {
    const page = await judge.newPage();
    const missed: string[] = [];
    for (const [at, { name, html, caught }] of planted.entries()) {
      const before = judge.breaches.length;
      if (html.startsWith("<?xml")) await judge.feed(page, `/${at}.html`, "https://paper.example");
      else await judge.visit(page, `/${at}.html`);
      const seen = () => judge.breaches.slice(before).some(({ what }) => caught.test(what));
      for (let wait = 0; wait < 300 && !seen(); wait++) await page.waitForTimeout(50);
      if (!seen()) missed.push(`${name}: ${JSON.stringify(judge.breaches.slice(before))}`);
    }
    expect(missed).toEqual([]);
    // As text, all but what is only asked for when the page is opened.
    await openPage(page, `${originOf(place)}/404.html`);
    const unread: string[] = [];
    for (const [at, { name, html }] of planted.entries()) {
      const before = judge.breaches.length;
      await judge.read(page, `/${at}.html`, html);
      if (judge.breaches.length === before && !html.startsWith("<?xml")) unread.push(name);
    }
    expect(unread).toEqual(["picture that is not there"]);
  } finally {
    await judge.close();
    place.close();
    rmSync(folder, { recursive: true });
  }
});

test("no single file breaks the desk or holds it up", () => {
  const broken: string[] = [];
  for (const attack of attacks.attacks) {
    for (const file of attack.files.filter((name) => name.startsWith("articles/"))) {
      const start = process.cpuUsage();
      try {
        convertArticle("articles/2026/01/02-x.md", utf8.encode(String(attacks.files.get(file))), settings);
      } catch (error) {
        broken.push(`${nameOf(attack)}: ${String(error)}`);
      }
      const { user } = process.cpuUsage(start);
      const took = user / 1000;
      if (took > patience) broken.push(`${nameOf(attack)}: took ${Math.round(took)} ms`);
    }
  }
  expect(broken).toEqual([]);
});

test("each attack on paper.yaml and front.yaml is refused, or leaves nothing of itself", () => {
  const through: string[] = [];
  for (const [name, fields] of Object.entries(papers)) {
    const read = readPaper(
      utf8.encode(
        paperWith(Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, armed(value, 9000)]))),
      ),
    );
    if ("problems" in read ? read.problems.length === 0 : name !== "name that is a function")
      through.push(`${name}: ${JSON.stringify(read)}`);
  }
  for (const [name, text] of Object.entries(frontPlans)) {
    const { problems, references } = readFrontPlan(utf8.encode(armed(text, 9000)));
    // A lead that does not exist is a reference, and refused when all files are known.
    if (problems.length === 0 && references.length === 0) through.push(name);
  }
  expect(through).toEqual([]);
});

test("the rest is refused by the desk, or printed", async () => {
  scene = await stand(attacks);
  ends.push(() => rmSync(scene.folder, { recursive: true }));
  server = await serve(scene.site, 0);
  ends.push(() => server.close());
  origin = originOf(server);
  const doors = new Map<string, { refused: number; printed: number }>();
  for (const attack of attacks.attacks) {
    const door = attack.door.replace(/^(article|picture|authors|topics|pages): .*/, "$1: fields");
    const count = doors.get(door) ?? { refused: 0, printed: 0 };
    count[scene.refused.has(attack) ? "refused" : "printed"]++;
    doors.set(door, count);
  }
  const counted = [...doors].map(
    ([door, { refused, printed }]) =>
      `${door.padEnd(24)} ${String(refused).padStart(4)} refused ${String(printed).padStart(4)} printed`,
  );
  test.info().annotations.push({ type: "attacks", description: counted.join("\n") });
  if (process.env["DATELINE_ATTACKS"])
    process.stdout.write(`${counted.join("\n")}\n${attacks.attacks.length} attacks\n`);
  expect(scene.refused.size + scene.printed.size).toBeGreaterThanOrEqual(200);
  expect(scene.refused.size).toBeGreaterThan(50);
  expect(scene.printed.size).toBeGreaterThan(200);
});

test("no file leaves its place, and nothing from outside the content folder is printed", () => {
  const printed = filesBelow(scene.site);
  const found: string[] = [];
  const endings = /\.(?:html|xml|txt|jpg|webp|avif|woff2|js|css|csv|json|jsonl|md|pdf|svg|webmanifest|opml)$/;
  // What is made of the paper's name and colours.
  const marks =
    /^(?:_astro\/share\.[0-9a-f]{8}\.png|(?:apple-touch-icon|icon-192|icon-512|icon-maskable-512)\.png|favicon\.ico)$/;
  const ours = new Set([".changes.json", ".well-known/security.txt"]);
  const pagefind = /^search\/(?:program|[a-z-]+\/\d{4}\/[\w.-]+)\//;
  for (const file of printed) {
    if (/[\p{Cc}<>\u200b-\u200f\u202a-\u202e\\]/u.test(file.replace(/^documents\/.*/, "")))
      found.push(`name: ${JSON.stringify(file)}`);
    if (!endings.test(file) && file !== ".changes.json" && !pagefind.test(file) && !marks.test(file))
      found.push(`kind: ${file}`);
    if (file.split("/").some((part) => part.startsWith(".")) && !ours.has(file)) found.push(`hidden: ${file}`);
    if (readable(join(scene.site, file)).includes(secret)) found.push(`secret: ${file}`);
    if (/^documents\/.*\.(?:x?html?|svg|xml|xslt?|js|mjs|css|php|swf|exe|docm)$/i.test(file))
      found.push(`a document that runs: ${file}`);
  }
  // The site's parents hold what was put there, and the press's own workshop.
  const beside = filesBelow(scene.folder).map((file) => file.split("/").slice(0, 3).join("/"));
  const expected = /^(?:cache\/.*|a\/b\/(?:content|site|\.site\.press|secret.*))$/;
  found.push(...[...new Set(beside)].filter((file) => !expected.test(file)).map((file) => `beside the site: ${file}`));
  expect(found).toEqual([]);
});

/** A file's bytes; those of the search index are compressed. */
function readable(path: string): Buffer {
  const bytes = readFileSync(path);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

test("the terminal shows an editor's file names and words as text", () => {
  const controls = scene.told.match(/[^\n]*(?![\n\t])[\p{Cc}\u202a-\u202e][^\n]*/gu) ?? [];
  expect(controls.map((line) => JSON.stringify(line.slice(0, 200)))).toEqual([]);
});

test("a page that is read without a browser shows whatever could run in it, and all but what a script alone could tell", () => {
  expect(planted.filter(({ html }) => livePartsIn(html).length === 0).map(({ name }) => name)).toEqual([
    "clobbered window",
    "direction override",
  ]);
});

test("what other programs are given of a story does nothing where they show all of it", () => {
  const live: string[] = [];
  let looked = 0;
  for (const file of filesBelow(scene.site)) {
    const html = exchangedHtml(file, readFileSync(join(scene.site, file), "utf8"));
    if (html === undefined) continue;
    looked++;
    // Pictures go along: each of the paper's own, without anything to run.
    const still = html.replace(
      /<img src="https:\/\/paper\.example\/photos\/[^"]+"(?: (?:alt|title|width|height)="[^"]*")*>/g,
      "",
    );
    live.push(...livePartsIn(still).map((part) => `${file}: ${part}`));
  }
  expect(looked).toBeGreaterThan(600);
  expect(live).toEqual([]);
});

/** The stories in whose fields attacks stand: their words are what the paper's scripts take from a page, to show them elsewhere. */
const carriers = (): ReadonlySet<string> =>
  new Set(
    attacks.attacks
      .filter(({ door }) => /^(?:article|picture): /.test(door))
      .flatMap(({ files }) => files)
      .flatMap((file) => /attack-\d+(?=\.md$)/.exec(file) ?? []),
  );

/**
 * Of the pages that are numbered (by the attack in a story's text, by the words that a section, a topic, an author and a
 * page are named with) every third is opened, each of these kinds beginning with another; and all others, also those
 * in another language, whose data for scripts is other than elsewhere. What stands in the rest is read as text.
 */
function isOpened(path: string, fields: ReadonlySet<string>): boolean {
  const [, kind = "", number] = /^\/(.*?)(?:attack-|entry-|s)(\d+)\/$/.exec(path) ?? [];
  if (number === undefined || fields.has(`attack-${number}`)) return true;
  const first = ["topics/", "authors/"].indexOf(kind) + 1;
  return Number(number) % 3 === first;
}

test("nothing runs in any page, feed or document", async ({ browser }) => {
  const judge = await Judge.take(browser, origin);
  try {
    const printed = filesBelow(scene.site);
    const textOf = (path: string) =>
      readFileSync(join(scene.site, decodeURI(path), path.endsWith("/") ? "index.html" : ""), "utf8");
    const first = await judge.newPage();
    await judge.learn(first, innocentPath);
    // Each kind of page has a style sheet of its own.
    for (const path of ["/", "/404.html", "/search/", "/saved/"]) await judge.learn(first, path);
    for (const path of innocentFormPaths) await judge.learn(first, path, "head > style");
    await judge.learn(first, `/lite${innocentPath}`, "head > style, head > script, link[rel=icon]");
    // All standing pages hold attacks, of which none gets into the head.
    await judge.learn(first, "/entry-3/", "head > style");
    const moved = "/2025/01/01/index/";
    await judge.learn(first, moved, "head > style", textOf(moved));
    // A page's data for its scripts, which they take out of it: it stands in the text alone.
    for (const path of [innocentPath, "/entry-3/"])
      await judge.learn(first, path, 'script[type="application/json"]', textOf(path));
    // The bars of the archive, which has no words but the names of months.
    await judge.learn(first, "/archive/", "svg");
    const paths = printed
      .filter((file) => file.endsWith(".html") && !file.startsWith("documents/"))
      .map((file) => `/${encodeURI(file.replace(/(^|\/)index\.html$/, "$1"))}`);
    // The lite pages hold the same words and no script but the reader's colours: all of them are read, and every sixtieth is opened.
    const lite = paths.filter((path) => path.startsWith("/lite/"));
    expect(lite.length).toBeGreaterThan(200);
    expect(lite.flatMap((path) => livePartsIn(withoutColours(textOf(path))).map((part) => `${path}: ${part}`))).toEqual(
      [],
    );
    const own = paths.filter((path) => !path.startsWith("/lite/"));
    const fields = carriers();
    const opened = [
      ...chosenOf(own, (path) => isOpened(path, fields) || !textOf(path).includes('<html lang="en"')),
      ...lite.filter((_, place) => place % 60 === 0),
    ];
    await sideBySide(judge, opened, (page, path) => {
      const html = textOf(path);
      return judge.visit(page, path, html.includes('http-equiv="refresh"') ? html : undefined);
    });
    const read = own.filter((path) => !opened.includes(path));
    await openPage(first, `${origin}/404.html`);
    for (const path of read) await judge.read(first, path, textOf(path));
    // Those of topics, authors and threads say again what the paper's and the sections' do: a few are enough.
    const feeds = printed
      .filter((file) => /(^|\/)(feed|atom)\.xml$/.test(file))
      .filter((file, at) => file.split("/").length < 3 || at % 20 === 0);
    let items = 0;
    await sideBySide(judge, feeds, async (page, file) => {
      const shown = await judge.feed(page, `/${file}`, "https://paper.example");
      items += shown;
    });
    expect(items).toBeGreaterThan(200);
    for (const file of printed.filter((name) => name.startsWith("documents/")))
      await judge.open(first, `/${file.split("/").map(encodeURIComponent).join("/")}`);
    expect(said(judge.breaches)).toEqual([]);
    expect(own.length).toBeGreaterThan(300);
    expect(opened.length).toBeGreaterThan(whole ? 300 : 150);
  } finally {
    await judge.close();
  }
});

test("what the desk refuses would do nothing either", async ({ browser }) => {
  // The sanitiser is the last line: it must hold by itself, whatever is let through before it.
  const judge = await Judge.take(browser, origin);
  try {
    const page = await judge.newPage();
    for (const [door, each] of Object.entries(bodies)) {
      await judge.show(
        page,
        Object.values(each).map((body, at) =>
          htmlOf(convertBody(armed(body, at), { file: "x.md", language: "en" }).blocks),
        ),
        door,
      );
    }
    expect(said(judge.breaches)).toEqual([]);
  } finally {
    await judge.close();
  }
});

test("words that only look like attacks come out as they were meant", async ({ page }) => {
  await page.goto(origin + innocentPath);
  const { headline, summary, byline, caption, correction, body } = innocents;
  const text = (selector: string) => page.locator(selector).first().innerText();
  expect(await text("h1")).toBe(headline);
  expect(await text("main .standfirst")).toBe(summary);
  expect(await text(".byline")).toContain(byline);
  expect((await text("figcaption")).replace(/\s+/g, " ").trim()).toBe(caption);
  expect(await text(".correction .prose")).toBe(correction);
  expect(await page.title()).toContain(headline);
  expect(await page.locator('meta[name="description"]').getAttribute("content")).toBe(summary);
  const shown = (await page.locator(".article-text .prose p").allInnerTexts()).slice(0, Object.keys(body).length);
  expect(shown).toEqual(Object.values(body));
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const news: unknown = JSON.parse(data.find((json) => json.includes("headline")) ?? "{}");
  expect(news).toMatchObject({ headline, description: summary, correction: [{ text: correction }] });
  const item = await page.evaluate(async (words) => {
    const xml = new DOMParser().parseFromString(await (await fetch("/world/feed.xml")).text(), "application/xml");
    const asHtml = (text: string | null | undefined) =>
      new DOMParser().parseFromString(text ?? "", "text/html").body.textContent;
    // An invisible character keeps apart what would be markup.
    const seen = (text: string | null | undefined) => text?.replaceAll("\u2060", "");
    const found = [...xml.querySelectorAll("item")].find(
      (each) => seen(each.querySelector("title")?.textContent) === words,
    );
    return {
      title: seen(asHtml(found?.querySelector("title")?.textContent)),
      by: seen(asHtml(found?.getElementsByTagName("dc:creator")[0]?.textContent)),
      summary: asHtml(found?.querySelector("description")?.textContent),
      text: new DOMParser().parseFromString(
        found?.getElementsByTagName("content:encoded")[0]?.textContent ?? "",
        "text/html",
      ).body.textContent,
    };
  }, headline);
  expect(item).toMatchObject({ title: headline, by: byline, summary });
  for (const words of Object.values(body)) expect(item.text).toContain(words);
});

async function sideBySide(
  judge: Judge,
  work: readonly string[],
  each: (page: Page, item: string) => Promise<void>,
): Promise<void> {
  const waiting = work.values();
  await Promise.all(
    Array.from({ length: pagesAtOnce }, async () => {
      const page = await judge.newPage();
      for (const item of waiting) await each(page, item);
      await page.close();
    }),
  );
}

function htmlOf(blocks: readonly BodyBlock[]): string {
  return blocks
    .map((block) => ("html" in block ? block.html : block.type === "fact-box" ? htmlOf(block.blocks) : ""))
    .join("\n");
}

const nameOf = ({ door, name }: Attack) => `${door}, “${name}”`;

/** Each breach with the attack that made it. */
function said(breaches: readonly Breach[]): string[] {
  return [
    ...new Set(
      breaches.map(({ page, what, attack }) => {
        const number = attack ?? Number(/attack-(\d+)/.exec(page)?.[1]);
        const found = attacks.attacks.find((each) => each.number === number);
        return `${found ? nameOf(found) : "unnamed"} on ${page}: ${what}`;
      }),
    ),
  ];
}

function originOf(place: Server): string {
  const address = place.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://localhost:${address.port}`;
}
