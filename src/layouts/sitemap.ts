/** Sitemaps (https://www.sitemaps.org/protocol.html). */
import type { SitemapIndexView, SitemapView } from "../views/machine-pages.ts";
import { xml } from "./xml.ts";

export function sitemap(view: SitemapView): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${view.urls.map(({ location, modified }) => xml`<url><loc>${location}</loc>${modified ? xml`<lastmod>${modified}</lastmod>` : undefined}</url>\n`)}</urlset>
`.xml;
}

export function sitemapIndex(view: SitemapIndexView): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${view.sitemaps.map((location) => xml`<sitemap><loc>${location}</loc></sitemap>\n`)}</sitemapindex>
`.xml;
}
