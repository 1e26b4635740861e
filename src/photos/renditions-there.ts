/** Whether renditions lie in their folder already, and with which rights they were made. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { renditionFilesOf, renditionKey } from "./recipe.ts";
import type { WantedRenditions } from "./make-renditions.ts";
import { xmpPacket } from "./xmp-packet.ts";

/**
 * The name of the empty file that says with which rights a picture's renditions were made.
 * @param xmp the packet that is embedded in each of them
 */
export function rightsMark(key: string, xmp: string | undefined): string {
  return `${key}.${createHash("sha256").update(xmp ?? "").digest("hex").slice(0, 16)}.rights`;
}

/** Looks for these files only: of the pictures of a large archive an edit shows a few. */
export function renditionsAreThere(wanted: readonly WantedRenditions[], folder: string): boolean {
  return wanted.every(({ name, facts, rights, focus }) => {
    const mark = rightsMark(renditionKey(name, facts), xmpPacket(rights));
    return [mark, ...renditionFilesOf(name, facts, focus)].every((file) => existsSync(join(folder, file)));
  });
}
