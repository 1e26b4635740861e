/** Bytes of pictures that no program writes: put together by their formats' own rules. */
import { crc32, deflateSync } from "node:zlib";

/** A chunk of a PNG. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of one colour, black. @param colour 0 grey, 2 red, green and blue */
export function blackPng(width: number, height: number, colour: 0 | 2, depth: 1 | 8): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour], 8);
  const row = Buffer.alloc(1 + Math.ceil((width * depth * (colour === 2 ? 3 : 1)) / 8));
  const pixels = deflateSync(Buffer.alloc(row.length * height), { level: 9 });
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngChunk("IHDR", head),
    pngChunk("IDAT", pixels),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A PNG with chunks put in behind its head. */
export const inPng = (png: Buffer, ...chunks: Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

/** A packed text of a PNG. */
export function packedText(keyword: string, text: Uint8Array, type: "zTXt" | "iTXt" = "zTXt"): Buffer {
  return pngChunk(
    type,
    Buffer.concat([
      Buffer.from(type === "zTXt" ? `${keyword}\0\0` : `${keyword}\0\x01\0\0\0`, "latin1"),
      deflateSync(text, { level: 9 }),
    ]),
  );
}

/** A JPEG with segments put in behind its start. */
export const inJpeg = (jpeg: Buffer, ...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** A segment of a JPEG. @param marker its second byte */
export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A segment with EXIF. */
export const exifSegment = (exif: Buffer): Buffer =>
  jpegSegment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif]));

/** EXIF with a caption and the time it was taken, whose entries say what they are told to say of themselves. */
export function exif({
  type = 2,
  count,
  offset,
  loops = false,
}: { type?: number; count?: number; offset?: number; loops?: boolean } = {}): Buffer {
  const bytes = Buffer.alloc(300);
  const entry = (at: number, tag: number, kind: number, length: number, value: number) => {
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(kind, at + 2);
    bytes.writeUInt32LE(length, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  };
  bytes.write("II*\0\x08\0\0\0", 0, "latin1");
  bytes.writeUInt16LE(4, 8);
  entry(10, 0x010e, type, count ?? 13, offset ?? 200);
  entry(22, 0x013b, type, count ?? 13, offset ?? 200);
  entry(34, 0x8769, 4, 1, loops ? 8 : 100);
  entry(46, 0x8825, 4, 1, loops ? 8 : 100);
  bytes.writeUInt32LE(loops ? 8 : 0, 58);
  bytes.writeUInt16LE(1, 100);
  entry(102, 0x9003, type, count ?? 20, offset ?? 220);
  bytes.write("Cranes idle.\0", 200, "latin1");
  bytes.write("2026:11:21 05:00:00\0", 220, "latin1");
  return bytes;
}

/** A TIFF of grey points, one on each page. @param next where the list goes on behind the last page; the first page is at 8 */
export function tiffPages(pages: number, next = 0): Buffer {
  const tags: [tag: number, type: number, value: number][] = [
    [256, 3, 1],
    [257, 3, 1],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 0],
    [278, 3, 1],
    [279, 4, 1],
  ];
  const size = 2 + tags.length * 12 + 4;
  const bytes = Buffer.alloc(8 + pages * size);
  bytes.write("II*\0\x08\0\0\0", 0, "latin1");
  for (let page = 0; page < pages; page++) {
    const at = 8 + page * size;
    bytes.writeUInt16LE(tags.length, at);
    for (const [place, [tag, type, value]] of tags.entries()) {
      bytes.writeUInt16LE(tag, at + 2 + place * 12);
      bytes.writeUInt16LE(type, at + 4 + place * 12);
      bytes.writeUInt32LE(1, at + 6 + place * 12);
      bytes.writeUInt32LE(value, at + 10 + place * 12);
    }
    bytes.writeUInt32LE(page < pages - 1 ? at + size : next, at + size - 4);
  }
  return bytes;
}

/** Colours of a space by their x and y (CIE 1931), of D50 or adapted to it. */
type Primaries = readonly [
  red: readonly [number, number, number],
  green: readonly [number, number, number],
  blue: readonly [number, number, number],
];

/** Adobe RGB (1998), as XYZ adapted to D50. */
export const adobeRgb: Primaries = [
  [0.60974, 0.31111, 0.01947],
  [0.20528, 0.62567, 0.06087],
  [0.14919, 0.06322, 0.74457],
];

