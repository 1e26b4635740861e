/**
 * The marks of every language are those of Unicode CLDR. The package that has them is thirty megabytes, so its answer
 * stands in a file of a few: `vitest -u` on this test writes it anew when the package is brought up to date.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { cldrMarks, rootMarks } from "../../../../src/desk/typography/cldr-quotation-marks.ts";

const cldr = "node_modules/cldr-misc-full";
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`${cldr}/package.json`, "utf8")));
const delimiters = z.object({
  quotationStart: z.string(),
  quotationEnd: z.string(),
  alternateQuotationStart: z.string(),
  alternateQuotationEnd: z.string(),
});
const localeFile = z.object({ main: z.record(z.string(), z.object({ delimiters })) });

/** `“ ” ‘ ’`: outer marks, then inner ones. */
const marksOfLocale = new Map(
  readdirSync(`${cldr}/main`)
    .sort()
    .map((locale) => {
      const marks = localeFile.parse(JSON.parse(readFileSync(`${cldr}/main/${locale}/delimiters.json`, "utf8"))).main[
        locale
      ]?.delimiters;
      return [
        locale,
        marks
          ? [marks.quotationStart, marks.quotationEnd, marks.alternateQuotationStart, marks.alternateQuotationEnd].join(
              " ",
            )
          : "",
      ] as const;
    }),
);

/** What a locale would be told without a line of its own: the marks of the nearest shorter tag, else of the root. */
function inherited(locale: string): string {
  const parent = locale.split("-").slice(0, -1).join("-");
  return parent === "" ? (marksOfLocale.get("und") ?? "") : (marksOfLocale.get(parent) ?? inherited(parent));
}

function written(): string {
  const byMarks = new Map<string, string[]>();
  for (const [locale, marks] of marksOfLocale) {
    if (locale === "und" || marks === inherited(locale)) continue;
    byMarks.set(marks, [...(byMarks.get(marks) ?? []), locale]);
  }
  const rows = [...byMarks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([marks, locales]) => `  "${marks}": "${locales.join(" ")}",`);
  return [
    `/** Quotation marks by language, as Unicode CLDR ${version} has them (npm cldr-misc-full, Unicode-3.0 licence). Written by its test, \`vitest -u\`. */`,
    "",
    "/** Outer marks, then inner ones, of every language that is not named below. */",
    `export const rootMarks = "${marksOfLocale.get("und") ?? ""}";`,
    "",
    "/** The tags whose marks differ from those of the shorter tag, or from the root’s. */",
    "export const cldrMarks: Readonly<Record<string, string>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
}

test("the file says what the package says", async () => {
  expect(existsSync("src/desk/typography/cldr-quotation-marks.ts")).toBe(true);
  await expect(written()).toMatchFileSnapshot("../../../../src/desk/typography/cldr-quotation-marks.ts");
});

test("every locale of the package is found by way of its shorter tags", () => {
  const listed = new Map(
    Object.entries(cldrMarks).flatMap(([marks, tags]) => tags.split(" ").map((tag) => [tag, marks] as const)),
  );
  const found = (tag: string): string =>
    listed.get(tag) ?? (tag.includes("-") ? found(tag.split("-").slice(0, -1).join("-")) : rootMarks);
  expect([...marksOfLocale].filter(([locale, marks]) => found(locale) !== marks)).toEqual([]);
  expect(marksOfLocale.size).toBeGreaterThan(700);
});
