/** How light the pages are: the limits that every page keeps. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mirrored, templates } from "../browser/pages.ts";
import { siteFolder } from "../built-site.ts";
import { efforts, weightOf, type Effort } from "../weight.ts";
import { filesIn } from "./folders.ts";
import { readPage } from "./html.ts";

const pages = filesIn(siteFolder).filter((file) => file.endsWith("index.html") && !file.startsWith("desk/"));
const ofTemplates = [...Object.values(templates), ...Object.values(mirrored)]
  .map((path) => `${path.slice(1)}index.html`)
  .filter((file) => pages.includes(file));
const articles = pages.filter((file) => /^\d{4}\/\d\d\/\d\d\//.test(file));

/** Bytes as they are sent. A live blog has an article’s rules and its own, and a script that asks for more of it. What is saved is set by a script. */
const limits = { html: 8000, css: 8000, script: 2600 };
const liveLimits = { ...limits, css: 8020, script: 2700 };
const savedLimits = { html: 3000, css: 8000, script: 3500 };
/** Of the longest article 2,080 are its text and notes, and 500 the story so far. */
const longest = "2026/11/23/who-pays-for-the-tide/index.html";
const longestLimits = { ...limits, html: 8200 };
const isLive = (file: string) => readFileSync(join(siteFolder, file), "utf8").includes('class="updates"');
const fontLimits = { ltr: 60_000, rtl: 70_000 };

test("there is something to weigh", () => {
  expect(articles.length).toBeGreaterThan(20);
  expect(ofTemplates.length).toBeGreaterThan(35);
  expect(weightOf(siteFolder, "2026/11/24/port-strike/index.html").script).toBeGreaterThan(500);
});

test("every article, and a page of every template, keeps to the weights", () => {
  const limitsOf = (file: string) => {
    if (file === longest) return longestLimits;
    if (isLive(file)) return liveLimits;
    return /(?:^|\/)saved\//.test(file) ? savedLimits : limits;
  };
  const tooHeavy = (file: string, effort: Effort) => {
    const weight = weightOf(siteFolder, file, effort);
    const direction = /<html[^>]* dir="rtl"/.test(readFileSync(join(siteFolder, file), "utf8")) ? "rtl" : "ltr";
    const most = limitsOf(file);
    return [
      ...(["html", "css", "script"] as const)
        .filter((part) => weight[part] > most[part])
        .map((part) => `${file}: ${part} ${weight[part]} bytes`),
      ...(weight.fonts > fontLimits[direction] ? [`${file}: fonts ${weight.fonts} bytes`] : []),
    ];
  };
  const heavy = [...new Set([...articles, ...ofTemplates])]
    .filter((file) => tooHeavy(file, efforts.little).length > 0)
    .flatMap((file) => tooHeavy(file, efforts.sent));
  expect(heavy).toEqual([]);
});

test("a page declares no face of a script in which nothing stands on it", () => {
  const families = { latin: '"?Newsreader', arabic: '"?Noto Naskh' };
  // What these show is filled in by scripts, in any language of the paper.
  const told = pages.filter((file) => !/(?:^|\/)(?:saved|search)\//.test(file));
  const carried = told.flatMap((file) => {
    const page = readFileSync(join(siteFolder, file), "utf8");
    // The links to other editions are a word each, in the device's letters.
    const said = [...page.replace(/<nav class="?editions[\s\S]*?<\/nav>/, "").matchAll(/ lang="?([a-z]+)/g)];
    const languages = new Set(said.map(([, language]) => language));
    const there = { latin: languages.has("en") || languages.has("fr"), arabic: languages.has("ar") };
    return (["latin", "arabic"] as const)
      .filter((script) => !there[script] && new RegExp(`@font-face ?{[^}]*font-family:${families[script]}`).test(page))
      .map((script) => `${file}: ${script}`);
  });
  expect(carried).toEqual([]);
});

test("nothing keeps a page from being painted but the page itself", () => {
  const blocking = pages.flatMap((file) =>
    readPage(join(siteFolder, file))
      .all("link, script")
      .filter(({ name, attributes }) =>
        name === "link"
          ? attributes["rel"] === "stylesheet"
          : attributes["src"] !== undefined &&
            attributes["type"] !== "module" &&
            attributes["defer"] === undefined &&
            attributes["async"] === undefined,
      )
      .map(({ attributes }) => `${file}: ${attributes["href"] ?? attributes["src"]}`),
  );
  expect(blocking).toEqual([]);
});

test("an article does not carry the front page's rules, nor the front page an article's", () => {
  const css = (file: string) =>
    [...readFileSync(join(siteFolder, file), "utf8").matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)]
      .map(([, text]) => text)
      .join("");
  expect(css("2026/11/24/port-strike/index.html")).not.toContain(".band-columns");
  expect(css("index.html")).not.toContain(".pull-quote");
  expect(css("index.html")).toContain(".band-columns");
});

test("what is used later is a file of its own, and is there", () => {
  const page = readFileSync(join(siteFolder, "2026/11/24/port-strike/index.html"), "utf8");
  const tools = /<script[^>]* data-module="([^"]*StoryTools[^"]*)"/.exec(page)?.[1] ?? "";
  const later = [
    ...new Set(
      [...readFileSync(join(siteFolder, tools), "utf8").matchAll(/import\([`"']\.\/([^`"']+)[`"']\)/g)].map(
        ([, name = ""]) => name,
      ),
    ),
  ];
  expect(later.map((name) => name.replace(/\..*/, "")).sort()).toEqual([
    "comforts-panel",
    "lightbox",
    "listen",
    "quote",
    "save-story",
    "tell-by-name",
  ]);
  for (const name of later) expect(existsSync(join(siteFolder, "_astro", name))).toBe(true);
});
