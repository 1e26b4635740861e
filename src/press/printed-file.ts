/** Where a page lies when it is printed. */

/** The file of a page: `/world/` is `world/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Where Astro prints it: it puts a page that is named by a route's parameter into a folder of its own. */
export function astroFileOf(path: string): string {
  return path.endsWith(".html") ? `${path.slice(1, -".html".length)}/index.html` : fileOf(path);
}
