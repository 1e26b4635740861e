/** node content/.handbook/.drawings/draw.ts [names…]   draws the named sketches (all by default) into the folder above. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { findBrowser } from "../../../tests/find-browser.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const names = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(here).flatMap((file) => (file.endsWith(".html") ? [file.slice(0, -".html".length)] : []));
const font = readFileSync(fileURLToPath(import.meta.resolve("@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2")), "base64");

const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 880, height: 600 }, deviceScaleFactor: 2 });
for (const name of names) {
  await page.goto(pathToFileURL(join(here, `${name}.html`)).href);
  await page.addStyleTag({ content: `@font-face { font-family: "Libre Franklin"; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) }` });
  await page.evaluate(() => document.fonts.ready);
  const picture = sharp(await page.locator("body").screenshot());
  const { size, width, height } = await picture.webp({ quality: 82, smartSubsample: true }).toFile(join(here, "..", `${name}.webp`));
  process.stdout.write(`${name}.webp  ${width} × ${height}  ${Math.round(size / 1024)} kB\n`);
}
await browser.close();
