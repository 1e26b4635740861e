/** On a slow line a page's words come in pieces: what has been painted stays where it is when the next comes. */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { setTimeout as pass } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { shiftsOf, watchShifts } from "./layout-shifts.ts";
import { mirrored, templates } from "./pages.ts";

const pages = {
  front: templates["front"],
  article: templates["article"],
  "article with a gallery": templates["article with a gallery"],
  "article in pictures": templates["article in pictures"],
  "live blog": templates["live blog"],
  section: templates["section"],
  thread: templates["thread"],
  "saved stories": templates["saved stories"],
  "front in Arabic": mirrored["front"],
  "section in Arabic": mirrored["section"],
  "author in Arabic": mirrored["author"],
};

/** How many pieces a page comes in: some 4 kB each of a front page. */
const pieces = 12;

async function inPieces(html: Buffer, answer: ServerResponse): Promise<void> {
  // Styles are in the head: nothing is painted before the body begins.
  const begins = html.indexOf("<body") + 1;
  const size = Math.ceil((html.length - begins) / pieces);
  answer.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  answer.write(html.subarray(0, begins));
  for (let at = begins; at < html.length; at += size) {
    await pass(60);
    answer.write(html.subarray(at, at + size));
  }
  answer.end();
}

test("nothing moves when a page comes in pieces", async ({ browser, baseURL }) => {
  test.slow();
  const slow = createServer((request, answer) => {
    const path = request.url ?? "/";
    // Pictures come long after; what faces move when they come is looked at by itself.
    if (path.startsWith("/photos/")) return;
    if (path.endsWith(".woff2")) return void answer.writeHead(404).end();
    void fetch(`${baseURL}${path}`).then(async (found) => {
      const body = Buffer.from(await found.arrayBuffer());
      const type = found.headers.get("content-type") ?? "";
      if (type.startsWith("text/html")) return inPieces(body, answer);
      answer.writeHead(found.status, { "content-type": type }).end(body);
    });
  }).listen(0);
  await once(slow, "listening");
  const bound = slow.address();
  const address = typeof bound === "object" && bound ? `http://localhost:${bound.port}` : "";
  const moved: string[] = [];
  for (const [name, path = ""] of Object.entries(pages))
    for (const width of [412, 1440]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await watchShifts(page);
      await page.goto(address + path, { waitUntil: "domcontentloaded" });
      const shifts = await shiftsOf(page);
      if (!(shifts < 0.03)) moved.push(`${name} at ${width} px: ${shifts}`);
      await page.close();
    }
  slow.closeAllConnections();
  slow.close();
  expect(moved).toEqual([]);
});
