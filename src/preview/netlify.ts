/** Publishes files on Netlify by their digests: only what the host does not have yet is sent. */
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { laidDigest } from "../press/release/changes-folder.ts";
import type { PreviewFiles } from "./preview-files.ts";

export interface NetlifySite {
  api: string;
  token: string;
  site: string;
  /** The first part of the preview's address: `pr-12`. */
  name: string;
}

const deploySchema = z.object({
  id: z.string(),
  required: z.array(z.string()).default([]),
  state: z.string(),
  deploy_ssl_url: z.string().optional(),
  error_message: z.string().nullish(),
});

/** Seconds to wait for the host to lay the files out. */
const patience = 180;
/** Files sent at once. */
const atOnce = 8;

/**
 * Lays a draft out that never takes the place of the site itself (https://docs.netlify.com/api/get-started/, “File digest
 * method”). @throws an `Error` where the host refuses
 */
export async function layOnNetlify(
  files: PreviewFiles,
  { api, token, site, name }: NetlifySite,
): Promise<{ address: string; sent: number }> {
  const ask = async (path: string, method: string, type: string, body?: string | Uint8Array<ArrayBuffer>) => {
    const response = await fetch(api + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": type },
      ...(body !== undefined && { body }),
    });
    if (!response.ok)
      throw new Error(`Netlify refused ${method} ${path}: ${response.status} ${(await response.text()).slice(0, 200)}`);
    return response;
  };
  const deploy = async (path: string, method = "GET", body?: object) =>
    deploySchema.parse(await (await ask(path, method, "application/json", body && JSON.stringify(body))).json());
  const digests = new Map([...files].map(([path, read]) => [path, laidDigest(read())]));
  const begun = await deploy(`/sites/${encodeURIComponent(site)}/deploys`, "POST", {
    files: Object.fromEntries(digests),
    draft: true,
    branch: name,
  });
  const wanted = new Set(begun.required);
  const sending = [...digests].filter(([, digest]) => wanted.delete(digest));
  const send = async () => {
    for (let next = sending.pop(); next; next = sending.pop()) {
      const [path] = next;
      const bytes = files.get(path)?.() ?? Buffer.alloc(0);
      await ask(
        `/deploys/${begun.id}/files${path.split("/").map(encodeURIComponent).join("/")}`,
        "PUT",
        "application/octet-stream",
        Uint8Array.from(bytes),
      );
    }
  };
  const sent = sending.length;
  await Promise.all(Array.from({ length: atOnce }, send));
  for (let second = 0; second < patience; second++) {
    const {
      state,
      deploy_ssl_url: address = begun.deploy_ssl_url,
      error_message: fault,
    } = await deploy(`/deploys/${begun.id}`);
    if (state === "ready" && address) return { address, sent };
    if (state === "error") throw new Error(`Netlify could not lay the preview out: ${fault ?? "it does not say why"}`);
    await setTimeout(1000);
  }
  throw new Error(`Netlify has not laid the preview out within ${patience} seconds.`);
}
