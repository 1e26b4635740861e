/** A font under a name of our own: two files of one family, each with some of its letters, are told apart by it. */

interface Table {
  tag: string;
  bytes: Buffer;
}

/** Records of the table of names (OpenType, `name`): family, style, whole name, PostScript's name. */
const nameRecords = { family: 1, style: 2, whole: 4, postScript: 6 } as const;

/** @param font SFNT @param family in letters and digits of ASCII */
export function namedFont(font: Buffer, family: string): Buffer {
  const tables = tablesOf(font).map(({ tag, bytes }) => ({ tag, bytes: tag === "name" ? nameTable(family) : bytes }));
  const head = Buffer.from(font.subarray(0, 12 + 16 * tables.length));
  const bodies: Buffer[] = [];
  let at = head.length;
  for (const [place, { bytes }] of tables.entries()) {
    head.writeUInt32BE(at, 12 + 16 * place + 8);
    head.writeUInt32BE(bytes.length, 12 + 16 * place + 12);
    // Each table begins at a multiple of four.
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([head, ...bodies]);
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, place) => {
    const record = 12 + 16 * place;
    const from = font.readUInt32BE(record + 8);
    return {
      tag: font.toString("latin1", record, record + 4),
      bytes: font.subarray(from, from + font.readUInt32BE(record + 12)),
    };
  });
}

function nameTable(family: string): Buffer {
  const names = [
    [nameRecords.family, family],
    [nameRecords.style, "Regular"],
    [nameRecords.whole, family],
    [nameRecords.postScript, family],
  ] as const;
  const texts = names.map(([, name]) => Buffer.from(name, "utf16le").swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let from = 0;
  for (const [place, [name]] of names.entries()) {
    const length = texts[place]?.length ?? 0;
    // Windows, Unicode, English of the United States.
    for (const [field, value] of [3, 1, 0x409, name, length, from].entries())
      head.writeUInt16BE(value, 6 + 12 * place + 2 * field);
    from += length;
  }
  return Buffer.concat([head, ...texts]);
}
