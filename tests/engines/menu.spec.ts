/** A paper of many sections has them in a menu on telephones, in every engine: opened and left with fingers, keys and by going on. */
import { rmSync } from "node:fs";
import type { Server } from "node:http";
import { newestStory, printBranded } from "../branded-papers.ts";
import { folderInProgram, lendTemplates } from "../built-site.ts";
import { freePort } from "../free-port.ts";
import { serve } from "../../src/hosting/serve.ts";
import type { Tab } from "./engine.ts";
import { expect, test } from "./engine-test.ts";

let folder = "";
let server: Server | undefined;
let story = "";

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = folderInProgram("menu");
  lendTemplates(`${folder}/sections/cache`);
  const port = await freePort();
  server = await serve(await printBranded("sections", folder), port);
  story = `http://localhost:${port}${newestStory}`;
});
test.afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const opener = ".menu-bar button";

/** What is seen of the menu: its sections, and where the focus is. */
const seen = (tab: Tab) =>
  tab.evaluate(() => {
    const links = [...document.querySelectorAll(".section-nav li a:not(.to-search)")];
    const inSight = links.filter((link) => {
      const { top, bottom, height } = link.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= innerHeight;
    });
    const { activeElement } = document;
    return {
      sections: inSight.length,
      focus: activeElement === document.body ? "" : (activeElement?.textContent.trim() ?? ""),
      wide: document.documentElement.scrollWidth > innerWidth,
    };
  }, undefined);

test("sections are opened by a finger and left by one", async ({ openTab }) => {
  const tab = await openTab({ width: 390, height: 844 });
  await tab.goto(story);
  expect(await seen(tab)).toMatchObject({ sections: 0, wide: false });
  await tab.click(opener);
  await expect.poll(() => seen(tab)).toMatchObject({ sections: 25, wide: false });
  await tab.click(".menu-end button");
  await expect.poll(() => seen(tab)).toMatchObject({ sections: 0 });
  await tab.click(opener);
  await tab.click(".section-nav li:nth-child(25) a");
  await expect.poll(() => tab.evaluate(() => location.pathname, undefined)).toBe("/s24/");
});

test("sections are opened, walked and left by keys, and the focus is where it was", async ({ openTab }) => {
  const tab = await openTab({ width: 390, height: 844 });
  await tab.goto(story);
  await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), opener);
  await tab.press("Enter");
  await expect.poll(() => seen(tab)).toMatchObject({ sections: 25 });
  await tab.press("Tab");
  expect(await seen(tab)).toMatchObject({ focus: "Politics 1" });
  await tab.press("Escape");
  await expect.poll(() => seen(tab)).toMatchObject({ sections: 0, focus: "Sections" });
});

test("where there is room all are in lines, and nothing opens", async ({ openTab }) => {
  const tab = await openTab({ width: 1440, height: 900 });
  await tab.goto(story);
  expect(await seen(tab)).toMatchObject({ sections: 25, wide: false });
  expect(
    await tab.evaluate((selector) => document.querySelector(selector)?.getBoundingClientRect().height, opener),
  ).toBe(0);
});
