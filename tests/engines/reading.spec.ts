/** What readers do with a story, in every engine. What an engine has not is left out by asking for it, and that it was is said. */
import type { Tab } from "./engine.ts";
import { expect, short, test } from "./engine-test.ts";
import { notedIn } from "./watched-site.ts";

const article = "/2026/11/24/port-strike/";

/** Whether there is an element, and how it is said to be. */
const count = (tab: Tab, selector: string) =>
  tab.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
const attribute = (tab: Tab, selector: string, name: string) =>
  tab.evaluate(([wanted = "", of = ""]) => document.querySelector(wanted)?.getAttribute(of) ?? null, [selector, name]);
const text = (tab: Tab, selector: string) =>
  tab.evaluate((wanted) => document.querySelector(wanted)?.textContent.trim() ?? "", selector);
const path = (tab: Tab) => tab.evaluate(() => location.pathname, undefined);

test("text is set as its reader likes it, and stays so", short, async ({ openTab, site }) => {
  const tab = await openTab({ width: 390, height: 844 });
  await tab.goto(site.origin + article);
  await tab.click(".tool-text");
  await expect.poll(() => count(tab, ".comforts:not([hidden])")).toBe(1);
  const panel = () =>
    tab.evaluate(() => {
      const { backgroundColor, width } = getComputedStyle(document.querySelector(".comforts") ?? document.body);
      return {
        backgroundColor,
        width: Number.parseFloat(width),
        focus: document.querySelector(".comforts")?.contains(document.activeElement),
      };
    }, undefined);
  await expect.poll(panel).toMatchObject({ backgroundColor: "rgb(253, 253, 251)", focus: true });
  const shown = () =>
    tab.evaluate(() => {
      const { fontSize, fontFamily } = getComputedStyle(
        document.querySelector(".article-text .prose p") ?? document.body,
      );
      return {
        size: Number.parseFloat(fontSize),
        face: fontFamily.replace(/,[^]*/, ""),
        paper: getComputedStyle(document.body).backgroundColor,
      };
    }, undefined);
  const before = await shown();
  await tab.click(".comfort-larger");
  await tab.click(".comforts [data-face=sans]");
  await tab.click(".comforts [data-theme=sepia]");
  const after = { size: 20, face: '"Libre Franklin"', paper: "rgb(245, 234, 214)" };
  expect(before.size).toBe(19);
  await expect.poll(shown).toEqual(after);
  await tab.press("Escape");
  await expect
    .poll(() => tab.evaluate(() => document.activeElement?.classList.contains("tool-text"), undefined))
    .toBe(true);
  await tab.reload();
  expect(await shown()).toEqual(after);
  expect(await notedIn(tab)).toEqual([]);
});

test("pictures are looked at large, from the keyboard too", short, async ({ openTab, site }) => {
  const tab = await openTab();
  await tab.goto(`${site.origin}/2026/11/09/lantern-boats/`);
  await tab.click("a.enlarge");
  await expect.poll(() => count(tab, "dialog[open] img")).toBe(1);
  await expect
    .poll(() =>
      tab.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>("dialog[open] img");
        return (
          image !== null &&
          image.complete &&
          image.naturalWidth > 0 &&
          image.getBoundingClientRect().bottom <= innerHeight
        );
      }, undefined),
    )
    .toBe(true);
  const first = await text(tab, ".lightbox-place");
  const source = () =>
    tab.evaluate(
      () => document.querySelector<HTMLImageElement>("dialog[open] img")?.getAttribute("src") ?? "",
      undefined,
    );
  const before = await source();
  await tab.press("ArrowRight");
  await expect.poll(source).not.toBe(before);
  await expect.poll(() => text(tab, ".lightbox-place")).not.toBe(first);
  const width = () =>
    tab.evaluate(() => document.querySelector("dialog[open] img")?.getBoundingClientRect().width ?? 0, undefined);
  const fits = await width();
  await tab.press("+");
  await expect.poll(width).toBeGreaterThan(fits);
  await tab.press("Escape");
  await expect.poll(() => count(tab, "dialog")).toBe(0);
  await expect
    .poll(() => tab.evaluate(() => document.activeElement?.classList.contains("enlarge"), undefined))
    .toBe(true);
  expect(await notedIn(tab)).toEqual([]);
});

