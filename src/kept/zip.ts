/** Archives in the ZIP format (PKWARE's APPNOTE 6.3.10), as small and as plain as it has them: the same files, the same bytes. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFile {
  name: string;
  bytes: Buffer;
  /** How it lies there: as it is, or made smaller. */
  how: "stored" | "deflated";
}

/** To read it a program must know version 2.0 of the format; names are UTF-8. */
const version = 20;
const flags = 0x0800;

/** @param at what the files are told to be of, in UTC: the format knows no zone @throws where it is larger than the format's first version takes (4 GB) */
export function zipOf(files: readonly ZipFile[], at: Date): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, how } of files) {
    const written = Buffer.from(name, "utf8");
    const data = how === "stored" ? bytes : deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(version, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(how === "stored" ? 0 : 8, 4);
    common.writeUInt32LE(dosTime(at), 6);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(written.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(signed(0x02014b50), versionMadeBy, common, place, written);
    const whole = [signed(0x04034b50), common, written, data];
    parts.push(...whole);
    offset += whole.reduce((sum, { length }) => sum + length, 0);
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, signed(0x06054b50), end]);
}

const versionMadeBy = Buffer.from([version, 0]);

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/** Seconds are counted in twos, and years from 1980 to 2107. */
function dosTime(at: Date): number {
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2107);
  const date = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
