/** Recordings of sound in schema.org's words (https://schema.org/AudioObject). */
import { wholeAddress } from "../../../paper/href.ts";
import type { BlockView } from "../../blocks/block.ts";
import type { Json } from "../frame.ts";

/** Those of a text, in its order. @param site the paper's address */
export const audioObjects = (blocks: readonly BlockView[], site: string): Json[] =>
  blocks.flatMap((block): Json[] => {
    if (block.type === "fact-box") return audioObjects(block.blocks, site);
    if (block.type !== "recording" || block.kind !== "sound") return [];
    const { title, path, mediaType, bytes, seconds, transcript } = block;
    return [
      {
        "@type": "AudioObject",
        name: title,
        contentUrl: wholeAddress(site, path),
        encodingFormat: mediaType,
        contentSize: String(bytes),
        // ISO 8601.
        ...(seconds > 0 && { duration: `PT${Math.round(seconds)}S` }),
        ...(transcript.length > 0 && { transcript: transcript.join("\n") }),
      },
    ];
  });
