/** Pictures made to hang, to fill the memory or to be told as something else: printed right, or refused by name. */
import { deflateSync } from "node:zlib";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { decodableBytes } from "../../../../src/photos/renditions/drawing.ts";
import { makeRenditions } from "../../../../src/photos/renditions/make-renditions.ts";
import { withoutBallast } from "../../../../src/photos/without-ballast.ts";
import {
  blackPng,
  exifSegment,
  inPng,
  jpegSegment,
  movingAvif,
  packedText,
  pngChunk,
  tiffPages,
} from "../picture-bytes.ts";
import { dataset, factsOf, scene, temporaryFolder, withIptc, xmp } from "../pictures.ts";
import { apart, colours, kinds, make, plain, read, rgb } from "./made.ts";

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
