import exifr from "exifr";
import { createdDay } from "./created-day.ts";
import { withoutGaps, type EmbeddedFacts } from "./embedded-facts.ts";
import { plainText } from "./plain-text.ts";

/** What cameras write into ImageDescription when nobody has described anything. */
const CAMERA_PHRASES =
  /^(?:olympus digital camera|sony dsc|dcim\\.*|digital ?camera|samsung|kodak.*camera|default|exif_.*|img_?\d+|dscn?_?\d+|untitled|minolta.*camera|jpeg)$/i;

/**
 * The facts in a picture's EXIF (CIPA DC-008), which may be an EXIF block, with
 * or without its 'Exif\0\0', or a whole TIFF file. Only the four tags named here
 * are read; GPS, serial numbers and maker notes are never looked at. Gives no
 * facts when the data is damaged.
 */
export async function exifFacts(exif: Uint8Array): Promise<EmbeddedFacts> {
  const bytes = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength);
  const tiff = bytes.subarray(0, 6).toString("latin1") === "Exif\0\0" ? bytes.subarray(6) : bytes;
  let parsed: unknown;
  try {
    parsed = await exifr.parse(tiff, {
      ifd0: { pick: ["ImageDescription", "Artist", "Copyright"] },
      exif: { pick: ["DateTimeOriginal"] },
      gps: false,
      interop: false,
      ifd1: false,
      makerNote: false,
      userComment: false,
      xmp: false,
      iptc: false,
      icc: false,
      translateValues: false,
      // Dates stay text: a Date would move to this machine's time zone.
      reviveValues: false,
    });
  } catch {
    return {};
  }
  if (typeof parsed !== "object" || parsed === null) return {};
  const values = new Map<string, unknown>(Object.entries(parsed));
  const text = (tag: string): string | undefined => plainText(values.get(tag));
  const description = text("ImageDescription");
  return withoutGaps({
    caption: description !== undefined && CAMERA_PHRASES.test(description) ? undefined : description,
    creator: text("Artist"),
    copyright: text("Copyright"),
    created: createdDay(text("DateTimeOriginal")),
  });
}
