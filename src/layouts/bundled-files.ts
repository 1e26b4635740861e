/**
 * Addresses of files that come with the bundle of the templates: typefaces and scripts. The bundle is made once and prints
 * papers at any address, so the path that a paper stands below is put before them when a page is printed.
 */

/** @param path as the bundle has it: `/_astro/…` @param base of the paper: empty, or `/paper` */
export const bundledFile = (path: string, base = ""): string => base + path;

/** As bundlers write an address of the bundle in a style sheet. */
const inSheet = /(?<=url\(["']?)\/_astro\//g;

const sheets = new Map<string, string>();

/** A style sheet of the bundle, with the addresses of its typefaces as they are in this paper. */
export function bundledSheet(css: string, base: string): string {
  if (base === "") return css;
  const key = `${base} ${css}`;
  const sheet = sheets.get(key) ?? css.replace(inSheet, () => `${base}/_astro/`);
  sheets.set(key, sheet);
  return sheet;
}

/** As the middleware writes a module that waits, and nobody else can: elsewhere on a page a quotation mark or the bracket is escaped. */
const waitingModule = '<script type="text/plain" data-module="/';

/** A page whose modules are fetched from where they are in this paper. */
export const withBundledModules = (html: string, base: string): string =>
  base === "" ? html : html.replaceAll(waitingModule, () => waitingModule.slice(0, -1) + base + "/");
