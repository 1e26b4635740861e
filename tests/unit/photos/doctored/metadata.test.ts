/** Metadata and bytes beside the pixels, made to do harm: what is whole of them is read, and nothing of them is published. */
import { describe, expect, test } from "vitest";
import { exif, exifSegment, inJpeg, inPng, jpegSegment, pngChunk } from "../picture-bytes.ts";
import { dataset, withIptc, xmp } from "../pictures.ts";
import { apart, make, plain, read, rgb } from "./made.ts";

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
