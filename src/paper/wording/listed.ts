/** How a language joins the names of a list: “A, B and C”. */

/** Making a format takes longer than using it a hundred times. */
const formats = new Map<string, Intl.ListFormat>();

export function listFormat(language: string): Intl.ListFormat {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.ListFormat(language, { type: "conjunction" })));
  return format;
}