/** An ICC profile (ICC.1:2001-04) of three colours and one gamma. @param filler bytes of a tag that nobody reads */
export function matrixProfile(primaries: Primaries, gamma: number, filler = 0): Buffer {
  const fixed = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(Math.round(value * 65_536));
    return bytes;
  };
  const xyz = (values: readonly number[]) =>
    Buffer.concat([Buffer.from("XYZ \0\0\0\0", "latin1"), ...values.map(fixed)]);
  const curve = Buffer.alloc(16);
  curve.write("curv", 0, "latin1");
  curve.writeUInt32BE(1, 8);
  curve.writeUInt16BE(Math.round(gamma * 256), 12);
  const description = Buffer.alloc(104);
  description.write("desc\0\0\0\0\0\0\0\x05Test\0", 0, "latin1");
  const data: [string, Buffer][] = [
    ["desc", description],
    ["cprt", Buffer.from("text\0\0\0\0None\0\0\0\0", "latin1")],
    ["wtpt", xyz([0.9642, 1, 0.8249])],
    ["rXYZ", xyz(primaries[0])],
    ["gXYZ", xyz(primaries[1])],
    ["bXYZ", xyz(primaries[2])],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
    ...(filler > 0
      ? [
          ["fill", Buffer.concat([Buffer.from("text\0\0\0\0", "latin1"), Buffer.alloc(filler)])] satisfies [
            string,
            Buffer,
          ],
        ]
      : []),
  ];
  const head = Buffer.alloc(128 + 4 + data.length * 12);
  head.writeUInt32BE(0x02400000, 8);
  head.write("mntrRGB XYZ ", 12, "latin1");
  head.write("acsp", 36, "latin1");
  for (const [at, value] of [0.9642, 1, 0.8249].entries()) fixed(value).copy(head, 68 + at * 4);
  head.writeUInt32BE(data.length, 128);
  let at = head.length;
  for (const [place, [name, bytes]] of data.entries()) {
    head.write(name, 132 + place * 12, "latin1");
    head.writeUInt32BE(at, 136 + place * 12);
    head.writeUInt32BE(bytes.length, 140 + place * 12);
    at += bytes.length;
  }
  head.writeUInt32BE(at, 0);
  return Buffer.concat([head, ...data.map(([, bytes]) => bytes)]);
}

/** The segments in which a JPEG carries a colour profile. */
export function profileSegments(profile: Buffer): Buffer[] {
  const size = 65_000;
  const count = Math.ceil(profile.length / size);
  return Array.from({ length: count }, (_, at) =>
    jpegSegment(
      0xe2,
      Buffer.concat([
        Buffer.from("ICC_PROFILE\0", "latin1"),
        Buffer.from([at + 1, count]),
        profile.subarray(at * size, (at + 1) * size),
      ]),
    ),
  );
}

/** A sequence of AVIF: a red picture that moves, 32 by 20 pixels. */
export const movingAvif = (): Buffer => Buffer.from(MOVING_AVIF, "base64");

const MOVING_AVIF =
  "AAAALGZ0eXBhdmlzAAAAAGF2aXNhdmlmbXNmMWlzbzhtaWYxbWlhZk1BMUIAAAD5bWV0YQAAAAAAAAAvaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAFBpY3R1cmVIYW5kbGVyAAAAAA5waXRtAAAAAAABAAAAHmlsb2MAAAAARAAAAQABAAAAAQAAA7gAAAAiAAAAKGlpbmYAAAAAAAEAAAAaaW5mZQIAAAAAAQAAYXYwMUNvbG9yAAAAAGppcHJwAAAAS2lwY28AAAAUaXNwZQAAAAAAAAAgAAAAFAAAABBwaXhpAAAAAAMICAgAAAAMYXYxQ4EADAAAAAATY29scm5jbHgAAgACAAIAAAAAF2lwbWEAAAAAAAAAAQABBAECgwQAAAKLbW9vdgAAAGxtdmhkAAAAAAAAAAAAAAAAAAAoAAAAAAAAAQAAAQAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAAAhd0cmFrAAAAXHRraGQAAAADAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAACAAAAAUAAAAAAGzbWRpYQAAACBtZGhkAAAAAAAAAAAAAAAAAAAoAAAACABVxAAAAAAAL2hkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAABQaWN0dXJlSGFuZGxlcgAAAAFcbWluZgAAABR2bWhkAAAAAQAAAAAAAAAAAAAAJGRpbmYAAAAcZHJlZgAAAAAAAAABAAAADHVybCAAAAABAAABHHN0YmwAAACcc3RzZAAAAAAAAAABAAAAjGF2MDEAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAIAAUAEgAAABIAAAAAAAAAAEYTGF2YzU5LjM3LjEwMCBsaWJhb20tYXYxAAAAAAAAAAAY//8AAAAMYXYxQ4EADAAAAAAKZmllbAEAAAAAEHBhc3AAAAABAAAAAQAAABBjY3N0AAAAAHwAAAAAAAAYc3R0cwAAAAAAAAABAAAAAgAABAAAAAAUc3RzcwAAAAAAAAABAAAAAQAAABxzdHNjAAAAAAAAAAEAAAABAAAAAgAAAAEAAAAcc3RzegAAAAAAAAAAAAAAAgAAACIAAAAUAAAAFHN0Y28AAAAAAAAAAQAAA7gAAAA+bWRhdAoKAAAAAifmf/zAIDIUEAC9gAACQAAAAuXXT6v2v8QwXZgyEjADwIAAAAbAAAACgAAAgACMcA==";
