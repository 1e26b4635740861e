/** The public statement on accessibility says what the tests cover and find, no more and no less. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { panels, templates, textSizes, themes } from "../browser/pages.ts";
import { root, siteFolder } from "../built-site.ts";
import { smallestContrast } from "../contrast.ts";
import { readPage } from "./html.ts";

const statement = readPage(join(siteFolder, "accessibility", "index.html")).one("main").text;

test("its figures are those of the tests", () => {
  const kinds = Object.keys(templates).length;
  const looks = themes.length * textSizes.length;
  const figures = [
    `${kinds} kinds of page`,
    `${themes.length} colour schemes`,
    `from ${textSizes[0]} to ${textSizes.at(-1)} pixels`,
    `${kinds * looks} views`,
    `${panels.length} panels`,
    `${panels.length * looks} more`,
    // accessibility.spec.ts fails where axe finds any.
    "finds 0 faults",
  ];
  for (const figure of figures) expect(statement).toContain(figure);
});

test("the contrast that it states is the smallest there is, in every theme", () => {
  const { light, dark, sepia } = smallestContrast();
  const smallest = Math.min(light, dark, sepia);
  expect(smallest).toBeGreaterThanOrEqual(7);
  expect(statement).toContain(`at least ${(Math.floor(smallest * 10) / 10).toFixed(1)} to 1`);
});

test("the reach of each test that it names is in the tests", () => {
  const spec = (name: string) => readFileSync(join(root, "tests", "browser", `${name}.spec.ts`), "utf8");
  expect(statement).toContain("320 pixels");
  expect(spec("reflow")).toContain("320");
  expect(statement).toContain("24 pixels");
  expect(spec("accessibility")).toContain("height < 24");
});

test("every page leads to it from its foot", () => {
  for (const file of ["index.html", "world/index.html", "2026/11/24/port-strike/index.html", "404.html"]) {
    expect(
      readPage(join(siteFolder, file))
        .all("footer a")
        .map(({ attributes }) => attributes["href"]),
    ).toContain("/accessibility/");
  }
});
