/** What tests in every engine rest on: its window is as it was asked for, keys and clicks arrive, pictures are of what is seen, and faults are told. */
import sharp from "sharp";
import { expect, short, test } from "./engine-test.ts";
import { notedIn } from "./watched-site.ts";

for (const scheme of ["light", "dark"] as const) {
  test(`a window is as large and as ${scheme} as it was asked for`, async ({ openTab, site }) => {
    const tab = await openTab({ width: 360, height: 700, scheme });
    await tab.goto(`${site.origin}/about/`);
    const seen = () =>
      tab.evaluate(
        () => ({ width: innerWidth, height: innerHeight, dark: matchMedia("(prefers-color-scheme: dark)").matches }),
        undefined,
      );
    expect(await seen()).toEqual({ width: 360, height: 700, dark: scheme === "dark" });
    const picture = sharp(await tab.picture());
    expect(await picture.metadata()).toMatchObject({ width: 360, height: 700 });
    const { data } = await picture
      .removeAlpha()
      .extract({ left: 1, top: 1, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data]).toEqual(scheme === "dark" ? [0x10, 0x14, 0x17] : [0xfd, 0xfd, 0xfb]);
    await tab.resize({ width: 1440, height: 900 });
    expect(await seen()).toEqual({ width: 1440, height: 900, dark: scheme === "dark" });
  });
}

test("keys and clicks arrive, and ways lead back and on", short, async ({ openTab, site }) => {
  const tab = await openTab();
  await tab.goto(`${site.origin}/search/`);
  await tab.click("input[type=search]");
  await tab.type("pory");
  await tab.press("Backspace");
  await tab.type("t");
  await expect
    .poll(() => tab.evaluate(() => document.querySelector<HTMLInputElement>("input[type=search]")?.value, undefined))
    .toBe("port");
  await tab.press("Tab");
  await tab.press("Tab", "Shift");
  await expect
    .poll(() => tab.evaluate(() => [document.activeElement?.getAttribute("type"), document.hasFocus()], undefined))
    .toEqual(["search", true]);
  await tab.goto(`${site.origin}/about/`);
  const path = () => tab.evaluate(() => location.pathname, undefined);
  await tab.back();
  await expect.poll(path).toBe("/search/");
  await tab.forward();
  await expect.poll(path).toBe("/about/");
});

test("a page's faults are told, and so is what it could not have", short, async ({ openTab, site }) => {
  const tab = await openTab();
  await tab.goto(`${site.origin}/about/`);
  expect(await notedIn(tab)).toEqual([]);
  expect(site.refused()).toEqual([]);
  await tab.evaluate(async () => {
    const image = document.createElement("img");
    const failed = new Promise((resolve) => image.addEventListener("error", resolve));
    image.src = "/no-picture.png";
    document.body.append(image);
    const elsewhere = document.createElement("img");
    const refused = new Promise((resolve) => elsewhere.addEventListener("error", resolve));
    elsewhere.src = "https://elsewhere.example/picture.png";
    document.body.append(elsewhere);
    await Promise.all([failed, refused]);
    console.error("told aloud");
    setTimeout(() => {
      throw new Error("thrown");
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }, undefined);
  const noted = (await notedIn(tab))?.join("\n");
  for (const part of [
    'failed: <img src="/no-picture.png"',
    "violated: img-src https://elsewhere.example/",
    "error: told aloud",
    "thrown",
  ])
    expect(noted).toContain(part);
  expect(site.refused()).toEqual(["404 /no-picture.png"]);
});

test("a paper is altered on its way, with its policy, and can be out of reach", async ({ openTab, site }) => {
  const tab = await openTab();
  site.alter({ css: (css) => `${css}body{letter-spacing:7px}` });
  await tab.goto(`${site.origin}/about/`);
  expect(await tab.evaluate(() => getComputedStyle(document.body).letterSpacing, undefined)).toBe("7px");
  expect(await notedIn(tab)).toEqual([]);
  site.outOfReach(true);
  expect(
    await tab.evaluate(
      () =>
        fetch("/about/").then(
          () => "there",
          () => "out of reach",
        ),
      undefined,
    ),
  ).toBe("out of reach");
});
