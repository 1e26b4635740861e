import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { readPhoto } from "../../../src/photos/read-photo.ts";
import { dataset, factsOf, scene, temporaryFolder, withIptc, xmp } from "./pictures.ts";
import { processorTime } from "../processor-time.ts";

const KINDS = ["jpeg", "png", "webp", "avif", "tiff"] as const;
/** The largest difference between two colours, in any of red, green and blue. */
const farthestApart = (one: string, other: string): number =>
  Math.max(
    ...[1, 3, 5].map((at) =>
      Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)),
    ),
  );

const AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

describe("what a picture says of itself", () => {
  test.each(KINDS)("is read from the XMP of a %s", async (kind) => {
    await using folder = await temporaryFolder();
    const packet = xmp(
      '<dc:description><rdf:Alt><rdf:li xml:lang="fr">Grues</rdf:li><rdf:li xml:lang="x-default">  Idle cranes &amp; &lt;b&gt;lorries&lt;/b&gt;\n in Halden </rdf:li></rdf:Alt></dc:description>' +
        "<dc:creator><rdf:Seq><rdf:li>Lena Okafor</rdf:li><rdf:li>Tom Reyes</rdf:li></rdf:Seq></dc:creator>" +
        '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Reuters</rdf:li></rdf:Alt></dc:rights>' +
        '<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Cranes at sunrise.</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>' +
        `<Iptc4xmpExt:DigitalSourceType rdf:resource="${AI}"/>` +
        '<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Halden</Iptc4xmpExt:City><Iptc4xmpExt:CountryName>Norway</Iptc4xmpExt:CountryName></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>',
      'photoshop:Credit="Reuters" photoshop:DateCreated="2026-11-23T06:30:00+01:00"',
    );
    const path = join(folder.path, "a");
    await scene(64, 40).withXmp(packet).toFormat(kind).toFile(path);
    expect(await factsOf(path)).toMatchObject({
      width: 64,
      height: 40,
      caption: "Idle cranes & <b>lorries</b> in Halden",
      creator: "Lena Okafor, Tom Reyes",
      credit: "Reuters",
      copyright: "© 2026 Reuters",
      alt: "Cranes at sunrise.",
      sourceType: AI,
      created: "2026-11-23",
      place: { city: "Halden", country: "Norway" },
    });
  });

  test.each([
    ["UTF-8 that is declared", [dataset(1, 90, Buffer.from("\x1b%G"))], "utf8"],
    ["UTF-8 that is not declared", [], "utf8"],
    ["Latin-1", [], "latin1"],
  ] as const)("is read from IPTC in %s", async (_name, head, encoding) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    const text = (number: number, value: string): Buffer => dataset(2, number, Buffer.from(value, encoding));
    const datasets = [
      ...head,
      text(120, "Été à Malmö"),
      text(110, "AFP"),
      text(80, "José Ñandú"),
      text(80, "Ana"),
      text(116, "© AFP"),
      text(90, "Malmö"),
      text(101, "Sweden"),
      text(55, "20261122"),
    ];
    await writeFile(path, withIptc(await scene(64, 40).jpeg().toBuffer(), datasets));
    expect(await factsOf(path)).toMatchObject({
      caption: "Été à Malmö",
      credit: "AFP",
      creator: "José Ñandú, Ana",
      copyright: "© AFP",
      place: { city: "Malmö", country: "Sweden" },
      created: "2026-11-22",
    });
  });

  test("is taken from XMP before IPTC before EXIF, each filling what the others leave out", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    const jpeg = await scene(64, 40)
      .withExif({
        IFD0: { ImageDescription: "exif caption", Artist: "exif artist", Copyright: "exif copyright" },
        IFD2: { DateTimeOriginal: "2026:11:21 05:00:00" },
      })
      .withXmp(
        xmp('<dc:description><rdf:Alt><rdf:li xml:lang="x-default">xmp caption</rdf:li></rdf:Alt></dc:description>'),
      )
      .jpeg()
      .toBuffer();
    const text = (number: number, value: string): Buffer => dataset(2, number, Buffer.from(value));
    await writeFile(path, withIptc(jpeg, [text(120, "iptc caption"), text(80, "iptc byline")]));
    expect(await factsOf(path)).toMatchObject({
      caption: "xmp caption",
      creator: "iptc byline",
      copyright: "exif copyright",
      created: "2026-11-21",
    });
  });

  test("is read from the tags of a TIFF", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.tif");
    // A TIFF of one white pixel with ImageDescription and Artist.
    const entry = (tag: number, type: number, count: number, value: number): Buffer => {
      const bytes = Buffer.alloc(12);
      bytes.writeUInt16LE(tag, 0);
      bytes.writeUInt16LE(type, 2);
      bytes.writeUInt32LE(count, 4);
      bytes.writeUInt32LE(value, 8);
      return bytes;
    };
    const entries = [
      entry(256, 3, 1, 1),
      entry(257, 3, 1, 1),
      entry(258, 3, 1, 8),
      entry(259, 3, 1, 1),
      entry(262, 3, 1, 1),
      entry(270, 2, 12, 200),
      entry(273, 4, 1, 230),
      entry(278, 3, 1, 1),
      entry(279, 4, 1, 1),
      entry(315, 2, 5, 215),
    ];
    const bytes = Buffer.alloc(231, 0xff);
    bytes.write("II*\0", 0, "latin1");
    bytes.writeUInt32LE(8, 4);
    bytes.writeUInt16LE(entries.length, 8);
    Buffer.concat([...entries, Buffer.alloc(4)]).copy(bytes, 10);
    bytes.write("Idle cranes\0", 200, "latin1");
    bytes.write("Lena\0", 215, "latin1");
    await writeFile(path, bytes);
    expect(await factsOf(path)).toMatchObject({ width: 1, height: 1, caption: "Idle cranes", creator: "Lena" });
  });

  test("keeps digits as text, and drops what is no fact", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    await scene(64, 40)
      .withExif({ IFD0: { ImageDescription: "OLYMPUS DIGITAL CAMERA" } })
      .withXmp(
        xmp(
          "<photoshop:Credit>0012</photoshop:Credit><photoshop:DateCreated>2026-02-31</photoshop:DateCreated>" +
            "<Iptc4xmpExt:DigitalSourceType>javascript:alert(1)</Iptc4xmpExt:DigitalSourceType>",
        ),
      )
      .jpeg()
      .toFile(path);
    const facts = await factsOf(path);
    expect(facts.credit).toBe("0012");
    expect(Object.keys(facts).sort()).toEqual(["credit", "hash", "height", "tones", "width"]);
  });

  test("never includes where the camera stood or which camera it was", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    await scene(64, 40)
      .withExif({
        IFD0: { Copyright: "C" },
        IFD2: { BodySerialNumber: "SERIAL-4711", LensSerialNumber: "LENS-4711" },
        IFD3: {
          GPSLatitudeRef: "N",
          GPSLatitude: "59/1 7/1 30/1",
          GPSLongitudeRef: "E",
          GPSLongitude: "11/1 23/1 0/1",
        },
      })
      .jpeg()
      .toFile(path);
    const facts = await factsOf(path);
    expect(Object.keys(facts).sort()).toEqual(["copyright", "hash", "height", "tones", "width"]);
  });

  test("is plain data: it survives JSON, and reading twice gives the same", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    await scene(64, 40).jpeg().toFile(path);
    const facts = await factsOf(path);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(await factsOf(path)).toEqual(facts);
  });
});

