/** The addresses that a page, style sheet or XML file names. */

/**
 * HTML and the style sheets in it. It is what this program has written, each attribute in double quotes, and is read as
 * that: a tree of each of some thousand pages would take longer than to fetch them. `&amp;` is the one escape that addresses
 * of ours can have.
 */
export function addressesInHtml(html: string): string[] {
  const found: string[] = [];
  for (const [, name = "", value = ""] of html.matchAll(/\s(href|src|srcset|imagesrcset|poster|action)="([^"]*)"/g)) {
    if (name.endsWith("srcset"))
      found.push(...value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? ""));
    else found.push(value);
  }
  for (const [, value = ""] of html.matchAll(/<meta property="og:image" content="([^"]*)"/g)) found.push(value);
  for (const [, css = ""] of html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)) found.push(...addressesInCss(css));
  return found.map((address) => address.replaceAll("&amp;", "&")).filter(Boolean);
}

export const addressesInCss = (css: string): string[] =>
  [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address = ""]) => address);

/**
 * An address as a path of this paper, percent-encoded, without its fragment; undefined where it leads elsewhere.
 * @param from the path of the page that names it @param sites the paper's own addresses, the one that is looked at first
 */
export function ownPath(address: string, from: string, sites: readonly string[]): string | undefined {
  const [first = ""] = sites;
  const url = URL.parse(address, first + from);
  if (!url) return undefined;
  const whole = url.origin + url.pathname;
  const site = sites.find((each) => whole.startsWith(`${each}/`));
  return site === undefined ? undefined : whole.slice(site.length) + url.search;
}

/** Whether an address names no host, and still leads out of the paper: to what stands beside its path on the same host. */
export const leadsOut = (address: string, from: string, sites: readonly string[]): boolean =>
  !URL.canParse(address) && !address.startsWith("//") && ownPath(address, from, sites) === undefined;
