/** Whether renditions lie in their folder already, whole, and made with the rights that they have now. */
import type { WantedRenditions } from "./wanted-renditions.ts";
import { renditionFilesOf, renditionKey } from "./recipe.ts";
import { rightsMark, wholeRenditions } from "./rendition-record.ts";
import { xmpPacket } from "../metadata/xmp-packet.ts";

/** Looks for these files only: of the pictures of a large archive an edit shows a few. */
export function renditionsAreThere(wanted: readonly WantedRenditions[], folder: string): boolean {
  return wanted.every(({ rights, ...asked }) => {
    const { name, facts } = asked;
    const files = renditionFilesOf(asked);
    return (
      wholeRenditions(folder, rightsMark(renditionKey(name, facts), xmpPacket(rights)), files).length === files.length
    );
  });
}
