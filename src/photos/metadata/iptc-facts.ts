import { createdDay } from "./created-day.ts";
import { placeOf, withoutGaps, type EmbeddedFacts } from "./embedded-facts.ts";
import { plainText } from "./plain-text.ts";

/** Dataset numbers of record 2, the application record of IPTC-IIM 4.2. */
const CITY = 90;
const COUNTRY = 101;
const DATE_CREATED = 55;
const BYLINE = 80;
const CREDIT = 110;
const COPYRIGHT = 116;
const CAPTION = 120;

/**
 * The facts in a picture's IPTC-IIM (https://iptc.org/std/IIM/4.2/), as sharp
 * hands it over: Photoshop image resources, or the bare datasets.
 *
 * IIM may declare UTF-8 (dataset 1:90), but much software writes UTF-8 without
 * saying so, and Latin-1 declares nothing. What is valid UTF-8 is read as that,
 * and anything else as Windows-1252, which is Latin-1 with printable characters
 * in place of its second block of controls. What is damaged ends the reading
 * and keeps the facts before it.
 *
 * exifr is not used for this: its `sidecar`, the only way to give it IIM alone,
 * is missing from its default export wherever a bundler or Vitest loads it.
 */
export function iptcFacts(iptc: Uint8Array): EmbeddedFacts {
  const iim = iimResource(iptc);
  const values = applicationRecord(iim);
  // Dataset 1:90 with ISO 2022's "ESC % G".
  const declared = iim.includes("\x1c\x01\x5a\x00\x03\x1b%G", 0, "latin1");
  const all = (dataset: number): string[] =>
    (values.get(dataset) ?? [])
      .map((bytes) => plainText(decoded(bytes, declared)))
      .filter((text) => text !== undefined);
  const first = (dataset: number): string | undefined => all(dataset)[0];
  return withoutGaps({
    caption: first(CAPTION),
    credit: first(CREDIT),
    creator: plainText(all(BYLINE).join(", ")),
    copyright: first(COPYRIGHT),
    place: placeOf(first(CITY), first(COUNTRY)),
    created: createdDay(first(DATE_CREATED)),
  });
}

/** The values of record 2 by dataset number, repeatable ones in their order. */
function applicationRecord(iim: Buffer): Map<number, Buffer[]> {
  const values = new Map<number, Buffer[]>();
  let at = 0;
  while (at + 5 <= iim.length && iim.readUInt8(at) === 0x1c) {
    const record = iim.readUInt8(at + 1);
    const dataset = iim.readUInt8(at + 2);
    const size = iim.readUInt16BE(at + 3);
    // The high bit announces a size of more bytes; no text that is read here is that long.
    if (size > 0x7fff || at + 5 + size > iim.length) break;
    if (record === 2) {
      const value = iim.subarray(at + 5, at + 5 + size);
      const repeated = values.get(dataset);
      if (repeated === undefined) values.set(dataset, [value]);
      else repeated.push(value);
    }
    at += 5 + size;
  }
  return values;
}

function decoded(bytes: Buffer, declaredUtf8: boolean): string {
  try {
    // IIM counts bytes, so a declared UTF-8 text may end within a character; streaming passes over that one.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: declaredUtf8 });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The IIM datasets (resource 0x0404) among Photoshop's image resources, or the whole if it is bare IIM. */
function iimResource(iptc: Uint8Array): Buffer {
  const bytes = Buffer.from(iptc.buffer, iptc.byteOffset, iptc.byteLength);
  let at = bytes.subarray(0, 14).toString("latin1") === "Photoshop 3.0\0" ? 14 : 0;
  if (bytes.subarray(at, at + 4).toString("latin1") !== "8BIM") return bytes.subarray(at);
  while (at + 12 <= bytes.length && bytes.subarray(at, at + 4).toString("latin1") === "8BIM") {
    const id = bytes.readUInt16BE(at + 4);
    const nameLength = 1 + bytes.readUInt8(at + 6);
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > bytes.length) break;
    const size = bytes.readUInt32BE(sizeAt);
    if (id === 0x0404) return bytes.subarray(sizeAt + 4, sizeAt + 4 + size);
    at = sizeAt + 4 + size + (size % 2);
  }
  return Buffer.alloc(0);
}