describe("hostile metadata", () => {
  test.each([
    ["an element named __proto__", xmp('<__proto__:polluted xmlns:__proto__="__proto__">yes</__proto__:polluted>')],
    [
      "an XML bomb",
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${xmp("<photoshop:Credit>&b;</photoshop:Credit>")}`,
    ],
    ["elements that never end", xmp("<dc:x>".repeat(9000))],
    ["nesting without end", xmp(`${"<dc:x>".repeat(4000)}${"</dc:x>".repeat(4000)}`)],
    ["no XML at all", "\u0000<<<<&&&&>>>>"],
  ])("%s gives no facts, quickly, and touches nothing", async (_name, packet) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    await scene(64, 40).withXmp(packet).jpeg().toFile(path);
    const spent = processorTime();
    const facts = await factsOf(path);
    expect(spent()).toBeLessThan(1000);
    expect(facts.credit).toBeUndefined();
    expect(Reflect.has({}, "polluted")).toBe(false);
  });

  test("text is cleaned of controls and direction overrides, and bounded", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    const jpeg = await scene(64, 40).jpeg().toBuffer();
    const text = (number: number, value: string): Buffer => dataset(2, number, Buffer.from(value));
    await writeFile(
      path,
      withIptc(jpeg, [text(120, "a".repeat(1999) + "😀".repeat(3000)), text(110, "A\u0000\u001b[31mFP\u202Egpj.")]),
    );
    const facts = await factsOf(path);
    expect(facts.caption).toBe("a".repeat(1999));
    expect(facts.credit).toBe("A[31mFPgpj.");
  });

  test("IPTC datasets that reach outside of the file are ignored", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    const jpeg = await scene(64, 40).jpeg().toBuffer();
    await writeFile(path, withIptc(jpeg, [Buffer.from([0x1c, 2, 120, 0x7f, 0xff, 65])]));
    expect((await factsOf(path)).width).toBe(64);
  });
});

test("an IPTC credit that was cut within a character keeps the characters before it", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "a.jpg");
  const cut = Buffer.from("Señor Ñandú").subarray(0, -1);
  const jpeg = await scene(64, 40).jpeg().toBuffer();
  await writeFile(path, withIptc(jpeg, [dataset(1, 90, Buffer.from("\x1b%G")), dataset(2, 110, cut)]));
  expect((await factsOf(path)).credit).toBe("Señor Ñand");
});

test("whatever bytes are changed, a file is a picture or a fault, and soon", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "a.jpg");
  const jpeg = await scene(64, 40)
    .withExif({
      IFD0: { ImageDescription: "A", Artist: "B", Copyright: "C" },
      IFD2: { DateTimeOriginal: "2026:11:21 05:00:00" },
    })
    .withXmp(xmp("<photoshop:Credit>Reuters</photoshop:Credit>"))
    .jpeg()
    .toBuffer();
  const whole = withIptc(jpeg, [dataset(2, 120, Buffer.from("caption")), dataset(2, 80, Buffer.from("byline"))]);
  const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      await writeFile(path, bytes);
      const spent = processorTime();
      const facts = await readPhoto(path);
      expect("fault" in facts ? facts.reason : facts.hash).toBeTruthy();
      expect(spent()).toBeLessThan(2000);
    }),
    { numRuns: 300 },
  );
});

describe("orientation, colour and focus", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "size, tones and focus are those of the picture as seen, orientation %i",
    async (orientation) => {
      await using folder = await temporaryFolder();
      const seen = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#204060" } })
        .composite([
          { input: { create: { width: 60, height: 20, channels: 3, background: "#e0c0a0" } }, left: 0, top: 0 },
        ])
        .png()
        .toBuffer();
      // The stored picture is the seen one turned back; the focus at its upper left is marked in stored coordinates.
      const mirrored = sharp(await sharp(seen).flop().png().toBuffer());
      const back: Record<number, Sharp> = {
        1: sharp(seen),
        2: mirrored,
        3: sharp(seen).rotate(180),
        4: sharp(seen).flip(),
        5: mirrored.clone().rotate(270),
        6: sharp(seen).rotate(270),
        7: mirrored.clone().rotate(90),
        8: sharp(seen).rotate(90),
      };
      const stored: Record<number, [number, number]> = {
        1: [0.1, 0.2],
        2: [0.9, 0.2],
        3: [0.9, 0.8],
        4: [0.1, 0.8],
        5: [0.2, 0.1],
        6: [0.2, 0.9],
        7: [0.8, 0.9],
        8: [0.8, 0.1],
      };
      const turned = await (back[orientation] ?? mirrored).png().toBuffer();
      const [x, y] = stored[orientation] ?? [0, 0];
      const path = join(folder.path, "a.png");
      await sharp(turned)
        .withMetadata({ orientation })
        .withXmp(
          xmp(
            '<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">' +
              `<Iptc4xmpExt:rbShape>circle</Iptc4xmpExt:rbShape><Iptc4xmpExt:rbUnit>relative</Iptc4xmpExt:rbUnit><Iptc4xmpExt:rbX>${x}</Iptc4xmpExt:rbX><Iptc4xmpExt:rbY>${y}</Iptc4xmpExt:rbY><Iptc4xmpExt:rbRx>0.05</Iptc4xmpExt:rbRx>` +
              "</Iptc4xmpExt:RegionBoundary></rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion>",
          ),
        )
        .png()
        .toFile(path);
      const facts = await factsOf(path);
      expect(facts).toMatchObject({ width: 60, height: 40, focus: { x: 0.1, y: 0.2 } });
      expect(farthestApart(facts.tones[0], "#e0c0a0")).toBeLessThan(6);
      expect(farthestApart(facts.tones[1], "#204060")).toBeLessThan(6);
    },
  );

  test("an IPTC main subject in pixels goes before other regions and faces", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    const region = (x: number, role: string): string =>
      "<rdf:li><rdf:Description>" +
      `<Iptc4xmpExt:RegionBoundary Iptc4xmpExt:rbShape="rectangle" Iptc4xmpExt:rbUnit="pixel" Iptc4xmpExt:rbX="${x}" Iptc4xmpExt:rbY="10" Iptc4xmpExt:rbW="20" Iptc4xmpExt:rbH="20"/>` +
      `<Iptc4xmpExt:rRole><rdf:Bag><rdf:li rdf:parseType="Resource"><xmp:Identifier><rdf:Bag><rdf:li>http://cv.iptc.org/newscodes/imageregionrole/${role}</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag></Iptc4xmpExt:rRole>` +
      "</rdf:Description></rdf:li>";
    await scene(200, 100)
      .withXmp(
        xmp(
          `<Iptc4xmpExt:ImageRegion><rdf:Bag>${region(0, "areaOfInterest")}${region(140, "mainSubjectArea")}</rdf:Bag></Iptc4xmpExt:ImageRegion>`,
        ),
      )
      .jpeg()
      .toFile(path);
    expect((await factsOf(path)).focus).toEqual({ x: 0.75, y: 0.2 });
  });

  test("the faces that a photo program marked are kept in the middle", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    const face = (x: string): string =>
      `<rdf:li><rdf:Description mwg-rs:Type="Face"><mwg-rs:Area stArea:x="${x}" stArea:y="0.3" stArea:w="0.1" stArea:h="0.1" stArea:unit="normalized"/></rdf:Description></rdf:li>`;
    await scene(200, 100)
      .withXmp(
        xmp(
          `<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>${face("0.2")}${face("0.4")}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>`,
        ),
      )
      .jpeg()
      .toFile(path);
    expect((await factsOf(path)).focus).toEqual({ x: 0.3, y: 0.3 });
  });
});

