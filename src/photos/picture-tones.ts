import { openPicture } from "./open-picture.ts";

const SAMPLES = 32;

/**
 * Mean sRGB colours ('#rrggbb') of a picture's upper and lower half, as it is
 * seen, on white where it is transparent. Rejects when the picture cannot be
 * decoded to its end, so it is also the proof that it can be.
 */
export async function pictureTones(bytes: Uint8Array): Promise<[upper: string, lower: string]> {
  const pixels = await openPicture(bytes)
    .resize(SAMPLES, SAMPLES, { fit: "fill", kernel: "linear" })
    .toColourspace("srgb")
    .raw()
    .toBuffer();
  const half = pixels.length / 2;
  return [meanColour(pixels.subarray(0, half)), meanColour(pixels.subarray(half))];
}

function meanColour(pixels: Uint8Array): string {
  const sums: [number, number, number] = [0, 0, 0];
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    sums[0] += pixels[at] ?? 0;
    sums[1] += pixels[at + 1] ?? 0;
    sums[2] += pixels[at + 2] ?? 0;
  }
  const count = pixels.length / 3;
  return `#${sums
    .map((sum) =>
      Math.round(sum / count)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
