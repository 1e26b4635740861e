import { expect, test } from "vitest";
import { brandSchema } from "../../../src/paper/brand/brand.ts";
import { contrast, colourOf } from "../../../src/paper/brand/colour.ts";
import { accentOf, accentStyle } from "../../../src/preview/page/report-accent.ts";
import { report } from "./reports.ts";

const accent = (colours: object) => accentOf({ brand: brandSchema.parse({ colours }) });

test("the report's marks are in the paper's accent, and can be read on the report's ground", () => {
  expect(accent({ accent: "#0b5d3b" })?.light).toBe("#0b5d3b");
  for (const given of ["#0b5d3b", "#ffe400", "#ffffff", "#000000"]) {
    const { light, dark } = accent({ accent: given }) ?? {};
    expect(contrast(colourOf(light ?? "") ?? "#ffffff", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colourOf(dark ?? "") ?? "#000000", "#1b1f23")).toBeGreaterThanOrEqual(4.5);
  }
});

test("a paper that says no colours has those of the report", () => {
  expect(accentOf({})).toBeUndefined();
  expect(accentStyle(report())).toBe("");
  expect(accentStyle(report({ accent: { light: "#0b5d3b", dark: "#8fdcb0" } }))).toContain("--mark:light-dark(#0b5d3b");
});
