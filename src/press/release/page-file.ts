/** The file of a page: `/world/` is `world/index.html`. */
export function pageFile(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}
