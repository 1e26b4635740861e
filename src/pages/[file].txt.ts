/** `robots.txt`: what crawlers may read (RFC 9309). */
import type { APIRoute, GetStaticPaths } from "astro";
import { handover, machineRoutes } from "../press/handover.ts";

export const getStaticPaths = (() => machineRoutes("file", ".txt")) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const view = handover().machineView(`/${params["file"] ?? ""}.txt`);
  if (view?.template !== "robots") return new Response(null, { status: 404 });
  const rules = view.closed ? "User-agent: *\nDisallow: /\n" : `User-agent: *\nAllow: /\n\nSitemap: ${view.sitemap}\n`;
  return new Response(rules, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
};
