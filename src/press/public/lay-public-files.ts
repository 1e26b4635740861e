/** Lays out what stands at the root of the site as it is: `public/` in the paper's folder, and the files of its look. */
import { copyFileSync, mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeHash, hashOf } from "../../archive/code-hash.ts";
import { hasFormerIcon } from "../../desk/forms/icon-in-public.ts";
import type { Paper } from "../../paper/paper.ts";
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { filesBelow } from "../../desk/files/files-below.ts";
import type { KeptBrand } from "../brand/kept-brand.ts";
import type { PressSettings } from "../settings.ts";
import { publicFolder } from "./public-folder.ts";

/** By which it is known whether they are what was laid out last: pages do not tell, since their names stay. */
export const rootFilesHash = ({ paper }: PressSettings, brand: KeptBrand | undefined): string =>
  hashOf([codeHash(paper, [publicFolder]), brand ? basename(brand.place) : ""]);

/**
 * Lays the files of `public/` out with what is printed. That none of them has the name of another is the check's to say.
 * @returns their names
 */
export function layPublicFiles({ paper: folder, printing }: PressSettings, paper: Pick<Paper, "brand">): string[] {
  const names = filesBelow(join(folder, publicFolder)).filter(
    (name) => !(name === iconPaths.drawing && hasFormerIcon(paper)),
  );
  for (const name of names) {
    const file = join(printing, name);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(folder, publicFolder, name), file);
  }
  return names;
}
