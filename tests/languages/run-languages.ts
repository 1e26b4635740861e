/** `npm run test:languages`: every template in every language that has words, by all of axe's rules, from 320 px on. `-- de ja` looks at some of them. */
import { chromium } from "@playwright/test";
import { rules } from "../browser/pages.ts";
import { findBrowser } from "../find-browser.ts";
import { storyPath } from "./language-paper.ts";
import { lookAt, PrintedLanguages, shipped } from "./printed-languages.ts";

const asked = process.argv.slice(2);
const unknown = asked.filter((language) => !shipped.includes(language));
if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: the languages are ${shipped.join(", ")}.`);
const languages = asked.length > 0 ? asked : shipped;

const templates =
  "/ /news/ /live/ /topics/ /authors/ /threads/ /archive/ /archive/2026/ /archive/2026/11/ /archive/2026/11/24/ /corrections/ /search/ /404.html";
const pagesIn = (language: string): string[] => [
  ...templates.split(" ").map((path) => `/${language.toLowerCase()}${path}`),
  ...(["bridge", "harvest", "storm"] as const).map((story) => storyPath(language, story)),
];

const printed = new PrintedLanguages();
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
try {
  await printed.print(languages);
  const look = { widths: [320, 360, 768, 1440], rules: { tags: rules }, atOnce: 2 };
  let faults = 0;
  for (const language of languages) {
    const context = await browser.newContext();
    const found = await lookAt(pagesIn(language), { context, address: printed.address, look });
    await context.close();
    faults += found.length;
    process.stdout.write(`${language}: ${found.length === 0 ? "nothing" : `\n${found.join("\n")}`}\n`);
  }
  process.stdout.write(
    `\n${languages.length} languages, ${languages.length * pagesIn("de").length} pages, ${faults} faults\n`,
  );
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  await browser.close();
  printed.remove();
}
