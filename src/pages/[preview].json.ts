/** `preview.json`: of which commit a preview is. */
import type { APIRoute, GetStaticPaths } from "astro";
import { handover } from "../press/handover.ts";

export const getStaticPaths = (() =>
  handover()
    .machinePaths()
    .filter((path) => path === "/preview.json")
    .map((path) => ({ params: { preview: path.slice(1, -".json".length) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const view = handover().machineView(`/${params["preview"] ?? ""}.json`);
  if (view?.template !== "preview-note") return new Response(null, { status: 404 });
  const { template, ...note } = view;
  return new Response(`${JSON.stringify(note)}\n`, { headers: { "Content-Type": "application/json" } });
};
