/** Colours of any kind are those of the picture, and it stands upright. */
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { adobeRgb, inJpeg, matrixProfile, profileSegments } from "../picture-bytes.ts";
import { redSpot, spotted } from "../pictures.ts";
import { apart, colours, make, plain, rgb } from "./made.ts";

describe("colours are those of the picture", () => {
  test.each([
    ["sRGB", async () => plain().jpeg({ quality: 95 }).toBuffer(), 6],
    ["Display P3", async () => plain().withIccProfile("p3").jpeg({ quality: 95 }).toBuffer(), 6],
    ["a PNG in Display P3", async () => plain().withIccProfile("p3").png().toBuffer(), 6],
    ["16 bits", async () => plain().toColourspace("rgb16").png().toBuffer(), 6],
    ["a TIFF of 16 bits", async () => plain().toColourspace("rgb16").tiff().toBuffer(), 6],
    [
      "a profile that is damaged",
      async () => inJpeg(await plain().jpeg({ quality: 95 }).toBuffer(), ...profileSegments(Buffer.alloc(3000, 7))),
      6,
    ],
    [
      "a profile of which half is there",
      async () =>
        inJpeg(
          await plain().jpeg({ quality: 95 }).toBuffer(),
          ...profileSegments(matrixProfile(adobeRgb, 2.2).subarray(0, 300)),
        ),
      6,
    ],
    [
      "a profile of four colours in a picture of three",
      async () =>
        inJpeg(
          await plain().jpeg({ quality: 95 }).toBuffer(),
          ...profileSegments(
            (await sharp(await plain().withIccProfile("cmyk").tiff().toBuffer()).metadata()).icc ?? Buffer.alloc(0),
          ),
        ),
      6,
    ],
    // What presses cannot print goes to the nearest that they can.
    ["CMYK", async () => plain().withIccProfile("cmyk").jpeg({ quality: 95 }).toBuffer(), 22],
    ["CMYK without a profile", async () => plain().toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer(), 22],
    ["a TIFF in CMYK", async () => plain().withIccProfile("cmyk").tiff().toBuffer(), 22],
  ])("%s", async (_name, bytes, most) => {
    for (const colour of await colours(await make(await bytes())))
      expect(apart(colour, rgb("#c81e3c")), colour.map(Math.round).join()).toBeLessThan(most);
  });

  test("Adobe RGB is turned into sRGB, of any size of its profile", async () => {
    // 200, 100, 50 in Adobe RGB.
    const pixels = await plain("#c86432").jpeg({ quality: 95 }).toBuffer();
    for (const filler of [0, 1_000_000]) {
      for (const colour of await colours(
        await make(inJpeg(pixels, ...profileSegments(matrixProfile(adobeRgb, 2.2, filler)))),
      ))
        expect(apart(colour, [227, 100, 42]), colour.map(Math.round).join()).toBeLessThan(6);
    }
  });

  test("CMYK in JPEG is written the other way round, whether or not it says so", async () => {
    const adobe = await plain("#ffffff").toColourspace("cmyk").jpeg().toBuffer();
    const at = adobe.indexOf(Buffer.from("Adobe")) - 4;
    const bare = Buffer.concat([adobe.subarray(0, at), adobe.subarray(at + 2 + adobe.readUInt16BE(at + 2))]);
    for (const bytes of [adobe, bare])
      for (const colour of await colours(await make(bytes))) expect(Math.min(...colour)).toBeGreaterThan(245);
  });

  test("grey, of 8 and 16 bits, and grey that is transparent, on white", async () => {
    const grey = sharp({
      create: { width: 60, height: 40, channels: 4, background: { r: 100, g: 100, b: 100, alpha: 0.5 } },
    });
    for (const [bytes, value] of [
      [await plain("#646464").toColourspace("b-w").png().toBuffer(), 100],
      [await plain("#646464").toColourspace("grey16").png().toBuffer(), 100],
      [await grey.toColourspace("b-w").png().toBuffer(), 177],
    ] as const) {
      for (const colour of await colours(await make(bytes)))
        expect(apart(colour, [value, value, value])).toBeLessThan(4);
    }
  });
});

describe("upright", () => {
  const turned: Record<number, (seen: Sharp) => Sharp> = {
    1: (seen) => seen,
    2: (seen) => seen.flop(),
    3: (seen) => seen.rotate(180),
    4: (seen) => seen.flip(),
    // These two are of the mirrored picture.
    5: (seen) => seen.rotate(270),
    6: (seen) => seen.rotate(270),
    7: (seen) => seen.rotate(90),
    8: (seen) => seen.rotate(90),
  };
  // The crop to be shared with is one of large pictures, and takes as long as all else of a small one.
  test.each([
    ["jpeg", 2],
    ["png", 1],
    ["webp", 1],
    ["tiff", 1],
  ] as const)("a %s in all eight orientations: size, renditions and crop", async (kind, scale) => {
    const [width, height] = [320 * scale, 200 * scale];
    for (const [orientation, turn] of Object.entries(turned)) {
      const seen = await (await spotted(width, height, width * 0.875, height / 8, height / 10)).png().toBuffer();
      const mirrored = orientation === "5" || orientation === "7" ? await sharp(seen).flop().png().toBuffer() : seen;
      const stored = await turn(sharp(mirrored)).png().toBuffer();
      const made = await make(
        await sharp(stored)
          .withMetadata({ orientation: Number(orientation) })
          .toFormat(kind)
          .toBuffer(),
      );
      expect(made.facts, orientation).toMatchObject({ width, height });
      expect([...made.files.keys()].some((file) => file.includes("-share-"))).toBe(scale === 2);
      for (const [file, bytes] of made.files) {
        const spot = await redSpot(bytes);
        expect(spot?.x, `${orientation} ${file}`).toBeCloseTo(0.875, 1);
        expect(spot?.y, `${orientation} ${file}`).toBeLessThan(0.2);
      }
    }
  });
});