test("words are searched for, and lead to a story that has them", short, async ({ openTab, site }) => {
  const tab = await openTab({ width: 390, height: 844 });
  await tab.goto(`${site.origin}/search/`);
  await tab.click("input[type=search]");
  await tab.type("dockers");
  await tab.press("Enter");
  await expect.poll(() => count(tab, "[data-results] .headline a")).toBeGreaterThan(0);
  expect(await tab.evaluate(() => location.search, undefined)).toContain("dockers");
  expect((await text(tab, "[data-results] mark")).toLowerCase()).toContain("docker");
  await tab.click("[data-results] .headline a");
  await expect.poll(() => count(tab, "article h1")).toBe(1);
  expect((await text(tab, "article")).toLowerCase()).toContain("dockers");
});

test("the next story is read on below, and back leads the way back", short, async ({ openTab, site }) => {
  const tab = await openTab();
  await tab.goto(`${site.origin}/2026/10/28/kestrel-loan/`);
  await tab.click(".next-story a");
  await expect.poll(() => path(tab)).toBe("/2026/11/03/ferry-warning/");
  await expect.poll(() => tab.evaluate(() => document.title, undefined)).toMatch(/^Ferry crews warn/);
  expect(await count(tab, "main article h1")).toBe(2);
  await tab.evaluate(() => history.back(), undefined);
  await expect.poll(() => path(tab)).toBe("/2026/10/28/kestrel-loan/");
  await expect.poll(() => tab.evaluate(() => document.title, undefined)).toMatch(/^Assembly approves loan/);
  expect(await notedIn(tab)).toEqual([]);
});

test("a passage that is selected is offered to be quoted, and what became of it is said", async ({ openTab, site }) => {
  const tab = await openTab();
  await tab.goto(site.origin + article);
  const line = await tab.evaluate(() => {
    const paragraph = document.querySelectorAll(".article-text > .prose > p")[2];
    paragraph?.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top } = paragraph?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + 20, y: top + 12 };
  }, undefined);
  await tab.drag(line, { x: line.x + 300, y: line.y });
  await expect.poll(() => tab.evaluate(() => String(document.getSelection()).length, undefined)).toBeGreaterThan(20);
  await expect.poll(() => count(tab, "button.quote")).toBe(1);
  await tab.press("Tab");
  await expect
    .poll(() => tab.evaluate(() => document.activeElement?.classList.contains("quote"), undefined))
    .toBe(true);
  await tab.press("Enter");
  await expect
    .poll(() =>
      tab.evaluate(
        () => [...document.querySelectorAll("[role=status]")].map((status) => status.textContent.trim()).join(""),
        undefined,
      ),
    )
    .not.toBe("");
});

test("a story that is saved is there without a connection, and says from when it is", async ({ openTab, site }) => {
  const tab = await openTab({ width: 390, height: 844 });
  await tab.goto(site.origin + article);
  test.skip(
    !(await tab.evaluate(() => "serviceWorker" in navigator && "caches" in window, undefined)),
    "This engine keeps nothing for pages to answer from.",
  );
  const bookmark = "[aria-pressed]";
  await tab.evaluate(() => {
    const sign = [...document.querySelectorAll<HTMLElement>(".story-tools button")].find((button) =>
      button.title.startsWith("Save"),
    );
    sign?.setAttribute("id", "bookmark");
  }, undefined);
  await tab.click("#bookmark");
  await expect.poll(() => attribute(tab, bookmark, "aria-pressed")).toBe("true");
  await expect.poll(() => tab.evaluate(() => navigator.serviceWorker.controller !== null, undefined)).toBe(true);
  site.outOfReach(true);
  await tab.reload();
  await expect.poll(() => text(tab, ".kept-note")).toMatch(/^No connection/);
  expect(await text(tab, ".article-text")).toContain("Dockers at Halmouth");
  expect(
    await tab.evaluate(async () => {
      const image = document.querySelector<HTMLImageElement>("a.enlarge img");
      await image?.decode().catch(() => undefined);
      return image?.naturalWidth ?? 0;
    }, undefined),
  ).toBeGreaterThan(100);
});

