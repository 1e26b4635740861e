/** Pictures, barriers and weights of the pages that are looked at, on both sides. */
import { basename, join } from "node:path";
import { encodedPath } from "../../paper/address.ts";
import { progressOf } from "../../press/progress.ts";
import { newBarriers, newWeight, type Found } from "../findings.ts";
import type { Device, Looker } from "./looks.ts";
import type { PageChange } from "../changes/page-changes.ts";
import { photograph } from "./photographs.ts";
import type { Prints } from "../sides/print-sides.ts";
import type { Photograph, Report } from "../report-schema.ts";
import { titleOf } from "../report-pages.ts";
import type { Sides } from "../sides/sides.ts";
import { serveSide } from "../sides/side-server.ts";

export interface Looked {
  photographs: Report["photographs"];
  found: Found[];
  known: { axe: number; weight: number };
}

/** What was seen of one page. */
interface Seen {
  photograph: Report["photographs"][number];
  /** Absent where there is no such page now. */
  weight?: Found;
  axe?: Found;
}

/** Pages at a time: while the browser waits for one, it draws another. */
const lanes = 2;

/**
 * @param looker the browser, which stays open
 * @param whole whether what differs can be anything, as where the styles changed
 * @param folder for the pictures, in the report's own
 * @param link the address of a page in the preview
 */
export async function lookAtPages(
  pages: readonly PageChange[],
  sides: Sides,
  prints: Prints,
  { looker, whole, folder, link }: { looker: Looker; whole: boolean; folder: string; link: (path: string) => string },
): Promise<Looked> {
  const [before, now] = [await serveSide(prints.before, sides.before), await serveSide(prints.now, sides.now)];
  const progress = progressOf("Looking at pages", sides.now.settings);
  const seen: Seen[] = [];
  let done = 0;
  try {
    const waiting = pages.entries();
    const lane = async () => {
      for (const [at, page] of waiting) {
        seen[at] = await lookAt(page, `page-${at + 1}`);
        progress(++done, pages.length);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    before.close();
    now.close();
  }
  return {
    photographs: seen.map(({ photograph: made }) => made),
    found: seen.flatMap(({ weight, axe }) => [weight, axe].filter((found) => found !== undefined)),
    known: { axe: known(seen, "axe"), weight: known(seen, "weight") },
  };

  async function lookAt(page: PageChange, name: string): Promise<Seen> {
    const path = encodedPath(page.path);
    const there = {
      before: prints.before.html(page.path) !== undefined,
      now: prints.now.html(page.path) !== undefined,
    };
    const pictures: Photograph[] = [];
    const found: Pick<Seen, "weight" | "axe"> = {};
    for (const device of ["phone", "desktop"] as const satisfies readonly Device[]) {
      const [old, new_] = await Promise.all([
        there.before ? looker.visit(before.origin + path, device) : undefined,
        there.now ? looker.visit(now.origin + path, device) : undefined,
      ]);
      pictures.push(...(await photograph(device, { before: old, after: new_ }, { whole, folder, name })));
      if (new_ && device === "phone")
        found.weight = newWeight(page.path, await old?.weight(), await new_.weight(), link(page.path));
      if (new_ && device === "desktop") {
        const barriers = await new_.barriers();
        // Where nothing is wrong now, nothing can have become worse.
        found.axe = newBarriers(
          page.path,
          barriers.length > 0 && old ? await old.barriers() : [],
          barriers,
          link(page.path),
        );
      }
      await Promise.all([old?.leave(), new_?.leave()]);
    }
    return {
      photograph: {
        path: page.path,
        title: titleOf(page, sides),
        kind: page.key.page,
        change: page.change,
        pictures: pictures.map((picture) => ({ ...picture, file: join(basename(folder), picture.file) })),
      },
      ...found,
    };
  }
}

const known = (seen: readonly Seen[], what: "axe" | "weight"): number =>
  seen.reduce((all, { [what]: found }) => all + (found?.known ?? 0), 0);
