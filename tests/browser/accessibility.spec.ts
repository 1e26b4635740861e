/** axe finds nothing on any template, in any colours, at any size of text; and what axe cannot see is looked at here. */
import { faults, faultsInEveryLook } from "./faults.ts";
import { mirrored, panels, templates } from "./pages.ts";
import { expect, lookingTest, test } from "./patient-test.ts";
import { choose, giveVoice, open } from "./reader.ts";

const article = "/2026/11/24/port-strike/";

const rightToLeft = Object.entries(mirrored).map(([template, path]): [string, string] => [
  `${template}, right to left`,
  path,
]);

for (const [name, path] of [...Object.entries(templates), ...rightToLeft]) {
  lookingTest(
    `axe finds nothing, in any colours, with the smallest and the largest text: ${name}`,
    async ({ page }) => {
      test.slow();
      await page.goto(path);
      // In an article letters stand out at least 7 to 1 (WCAG 1.4.6, AAA).
      expect(await faultsInEveryLook(page, name.startsWith("article") ? ["color-contrast-enhanced"] : [])).toEqual([]);
    },
  );
}

for (const panel of panels) {
  test(`axe finds nothing while a panel is open: ${panel}`, async ({ page }) => {
    test.slow();
    await giveVoice(page);
    await page.goto(article);
    await open(page, panel);
    expect(await faultsInEveryLook(page, ["color-contrast-enhanced"])).toEqual([]);
  });
}

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
          ".story-tools button, .comforts label, .lightbox button, .reader button, .quote",
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
  expect(await page.evaluate(() => document.querySelector("footer")?.contains(document.activeElement))).toBe(true);
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
