/** Pictures, barriers and weights of the pages that are looked at, on both sides. */
import { basename, join } from "node:path";
import { encodedPath } from "../paper/address.ts";
import { progressOf } from "../press/progress.ts";
import { newBarriers, newWeight, type Found } from "./findings.ts";
import { Looker, type AxeFinding, type Device } from "./looks.ts";
import type { PageChange } from "./page-changes.ts";
import { photograph } from "./photographs.ts";
import type { Prints } from "./print-sides.ts";
import type { Photograph, Report } from "./report-schema.ts";
import { titleOf } from "./report-pages.ts";
import type { Sides } from "./sides.ts";
import { serveSide } from "./side-server.ts";

export interface Looked {
  photographs: Report["photographs"];
  found: Found[];
  known: { axe: number; weight: number };
}

/**
 * @param browser path of a Chromium
 * @param folder for the pictures, in the report's own
 * @param link the address of a page in the preview
 */
export async function lookAtPages(pages: readonly PageChange[], sides: Sides, prints: Prints, { browser, folder, link }: { browser: string; folder: string; link: (path: string) => string }): Promise<Looked> {
  const looked: Looked = { photographs: [], found: [], known: { axe: 0, weight: 0 } };
  const looker = await Looker.open(browser);
  const [before, now] = [await serveSide(prints.before, sides.before), await serveSide(prints.now, sides.now)];
  const progress = progressOf("Looking at pages");
  try {
    for (const [at, page] of pages.entries()) {
      const path = encodedPath(page.path);
      const there = { before: prints.before.html(page.path) !== undefined, now: prints.now.html(page.path) !== undefined };
      const pictures: Photograph[] = [];
      for (const device of ["phone", "desktop"] as const satisfies readonly Device[]) {
        const [old, new_] = await Promise.all([there.before ? looker.look(before.origin + path, device) : undefined, there.now ? looker.look(now.origin + path, device, device === "desktop") : undefined]);
        pictures.push(...(await photograph(device, { ...(old && { before: old.picture }), ...(new_ && { after: new_.picture }) }, folder, `page-${at + 1}`)));
        if (!new_) continue;
        if (device === "phone") {
          const weight = newWeight(page.path, old?.weight, new_.weight, link(page.path));
          looked.found.push(weight);
          looked.known.weight += weight.known;
        } else {
          // Where nothing is wrong now, nothing can have become worse.
          const barriers: AxeFinding[] = there.before && new_.barriers.length > 0 ? await looker.axe(before.origin + path) : [];
          const axe = newBarriers(page.path, barriers, new_.barriers, link(page.path));
          looked.found.push(axe);
          looked.known.axe += axe.known;
        }
      }
      looked.photographs.push({ path: page.path, title: titleOf(page, sides), kind: page.key.page, change: page.change, pictures: pictures.map((picture) => ({ ...picture, file: join(basename(folder), picture.file) })) });
      progress(at + 1, pages.length);
    }
  } finally {
    await looker.close();
    before.close();
    now.close();
  }
  return looked;
}
