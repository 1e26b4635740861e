/** A paper's colours: what is worked out can be read, and what is given and cannot is told with the nearest that can. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { colourOf, contrast, type Hex } from "../../../../src/paper/brand/colour.ts";
import { colourStyle } from "../../../../src/paper/brand/colour-style.ts";
import { enough, looks, ownSchemes, schemeNames, schemesOf } from "../../../../src/paper/brand/schemes.ts";
import { leastContrast, unreadable } from "../../../../src/paper/brand/unreadable.ts";
import { root } from "../../../built-site.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number): Hex => `#${number.toString(16).padStart(6, "0")}`);

test("whatever the accent, all that is worked out from it can be read", () => {
  fc.assert(
    fc.property(hex, fc.constantFrom(...looks), (accent, look) => {
      const main = look === "dark" ? "dark" : "light";
      const schemes = schemesOf({ accent }, look);
      for (const name of schemeNames) {
        const scheme = name === main ? { ...schemes[name], accent: schemes[name].ink } : schemes[name];
        expect(leastContrast(scheme), `${accent} in ${name}`).toBeGreaterThanOrEqual(enough);
      }
    }),
    { numRuns: 60 },
  );
});

test("what is told as the nearest colour is one, and with it nothing is told any more", () => {
  fc.assert(
    fc.property(hex, fc.constantFrom("light" as const, "dark" as const, "sepia" as const), (soft, scheme) => {
      const [fault] = unreadable({ [scheme]: { soft } }, "system");
      if (!fault) return;
      expect(fault.at).toEqual([scheme, "soft"]);
      const near = colourOf(/"(#\w{6})"/.exec(fault.suggestion ?? "")?.[1] ?? "");
      expect(near).toBeDefined();
      expect(unreadable({ [scheme]: { soft: near } }, "system")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("an accent that stands out too little is told where it is given, and in dark colours is mended of itself", () => {
  const [fault, ...others] = unreadable({ accent: "#ffcc00" }, "system");
  expect(others).toEqual([]);
  expect(fault?.at).toEqual(["accent"]);
  expect(fault?.message).toContain("1.32");
  // It is bright enough for a paper that is dark by nature.
  expect(unreadable({ accent: "#ffcc00" }, "dark")).toEqual([]);
  expect(schemesOf({ accent: "#ffcc00" }, "dark").dark.accent).toBe("#ffcc00");
});

test("the program's own colours are those of the style sheet", () => {
  const css = readFileSync(join(root, "src", "styles", "tokens.css"), "utf8");
  const named = {
    paper: "paper",
    ink: "ink",
    soft: "soft",
    accent: "accent",
    rule: "rule",
    tint: "shoal",
    notice: "buff",
    placeholder: "neutral",
  } as const;
  for (const [name, property] of Object.entries(named)) {
    const [, light, dark] = new RegExp(`--${property}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
    const [, sepia] = new RegExp(`sepia"\\] \\{[^}]*--${property}: (#\\w+)`).exec(css) ?? [];
    const own = schemeNames.map((scheme) => Object.entries(ownSchemes[scheme]).find(([each]) => each === name)?.[1]);
    expect(own, name).toEqual([light, dark, sepia]);
  }
});

test.each([
  "red;}body{display:none",
  "url(https://evil.example)",
  "#12345",
  "rgb(0 0 0 / 50%)",
  "var(--x)",
  "</style>",
  "a".repeat(10_000),
  "transparent",
  "currentcolor",
])("what is no colour is none: %s", (written) => expect(colourOf(written)).toBeUndefined());

test("a colour is kept as six digits, however it is written", () => {
  expect(["red", "#F00", "rgb(255 0 0)", "hsl(0 100% 50%)", " #ff0000 "].map(colourOf)).toEqual(
    Array(5).fill("#ff0000"),
  );
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(colourStyle({ accent: "#0b5d3b" }, "system")).toMatch(/^[\w@{}:;#()"[\]=. -]+$/);
});
