/** How much there is to fetch, in words: `84 kB`. */
const formats = new Map<string, Intl.NumberFormat>();

/** @param language a BCP 47 tag */
export function fileSize(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const key = `${language} ${unit}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(language, { style: "unit", unit, maximumSignificantDigits: 2 });
  formats.set(key, format);
  return format.format(amount);
}
