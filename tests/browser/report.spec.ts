/** The report's own page, as a newsroom reads it. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { redline } from "../../src/paper/wording/redline.ts";
import { reportPage } from "../../src/preview/page/report-page.ts";
import type { Photograph } from "../../src/preview/report-schema.ts";
import { changedArticle, changedPage, hostile, report } from "../unit/preview/reports.ts";
import { faults } from "./faults.ts";
import { expect, test } from "./patient-test.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-report-"));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const arabic = "أضربت عمّال الميناء تسعة أيام، ثم عادوا إلى العمل.";
const picture = (device: "phone" | "desktop", side: "before" | "after"): Photograph => ({
  device,
  side,
  file: `${side}.webp`,
  width: 390,
  height: 600,
  above: 120,
  below: 0,
  marks: [{ x: 20, y: 40, width: 200, height: 30 }],
});

let html = "";
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  for (const [side, background] of [
    ["before", "#ffffff"],
    ["after", "#dddddd"],
  ] as const)
    await sharp({ create: { width: 390, height: 600, channels: 3, background } })
      .webp()
      .toFile(join(folder, `${side}.webp`));
  html = reportPage(
    report({
      counts: { pages: 3, added: 1, changed: 2, removed: 0, redirected: 1, frameOnly: 0, forMachines: 0, lite: 0 },
      articles: [
        changedArticle({
          headline: hostile,
          held: { reason: "scheduled", until: "2026-11-26T06:00:00+01:00" },
          parts: [
            { part: "headline", redline: redline("Port", hostile) },
            { part: "text", redline: redline(`One.\n\nTwo.\n\nThree ${hostile}`, "One.\n\nTwo.\n\nThree ships.") },
          ],
        }),
        changedArticle({
          headline: arabic,
          language: "ar",
          parts: [{ part: "text", redline: redline(arabic, arabic.replace("تسعة", "عشرة")) }],
        }),
        changedArticle({
          change: "added",
          parts: [{ part: "text", redline: [{ kind: "inserted", text: "One.\n\nTwo." }] }],
        }),
      ],
      pages: [
        changedPage({ title: hostile, path: `/${"long-".repeat(60)}/` }),
        changedPage({ change: "redirected", kind: "redirect", to: "/world/", what: [] }),
        changedPage({ kind: "feed", path: "/feed.xml", forMachines: true }),
      ],
      findings: [
        {
          of: "axe",
          state: "worse",
          severity: "error",
          where: `/${"long-".repeat(40)}/`,
          message: hostile,
          preview: "https://pr-1.test.example/",
        },
      ],
      known: { check: 3, axe: 0, links: 0, weight: 0 },
      schedule: [
        {
          path: "/a/",
          headline: hostile,
          preview: "https://pr-1.test.example/a/",
          reason: "scheduled",
          appears: "2026-11-26T06:00:00+01:00",
          change: "moved",
          was: "2026-11-25T06:00:00+01:00",
        },
      ],
      purge: ["https://test.example/world/"],
      photographs: [
        {
          path: "/world/",
          title: hostile,
          kind: "list",
          change: "changed",
          pictures: (["phone", "desktop"] as const).flatMap((device) => [
            picture(device, "before"),
            picture(device, "after"),
          ]),
        },
      ],
      notes: [hostile],
    }),
    folder,
  );
});

for (const scheme of ["light", "dark"] as const) {
  test(`axe finds nothing, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setContent(html);
    expect(await faults(page)).toEqual([]);
  });
}

for (const width of [360, 768, 1440]) {
  test(`nothing reaches beyond the window at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.setContent(html);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("what an author wrote runs nothing and fetches nothing", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:data|about):/.test(request.url())) asked.push(request.url());
  });
  await page.setContent(html, { waitUntil: "networkidle" });
  expect(await page.title()).toBe("What this change does to The Test");
  expect(asked).toEqual([]);
  // The policy holds even where something were to get through.
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
  });
  expect(await page.title()).toBe("What this change does to The Test");
});

test("pictures lie side by side, and upon one another with a slider that the keyboard moves", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.setContent(html);
  const [before, after] = [
    page.locator(".device-desktop figure").first().locator("img"),
    page.locator(".device-desktop figure").last().locator("img"),
  ];
  const boxes = async () => [await before.boundingBox(), await after.boundingBox()];
  let [left, right] = await boxes();
  expect(right && left && right.x >= left.x + left.width).toBe(true);
  await page.getByLabel("Upon one another, with a slider").check();
  [left, right] = await boxes();
  expect([left?.x, left?.y]).toEqual([right?.x, right?.y]);
  const clip = () =>
    page
      .locator(".device-desktop figure")
      .last()
      .locator(".proof")
      .evaluate((proof) => getComputedStyle(proof).clipPath);
  const half = await clip();
  await page.locator(".device-desktop .slide").focus();
  await page.keyboard.press("End");
  await expect.poll(clip).not.toBe(half);
  await page.getByLabel("Mark what changed").uncheck();
  await expect(page.locator(".device-desktop rect").first()).toBeHidden();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("everything is there to be read, and no control that does nothing", async ({ page }) => {
    await page.setContent(html);
    await expect(page.locator(".tools")).toBeHidden();
    await expect(page.locator(".device-phone img").first()).toBeVisible();
    await expect(page.locator("ins").first()).toBeVisible();
  });
});
