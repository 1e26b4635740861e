/** axe finds nothing on any template, in any colours, at any size of text; and what axe cannot see is looked at here. */
import { chosenOf } from "../whole.ts";
import { everyLook, faults, faultsInLooks } from "./faults.ts";
import { mirrored, panels, templates, themes } from "./pages.ts";
import { expect, lookingTest, test, type Page } from "./patient-test.ts";
import { choose, giveVoice, open } from "./reader.ts";

const article = "/2026/11/24/port-strike/";

const rightToLeft = Object.entries(mirrored).map(([template, path]): [string, string] => [
  `${template}, right to left`,
  path,
]);

/** From right to left colours are those of the same template from left to right: each page is looked at in one of them, and with the largest text. */
const mirroredLooks = (page: number) =>
  chosenOf(everyLook, ({ size }, place) => size === 32 || place === page % themes.length);

for (const [name, path, looks] of [
  ...Object.entries(templates).map(([name, path]) => [name, path, everyLook] as const),
  ...rightToLeft.map(([name, path], place) => [name, path, mirroredLooks(place)] as const),
]) {
  lookingTest(
    `axe finds nothing, in any colours, with the smallest and the largest text: ${name}`,
    async ({ page }) => {
      test.slow();
      await page.goto(path);
      // In an article letters stand out at least 7 to 1 (WCAG 1.4.6, AAA).
      const more = name.startsWith("article") ? ["color-contrast-enhanced"] : [];
      expect(await faultsInLooks(page, more, looks)).toEqual([]);
    },
  );
}

for (const panel of panels) {
  test(`axe finds nothing while a panel is open: ${panel}`, async ({ page }) => {
    test.slow();
    await giveVoice(page);
    await page.goto(article);
    await open(page, panel);
    expect(await faultsInLooks(page, ["color-contrast-enhanced"])).toEqual([]);
  });
}

/** Words in the colour of their own ground, which browsers lay below all words, and controls that nothing tells from the page. */
const blank = (page: Page) =>
  page.evaluate(() => {
    const shade = (colour: string) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.setProperty("color", colour);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const canvas = shade("Canvas");
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const own = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => (own(element) || element.matches("svg, input, select")) && isSeen(element))
      .filter((element) => getComputedStyle(element).color === canvas)
      .map((element) => element.outerHTML.slice(0, 100));
  });

