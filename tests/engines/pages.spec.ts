/** Every template in every engine, narrow and wide, in each look and direction: nothing fails, nothing is cut off, and the keyboard goes through it in order. */
import { mirrored, templates } from "../browser/pages.ts";
import { sticksOut } from "../browser/sticks-out.ts";
import type { Tab } from "./engine.ts";
import { expect, test } from "./engine-test.ts";
import { notedIn } from "./watched-site.ts";

const widths = [360, 1440];
const height = 900;

/** Each look begins at another width, and goes on at the other: pages are opened at both. */
const looks = [
  { theme: "light", scheme: "light", begins: 360 },
  { theme: "dark", scheme: "dark", begins: 1440 },
  { theme: "sepia", scheme: "light", begins: 360 },
] as const;

const papers = { light: "rgb(253, 253, 251)", dark: "rgb(16, 20, 23)", sepia: "rgb(245, 234, 214)" };

for (const [direction, pages] of [
  ["left to right", templates],
  ["right to left", mirrored],
] as const) {
  for (const { theme, scheme, begins } of looks) {
    test(`every template, ${direction}, ${theme}`, async ({ openTab, site }) => {
      test.setTimeout(240_000);
      const tab = await openTab({ width: begins, height, scheme });
      if (theme === "sepia") {
        await tab.goto(`${site.origin}/about/`);
        await tab.evaluate(() => localStorage.setItem("comforts", JSON.stringify({ theme: "sepia" })), undefined);
      }
      const wrong: string[] = [];
      for (const [name, path] of Object.entries(pages)) {
        await tab.resize({ width: begins, height });
        site.refused();
        tab.told();
        await tab.goto(site.origin + path);
        for (const width of [begins, ...widths.filter((other) => other !== begins)]) {
          await tab.resize({ width, height });
          const seen = await looked(tab);
          wrong.push(
            ...[...seen.out, ...(seen.paper === papers[theme] ? [] : [`the paper is ${seen.paper}`])].map(
              (what) => `${name}, ${width} px: ${what}`,
            ),
          );
        }
        const missing = name === "not found" ? [`404 ${decodeURI(path)}`] : [];
        const refused = site.refused().filter((answer) => !missing.includes(answer));
        const told = tab.told().filter((line) => missing.length === 0 || !/ 404|404 \(Not Found\)/.test(line));
        wrong.push(
          ...[...refused, ...told, ...((await notedIn(tab)) ?? ["nobody watches the page"])].map(
            (what) => `${name}: ${what}`,
          ),
        );
      }
      expect(wrong).toEqual([]);
    });
  }
}

/** What lies far below is laid out only when a reader comes near: the page is gone through first. */
async function looked(tab: Tab): Promise<{ out: string[]; paper: string }> {
  const paper = await tab.evaluate(async () => {
    await document.fonts.ready;
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: "instant" });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    scrollTo({ top: 0, behavior: "instant" });
    return getComputedStyle(document.body).backgroundColor;
  }, undefined);
  return { out: await tab.evaluate(sticksOut, undefined), paper };
}

for (const [name, path] of [
  ["the front page", "/"],
  ["an article", "/2026/11/24/port-strike/"],
  ["the search page", "/search/"],
  ["the front page from right to left", "/ar/"],
] as const) {
  test(`the keyboard goes through ${name} in the order in which it stands there, and shows where it is`, async ({
    openTab,
    site,
  }) => {
    const tab = await openTab({ width: 1440, height });
    await tab.goto(site.origin + path);
    const before: number[] = [];
    for (let press = 0; press < 24; press++) {
      await tab.press("Tab");
      const { at, marked, name } = await tab.evaluate(focused, undefined);
      expect(at, `${name} after ${press} others`).toBeGreaterThan(before.at(-1) ?? -1);
      expect({ name, marked }).toEqual({ name, marked: true });
      // The page may glide there.
      await expect.poll(async () => (await tab.evaluate(focused, undefined)).seen, { message: name }).toBe(true);
      before.push(at);
    }
    await tab.press("Tab", "Shift");
    expect((await tab.evaluate(focused, undefined)).at).toBe(before.at(-2));
  });
}

/** In the page: the number of the element that has the focus, and whether it is in the window and marked. */
function focused(): { at: number; seen: boolean; marked: boolean; name: string } {
  const element = document.activeElement ?? document.body;
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (each) => each.getAttribute("tabindex") !== "-1",
  );
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const outlined = (style: CSSStyleDeclaration) =>
    style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1 && !style.outlineColor.endsWith(", 0)");
  // A card's outline is around all of it; the search field's line is its own.
  const marked =
    outlined(getComputedStyle(element)) ||
    outlined(getComputedStyle(element, "::after")) ||
    getComputedStyle(element.parentElement ?? element).boxShadow !== "none";
  return {
    at: all.indexOf(element),
    seen: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
    marked,
    name: element.outerHTML.slice(0, 90),
  };
}
