/** Reads the pictures that renditions are made of, which may have gone or changed since their facts were read. */
import { basename } from "node:path";
import { bytesOf } from "../../kept/read-whole.ts";
import type { RenditionFault } from "./wanted-renditions.ts";
import type { PhotoFacts } from "../metadata/photo-facts.ts";
import { pictureHash } from "../picture-hash.ts";
import type { WantedName } from "./plan-renditions.ts";

/** The bytes that the facts were read from, and the names under which they still lie there. */
export function readSources(
  wanted: readonly WantedName[],
  facts: PhotoFacts,
): { bytes?: Buffer; names: WantedName[]; faults: RenditionFault[] } {
  const names: WantedName[] = [];
  const faults: RenditionFault[] = [];
  let bytes: Buffer | undefined;
  for (const name of wanted) {
    const fault = (reason: string) =>
      faults.push({ source: name.source, reason: `${basename(name.source)} ${reason}` });
    const read = bytesOf(name.source);
    if (!read) fault("cannot be read any more.");
    else if (pictureHash(read) !== facts.hash) fault("was changed while the paper was being built. Build again.");
    else {
      bytes = read;
      names.push(name);
    }
  }
  return { ...(bytes && { bytes }), names, faults };
}
