/** Pictures made to hang, to fill the memory or to be told as something else: printed right, or refused by name. */
import { deflateSync } from "node:zlib";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { decodableBytes } from "../../../src/photos/renditions/drawing.ts";
import { makeRenditions } from "../../../src/photos/renditions/make-renditions.ts";
import { readPhoto, type PhotoFault } from "../../../src/photos/read-photo.ts";
import { renditionsOf } from "../../../src/photos/renditions/recipe.ts";
import type { PhotoFacts } from "../../../src/photos/metadata/photo-facts.ts";
import { withoutBallast } from "../../../src/photos/without-ballast.ts";
import {
  adobeRgb,
  blackPng,
  exif,
  exifSegment,
  inJpeg,
  inPng,
  jpegSegment,
  matrixProfile,
  movingAvif,
  packedText,
  pngChunk,
  profileSegments,
  tiffPages,
} from "./picture-bytes.ts";
import { dataset, factsOf, redSpot, scene, spotted, temporaryFolder, withIptc, xmp } from "./pictures.ts";

const kinds = ["jpeg", "png", "webp", "avif", "gif", "tiff"] as const;
const plain = (background = "#c81e3c", width = 60, height = 40): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

/** What is read of such bytes under a name. */
async function read(bytes: Buffer, name = "port.jpg"): Promise<PhotoFacts | PhotoFault> {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, name), bytes);
  return await readPhoto(join(folder.path, name));
}

/** The largest difference between two colours, in any of red, green and blue. */
const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))));
const rgb = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

interface Made {
  facts: PhotoFacts;
  files: Map<string, Buffer>;
}

/** A picture that must be one, and its renditions. */
async function make(bytes: Buffer, name = "port.jpg"): Promise<Made> {
  await using folder = await temporaryFolder();
  const source = join(folder.path, name);
  await writeFile(source, bytes);
  const facts = await factsOf(source);
  const cache = join(folder.path, "cache");
  expect(await makeRenditions([{ source, name, facts, rights: {} }], cache)).toEqual([]);
  const { avif, webp, jpeg, share } = renditionsOf(name, facts);
  const files = new Map<string, Buffer>();
  for (const { file, width, height } of [...avif, ...webp, ...jpeg, ...(share ? [share] : [])]) {
    const made = await readFile(join(cache, file));
    const metadata = await sharp(made).metadata();
    expect([metadata.width, metadata.height, metadata.space, metadata.pages ?? 1], file).toEqual([
      width,
      height,
      "srgb",
      1,
    ]);
    files.set(file, made);
  }
  return { facts, files };
}

/** The mean colour of each rendition. */
async function colours({ files }: Made): Promise<number[][]> {
  return Promise.all(
    [...files.values()].map(async (file) => (await sharp(file).stats()).channels.map(({ mean }) => mean)),
  );
}

describe("a picture that was cut", () => {
  test.each(kinds)("a %s, at every kilobyte: refused by name, or whole", async (kind) => {
    const whole = await scene(160, 120).toFormat(kind).toBuffer();
    const step = Math.max(200, Math.ceil(whole.length / 60));
    for (let size = 1; size < whole.length - 20; size += step) {
      const facts = await read(whole.subarray(0, size));
      expect(facts, `${size} of ${whole.length} bytes`).toMatchObject({ reason: expect.stringContaining("port.jpg") });
    }
    expect(await read(whole)).toMatchObject({ width: 160, height: 120 });
  });
});

describe("a picture under the ending of another kind is taken for what it is", () => {
  test.each(kinds)("%s", async (kind) => {
    for (const name of ["a.jpg", "a.png", "a.webp", "a.avif", "a.gif", "a.tif", "a.svg"]) {
      expect(await read(await plain().toFormat(kind).toBuffer(), name), name).toMatchObject({ width: 60, height: 40 });
    }
  });

  test("a drawing under the name of a photograph is drawn; what holds a script, a web page and words are refused", async () => {
    const svg = (inside: string) =>
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">${inside}</svg>`);
    expect(await read(svg('<rect width="60" height="40" fill="#c81e3c"/>'), "a.png")).toMatchObject({
      width: 1760,
      tones: ["#c81e3c", "#c81e3c"],
    });
    for (const [bytes, reason] of [
      [svg("<script>1</script>"), /a\.png is an SVG drawing with a script/],
      [Buffer.from("<!doctype html><script>1</script>"), /a\.png is a web page/],
      [Buffer.from("Words"), /a\.png is no picture/],
    ] as const) {
      expect(await read(bytes, "a.png")).toMatchObject({
        fault: "not-a-picture",
        reason: expect.stringMatching(reason),
      });
    }
  });
});