for (const [name, path] of Object.entries(templates))
  lookingTest(`in forced colours nothing is blank: ${name}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(path);
    expect(await blank(page)).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await blank(page)).toEqual([]);
  });

test("in forced colours states are told by more than a ground or a shadow, and panels are whole", async ({ page }) => {
  await giveVoice(page);
  await page.emulateMedia({ forcedColors: "active" });
  /** All that tells one from the other but colours, grounds and shadows, which are forced. */
  const told = (selector: string, other: string) =>
    page.evaluate(
      ([selector, other]) => {
        const look = (chosen: string) => {
          const element = document.querySelector(chosen);
          if (!element) return undefined;
          const { fontWeight, textDecorationLine, outlineStyle, borderBlockEndWidth, borderBlockStartWidth } =
            getComputedStyle(element);
          return [fontWeight, textDecorationLine, outlineStyle, borderBlockEndWidth, borderBlockStartWidth].join();
        };
        const [one, two] = [look(selector), look(other)];
        return one !== undefined && two !== undefined && one !== two;
      },
      [selector, other] as const,
    );
  await page.goto(article);
  expect(await told(".section-nav [aria-current]", ".section-nav a:not([aria-current])")).toBe(true);
  for (const panel of panels) {
    await page.goto(article);
    await open(page, panel);
    expect(await blank(page), panel).toEqual([]);
    if (panel === "text settings")
      expect(await told(".comforts :checked + span", ".comforts :not(:checked) + span")).toBe(true);
    if (panel === "listening") expect(await told("[data-being-read]", ".standfirst")).toBe(true);
  }
  await page.goto("/search/?q=strike&past=month");
  await expect(page.getByRole("status")).toHaveText(/found/);
  expect(await told(".search-pasts :checked + span", ".search-pasts :not(:checked) + span")).toBe(true);
  await page.goto("/search/?q=strike");
  await expect(page.locator("mark").first()).toBeVisible();
  expect(await told("mark", ".search .standfirst")).toBe(true);
  expect(await blank(page)).toEqual([]);
});

test("what is filled in and pressed has edges that are seen, in any colours", async ({ page }) => {
  const faint = () =>
    page.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const light = (colour: string) => {
        if (!canvas) return 0;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
          const share = part / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const ground = light(getComputedStyle(document.body).backgroundColor);
      return [...document.querySelectorAll<HTMLElement>("main :is(select, button, .search-pasts span, .comfort span)")]
        .filter((field) => field.checkVisibility() && getComputedStyle(field).borderBlockEndStyle !== "none")
        .filter((field) => {
          const edge = light(getComputedStyle(field).borderBlockEndColor);
          return (Math.max(edge, ground) + 0.05) / (Math.min(edge, ground) + 0.05) < 3;
        })
        .map((field) => field.outerHTML.slice(0, 100));
    });
  for (const theme of ["light", "dark", "sepia"] as const) {
    await page.goto("/search/?section=world");
    await choose(page, { theme });
    expect(await faint(), theme).toEqual([]);
    await page.goto(article);
    await choose(page, { theme });
    await open(page, "text settings");
    expect(await faint(), theme).toEqual([]);
  }
});

test("where a picture does not come, the words in its place are read on its colours", async ({ page }) => {
  await page.route("**/photos/**", (route) => route.abort());
  for (const theme of ["light", "dark", "sepia"] as const) {
    let looked = 0;
    for (const path of ["/", article, "/2026/11/09/lantern-boats/", "/world/"]) {
      await page.goto(path);
      await choose(page, { theme });
      const found = await page.evaluate(() => {
        const light = (part: number) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        const shade = (text: string) => {
          const parts = [...text.matchAll(/-?[\d.]+/g)].map(Number).slice(0, 3);
          const [red = 0, green = 0, blue = 0] = parts.map((part) => light(text.startsWith("rgb") ? part / 255 : part));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return [...document.querySelectorAll("main img")].map((image) => {
          const { color, backgroundImage } = getComputedStyle(image);
          const grounds = backgroundImage.match(/(?:rgb|color)\([^)]*\)/g) ?? [];
          const contrasts = grounds.map((ground) => {
            const [words, below] = [shade(color), shade(ground.replace("color(srgb", "srgb("))];
            return (Math.max(words, below) + 0.05) / (Math.min(words, below) + 0.05);
          });
          return { grounds: grounds.length, least: Math.min(...contrasts) };
        });
      });
      for (const { grounds, least } of found) {
        expect(grounds).toBe(2);
        expect(least, `${path}, ${theme}`).toBeGreaterThanOrEqual(4.5);
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(30);
  }
});

test("axe would find a mistake that is there", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() =>
    document.body.insertAdjacentHTML("beforeend", '<button></button><p style="color:#ccc;background:#fff">pale</p>'),
  );
  expect((await faults(page)).join("\n")).toContain("button-name: ");
});

test("the first press of Tab offers the way past the navigation, and it leads to the story", async ({ page }) => {
  await page.goto("/2026/11/24/port-strike/");
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  await expect(skip).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#.+$/);
  // A main part that itself took the focus would take it at every click on its text, too, and Tab would begin anew at its head.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(true);
});

test("everything that takes a click can be reached and seen with the keyboard", async ({ page }) => {
  await page.goto("/2026/11/21/cable-ship-order/");
  // What is not shown, as the offer to those who save data, is no control.
  const controls = await page.locator("a[href]:visible, button:visible, [tabindex='0']:visible").count();
  expect(controls).toBeGreaterThan(40);
  const reached = new Set<string>();
  for (let press = 0; press < controls + 5; press++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      // A card's link lies over the whole card, and so does its ring.
      const outlined = ["", "::after"].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, part || null);
        return outlineStyle !== "none" && outlineWidth !== "0px";
      });
      const at = [...document.querySelectorAll("a[href], button, [tabindex='0']")].indexOf(element);
      return { at, marked: outlined };
    });
    if (!focused) continue;
    expect(focused.marked, `control ${focused.at} shows that it has the focus`).toBe(true);
    reached.add(String(focused.at));
  }
  expect(reached.size).toBeGreaterThanOrEqual(controls);
});

test("everything that is pressed is 24 px high and wide, or has that much room to itself (WCAG 2.5.8)", async ({
  page,
}) => {
  await giveVoice(page);
  await page.setViewportSize({ width: 360, height: 800 });
  for (const panel of panels) {
    await page.goto(article);
    await open(page, panel);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          ".story-tools button, .sharing > *, .comforts label, .lightbox button, .reader button, .quote",
        ),
      ]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 24);
        })
        .map((element) => element.outerHTML),
    );
    expect(small).toEqual([]);
  }
});

test("a screen reader meets a story in its order: who speaks, what happened, who says so, the text, then what else there is", async ({
  page,
}) => {
  await page.goto(article);
  const tree = await page.locator("body").ariaSnapshot();
  const order = [
    'link "Skip to the story"',
    'link "Skip to the foot of the page"',
    "- banner",
    'navigation "Sections"',
    "- main",
    'heading "Dockers and port reach deal after nine-day strike" [level=1]',
    'link "Send by email"',
    'link "Cranes stand',
    'link "Idris Lowe"',
    'button "Text settings 20"',
    "HALMOUTH, Auvery",
    'heading "Corrections" [level=2]',
    'navigation "Topics"',
    'heading "Related stories" [level=2]',
    "- contentinfo",
  ];
  const found = order.map((part) => tree.indexOf(part));
  expect(found.map((place, at) => (place < 0 ? order[at] : "there"))).toEqual(order.map(() => "there"));
  expect([...found].sort((a, b) => a - b)).toEqual(found);
  // One of each landmark, one first heading, and no heading that skips a level.
  for (const landmark of ["banner", "main", "contentinfo"])
    await expect(
      page.getByRole(landmark === "main" ? "main" : landmark === "banner" ? "banner" : "contentinfo"),
    ).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});

test("the links past the navigation lead past it", async ({ page }) => {
  await page.goto(article);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("contentinfo")).toBeInViewport();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("#foot")?.contains(document.activeElement))).toBe(true);
});

test("in the system's own colours everything is still told apart, the chosen theme or not", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(article);
  await choose(page, { theme: "sepia" });
  await open(page, "text settings");
  const seen = await page.evaluate(() => {
    const style = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element) : undefined;
    };
    const system = (colour: string) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = colour;
      const found = getComputedStyle(probe).color;
      probe.remove();
      return found;
    };
    return {
      paper: style("body")?.backgroundColor === system("Canvas"),
      ink: style(".prose p")?.color === system("CanvasText"),
      sign: style(".tool svg")?.stroke !== system("Canvas"),
      chosen: style(".comfort :checked + span")?.borderBlockEndWidth,
      others: style(".comfort input:not(:checked) + span")?.borderBlockEndWidth,
    };
  });
  expect(seen).toEqual({ paper: true, ink: true, sign: true, chosen: "3px", others: "1px" });
});

test("a reader who wants less motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(article);
  await open(page, "text settings");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior === "smooth";
      })
      .map((element) => element.tagName),
  );
  expect(moving).toEqual([]);
});
