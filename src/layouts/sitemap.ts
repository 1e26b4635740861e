/** Sitemaps (https://www.sitemaps.org/protocol.html), with the languages of each page in the way that Google reads them. */
import type { SitemapIndexView, SitemapView } from "../views/kinds/sitemap.ts";
import { xml } from "./xml.ts";

export const sitemap = (view: SitemapView | SitemapIndexView): string =>
  "sitemaps" in view ? listOfSitemaps(view) : listOfPages(view);

function listOfPages(view: SitemapView): string {
  const many = view.urls.some(({ alternates }) => alternates.length > 0);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${many ? xml` xmlns:xhtml="http://www.w3.org/1999/xhtml"` : undefined}>
${view.urls.map(({ location, modified, alternates }) => xml`<url><loc>${location}</loc>${modified ? xml`<lastmod>${modified}</lastmod>` : undefined}${alternates.map(({ hreflang, href }) => xml`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`)}</url>\n`)}</urlset>
`.xml;
}

function listOfSitemaps(view: SitemapIndexView): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${view.sitemaps.map((location) => xml`<sitemap><loc>${location}</loc></sitemap>\n`)}</sitemapindex>
`.xml;
}