describe("more pixels than anybody has are told by the header, with the size and the most that is taken", () => {
  const gif = (width: number, height: number): Buffer => {
    const bytes = Buffer.from("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\0\0\0\0\0\x02\x02D\x01\0;", "latin1");
    for (const at of [6, 24]) {
      bytes.writeUInt16LE(width, at);
      bytes.writeUInt16LE(height, at + 2);
    }
    return bytes;
  };

  test("a PNG of a few kilobytes", async () => {
    const bytes = blackPng(30_000, 30_000, 0, 1);
    expect(bytes.length).toBeLessThan(120_000);
    expect(await read(bytes)).toEqual({
      fault: "too-large",
      reason:
        "port.jpg is 30000 by 30000 pixels, more than the 100 megapixels that are taken. Export it at most 6000 pixels wide.",
    });
  });

  test("GIF, WebP and TIFF with a canvas that is larger than what is in it", async () => {
    const still = await plain().webp().toBuffer();
    const canvas = Buffer.alloc(18);
    canvas.write("VP8X\x0a\0\0\0", 0, "latin1");
    canvas.writeUIntLE(16_382, 12, 3);
    canvas.writeUIntLE(16_382, 15, 3);
    const body = Buffer.concat([Buffer.from("WEBP"), canvas, still.subarray(12)]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    const tiff = tiffPages(1);
    for (const at of [18, 30]) tiff.writeUInt16LE(60_000, at);
    for (const bytes of [gif(65_535, 65_535), Buffer.concat([Buffer.from("RIFF"), size, body]), tiff]) {
      expect(await read(bytes)).toMatchObject({
        reason: expect.stringMatching(
          /^port\.jpg is (?:\d+ by \d+ pixels, more than the 100 megapixels|damaged or cut short)/,
        ),
      });
    }
  });

  test("a drawing of a thousand kilometres is as large as any other", async () => {
    for (const size of [
      'viewBox="0 0 1e9 1e9"',
      'width="999999999" height="999999999"',
      'viewBox="0 0 30000 30000" width="1e300" height="1e300"',
    ]) {
      expect(await read(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}/>`), "a.svg")).toMatchObject({
        width: 1760,
        height: 1760,
      });
    }
  });
});

describe("what decoders would unpack and keep is taken out before they see it", () => {
  /** The same packed text many times: each would be unpacked and kept. */
  const many = (keyword: string, type?: "iTXt") =>
    Array<Buffer>(400).fill(packedText(keyword, Buffer.alloc(7_900_000), type));

  test.each([
    ["texts that unpack to gigabytes", (png: Buffer) => inPng(png, ...many("Comment"))],
    ["the same of another kind", (png: Buffer) => inPng(png, ...many("Comment", "iTXt"))],
    ["XMP many times", (png: Buffer) => inPng(png, ...many("XML:com.adobe.xmp", "iTXt"))],
    [
      "a colour profile that unpacks to 100 MB",
      (png: Buffer) =>
        inPng(
          png,
          pngChunk("iCCP", Buffer.concat([Buffer.from("icc\0\0", "latin1"), deflateSync(Buffer.alloc(100_000_000))])),
        ),
    ],
    [
      "a hundred thousand texts",
      (png: Buffer) =>
        inPng(png, ...Array.from({ length: 100_000 }, (_, at) => pngChunk("tEXt", Buffer.from(`Key${at}\0value`)))),
    ],
  ])("a PNG with %s", async (_name, doctor) => {
    const bytes = doctor(await plain().png().toBuffer());
    expect(withoutBallast(bytes, "png").length).toBeLessThan(200_000);
    expect(await read(bytes, "port.png")).toMatchObject({ width: 60, tones: ["#c81e3c", "#c81e3c"] });
  });

  test("a PNG keeps how it looks and whose it is: transparency, colours, size, EXIF, XMP", async () => {
    const png = await sharp({ create: { width: 60, height: 40, channels: 4, background: "#c81e3c80" } })
      .withIccProfile("p3")
      .withExif({ IFD0: { Copyright: "AFP" } })
      .withXmp(xmp("<photoshop:Credit>Reuters</photoshop:Credit>"))
      .png()
      .toBuffer();
    expect(withoutBallast(png, "png")).toBe(png);
    expect(await read(inPng(png, packedText("Comment", Buffer.alloc(99)), pngChunk("prVt", Buffer.alloc(99))))).toEqual(
      { ...(await read(png)), hash: expect.any(String) },
    );
    const palette = await plain().png({ palette: true }).toBuffer();
    expect(withoutBallast(palette, "png")).toBe(palette);
  });

  test("a JPEG with thousands of segments keeps the first of those that are read", async () => {
    const jpeg = await scene(60, 40)
      .withIccProfile("p3")
      .withExif({ IFD0: { Copyright: "AFP" } })
      .withXmp(xmp("<photoshop:Credit>Reuters</photoshop:Credit>"))
      .jpeg()
      .toBuffer();
    const whole = withIptc(jpeg, [dataset(2, 120, Buffer.from("caption"))]);
    expect(withoutBallast(whole, "jpeg")).toBe(whole);
    const start = whole.indexOf(Buffer.from([0xff, 0xdb]));
    const much = [
      ...Array.from({ length: 1000 }, () => exifSegment(Buffer.alloc(60_000))),
      ...Array.from({ length: 1000 }, () => jpegSegment(0xfe, Buffer.alloc(60_000))),
    ];
    // Marks that are filled up, and bytes between segments that belong to none, hide nothing.
    const doctored = Buffer.concat([
      whole.subarray(0, start),
      Buffer.from([1, 2, 0xff, 0, 0xff, 0xff, 0xff]),
      ...much.flatMap((segment) => [segment.subarray(1), Buffer.from([7, 0xff])]),
      whole.subarray(start + 1),
    ]);
    expect(withoutBallast(doctored, "jpeg").length).toBeLessThan(whole.length + 20);
    expect(await read(doctored)).toEqual({ ...(await read(whole)), hash: expect.any(String) });
  });

  test("a TIFF of many pages, or of a list of pages that leads back to itself, is its first page", async () => {
    expect(await read(tiffPages(60_000), "a.tif")).toMatchObject({ width: 1, height: 1 });
    for (const next of [8, 110]) expect(await read(tiffPages(2, next), "a.tif")).toMatchObject({ width: 1 });
    const tiff = tiffPages(1);
    expect(withoutBallast(tiff, "tiff")).toBe(tiff);
  });
});

describe("a picture that moves is its first one", () => {
  const frames = async (): Promise<Buffer[]> =>
    Promise.all(["#c81e3c", "#0000ff", "#00ff00"].map((colour) => plain(colour).png().toBuffer()));
  test.each(["gif", "webp"] as const)("%s", async (kind) => {
    const made = await make(
      await sharp(await frames(), { join: { animated: true } })
        .toFormat(kind)
        .toBuffer(),
    );
    expect(made.facts).toMatchObject({ width: 60, height: 40 });
    for (const colour of await colours(made)) expect(apart(colour, rgb("#c81e3c"))).toBeLessThan(8);
  });

  test("an AVIF without a picture that stands still is told as such", async () => {
    expect(await read(movingAvif(), "a.avif")).toMatchObject({
      fault: "unreadable",
      reason: expect.stringMatching(/^a\.avif is an AVIF that moves/),
    });
  });

  test("PNG with another picture in its chunks", async () => {
    const png = blackPng(60, 40, 2, 8);
    const frame = pngChunk("fdAT", deflateSync(Buffer.alloc(60 * 40 * 3 + 40, 255)));
    expect(
      (await make(inPng(png, pngChunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), frame), "a.png")).facts.tones,
    ).toEqual(["#000000", "#000000"]);
  });
});

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

describe("metadata made to do harm", () => {
  const jpeg = () => plain().jpeg().toBuffer();
  const withXmp = (packet: Buffer | string) => async () =>
    inJpeg(
      await jpeg(),
      jpegSegment(0xe1, Buffer.concat([Buffer.from("http://ns.adobe.com/xap/1.0/\0"), Buffer.from(packet)])),
    );
  const credit = xmp("<photoshop:Credit>Été à Malmö</photoshop:Credit>");
  const lying = (size: number) => Buffer.from([0x1c, 2, 110, size >> 8, size & 0xff, 65, 66]);

  test.each<[string, () => Promise<Buffer>, object]>([
    [
      "EXIF that leads back to itself",
      async () => inJpeg(await jpeg(), exifSegment(exif({ loops: true }))),
      { caption: "Cranes idle." },
    ],
    [
      "EXIF whose values lie before it",
      async () => inJpeg(await jpeg(), exifSegment(exif({ offset: 0xffffffff }))),
      {},
    ],
    ...[1, 2, 3, 4, 5, 7, 12].map((type): [string, () => Promise<Buffer>, object] => [
      `EXIF with four thousand million values of type ${type}`,
      async () => inJpeg(await jpeg(), exifSegment(exif({ type, count: 0xffffffff }))),
      {},
    ]),
    [
      "EXIF of 65,535 entries",
      async () =>
        inJpeg(
          await jpeg(),
          exifSegment(Buffer.concat([Buffer.from("II*\0\x08\0\0\0\xff\xff", "latin1"), Buffer.alloc(60_000)])),
        ),
      {},
    ],
    ["EXIF that is a word", async () => inJpeg(await jpeg(), exifSegment(Buffer.from("Exif"))), {}],
    [
      "IPTC in Latin-1",
      async () => withIptc(await jpeg(), [dataset(2, 110, Buffer.from("Été", "latin1"))]),
      { credit: "Été" },
    ],
    [
      "IPTC whose last value is longer than it is",
      async () => withIptc(await jpeg(), [dataset(2, 120, Buffer.from("caption")), lying(30_000)]),
      { caption: "caption" },
    ],
    [
      "IPTC with a length of lengths",
      async () => withIptc(await jpeg(), [dataset(2, 120, Buffer.from("caption")), lying(0xffff)]),
      { caption: "caption" },
    ],
    [
      "Photoshop resources longer than the file",
      async () =>
        inJpeg(
          await jpeg(),
          jpegSegment(
            0xed,
            Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff\x1c\x02\x6e\0\x02AP", "latin1"),
          ),
        ),
      { credit: "AP" },
    ],
    ["XMP in UTF-8", withXmp(credit), { credit: "Été à Malmö" }],
    [
      "XMP in UTF-16, little end first",
      withXmp(Buffer.from(`\ufeff${credit.replaceAll("\ufeff", "")}`, "utf16le")),
      { credit: "Été à Malmö" },
    ],
    [
      "XMP in UTF-16, big end first",
      withXmp(Buffer.from(`\ufeff${credit.replaceAll("\ufeff", "")}`, "utf16le").swap16()),
      { credit: "Été à Malmö" },
    ],
    ["XMP that ends in the middle", withXmp(credit.slice(0, -40)), {}],
    [
      "XMP in Latin-1",
      withXmp(
        Buffer.from(
          xmp("<photoshop:Credit>AFP</photoshop:Credit><photoshop:City>Malm\u00f6</photoshop:City>").replaceAll(
            "\ufeff",
            "",
          ),
          "latin1",
        ),
      ),
      { credit: "AFP" },
    ],
    [
      "XMP with entities that multiply",
      withXmp(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${xmp("<photoshop:Credit>&b;&b;</photoshop:Credit>")}`,
      ),
      {},
    ],
    ["XMP with a document type from elsewhere", withXmp(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${credit}`), {}],
    [
      "XMP of 10 MB",
      async () =>
        inPng(
          await plain().png().toBuffer(),
          pngChunk(
            "iTXt",
            Buffer.from(
              `XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta xmlns:x="adobe:ns:meta/">${"<a/>".repeat(2_500_000)}</x:xmpmeta>`,
              "latin1",
            ),
          ),
        ),
      {},
    ],
    [
      "XMP of 10 MB in a WebP",
      async () =>
        plain()
          .withXmp(`<a>${"<b c='d'>".repeat(1_000_000)}`)
          .webp()
          .toBuffer(),
      {},
    ],
    [
      "XMP with 100,000 attributes and prefixes",
      withXmp(xmp("", Array.from({ length: 4000 }, (_, at) => `xmlns:p${at}="u"`).join(" "))),
      {},
    ],
  ])("%s: the picture is taken, and what can be read of it is", async (_name, bytes, told) => {
    const facts = await read(await bytes());
    const { hash, width, height, tones, ...said } = "fault" in facts ? expect.fail(facts.reason) : facts;
    expect([width, height, hash.length]).toEqual([60, 40, 16]);
    expect(apart(rgb(tones[0]), rgb("#c81e3c"))).toBeLessThan(6);
    expect(said).toMatchObject(told);
    if (Object.keys(told).length === 0) expect(said).toEqual({});
  });

  test("the same tags in a TIFF", async () => {
    const tiff = await plain()
      .withExif({ IFD0: { ImageDescription: "Cranes idle." } })
      .tiff()
      .toBuffer();
    expect(await read(tiff, "a.tif")).toMatchObject({ width: 60 });
    for (const at of Array.from({ length: 24 }, (_, each) => tiff.length - 4 - each * 12)) {
      const bytes = Buffer.from(tiff);
      bytes.fill(0xff, at, at + 4);
      const facts = await read(bytes, "a.tif");
      expect("fault" in facts ? facts.reason : facts.hash).toBeTruthy();
    }
  });
});

describe("nothing of a picture's bytes is published but its pixels", () => {
  const payload = "<?php system($_GET[0]); ?><script>alert(1)</script>PK\x03\x04";
  test.each<[string, () => Promise<Buffer>, string]>([
    [
      "a JPEG with an archive behind it",
      async () => Buffer.concat([await plain().jpeg().toBuffer(), Buffer.from(payload)]),
      "a.jpg",
    ],
    [
      "a JPEG with a program in its remark",
      async () => inJpeg(await plain().jpeg().toBuffer(), jpegSegment(0xfe, Buffer.from(payload))),
      "a.jpg",
    ],
    [
      "a PNG with a page behind it",
      async () => Buffer.concat([await plain().png().toBuffer(), Buffer.from(payload)]),
      "a.png",
    ],
    [
      "a PNG with a program in a text",
      async () => inPng(await plain().png().toBuffer(), pngChunk("tEXt", Buffer.from(`Comment\0${payload}`))),
      "a.png",
    ],
    [
      "a GIF that is a script",
      async () => Buffer.concat([await plain().gif().toBuffer(), Buffer.from(`*/=1;${payload}`)]),
      "a.gif",
    ],
    [
      "a WebP with more behind it",
      async () => Buffer.concat([await plain().webp().toBuffer(), Buffer.from(payload)]),
      "a.webp",
    ],
  ])("%s", async (_name, bytes, name) => {
    const { files } = await make(await bytes(), name);
    for (const [file, made] of files) expect(made.toString("latin1"), file).not.toMatch(/php|script|PK\x03\x04/);
    expect([...files.keys()].every((file) => /\.(?:avif|webp|jpg)$/.test(file))).toBe(true);
  });
});

test("bad pictures are told each by name, and the others are made", async () => {
  await using folder = await temporaryFolder();
  const path = (name: string) => join(folder.path, name);
  const jpeg = await scene(100, 80).jpeg().toBuffer();
  const names = ["a-good.jpg", "b-cut.jpg", "c-good.png", "d-page.jpg", "e-good.webp"];
  const all = [jpeg, jpeg, await plain().png().toBuffer(), jpeg, await plain().webp().toBuffer()];
  const wanted = [];
  for (const [at, name] of names.entries()) {
    await writeFile(path(name), all[at] ?? jpeg);
    wanted.push({ source: path(name), name, facts: await factsOf(path(name)), rights: {} });
  }
  // Changed once they were read.
  for (const name of ["b-cut.jpg", "d-page.jpg"]) await writeFile(path(name), jpeg.subarray(0, 400));
  await mkdir(path("cache"));
  const faults = await makeRenditions(wanted, path("cache"));
  expect(faults.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^b-cut\.jpg /),
    expect.stringMatching(/^d-page\.jpg /),
  ]);
  const made = await readdir(path("cache"));
  for (const name of ["a-good", "c-good", "e-good"])
    expect(made.some((file) => file.startsWith(name) && file.endsWith(".avif"))).toBe(true);
});

test("bytes that are decoded are the picture's own where nothing is to be taken out", async () => {
  for (const kind of kinds) {
    const bytes = await plain().toFormat(kind).toBuffer();
    expect(await decodableBytes(bytes)).toBe(bytes);
  }
});