describe("files that are no picture to print", () => {
  test.each(KINDS)("a %s that is cut short", async (kind) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "cut.jpg");
    const whole = await scene(400, 300).toFormat(kind).toBuffer();
    await writeFile(path, whole.subarray(0, Math.floor(whole.length * 0.6)));
    const facts = await readPhoto(path);
    expect(facts).toMatchObject({ fault: "unreadable" });
    expect("reason" in facts && facts.reason).toContain("cut.jpg");
  });

  test.each([
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>', /SVG/],
    ["an SVG behind a prologue", '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"/>', /SVG/],
    ["a web page", "<!doctype html><title>x</title>", /web page/],
    ["a HEIC picture", "\0\0\0\x18ftypheic\0\0\0\0mif1heic", /HEIC.*Save it as JPEG/],
    ["a Windows bitmap", "BM\x36\0\0\0\0\0\0\0\x36\0\0\0", /Windows bitmap/],
    ["a raw file of Canon's", "II*\0\x10\0\0\0CR\x02\0", /raw file/],
    ["a raw file of Fuji's", "FUJIFILMCCD-RAW 0201", /raw file/],
    ["a Photoshop document", "8BPS\0\x01", /Photoshop/],
    ["a JPEG XL picture", "\xff\n\xfa", /JPEG XL/],
    ["an EPS drawing", "%!PS-Adobe-3.0 EPSF-3.0", /EPS/],
    ["a PDF", "%PDF-1.7", /PDF/],
    ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\n", /LFS/],
    ["text", "Dockers and port reach deal", /no picture/],
    ["nothing", "", /empty/],
  ])("%s under the name of a JPEG", async (_name, content, reason) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    await writeFile(path, content, "latin1");
    expect(await readPhoto(path)).toMatchObject({ fault: "not-a-picture", reason: expect.stringMatching(reason) });
  });

  test.each([
    "\xff\xd8\xff",
    "\x89PNG\r\n\x1a\n",
    "RIFF\x10\0\0\0WEBPVP8 ",
    "GIF89a\x01\0\x01\0\0\0\0;",
    "II*\0\xff\xff\xff\xff",
    "\0\0\0\x18ftypavif\0\0\0\0avifmif1",
  ])("only the first bytes of a picture (%j)", async (head) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    await writeFile(path, head + "\0junk".repeat(50), "latin1");
    expect(await readPhoto(path)).toMatchObject({ fault: "unreadable" });
  });

  test("a decompression bomb is told by its header", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "bomb.png");
    const bytes = await scene(8, 8).png().toBuffer();
    const crc = (data: Buffer): number => {
      let sum = 0xffffffff;
      for (const byte of data) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
      }
      return ~sum >>> 0;
    };
    bytes.writeUInt32BE(60_000, 16);
    bytes.writeUInt32BE(60_000, 20);
    bytes.writeUInt32BE(crc(bytes.subarray(12, 29)), 29);
    await writeFile(path, bytes);
    const spent = processorTime();
    expect(await readPhoto(path)).toMatchObject({
      fault: "too-large",
      reason: expect.stringContaining("60000 by 60000"),
    });
    expect(spent()).toBeLessThan(1000);
  });

  test("a real picture of more than 100 megapixels", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "big.png");
    await sharp({ create: { width: 12_000, height: 8_400, channels: 3, background: "#fff" } })
      .png({ compressionLevel: 1 })
      .toFile(path);
    expect(await readPhoto(path)).toMatchObject({ fault: "too-large" });
  });

  test("a strip that no page could show", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "strip.png");
    await scene(20, 400).png().toFile(path);
    expect(await readPhoto(path)).toMatchObject({ fault: "too-large" });
  });

  test("a file that is not there, a folder, a named pipe", async () => {
    await using folder = await temporaryFolder();
    expect(await readPhoto(join(folder.path, "none.jpg"))).toMatchObject({ fault: "unreadable" });
    expect(await readPhoto(folder.path)).toMatchObject({ fault: "unreadable" });
    const pipe = join(folder.path, "pipe.jpg");
    execFileSync("mkfifo", [pipe]);
    expect(await readPhoto(pipe)).toMatchObject({ fault: "unreadable" });
  });

  test("a camera's oddity is no fault: bytes after the end of a JPEG", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.jpg");
    await writeFile(path, Buffer.concat([await scene(64, 40).jpeg().toBuffer(), Buffer.alloc(500, 7)]));
    expect((await factsOf(path)).width).toBe(64);
  });
});
