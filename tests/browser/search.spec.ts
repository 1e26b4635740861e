/** The search index as a browser uses it: every bundle merged into the program's, and words found. */
import { expect, test, type Page } from "@playwright/test";

interface Found {
  url: string;
  meta: Record<string, string>;
}

/** Searches all bundles of the printed paper, from a page just opened: the program remembers what was merged. */
async function search(page: Page, words: string, filters: Record<string, string> = {}, edition = ""): Promise<Found[]> {
  await page.goto(`${edition}/about/`);
  return page.evaluate(async ({ words, filters, edition }) => {
    const list: { program: string; bundles: { path: string }[] } = await (await fetch(`${edition}/search/bundles.json`)).json();
    const pagefind: {
      init: () => Promise<void>;
      mergeIndex: (path: string) => Promise<void>;
      search: (words: string, options: { filters: Record<string, string> }) => Promise<{ results: { data: () => Promise<Found> }[] }>;
    } = await import(`${list.program}pagefind.js`);
    await pagefind.init();
    for (const { path } of list.bundles) await pagefind.mergeIndex(path);
    const { results } = await pagefind.search(words, { filters });
    return Promise.all(results.map(async (result) => {
      const { url, meta } = await result.data();
      return { url, meta };
    }));
  }, { words, filters, edition });
}

test("a word of one story finds that story, with what a result shows", async ({ page }) => {
  const found = await search(page, "Dockers and port reach deal");
  const strike = found.filter(({ url }) => url === "/2026/11/24/port-strike/")[0];
  expect(strike?.meta).toMatchObject({ title: "Dockers and port reach deal after nine-day strike", date: "November 24, 2026", section: "Auvery" });
  expect(strike?.meta["standfirst"]).toBeTruthy();
  expect(strike?.meta["alt"]).toBeTruthy();
  expect((await page.request.get(strike?.meta["image"] ?? "")).ok()).toBe(true);
  expect((await search(page, "lantern boats")).map(({ url }) => url)[0]).toBe("/2026/11/09/lantern-boats/");
});

test("a word that no story says finds none", async ({ page }) => {
  expect(await search(page, "zzyzx")).toEqual([]);
});

test("what is found can be narrowed down by author", async ({ page }) => {
  const all = await search(page, "port");
  const some = await search(page, "port", { author: "Lena Okafor" });
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
});

test.describe("in Arabic", () => {
  const strike = "/2026/11/24/اتفاق-ينهي-إضراب-الميناء/";

  for (const words of ["ميناء", "الميناء", "المِيناء", "بالميناء"]) {
    test(`${words} is found with and without its article, its vowel signs and what is joined to it`, async ({ page }) => {
      expect((await search(page, words, {}, "/ar")).map(({ url }) => url)).toContain(strike);
    });
  }

  test("a letter with its hamza is found without it", async ({ page }) => {
    const found = async (words: string) => (await search(page, words, {}, "/ar")).map(({ url }) => url).sort();
    expect(await found("اضراب")).toEqual(await found("إضراب"));
    expect(await found("اضراب")).toContain(strike);
  });

  test("only stories in Arabic are found, and shown in Arabic", async ({ page }) => {
    const [first] = await search(page, "الطحين", {}, "/ar");
    expect(first?.meta).toMatchObject({ section: "اقتصاد", date: "٥ نوفمبر ٢٠٢٦" });
    expect(await search(page, "flour", {}, "/ar")).toEqual([]);
  });
});

test("French is found with and without its accents", async ({ page }) => {
  for (const [plain, accented] of [["greve", "grève"], ["elevateur", "élévateur"], ["METEOROLOGUES", "météorologues"]] as const) {
    const found = (await search(page, accented, {}, "/fr")).map(({ url }) => url).sort();
    expect(found.length).toBeGreaterThan(0);
    expect((await search(page, plain, {}, "/fr")).map(({ url }) => url).sort()).toEqual(found);
  }
});
