/**
 * `npm run bench -- --pages`: what a reader's telephone makes of the printed paper. Lighthouse as it comes (mobile, slow
 * 4G simulated), the system's Chromium, the median of three; and what the pages weigh. Writes a table to README.md: of the
 * demonstration paper, and of five papers with brands of their own.
 */
import { createServer, type Server } from "node:http";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch, type LaunchedChrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import { z } from "zod";
import { encodedPath } from "../../src/paper/addresses/address.ts";
import { brandNames, newestStory, printBranded } from "../branded-papers.ts";
import { build, root } from "../built-site.ts";
import { findBrowser } from "../find-browser.ts";
import { weightOf } from "../weight.ts";
import { median } from "./measure.ts";
import { putIntoReadme } from "./readme.ts";

const demonstration = {
  "front page": "/",
  article: "/2026/11/24/port-strike/",
  section: "/world/",
  topic: "/topics/kestrel-barrier/",
  search: "/search/",
  "live blog": "/2026/11/12/saint-orrin-live/",
  "article in Arabic": "/2026/11/24/اتفاق-ينهي-إضراب-الميناء/",
  "front page in French": "/fr/",
  "lite article": "/lite/2026/11/24/port-strike/",
};

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
/** Lighthouse's names of what it measures; milliseconds, but for the shift. */
const measures = {
  "first-contentful-paint": "first paint",
  "largest-contentful-paint": "largest paint",
  "cumulative-layout-shift": "shift",
  "total-blocking-time": "blocked",
} as const;

interface Measured {
  scores: Record<string, number>;
  times: Record<string, number>;
  /** What keeps a category from 100. */
  faults: string[];
}

const say = (text: string) => process.stderr.write(`${text}\n`);

export async function benchPages(runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-pages-"));
  const site = join(folder, "site");
  const printed = await build({ DATELINE_OUT: site, DATELINE_CACHE: join(root, ".dateline", "bench") });
  if (printed.code !== 0) throw new Error(printed.stdout + printed.stderr);
  const chrome = await launch({ chromePath: findBrowser(), chromeFlags: ["--headless=new", "--no-sandbox"] });
  const rows = await rowsOf(site, demonstration, { chrome, runs });
  for (const brand of brandNames) {
    const pages = { [`front page, ${brand}`]: "/", [`article, ${brand}`]: newestStory };
    rows.push(...(await rowsOf(await printBranded(brand, folder), pages, { chrome, runs })));
  }
  chrome.kill();
  rmSync(folder, { recursive: true, force: true });
  const heads = [
    "",
    "performance",
    "accessibility",
    "best practices",
    "SEO",
    ...Object.values(measures),
    "HTML kB",
    "CSS kB",
    "script kB",
    "fonts kB",
  ];
  const table = `| ${heads.join(" | ")} |\n|${heads.map(() => "---").join("|")}|\n${rows.join("\n")}`;
  const busy = `${availableParallelism()} cores with a load of ${loadavg()[0]?.toFixed(1)}`;
  putIntoReadme(
    "pages",
    `Measured on ${new Date().toISOString().slice(0, 10)} by Lighthouse ${lighthouseVersion()}, mobile, median of ${runs}, on ${busy}; weights compressed with brotli.\n\n${table}`,
  );
  process.stdout.write(`${table}\n`);
}

/** Looks at pages of a printed paper. @returns a row of the table for each, and tells as it goes what keeps one from 100 */
async function rowsOf(
  site: string,
  pages: Record<string, string>,
  { chrome, runs }: { chrome: LaunchedChrome; runs: number },
): Promise<string[]> {
  const server = await serveCompressed(site);
  const address = server.address();
  const origin = `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
  const rows: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const file = join(path.slice(1), "index.html");
    if (!existsSync(join(site, file))) {
      say(`${name}: the paper has no page at ${path}`);
      continue;
    }
    const measured: Measured[] = [];
    for (let run = 0; run < runs; run++) measured.push(await look(origin + encodedPath(path), chrome));
    const middle = (read: (one: Measured) => number) => median(measured.map(read));
    const weight = weightOf(site, file);
    const kilobytes = [weight.html, weight.css, weight.script, weight.fonts].map((bytes) => (bytes / 1000).toFixed(1));
    const seconds = (id: keyof typeof measures) =>
      `${(middle(({ times }) => times[id] ?? Number.NaN) / 1000).toFixed(2)} s`;
    rows.push(
      `| ${[
        name,
        ...categories.map((category) => String(Math.round(middle(({ scores }) => scores[category] ?? 0) * 100))),
        seconds("first-contentful-paint"),
        seconds("largest-contentful-paint"),
        middle(({ times }) => times["cumulative-layout-shift"] ?? Number.NaN).toFixed(3),
        `${Math.round(middle(({ times }) => times["total-blocking-time"] ?? Number.NaN))} ms`,
        ...kilobytes,
      ].join(" | ")} |`,
    );
    say(rows.at(-1) ?? "");
    for (const fault of new Set(measured.flatMap(({ faults }) => faults))) say(`Not 100: ${fault}`);
  }
  server.close();
  return rows;
}

async function look(url: string, chrome: LaunchedChrome): Promise<Measured> {
  const result = await lighthouse(url, { port: chrome.port, output: "json", logLevel: "error" });
  if (!result) throw new Error(`Lighthouse told nothing of ${url}.`);
  const { lhr } = result;
  const scores = Object.fromEntries(Object.entries(lhr.categories).map(([id, { score }]) => [id, score ?? 0]));
  const times = Object.fromEntries(Object.keys(measures).map((id) => [id, lhr.audits[id]?.numericValue ?? Number.NaN]));
  const faults = Object.values(lhr.categories)
    .filter(({ score }) => score !== 1)
    .flatMap(({ id, auditRefs }) =>
      auditRefs
        .filter((ref) => ref.weight > 0 && (lhr.audits[ref.id]?.score ?? 1) < 1)
        .map((ref) => `${id}, ${lhr.audits[ref.id]?.title} (${lhr.audits[ref.id]?.displayValue ?? "no"})`),
    );
  return { scores, times, faults };
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
};
const isText = new Set([".html", ".js", ".css", ".svg", ".xml", ".txt", ".json"]);

/** Serves a folder as a host does: text compressed, what is named by its content kept for ever. */
function serveCompressed(folder: string): Promise<Server> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const type = extname(file);
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
    const head = {
      "Content-Type": types[type] ?? "application/octet-stream",
      "Cache-Control":
        path.startsWith("/_astro/") || path.startsWith("/photos/") ? "public, max-age=31536000, immutable" : "no-cache",
    };
    if (!isText.has(type)) return void response.writeHead(200, head).end(readFileSync(file));
    const body = compressed.get(file) ?? brotliCompressSync(readFileSync(file));
    compressed.set(file, body);
    response.writeHead(200, { ...head, "Content-Encoding": "br" }).end(body);
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

function lighthouseVersion(): string {
  const file = join(root, "node_modules", "lighthouse", "package.json");
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, "utf8"))).version;
}
