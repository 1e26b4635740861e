/** `sw.js`: keeps pages on the devices of readers who ask for it; or, where the paper does not want that, ends what earlier ones kept. */
import type { APIRoute, GetStaticPaths } from "astro";
import leave from "../browser/offline/leave.ts?inline-script";
import worker from "../browser/offline/worker.ts?inline-script";
import { handover } from "../press/print/handover.ts";

export const getStaticPaths = (() =>
  handover()
    .bundledPaths()
    .map((path) => ({ params: { worker: path.slice(1, -".js".length) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const view = handover().bundledView(`/${params["worker"] ?? ""}.js`);
  if (view?.template !== "offline-worker") return new Response(null, { status: 404 });
  const program = view.editions.length > 0 ? `const editions=${JSON.stringify(view.editions)};\n${worker}` : leave;
  return new Response(`${program}\n`, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
};
