/** Pictures of pages for the report: of the whole page, and the same wherever they are cut. */
import { test as base, expect } from "@playwright/test";
import sharp from "sharp";
import { installedBrowser } from "../../src/preview/looks/find-browser.ts";
import { devices, Looker } from "../../src/preview/looks/looks.ts";
import { templates } from "./pages.ts";

const { front = "" } = templates;

interface Pictured {
  height: number;
  png: Buffer;
}

const test = base.extend<{ pictured: (path: string, rows?: { from: number; to: number }) => Promise<Pictured> }>({
  pictured: async ({ baseURL }, use) => {
    const looker = await Looker.open(installedBrowser(process.env["DATELINE_BROWSER"]) ?? "", {
      inCi: process.env["CI"] !== undefined,
    });
    // The name that a looker fetches from.
    const origin = new URL((baseURL ?? "").replace("localhost", "127.0.0.1")).origin;
    await use(async (path, rows) => {
      const visit = await looker.visit(origin + path, "phone");
      const png = await visit.picture(rows?.from ?? 0, rows?.to ?? visit.height);
      await visit.leave();
      return { height: visit.height, png };
    });
    await looker.close();
  },
});

test("a page is as high as a reader finds it who has scrolled through it", async ({ pictured, page }) => {
  await page.setViewportSize(devices.phone);
  await page.goto(front);
  const scrolled = await page.evaluate(async () => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += 300) {
      scrollTo({ top: at, behavior: "instant" });
      await new Promise(requestAnimationFrame);
    }
    return document.documentElement.scrollHeight;
  });
  expect((await pictured(front)).height).toBe(scrolled);
});

test("a part of a picture is as the whole", async ({ pictured }) => {
  const whole = await pictured(front);
  const from = Math.floor(whole.height / 2);
  const part = await pictured(front, { from, to: from + 400 });
  const cut = sharp(whole.png).extract({ left: 0, top: from, width: devices.phone.width, height: 400 });
  expect((await sharp(part.png).raw().toBuffer()).equals(await cut.raw().toBuffer())).toBe(true);
});
