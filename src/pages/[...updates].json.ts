/** `updates.json` beside a live blog: what its open pages ask after. */
import type { APIRoute, GetStaticPaths } from "astro";
import { handover } from "../press/handover.ts";

export const getStaticPaths = (() =>
  handover()
    .machinePaths()
    .filter((path) => path.endsWith("/updates.json"))
    .map((path) => ({ params: { updates: path.slice(1, -".json".length) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const view = handover().machineView(`/${params["updates"] ?? ""}.json`);
  if (view?.template !== "updates-list") return new Response(null, { status: 404 });
  const { template, ...list } = view;
  return new Response(`${JSON.stringify(list)}\n`, { headers: { "Content-Type": "application/json" } });
};
