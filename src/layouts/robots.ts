import type { RobotsView } from "../views/kinds/robots.ts";

/** `robots.txt`: what crawlers may read (RFC 9309). */
export const robots = (view: RobotsView): string =>
  view.closed ? "User-agent: *\nDisallow: /\n" : `User-agent: *\nAllow: /\n\nSitemap: ${view.sitemap}\n`;
