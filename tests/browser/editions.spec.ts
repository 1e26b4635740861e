/** The paper in its languages, as readers go from one to another: the switch, the direction, addresses in Arabic script. */
import { expect, lookingTest, test, type Page } from "./patient-test.ts";

const arabic = "/2026/11/24/اتفاق-ينهي-إضراب-الميناء/";
const french = "/2026/11/24/accord-au-port/";
const english = "/2026/11/24/port-strike/";

const pathOf = (page: Page) => decodeURI(new URL(page.url()).pathname);
const to = (page: Page, name: string) =>
  page.getByRole("navigation", { name: /^(Languages|اللغات|Langues)$/ }).getByRole("link", { name });

const round: Record<string, [english: string, arabic: string, french: string]> = {
  "front page": ["/", "/ar/", "/fr/"],
  article: [english, arabic, french],
  section: ["/business/", "/ar/business/", "/fr/business/"],
  topic: ["/topics/ports/", "/ar/topics/ports/", "/fr/topics/ports/"],
  author: ["/authors/noor-haddad/", "/ar/authors/noor-haddad/", "/fr/authors/noor-haddad/"],
  month: ["/archive/2026/11/", "/ar/archive/2026/11/", "/fr/archive/2026/11/"],
  corrections: ["/corrections/", "/ar/corrections/", "/fr/corrections/"],
  directory: ["/topics/", "/ar/topics/", "/fr/topics/"],
  "standing page": ["/about/", "/ar/about/", "/fr/about/"],
};

for (const [name, [en, ar, fr]] of Object.entries(round)) {
  lookingTest(`from the ${name} to the same page in every language, and back`, async ({ page }) => {
    await page.goto(en);
    for (const [language, path, lang] of [
      ["العربية", ar, "ar"],
      ["Français", fr, "fr"],
      ["العربية", ar, "ar"],
      ["English", en, "en"],
    ] as const) {
      await to(page, language).click();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      expect(pathOf(page)).toBe(path);
    }
  });
}

test("the switch works from the keyboard, and is named in the language that it leads to", async ({ page }) => {
  await page.goto(arabic);
  const link = to(page, "Français");
  await expect(link).toHaveAttribute("lang", "fr");
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(french);
});

test("a story without a translation says that the switch leads to the front page", async ({ page }) => {
  await page.goto("/2026/11/19/salt-line/");
  await to(page, "العربية")
    .filter({ hasText: /: الصفحة الأولى$/ })
    .click();
  await expect.poll(() => pathOf(page)).toBe("/ar/");
});

lookingTest("the switch stands beside the paper's name or above it, never on it", async ({ page }) => {
  for (const path of ["/", "/ar/", "/fr/", "/world/", "/ar/business/"]) {
    await page.goto(path);
    for (const width of [320, 360, 414, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            return range.getBoundingClientRect();
          });
        const [name] = boxes(".masthead .name a");
        return boxes(".editions a, .section-nav a").filter(
          (box) =>
            name && box.left < name.right && name.left < box.right && box.top < name.bottom && name.top < box.bottom,
        ).length;
      });
      expect(over, `${path} at ${width} px`).toBe(0);
    }
  }
});

