/** The language alone, without its region: that of `en-GB` is `en`. In a file of its own, since pages carry it. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split("-")[0] ?? tag;
