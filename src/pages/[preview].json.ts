/** `preview.json`: of which commit a preview is. */
import type { APIRoute, GetStaticPaths } from "astro";
import { handover, machineRoutes } from "../press/handover.ts";

export const getStaticPaths = (() => machineRoutes("preview", "/preview.json")) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const view = handover().machineView(`/${params["preview"] ?? ""}.json`);
  if (view?.template !== "preview-note") return new Response(null, { status: 404 });
  const { template, ...note } = view;
  return new Response(`${JSON.stringify(note)}\n`, { headers: { "Content-Type": "application/json" } });
};
