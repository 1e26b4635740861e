/** `updates.json` beside a live blog: what its open pages ask after. */
import type { APIRoute, GetStaticPaths } from "astro";
import { handover, machineRoutes } from "../press/handover.ts";

export const getStaticPaths = (() => machineRoutes("updates", "/updates.json")) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const view = handover().machineView(`/${params["updates"] ?? ""}.json`);
  if (view?.template !== "updates-list") return new Response(null, { status: 404 });
  const { template, ...list } = view;
  return new Response(`${JSON.stringify(list)}\n`, { headers: { "Content-Type": "application/json" } });
};
