/** Lays a printed paper below its path in a folder, for hosts that show a folder as it lies. */
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../../desk/files/files-below.ts";
import { linkOrCopy } from "../../press/release/link-or-copy.ts";
import { isPublic } from "../hosts/hosted-paper.ts";

/** What programs look for at the root of a host alone, and what these hosts show there for an address where nothing is. */
const ofHost = /^(?:robots\.txt$|404\.html$|\.well-known\/)/;

/**
 * What lay below the path is taken away; what lies beside it stays.
 * @param out the printed folder @param folder the one to be deployed @param base `/paper`, not percent-encoded
 */
export function layBelowPath(out: string, folder: string, base: string): void {
  rmSync(join(folder, base), { recursive: true, force: true });
  const lay = (file: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { force: true });
    linkOrCopy(join(out, file), to);
  };
  for (const file of filesBelow(out)) {
    if (!isPublic(file)) continue;
    lay(file, join(folder, base, file));
    if (ofHost.test(file)) lay(file, join(folder, file));
  }
}
