/** Sitemaps (https://www.sitemaps.org/protocol.html), with the languages of each page in the way that Google reads them. */
import type { NewsSitemapView } from "../views/kinds/machines/news-sitemap.ts";
import type { SitemapIndexView, SitemapView } from "../views/kinds/machines/sitemap.ts";
import { xml } from "./xml.ts";

export const sitemap = (view: SitemapView | SitemapIndexView): string =>
  "sitemaps" in view ? listOfSitemaps(view) : listOfPages(view);

function listOfPages(view: SitemapView): string {
  const many = view.urls.some(({ alternates }) => alternates.length > 0);
  const pictured = view.urls.some(({ picture }) => picture !== undefined);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${many ? xml` xmlns:xhtml="http://www.w3.org/1999/xhtml"` : undefined}${pictured ? xml` xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"` : undefined}>
${view.urls.map(({ location, modified, alternates, picture }) => xml`<url><loc>${location}</loc>${modified ? xml`<lastmod>${modified}</lastmod>` : undefined}${alternates.map(({ hreflang, href }) => xml`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`)}${picture && xml`<image:image><image:loc>${picture}</image:loc></image:image>`}</url>\n`)}</urlset>
`.xml;
}

function listOfSitemaps(view: SitemapIndexView): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${view.sitemaps.map((location) => xml`<sitemap><loc>${location}</loc></sitemap>\n`)}</sitemapindex>
`.xml;
}

/** News sitemaps (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export const newsSitemap = ({ paper, language, stories }: NewsSitemapView): string =>
  xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${stories.map(({ location, published, headline }) => xml`<url><loc>${location}</loc><news:news><news:publication><news:name>${paper}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${published}</news:publication_date><news:title>${headline}</news:title></news:news></url>\n`)}</urlset>
`.xml;
