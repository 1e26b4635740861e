/** A page in every language that is shipped, and front pages in those whose printers set them least like English: named, told in their language, within the window. Every template in every language is `npm run test:languages`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { scriptNameOf } from "../../src/paper/scripts/scripts.ts";
import { lookAt, PrintedLanguages, shipped } from "../languages/printed-languages.ts";
import { storyPath } from "../languages/language-paper.ts";
import { weightOf } from "../weight.ts";

/** One of each script, and the languages with the longest words. */
const editions = "de uk he ur hi th ja ko zh-Hant vi ta".split(" ");

/** Of axe's rules those whose answer can depend on the language: its name and direction, what things are called, and how large and heavy letters are. */
const ofLanguage = [
  "color-contrast",
  "document-title",
  "empty-heading",
  "html-has-lang",
  "html-lang-valid",
  "image-alt",
  "label-content-name-mismatch",
  "link-name",
  "target-size",
  "valid-lang",
];

const look = { widths: [320, 1440], rules: { only: ofLanguage }, atOnce: 2 };
const printed = new PrintedLanguages();

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await printed.print(editions);
});
test.afterAll(() => printed.remove());

test("in every language nothing sticks out of a page, and axe finds nothing that a language can break", async ({
  context,
}) => {
  test.setTimeout(300_000);
  const paths = [
    ...["en", ...shipped].map((language) => storyPath(language, "bridge")),
    ...editions.map((language) => `/${language.toLowerCase()}/`),
    ...["eu", "he", "ja", "te"].map((language) => storyPath(language, "storm")),
  ];
  expect(await lookAt(paths, { context, address: printed.address, look })).toEqual([]);
});

/** What files of letters are called that a page in a script may ask for beforehand; pages in any other are set in the device's own. */
const letters: Record<string, RegExp> = {
  Latn: /-(?:latin|vietnamese)\./,
  Cyrl: /-(?:latin|cyrillic)\./,
  Grek: /-(?:latin|greek)\./,
  Arab: /\/(?:naskh|sans-arabic)\./,
};

test("a page in no language carries letters of another, and each is as light as any paper's", () => {
  for (const language of ["en", ...shipped]) {
    const file = `${storyPath(language, "bridge").slice(1)}index.html`;
    const carried = [
      ...readFileSync(join(printed.site, file), "utf8").matchAll(/<link rel="preload" as="font"[^>]* href="([^"]+)"/g),
    ].map(([, path = ""]) => path);
    const script = scriptNameOf(language);
    const own = letters[script];
    expect(own ? carried.length > 0 : carried.length === 0, language).toBe(true);
    expect(
      carried.filter((path) => !own?.test(path) || (path.includes("-vietnamese.") && language !== "vi")),
      language,
    ).toEqual([]);
  }
  // To compress a page takes as long as to look at it: one of each script.
  for (const language of ["ar", "el", ...editions]) {
    const { html, css, script, fonts } = weightOf(printed.site, `${storyPath(language, "bridge").slice(1)}index.html`);
    expect([html < 8000, css < 9000, script < 2500, fonts < 100_000], language).toEqual([true, true, true, true]);
  }
});

test("each page says its language and direction, and so does what is in another on it", async ({ page }) => {
  for (const [language, direction] of [
    ["he", "rtl"],
    ["ur", "rtl"],
    ["ka", "ltr"],
  ] as const) {
    await page.goto(printed.address + storyPath(language, "bridge"));
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), language).toEqual([
      language,
      direction,
    ]);
  }
});

test("a fault of a language would be found", async ({ page, context }) => {
  await context.route("**/bridge-de/", async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text())
      .replace('lang="de"', 'lang="d-e"')
      .replace(/<h1[^>]*>/, '$&<span style="white-space:nowrap">' + "Donaudampfschiff ".repeat(9) + "</span>");
    await route.fulfill({ response: answer, body: html });
  });
  await page.close();
  const found = await lookAt([storyPath("de", "bridge")], { context, address: printed.address, look });
  expect(found.join("\n")).toMatch(/html-lang-valid/);
});
