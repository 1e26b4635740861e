/** Pages without what the oldest browsers lack: words are legible, set in their faces, and nothing is cut off or lost. */
import { mirrored, templates } from "../browser/pages.ts";
import { sticksOut } from "../browser/sticks-out.ts";
import { expect, test } from "./engine-test.ts";
import { notedIn } from "./watched-site.ts";

/** Style sheets as those browsers read them: what they do not know is invalid. */
const withoutTheNew = (css: string): string =>
  css
    .replace(/(?<![\w-])(?:light-dark|round)\(/g, "unknown(")
    .replaceAll(":has(", ":unknown(")
    .replaceAll("subgrid", "unknown")
    .replace(
      /(?<=[{;(])(?:text-box|text-wrap|content-visibility|contain-intrinsic-block-size|overflow-clip-margin|accent-color|hanging-punctuation|hyphenate-limit-chars)(?=:)/g,
      "unknown",
    )
    .replace(/content:("[^"]*") \/ ""/g, "content:unknown")
    .replace(/attr\((?=[\w-]+ type)/g, "unknown(")
    .replaceAll("::-webkit-search-cancel-button", "::unknown");

/** In the page, before anything of it: the same for scripts. */
function takeTheNew(): void {
  for (const name of ["parse", "canParse"]) Reflect.deleteProperty(URL, name);
  Reflect.deleteProperty(Intl, "Segmenter");
  for (const name of Object.getOwnPropertyNames(Element.prototype))
    if (/^aria[A-Z]/.test(name)) Reflect.deleteProperty(Element.prototype, name);
  addEventListener("scrollend", (event) => event.stopImmediatePropagation(), true);
}

/** In the page: what is not legible of it. */
function illegible(): string[] {
  const channels = (colour: string) => (/^rgba?\((.*)\)$/.exec(colour)?.[1] ?? "").split(",").map(Number);
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element: Element): string => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if ((channels(backgroundColor)[3] ?? 1) > 0.99 && backgroundColor !== "transparent") return backgroundColor;
    }
    return "none";
  };
  const found: string[] = [];
  for (const element of document.querySelectorAll(
    "h1, h2, h3, p, li, time, figcaption, label, legend, button, summary, blockquote, td, th",
  )) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim(),
    );
    if (
      !own ||
      element.closest(".unseen, .skip, noscript, [hidden], dialog:not([open])") ||
      element.getBoundingClientRect().height === 0
    )
      continue;
    const { color, fontFamily, fontSize, lineHeight } = getComputedStyle(element);
    const behind = ground(element);
    const [a, b] = [light(color), light(behind)].sort((one, other) => other - one);
    const contrast = ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
    const lines = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    const name = `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
    if (behind === "none" || contrast < 4.4) found.push(`${name}: ${color} on ${behind}`);
    if (!(lines >= 0.95 && lines <= 2.6)) found.push(`${name}: ${fontSize} in lines of ${lineHeight}`);
    if (!/^"?(?:Newsreader|Libre Franklin|Noto Naskh Arabic|Noto Sans Arabic|Geeza Pro)/.test(fontFamily))
      found.push(`${name}: in ${fontFamily}`);
  }
  return found;
}

const pages = {
  front: templates["front"],
  article: templates["article"],
  table: templates["article with a table and notes"],
  thread: templates["article of a thread"],
  "live blog": templates["live blog"],
  section: templates["section"],
  archive: "/archive/2026/",
  search: templates["search"],
  standing: templates["standing"],
  "front, right to left": mirrored["front"],
  "article, right to left": mirrored["article"],
  "article in French": "/2026/11/24/accord-au-port/",
};

for (const scheme of ["light", "dark"] as const) {
  test(`a page reads without what the oldest browsers lack, ${scheme}`, async ({ openTab, site }) => {
    test.setTimeout(120_000);
    site.alter({ css: withoutTheNew, first: takeTheNew });
    const tab = await openTab({ width: 360, scheme });
    const wrong: string[] = [];
    for (const [name, path] of Object.entries(pages)) {
      await tab.goto(`${site.origin}${path}`);
      for (const width of [360, 1440]) {
        await tab.resize({ width, height: 900 });
        const found = [...(await tab.evaluate(illegible, undefined)), ...(await tab.evaluate(sticksOut, undefined))];
        wrong.push(...found.map((what) => `${name}, ${width} px: ${what}`));
      }
      wrong.push(...((await notedIn(tab)) ?? ["nobody watches the page"]).map((what) => `${name}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });
}

test("the tools beside a story work and are seen without what the oldest browsers lack", async ({ openTab, site }) => {
  site.alter({ css: withoutTheNew, first: takeTheNew });
  const tab = await openTab({ width: 390, height: 844 });
  await tab.goto(`${site.origin}/2026/11/24/port-strike/`);
  const sign = await tab.evaluate(
    () => getComputedStyle(document.querySelector(".tool-text") ?? document.body, "::before").content,
    undefined,
  );
  expect(sign).toMatch(/^"Aa"/);
  await tab.click(".tool-text");
  await expect
    .poll(() =>
      tab.evaluate(
        () => getComputedStyle(document.querySelector(".comforts") ?? document.documentElement).backgroundColor,
        undefined,
      ),
    )
    .toBe("rgb(253, 253, 251)");
  expect(await tab.evaluate(illegible, undefined)).toEqual([]);
  await tab.click(".comforts [data-theme=dark]");
  expect(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor, undefined)).toBe("rgb(16, 20, 23)");
  expect(await tab.evaluate(illegible, undefined)).toEqual([]);
  expect(await notedIn(tab)).toEqual([]);
});
