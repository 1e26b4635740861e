/** A slice of the paper: the pages that one of several machines prints, with all that they need, to be joined later. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import { fullPath } from "../../paper/addresses/lite-path.ts";
import { packed, packedSchema, unpacked, type ShownPictures } from "../print/shown-pictures.ts";

const sliceFile = ".slice.json";

const sliceSchema = z.object({
  pages: z.array(z.object({ path: z.string(), fingerprint: z.string() })),
  shown: packedSchema,
  assets: z.array(z.string()),
});

/** Which slice of how many: `2/8`. */
export interface SliceNumber {
  number: number;
  of: number;
}

/** The slice's pages: by a hash of their paths, so that every machine agrees without asking the others. A lite page, which tells the sizes of its full page's pictures, is in the slice that makes them. */
export function pagesOfSlice<P extends LedgerPage>(pages: readonly P[], { number, of }: SliceNumber): P[] {
  return pages.filter(
    ({ path }) => createHash("sha256").update(fullPath(path)).digest().readUInt32BE(0) % of === number - 1,
  );
}

/** An empty folder for a slice. */
export function emptySliceFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

export function describeSlice(
  folder: string,
  pages: readonly LedgerPage[],
  shown: readonly ShownPictures[],
  assets: readonly string[],
): void {
  writeFileSync(
    join(folder, sliceFile),
    JSON.stringify({
      pages: pages.map(({ path, fingerprint }) => ({ path, fingerprint })),
      shown: packed(shown),
      assets,
    }),
  );
}

/** Slices that other machines printed. */
export class Slices {
  readonly #pages: ReadonlyMap<string, { folder: string; fingerprint: string }>;
  readonly #shown: ReadonlyMap<string, ShownPictures>;

  private constructor(
    pages: ReadonlyMap<string, { folder: string; fingerprint: string }>,
    shown: ReadonlyMap<string, ShownPictures>,
  ) {
    this.#pages = pages;
    this.#shown = shown;
  }

  /** Reads what slices hold; where a folder is no slice, a sentence says so. */
  static read(folders: readonly string[]): Slices | { refused: string } {
    const pages = new Map<string, { folder: string; fingerprint: string }>();
    const pictures = new Map<string, ShownPictures>();
    for (const folder of folders) {
      let text: string;
      try {
        text = readFileSync(join(folder, sliceFile), "utf8");
      } catch {
        return { refused: `${folder} is not a slice of a paper: npm run build -- --slice 1/8 makes one.` };
      }
      const slice = sliceSchema.parse(JSON.parse(text));
      for (const { path, fingerprint } of slice.pages) pages.set(path, { folder, fingerprint });
      for (const shown of unpacked(slice.shown)) pictures.set(shown.path, shown);
    }
    return new Slices(pages, pictures);
  }

  /** Where a page lies, if a slice has it as it would be printed now. */
  folderOf({ path, fingerprint }: LedgerPage): string | undefined {
    const page = this.#pages.get(path);
    return page?.fingerprint === fingerprint ? page.folder : undefined;
  }

  shownOn(path: string): ShownPictures | undefined {
    return this.#shown.get(path);
  }
}