lookingTest("an unknown address below /ar/ is answered in Arabic", async ({ page }) => {
  const answer = await page.goto("/ar/لا-شيء/");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("الصفحة غير موجودة");
  expect((await page.goto("/no/such/page/"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
});

test.describe("an address in Arabic script", () => {
  lookingTest("can be typed, encoded or not", async ({ page }) => {
    for (const typed of [arabic, encodeURI(arabic), encodeURI(arabic).toLowerCase()]) {
      const answer = await page.goto(typed);
      expect(answer?.status(), typed).toBe(200);
      await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
        "href",
        `https://meridian.example${encodeURI(arabic)}`,
      );
    }
  });

  test("can be copied from a link and pasted", async ({ page, context }) => {
    await page.goto("/ar/");
    const link = page.getByRole("link", { name: "عمال الميناء يتفقون مع الإدارة بعد إضراب دام تسعة أيام" }).first();
    const copied = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
    const other = await context.newPage();
    await other.goto(copied);
    expect(decodeURI(new URL(other.url()).pathname)).toBe(arabic);
    await expect(other.locator("h1")).toContainText("عمال الميناء");
  });

  test("is followed from a text, and a place on its page too", async ({ page }) => {
    await page.goto(arabic);
    await page.getByRole("link", { name: "أُدخل تصويب على هذا المقال." }).click();
    await expect(page.locator("#corrections")).toBeInViewport();
    await page.getByRole("link", { name: "حين كانت ٢٣ سفينة تنتظر" }).click();
    await expect.poll(() => pathOf(page)).toBe("/2026/11/20/محادثات-الميناء/");
  });
});

test.describe("a page from right to left", () => {
  const box = async (page: Page, selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    if (!found) throw new Error(`${selector} is not to be seen.`);
    return found;
  };
  const centre = ({ x, width }: { x: number; width: number }) => x + width / 2;

  lookingTest("is the mirror image of the same page from left to right", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 1000 });
    const centres = async (path: string, selectors: readonly string[]) => {
      await page.goto(path);
      const found: number[] = [];
      for (const selector of selectors) found.push(centre(await box(page, selector)));
      return found;
    };
    const onBoth = [".masthead .name a", ".editions"];
    for (const [path, mirrored, own] of [
      ["/fr/", "/ar/", [".card-lead", ".front-seconds", ".latest"]],
      [french, arabic, [".article-meta", ".related", ".figure-article figcaption"]],
    ] as const) {
      const selectors = [...onBoth, ...own];
      const [here, there] = [await centres(path, selectors), await centres(mirrored, selectors)];
      for (const [at, selector] of selectors.entries()) {
        const [left = 0, right = 0] = [here[at], there[at]];
        // What is not in the middle changes sides.
        if (Math.abs(left - 720) > 90)
          expect(Math.sign(right - 720), `${selector} of ${mirrored}`).toBe(-Math.sign(left - 720));
      }
    }
  });

  lookingTest("has nothing that runs off to a side", async ({ page }) => {
    for (const path of [
      "/ar/",
      arabic,
      "/ar/topics/",
      "/ar/archive/2026/11/",
      "/ar/corrections/",
      "/ar/about/",
      "/fr/",
      french,
    ]) {
      await page.goto(path);
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${path} at ${width}`,
        ).toBeLessThanOrEqual(width);
      }
    }
  });

  test("leaves code, Latin words and media controls as they are", async ({ page }) => {
    await page.goto("/ar/accessibility/");
    const said = await page.evaluate(() => {
      const article = document.querySelector(".prose");
      article?.insertAdjacentHTML(
        "beforeend",
        '<p>نص <code>a = b[0];</code></p><pre><code>x = 1;</code></pre><a class="video-link"><span class="video-play">تشغيل</span></a>',
      );
      const style = (selector: string, part?: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body, part);
      const play = style(".video-play", "::before");
      return {
        code: style("p code").direction,
        pre: style("pre").direction,
        isolated: [...document.querySelectorAll("bdi")].map(({ textContent }) => textContent),
        points: play.clipPath.replaceAll("0px", "0"),
      };
    });
    expect(said).toMatchObject({
      code: "ltr",
      pre: "ltr",
      // Its point is on the right.
      points: "polygon(0 0, 100% 50%, 0 100%)",
    });
    expect(said.isolated).toEqual(expect.arrayContaining(["WCAG 2.2", "JavaScript", "access@meridian.example.org"]));
  });

  test("says sizes and places in the edition's own figures", async ({ page }) => {
    await page.goto(arabic);
    await expect(page.locator(".tool-size")).toHaveText("٢٠");
    await page.locator(".tool-text").click();
    await expect(page.locator(".comfort-size > [aria-hidden]")).toHaveText("٢٠");
    await page.locator(".comfort-larger").click();
    await expect(page.locator(".comfort-size")).toHaveText(/^٢٢.*٢٢/);
    await expect(page.locator(".tool-size")).toHaveText("٢٢");
    await page.goto(french);
    await expect(page.locator(".tool-size")).toHaveText("22");
  });

  lookingTest(
    "is set as Arabic is: larger, with more leading, neither spaced nor slanted, in faces made for it",
    async ({ page }) => {
      const looks = async (path: string) => {
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready);
        return page.evaluate(() => {
          const text = getComputedStyle(document.querySelector(".article-text .prose") ?? document.body);
          const slanted = [...document.querySelectorAll("body *")].filter(
            (element) =>
              element.closest("[lang]")?.getAttribute("lang") === "ar" &&
              (getComputedStyle(element).fontStyle !== "normal" ||
                !["normal", "0px"].includes(getComputedStyle(element).letterSpacing)),
          );
          return {
            size: Number.parseFloat(text.fontSize),
            leading: Number.parseFloat(text.lineHeight) / Number.parseFloat(text.fontSize),
            slanted: slanted.map(({ outerHTML }) => outerHTML.slice(0, 80)),
            loaded: [...document.fonts]
              .filter(({ status, family }) => status === "loaded" && !family.includes("Stand-in"))
              .map(({ family }) => family.replaceAll('"', "")),
          };
        });
      };
      const [own, other] = [await looks(arabic), await looks(english)];
      expect(own.size).toBeGreaterThan(other.size * 1.1);
      expect(own.leading).toBeGreaterThan(1.7);
      expect(own.slanted).toEqual([]);
      expect([...new Set(own.loaded)].sort()).toEqual(["Noto Naskh Arabic", "Noto Sans Arabic"]);
      expect(other.loaded.join()).not.toContain("Arabic");
    },
  );
});

lookingTest("French breaks no line before a mark that stands apart, and none within a number", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(french);
  const broken = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(
      document.querySelector(".article-text") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: words, index = 0 } of (node.nodeValue ?? "").matchAll(/\S[\u202f\u00a0]\S/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + words.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(words);
      }
    }
    return found;
  });
  expect(broken).toEqual([]);
});

test.describe("a search", () => {
  const strike = "عمال الميناء يتفقون مع الإدارة بعد إضراب دام تسعة أيام";
  const found = async (page: Page, path: string) => {
    await page.goto(path);
    await expect(page.locator("[data-results]")).toHaveAttribute("aria-busy", "false");
    return (await page.locator("[data-results] h2").allTextContents()).map((text) => text.trim());
  };

  for (const words of ["ميناء", "الميناء", "المِيناء", "بالميناء"]) {
    lookingTest(
      `finds ${words} with and without its article, its vowel signs and what is joined to it`,
      async ({ page }) => {
        expect(await found(page, `/ar/search/?q=${words}`)).toContain(strike);
      },
    );
  }

  lookingTest("finds a letter with its hamza where it is typed without", async ({ page }) => {
    const with_ = await found(page, "/ar/search/?q=إضراب");
    expect(with_).toContain(strike);
    expect((await found(page, "/ar/search/?q=اضراب")).sort()).toEqual(with_.sort());
  });

  lookingTest("finds stories of its own language only, and says so in it", async ({ page }) => {
    await found(page, "/ar/search/?q=الطحين");
    await expect(page.getByRole("status")).toHaveText("نتيجة واحدة");
    await expect(page.locator("[data-results] time")).toHaveText("٥ نوفمبر ٢٠٢٦");
    await expect(page.locator("[data-results] .kicker")).toHaveText("اقتصاد");
    expect(await found(page, "/ar/search/?q=flour")).toEqual([]);
    await found(page, "/ar/search/?q=الميناء");
    await expect(page.getByRole("status")).toHaveText(/^[٠-٩]+ نتائج$/);
  });

  lookingTest("finds French with and without its accents", async ({ page }) => {
    for (const [plain, accented] of [
      ["greve", "grève"],
      ["elevateur", "élévateur"],
      ["METEOROLOGUES", "météorologues"],
    ] as const) {
      const stories = await found(page, `/fr/search/?q=${accented}`);
      expect(stories.length).toBeGreaterThan(0);
      expect((await found(page, `/fr/search/?q=${plain}`)).sort()).toEqual(stories.sort());
    }
  });
});
