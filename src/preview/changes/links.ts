/** Links of printed pages that lead nowhere within the paper. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { basePath } from "../../paper/addresses/site-address.ts";
import { sitePath } from "../../paper/addresses/address.ts";
import { renditionFolder } from "../../views/parts/pictures/picture-of.ts";
import type { Print } from "../sides/prints.ts";
import type { Side } from "../sides/sides.ts";
import { decodedPart } from "../../paper/safe/percent-decoded.ts";

/** Folders whose files no plan knows: they come with the templates, and are there or the page would not be printed. */
const withTemplates = /^\/(?:_astro|desk)\//;

const icons: ReadonlySet<string> = new Set(Object.values(iconPaths).map((name) => `/${name}`));

/** Addresses on a page, as written in its attributes. */
const addresses = /\s(?:href|src|poster)="([^"]*)"/g;

const signs: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&#38;": "&",
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
};

/** Targets on a page that are neither pages nor files of the paper, and places within it that are not there. */
export function deadLinks(path: string, html: string, side: Side, print: Print): string[] {
  const { site, archive } = side.context;
  const base = basePath(site);
  const dead = new Set<string>();
  for (const [, written = ""] of html.matchAll(addresses)) {
    const address = written.replace(/&(?:amp|quot|lt|gt|#38|#34|#39|#x27);/g, (sign) => signs[sign] ?? sign);
    const href = [site, archive.paper.site].reduce(
      (left, whole) => (left === whole || left.startsWith(`${whole}/`) ? left.slice(whole.length) || "/" : left),
      address.startsWith(`${base}/`) ? address.slice(base.length) : address,
    );
    // What stands beside the paper on its host is not the paper's.
    if (base && address === href && /^\/(?!\/)/.test(href)) dead.add(sitePath(href));
    if (href.startsWith("#") && href.length > 1) {
      if (!html.includes(` id="${decodedPart(href.slice(1))}"`)) dead.add(href);
    } else if (href.startsWith("/") && !href.startsWith("//") && !leadsSomewhere(href, side, print))
      dead.add(sitePath(href));
  }
  dead.delete(path);
  return [...dead];
}

function leadsSomewhere(href: string, { ledger, settings }: Side, print: Print): boolean {
  const path = sitePath(href);
  if (withTemplates.test(path) || icons.has(path)) return true;
  if (path.startsWith(renditionFolder))
    return existsSync(join(settings.renditions, path.slice(renditionFolder.length)));
  return (
    ledger.page(path) !== undefined ||
    existsSync(join(print.folder, path)) ||
    existsSync(join(settings.paper, "public", path))
  );
}
