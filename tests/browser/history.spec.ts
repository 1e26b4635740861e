/** The page that tells how a story was changed, in a browser. */
import type { Server } from "node:http";
import { serve } from "../../src/hosting/serve.ts";
import { smallPaper } from "../built-site.ts";
import { Repository } from "../site/dated-repository.ts";
import { Workplace } from "../site/folders.ts";
import { story } from "../unit/archive/newsroom.ts";
import { faultsInLooks } from "./faults.ts";
import { expect, test } from "./patient-test.ts";
import { choose } from "./reader.ts";

test.describe.configure({ mode: "serial" });

const settings = `${smallPaper}editions:\n  - { language: ar, name: الاختبار }\n`;
const pages = {
  "left to right": "/2026/11/20/port/history/",
  "right to left": `/2026/11/20/${encodeURI("ميناء")}/history/`,
};

const place = new Workplace();
let server: Server;
let origin = "";

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const repository = new Repository(place.folder, place.content);
  const english = (body: string, more = {}) => ({
    "articles/2026/11/20-port.md": story({ headline: "Port opens", published: "2026-11-20 08:00", ...more }, body),
  });
  const arabic = (body: string) => ({
    "articles/2026/11/20-ميناء.md": story(
      { headline: "الميناء يفتح", summary: "عادت الرافعات إلى العمل.", published: "2026-11-20 08:00", language: "ar" },
      body,
    ),
  });
  repository.write("2026-11-20T07:00:00+01:00", {
    "paper.yaml": settings,
    ...english("The port opend after nine days.\n\nShips wait."),
    ...arabic("فتح الميناء أبوابه بعد تسعة أيام."),
  });
  repository.write("2026-11-20T09:00:00+01:00", english("The port opened after nine days.\n\nShips wait."));
  repository.write("2026-11-21T09:00:00+01:00", {
    ...english("The port opened after eleven days.\n\nShips wait.\n\nThe council meets on Friday.", {
      headline: "Port opens again",
    }),
    ...arabic("فتح الميناء أبوابه بعد أحد عشر يوما.\n\nويجتمع المجلس يوم الجمعة."),
  });
  const { code, stdout, stderr } = await place.build({ DATELINE_NOW: "2026-11-24T18:00:00Z" });
  expect(code, stdout + stderr).toBe(0);
  server = await serve(place.out, 0);
  const address = server.address();
  origin = `http://localhost:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
});
test.afterAll(() => {
  server.close();
  place.remove();
});

for (const [direction, path] of Object.entries(pages)) {
  test(`axe finds nothing in any colours, with the smallest and the largest text, ${direction}`, async ({ page }) => {
    test.slow();
    await page.goto(origin + path);
    await expect(page.locator(".history-change")).not.toHaveCount(0);
    expect(await faultsInLooks(page, ["color-contrast-enhanced"])).toEqual([]);
  });

  test(`at 320 px nothing scrolls sideways, with the largest text, ${direction}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(origin + path);
    await choose(page, { size: 32 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