test("a video is a link until it is asked for, and then a player of the host that was named", async ({
  openTab,
  site,
}) => {
  const tab = await openTab();
  await tab.goto(`${site.origin}/2026/11/21/cable-ship-order/`);
  expect(await count(tab, "iframe, .video-player")).toBe(0);
  const player = await attribute(tab, "a[data-player]", "data-player");
  await tab.click("a[data-player]");
  await expect.poll(() => count(tab, ".video-player")).toBe(1);
  expect(new URL((await attribute(tab, ".video-player", "src")) ?? "").host).toBe(new URL(player ?? "").host);
  // The host itself is out of reach here; the policy lets its player in.
  expect((await notedIn(tab))?.filter((line) => line.startsWith("violated"))).toEqual([]);
});

test("a story is read aloud, where there are voices", async ({ openTab, site }) => {
  const tab = await openTab();
  await tab.goto(site.origin + article);
  const voices = await tab.evaluate(async () => {
    if (!("speechSynthesis" in window)) return 0;
    if (speechSynthesis.getVoices().length === 0) await new Promise((resolve) => setTimeout(resolve, 1000));
    return speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith("en")).length;
  }, undefined);
  if (voices === 0) expect(await count(tab, ".tool-listen")).toBe(0);
  test.skip(voices === 0, "There is no voice here that speaks English.");
  await tab.click(".tool-listen");
  await expect.poll(() => count(tab, ".reader button")).toBe(2);
  expect(await count(tab, "[data-being-read]")).toBe(1);
  await tab.press("Escape");
  await expect.poll(() => count(tab, ".reader, [data-being-read]")).toBe(0);
  await expect
    .poll(() => tab.evaluate(() => document.activeElement?.classList.contains("tool-listen"), undefined))
    .toBe(true);
});

test("a story on paper is a clipping in columns, without what only screens need", async ({ openTab, site }) => {
  const tab = await openTab({ width: 800, height: 1000 });
  site.alter({
    css: (css) => css.replaceAll("@media print", "@media all").replaceAll("@media screen", "@media not all"),
  });
  await tab.goto(site.origin + article);
  const printed = await tab.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.getBoundingClientRect().height > 0).length;
    return {
      columns: getComputedStyle(document.querySelector(".article-text") ?? document.body).columnCount,
      controls: shown(".story-tools, .section-nav, .next, .related"),
      clipping: shown(".clipping"),
      wide: document.scrollingElement?.scrollWidth,
    };
  }, undefined);
  expect(printed).toMatchObject({ columns: "2", controls: 0, clipping: 1 });
  expect(printed.wide).toBeLessThanOrEqual(800);
  test.skip(
    tab.print === undefined,
    "The driver of this engine prints nothing; its rules for paper were looked at on the screen.",
  );
  site.alter({});
  await tab.reload();
  const pdf = await tab.print?.();
  expect(pdf?.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf?.length).toBeGreaterThan(20_000);
});

test("who goes back finds the page as it was left, from the page cache where there is one", async ({
  openTab,
  site,
}) => {
  const tab = await openTab();
  await tab.goto(site.origin + article);
  await tab.evaluate(() => {
    scrollTo({ top: 600, behavior: "instant" });
    Object.assign(window, { left: "here" });
  }, undefined);
  await tab.goto(`${site.origin}/about/`);
  await tab.back();
  await expect.poll(() => path(tab)).toBe(article);
  await expect.poll(() => tab.evaluate(() => Math.round(scrollY), undefined)).toBeGreaterThan(400);
  const cached = await tab.evaluate(() => Reflect.get(window, "left") === "here", undefined);
  test
    .info()
    .annotations.push({
      type: "page cache",
      description: cached ? "the page came from it" : "the page was loaded anew",
    });
  await tab.click(".tool-text");
  await expect.poll(() => count(tab, ".comforts:not([hidden])")).toBe(1);
  await tab.forward();
  await expect.poll(() => path(tab)).toBe("/about/");
  expect(await notedIn(tab)).toEqual([]);
});
