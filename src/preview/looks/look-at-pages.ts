/** Pictures, barriers and weights of the pages that are looked at, on both sides. */
import { basename, join } from "node:path";
import { encodedPath } from "../../paper/addresses/address.ts";
import { progressOf } from "../../press/progress.ts";
import { newBarriers, newWeight, type NewFindings } from "../findings.ts";
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
  found: NewFindings[];
  known: { axe: number; weight: number };
}

/** What was seen of one page. */
interface Seen {
  photograph: Report["photographs"][number];
  /** Absent where there is no such page now. */
  weight?: NewFindings;
  axe?: NewFindings;
}

/** Pages at a time: while the browser waits for one, it draws another. */
const lanes = 2;

/** How pages are looked at. */
interface Looking {
  /** The browser, which stays open. */
  looker: Looker;
  /** Whether what differs can be anything, as where the styles changed. */
  whole: boolean;
  /** For the pictures, in the report's own. */
  folder: string;
  /** The address of a page in the preview. */
  link: (path: string) => string;
}

/** Visits each page on both sides, and tells what can be seen of the change. */
export async function lookAtPages(
  pages: readonly PageChange[],
  sides: Sides,
  prints: Prints,
  looking: Looking,
): Promise<Looked> {
  const served = { before: await serveSide(prints.before, sides.before), now: await serveSide(prints.now, sides.now) };
  const progress = progressOf("Looking at pages", sides.now.settings);
  const seen: Seen[] = [];
  let done = 0;
  try {
    const waiting = pages.entries();
    const lane = async () => {
      for (const [at, page] of waiting) {
        const shown = originsOf(page, prints, served);
        const { pictures, ...found } = await lookAt(page, `page-${at + 1}`, shown, looking);
        seen[at] = {
          photograph: {
            path: page.path,
            title: titleOf(page, sides),
            kind: page.key.page,
            change: page.change,
            pictures: pictures.map((picture) => ({ ...picture, file: join(basename(looking.folder), picture.file) })),
          },
          ...found,
        };
        progress(++done, pages.length);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    served.before.close();
    served.now.close();
  }
  return {
    photographs: seen.map(({ photograph: made }) => made),
    found: seen.flatMap(({ weight, axe }) => [weight, axe].filter((found) => found !== undefined)),
    known: { axe: known(seen, "axe"), weight: known(seen, "weight") },
  };
}

/** Where a side that has the page serves it from. */
interface Origins {
  before: string | undefined;
  now: string | undefined;
}

const originsOf = (
  { path }: PageChange,
  prints: Prints,
  served: Record<"before" | "now", { site: string }>,
): Origins => ({
  before: prints.before.html(path) === undefined ? undefined : served.before.site,
  now: prints.now.html(path) === undefined ? undefined : served.now.site,
});

/** One page on a phone and on a desktop: its weight on the one, what keeps readers out on the other, pictures of both. */
async function lookAt(
  page: PageChange,
  name: string,
  origins: Origins,
  { looker, whole, folder, link }: Looking,
): Promise<Pick<Seen, "weight" | "axe"> & { pictures: Photograph[] }> {
  const path = encodedPath(page.path);
  const pictures: Photograph[] = [];
  const found: Pick<Seen, "weight" | "axe"> = {};
  for (const device of ["phone", "desktop"] as const satisfies readonly Device[]) {
    const [old, new_] = await Promise.all([
      origins.before === undefined ? undefined : looker.visit(origins.before + path, device),
      origins.now === undefined ? undefined : looker.visit(origins.now + path, device),
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
  return { pictures, ...found };
}

const known = (seen: readonly Seen[], what: "axe" | "weight"): number =>
  seen.reduce((all, { [what]: found }) => all + (found?.known ?? 0), 0);
