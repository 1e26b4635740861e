/**
 * The oldest browsers that readers may come with: of March 2023, and the long-lived Firefox of that summer, which is the last
 * for Windows 7 and 8 and macOS 10.14. From them on everything on the pages works; what they lack is lowered where the
 * templates are bundled, or named in `tests/floor/` with the reason why a page does without.
 */
export const oldestBrowsers = { chrome: "111", safari: "16.4", firefox: "115" } as const;

/** As bundlers are told: `chrome111`. */
export const oldestTargets: string[] = Object.entries(oldestBrowsers).map(([name, version]) => name + version);
