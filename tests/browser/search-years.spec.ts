/** Searching a paper of several years and languages: the newest stories first, older years when they are asked for. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { serve } from "../../src/hosting/serve.ts";
import { build, smallPaper, writePaper } from "../built-site.ts";
import { expect, test, type Page } from "./patient-test.ts";

const story = (headline: string, published: string, fields = "") =>
  `---\nheadline: ${headline}\nsummary: What it is about.\nsection: world\npublished: ${published}\n${fields}---\nThe lighthouse shone.\n`;
const years = [2022, 2023, 2024, 2025, 2026];

let folder: string;
let server: Server;
let site: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), "dateline-years-"));
  const files = Object.fromEntries(
    years.flatMap((year) => [
      [`articles/${year}/03/01-spring.md`, story(`Spring of ${year}`, `${year}-03-01 08:00`)],
      [`articles/${year}/10/01-autumn.md`, story(`Autumn of ${year}`, `${year}-10-01 08:00`)],
    ]),
  );
  const rare =
    "---\nheadline: The old gate\nsummary: It was opened.\nsection: home\npublished: 2022-06-01 08:00\n---\nA portcullis rose.\n";
  const arabic = story("المنارة", "2026-05-01 08:00", "language: ar\n").replace(
    "The lighthouse shone.",
    "أضاءت المنارة lighthouse.",
  );
  writePaper(join(folder, "content"), {
    "paper.yaml": `${smallPaper}editions: [{ language: ar, name: السنوات }]\n`,
    ...files,
    "articles/2022/06/01-gate.md": rare,
    "articles/2026/05/01-manara.md": arabic,
  });
  const { code, stdout, stderr } = await build({
    DATELINE_CONTENT: join(folder, "content"),
    DATELINE_OUT: join(folder, "out"),
    DATELINE_CACHE: join(folder, "cache"),
  });
  if (code !== 0) throw new Error(stdout + stderr);
  server = await serve(join(folder, "out"), 0);
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port.");
  site = `http://localhost:${address.port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As if every year had so many stories that one look takes in one of them. */
async function largeYears(page: Page): Promise<string[]> {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const list = z
    .looseObject({ bundles: z.array(z.looseObject({ stories: z.number() })) })
    .parse(JSON.parse(readFileSync(join(folder, "out/search/bundles.json"), "utf8")));
  for (const bundle of list.bundles) bundle.stories = 1200;
  await page.route("**/search/bundles.json", (route) => route.fulfill({ json: list }));
  return fetched;
}

const headlines = (page: Page) => page.locator("[data-results] h2").allTextContents();
const status = (page: Page) => page.getByRole("status");
const bundles = (fetched: string[]) =>
  fetched.flatMap((path) => /^\/search\/(..\/\d+)\/.*pagefind-entry/.exec(path)?.[1] ?? []);

test("the first answer comes from the newest year; the years before when they are asked for", async ({ page }) => {
  const fetched = await largeYears(page);
  await page.goto(`${site}/search/?q=lighthouse`);
  await expect(status(page)).toHaveText("2 stories found");
  expect(bundles(fetched)).toEqual(["en/2026"]);
  await expect(page.locator(".search-hint")).toHaveText("Searched back to March 2026");
  await page.getByRole("button", { name: "Search further back" }).click();
  await expect(status(page)).toHaveText("6 stories found");
  expect(bundles(fetched).sort()).toEqual(["en/2024", "en/2025", "en/2026"]);
  await page.getByRole("button", { name: "Search further back" }).click();
  await expect(status(page)).toHaveText("10 stories found");
  await expect(page.getByRole("button", { name: "Search further back" })).toBeHidden();
  await expect(page.locator(".search-hint")).toBeHidden();
});

test("by date, the newest come first whatever bundle they lie in", async ({ page }) => {
  await page.goto(`${site}/search/?q=lighthouse&sort=date`);
  await expect(status(page)).toHaveText("10 stories found");
  expect(await headlines(page)).toEqual(
    [...years].reverse().flatMap((year) => [`Autumn of ${year}`, `Spring of ${year}`]),
  );
});

test("what stands in an old year only is found without being asked for twice", async ({ page }) => {
  await largeYears(page);
  await page.goto(`${site}/search/?q=portcullis`);
  await expect(status(page)).toHaveText("1 story found");
});

test("of a time that is asked for, only its bundles are read", async ({ page }) => {
  const fetched = await largeYears(page);
  await page.goto(`${site}/search/?q=lighthouse&from=2023-10&to=2024-03&sort=date`);
  await expect.poll(() => bundles(fetched)).toEqual(["en/2024"]);
  await expect(status(page)).toHaveText("1 story found");
  await page.getByRole("button", { name: "Search further back" }).click();
  await expect(status(page)).toHaveText("2 stories found");
  expect(await headlines(page)).toEqual(["Spring of 2024", "Autumn of 2023"]);
  expect(bundles(fetched).sort()).toEqual(["en/2023", "en/2024"]);
});

test("a page in Arabic reads the Arabic bundles, and finds words by their Arabic stems", async ({ page }) => {
  const fetched = await largeYears(page);
  await page.goto(`${site}/ar/search/?q=${encodeURIComponent("منارة")}`);
  await expect(page.locator("[data-results] h2")).toHaveText(["المنارة"]);
  expect(bundles(fetched)).toEqual(["ar/2026"]);
  expect(fetched).toContain("/search/program/wasm.ar.pagefind");
});
