/**
 * Puts a regular expression together: ``expression("iu")`^\s*${place}\s*[${…}]` ``. What is put in is a text, which is
 * looked for as it stands whatever signs are in it, or another expression, which is a group. Elsewhere expressions are made
 * only when the program is loaded, of its own words; a test holds that.
 */
export const expression =
  (flags: string) =>
  ({ raw }: TemplateStringsArray, ...parts: readonly (string | number | RegExp)[]): RegExp =>
    new RegExp(raw.map((literal, at) => literal + sourceOf(parts[at])).join(""), flags);

function sourceOf(part: string | number | RegExp | undefined): string {
  if (part === undefined) return "";
  return part instanceof RegExp ? `(?:${part.source})` : RegExp.escape(String(part));
}
