/** Files that stand at the root of the site as they are: `public/` in the paper's folder (`ads.txt`, `.well-known/`, verification files). */
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeHash } from "../../archive/code-hash.ts";
import type { Ledger } from "../../archive/ledger/ledger.ts";
import { filesBelow } from "../../desk/files/files-below.ts";
import type { PressSettings } from "../settings.ts";

const publicFolder = "public";

/** Folders at the root of the site whose files are the program's, or come from the content folder. */
const taken = /^(?:_astro|desk|documents|photos|search)\//;

/** By which it is known whether they are what was printed last. */
export const publicHash = ({ paper }: PressSettings): string => codeHash(paper, [publicFolder]);

/**
 * Lays them out with what is printed.
 * @returns their names
 * @throws an `Error` with a sentence where one would take the place of a page
 */
export function layPublicFiles({ paper, printing }: PressSettings, ledger: Ledger): string[] {
  const names = filesBelow(join(paper, publicFolder));
  for (const name of names) {
    const isPage = [`/${name}`, `/${name.replace(/(?<=^|\/)index\.html$/, "")}`].some((path) => ledger.page(path));
    if (isPage || taken.test(name))
      throw new Error(
        `${publicFolder}/${name} would stand where the paper prints a file of its own. Give it another name, or take it away.`,
      );
    const file = join(printing, name);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(paper, publicFolder, name), file);
  }
  return names;
}
