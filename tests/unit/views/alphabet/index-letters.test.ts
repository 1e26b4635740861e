/**
 * The letters of every language’s lists are those of Unicode CLDR. The package that has them is thirty megabytes, so its
 * answer stands in a file of a few: `vitest -u` on this test writes it anew when the package is brought up to date.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { indexLetters } from "../../../../src/views/alphabet/index-letters.ts";

const cldr = "node_modules/cldr-misc-full";
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`${cldr}/package.json`, "utf8")));
const localeFile = z.object({
  main: z.record(z.string(), z.object({ characters: z.object({ index: z.string().optional() }) })),
});

/** `[AÁ B {CH}]`, a set as Unicode writes it, as `A Á B CH`; a sign that has no picture or is no letter heads no list. */
const members = (set: string): string =>
  [...set.replace(/\\u[0-9A-F]{4}/g, "").matchAll(/\{([^}]+)\}|[^\s[\]]/g)]
    .map(([whole, several]) => several ?? whole)
    .filter((member) => /^\p{L}/u.test(member))
    .join(" ");

const lettersOfLocale = new Map(
  readdirSync(`${cldr}/main`)
    .sort()
    .map((locale) => {
      const file = localeFile.parse(JSON.parse(readFileSync(`${cldr}/main/${locale}/characters.json`, "utf8")));
      return [locale, members(file.main[locale]?.characters.index ?? "")] as const;
    }),
);

function inherited(locale: string): string | undefined {
  const parent = locale.split("-").slice(0, -1).join("-");
  return parent === "" ? lettersOfLocale.get("und") : (lettersOfLocale.get(parent) ?? inherited(parent));
}

function written(): string {
  const rows = Object.entries(
    Object.groupBy(
      [...lettersOfLocale].filter(
        // Chinese goes by sound or by strokes.
        ([locale, letters]) => locale !== "und" && letters !== inherited(locale) && !/^(?:zh|yue)\b/.test(locale),
      ),
      ([, letters]) => letters,
    ),
  )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letters, locales = []]) => `  "${letters}": "${locales.map(([locale]) => locale).join(" ")}",`);
  return [
    `/** Letters that head the parts of a list, by language, as Unicode CLDR ${version} has them (npm cldr-misc-full, Unicode-3.0 licence). Written by its test, \`vitest -u\`. */`,
    "",
    "/** The letters, and the tags that have these and not those of the shorter tag. */",
    "export const indexLetters: Readonly<Record<string, string>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
}

test("the file says what the package says", async () => {
  await expect(written()).toMatchFileSnapshot("../../../../src/views/alphabet/index-letters.ts");
  expect(Object.keys(indexLetters).length).toBeGreaterThan(150);
});
