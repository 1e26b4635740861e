import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { readPhoto } from "../../../src/photos/read-photo.ts";
import type { PhotoFacts } from "../../../src/photos/metadata/photo-facts.ts";
import {
  DC,
  IPTC_CORE,
  IPTC_EXT,
  MWG_REGIONS,
  PHOTOSHOP,
  RDF,
  XMP_AREA,
  PLUS,
  XMP_BASIC,
  XMP_RIGHTS,
  XMP_DIMENSIONS,
} from "../../../src/photos/metadata/xmp-names.ts";

/** A folder of its own that goes when the test ends: `await using folder = await temporaryFolder()`. */
export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), "dateline-photos-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** The facts of a picture that must be one. */
export async function factsOf(path: string): Promise<PhotoFacts> {
  const facts = await readPhoto(path);
  if ("fault" in facts) throw new Error(facts.reason);
  return facts;
}

/** A picture of noise, so that encoders have something to do. */
export function scene(width: number, height: number): Sharp {
  return sharp({
    create: { width, height, channels: 3, background: "#888", noise: { type: "gaussian", mean: 120, sigma: 20 } },
  });
}

/** A grey picture with a red spot whose middle is at (x, y), pixels. */
export async function spotted(width: number, height: number, x: number, y: number, radius = 20): Promise<Sharp> {
  const spot = await sharp({ create: { width: radius * 2, height: radius * 2, channels: 3, background: "#ff0000" } })
    .png()
    .toBuffer();
  const grey = sharp({ create: { width, height, channels: 3, background: "#808080" } });
  return sharp(
    await grey
      .composite([{ input: spot, left: x - radius, top: y - radius }])
      .png()
      .toBuffer(),
  );
}

/** Where the red is, as a fraction of the picture; undefined when there is none. */
export async function redSpot(picture: string | Buffer): Promise<{ x: number; y: number } | undefined> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let sumX = 0;
  let sumY = 0;
  let count = 0;
  for (let at = 0; at < info.width * info.height; at++) {
    const [red = 0, green = 0] = [data[at * info.channels], data[at * info.channels + 1]];
    if (red < 200 || green > 80) continue;
    sumX += at % info.width;
    sumY += Math.floor(at / info.width);
    count += 1;
  }
  return count === 0 ? undefined : { x: sumX / count / info.width, y: sumY / count / info.height };
}

/** An XMP packet around the given properties. */
export function xmp(properties: string, attributes = ""): string {
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    `<rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about="" xmlns:dc="${DC}" xmlns:photoshop="${PHOTOSHOP}"` +
    ` xmlns:Iptc4xmpCore="${IPTC_CORE}" xmlns:Iptc4xmpExt="${IPTC_EXT}" xmlns:mwg-rs="${MWG_REGIONS}"` +
    ` xmlns:stArea="${XMP_AREA}" xmlns:stDim="${XMP_DIMENSIONS}" xmlns:xmp="${XMP_BASIC}" xmlns:xmpRights="${XMP_RIGHTS}" xmlns:plus="${PLUS}" ${attributes}>` +
    `${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  );
}

/** One IPTC-IIM dataset. */
export function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** A JPEG with IPTC-IIM put in as Photoshop does: after a thumbnail resource that looks like IIM itself. */
export function withIptc(jpeg: Buffer, datasets: Buffer[]): Buffer {
  const resource = (id: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(12);
    head.write("8BIM", "latin1");
    head.writeUInt16BE(id, 4);
    head.writeUInt32BE(data.length, 8);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const decoy = dataset(2, 120, Buffer.from("not a caption"));
  const payload = Buffer.concat([
    Buffer.from("Photoshop 3.0\0", "latin1"),
    resource(0x040c, decoy),
    resource(0x0404, Buffer.concat(datasets)),
  ]);
  const segment = Buffer.from([0xff, 0xed, 0, 0]);
  segment.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, payload, jpeg.subarray(2)]);
}
