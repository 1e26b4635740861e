/** Feeds and sitemaps. */
import type { APIRoute, GetStaticPaths } from "astro";
import { rss } from "../layouts/rss.ts";
import { sitemap, sitemapIndex } from "../layouts/sitemap.ts";
import { handover, machineRoutes } from "../press/handover.ts";

export const getStaticPaths = (() => machineRoutes("file", ".xml")) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const view = handover().machineView(`/${params["file"] ?? ""}.xml`);
  const type = (name: string) => ({ headers: { "Content-Type": `${name}; charset=utf-8` } });
  switch (view?.template) {
    case "feed":
      return new Response(rss(view), type("application/rss+xml"));
    case "sitemap":
      return new Response("sitemaps" in view ? sitemapIndex(view) : sitemap(view), type("application/xml"));
    default:
      return new Response(null, { status: 404 });
  }
};
