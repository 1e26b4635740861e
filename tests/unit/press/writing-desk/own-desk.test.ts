/** The writing desk of the package, as a browser asks it. */
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pressSettings } from "../../../../src/press/settings.ts";
import { openOwnDesk, type OwnDesk } from "../../../../src/press/writing-desk/own-desk.ts";
import { story, TestPaper } from "../../archive/newsroom.ts";

const article = "articles/2026/11/24-a.md";
const page = "/2026/11/24/a/";
const paper = new TestPaper({ [article]: story({ headline: "Old words" }) });
const settings = {
  ...pressSettings({ DATELINE_CONTENT: paper.content, DATELINE_CACHE: paper.cache }),
  paper: paper.folder,
  templates: join(paper.folder, "templates"),
};
let desk: OwnDesk;
let origin = "";

/** A template that shows a page's view, and cannot set one of a certain headline. */
const templates: Parameters<typeof openOwnDesk>[1] = {
  page: (path, { pageView }) => {
    const view = JSON.stringify(pageView(path));
    return view.includes("Cannot be set")
      ? Promise.reject(new Error("The template failed."))
      : Promise.resolve(`<!doctype html><html><body>${view}</body></html>`);
  },
};

beforeAll(async () => {
  for (const folder of ["public", "templates"]) mkdirSync(join(paper.folder, folder));
  desk = await openOwnDesk(settings, templates, paper.folder, { warn: () => undefined });
  desk.server.listen(0, "127.0.0.1");
  await once(desk.server, "listening");
  const address = desk.server.address();
  origin = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
});
afterAll(() => {
  desk.close();
  paper.remove();
});

async function asked(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(origin + path);
  return { status: response.status, html: await response.text() };
}

/** Saves a file, and waits for what an open browser is told then. */
async function saved(files: Record<string, string>): Promise<void> {
  const ended = new AbortController();
  const { body } = await fetch(`${origin}/.desk/news`, { signal: ended.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  paper.write(files);
  for (let told = ""; !told.includes("data: anew");) told += (await reader?.read())?.value ?? "";
  ended.abort();
}

test("an edit shows in the open browser; whoever asks meanwhile is answered", async () => {
  expect(await asked(page)).toMatchObject({ status: 200, html: expect.stringContaining("Old words") });
  const over = new AbortController();
  const statuses: number[] = [];
  const reading = (async () => {
    while (!over.signal.aborted) statuses.push((await asked(page)).status);
  })();
  await saved({ [article]: story({ headline: "New words" }) });
  over.abort();
  await reading;
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect((await asked(page)).html).toContain("New words");
});

test("a page that cannot be set says so, and comes by itself when that is mended", async () => {
  await saved({ [article]: story({ headline: "Cannot be set" }) });
  const { status, html } = await asked(page);
  expect([status, html]).toEqual([500, expect.stringContaining("The template failed.")]);
  expect(html).toContain("new EventSource");
  await saved({ [article]: story({ headline: "Mended words" }) });
  expect(await asked(page)).toMatchObject({ status: 200, html: expect.stringContaining("Mended words") });
});

test("a mistake stands over every page, one in public/ too, until it is mended", async () => {
  await saved({ "../public/robots.txt": "", [article]: story({ section: "wrld" }) });
  const { html } = await asked("/");
  expect(html).toContain("public/robots.txt:1:1");
  expect(html).toContain("Write: world");
  expect(html).toContain("new EventSource");
  paper.delete("../public/robots.txt");
  await saved({ [article]: story({ headline: "In order" }) });
  expect((await asked("/")).html).not.toContain("<details");
});

test("a slot of the paper's own shows as it is written", async () => {
  await saved({ "../templates/foot.html": "<p>Printed in Quay Street</p>" });
  expect((await asked("/")).html).toContain("Printed in Quay Street");
});

test("an address that is none does no harm", async () => {
  for (const path of ["/documents/%E0%A4%A", "/photos/a%00b.jpg", "/%ff/"])
    expect((await asked(path)).status, path).toBeGreaterThanOrEqual(404);
  expect((await asked(page)).status).toBe(200);
});
