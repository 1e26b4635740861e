/** A file that is imported: what it is, told from its beginning, and its text. */
import { constants, createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";

/** Bytes: all kinds tell what they are sooner. */
const headBytes = 64 * 1024;

/** Bytes of a file that has to be read as a whole: a page, a JSON item, a text. */
const largestWhole = 64 * 1024 * 1024;

export class SourceFile {
  /** Absolute. */
  readonly path: string;
  /** As the editor wrote it. */
  readonly name: string;
  readonly size: number;
  readonly encoding: string;

  constructor({ path, name, size, encoding }: Pick<SourceFile, "path" | "name" | "size" | "encoding">) {
    this.path = path;
    this.name = name;
    this.size = size;
    this.encoding = encoding;
  }

  /** The text in pieces, so that a file of any size takes the same memory. */
  async *pieces(): AsyncGenerator<string> {
    const decoder = new TextDecoder(this.encoding);
    for await (const chunk of createReadStream(this.path)) {
      if (Buffer.isBuffer(chunk)) yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }

  /** The whole text. Undefined where it is too large for that. */
  async text(): Promise<string | undefined> {
    if (this.size > largestWhole) return undefined;
    let text = "";
    for await (const piece of this.pieces()) text += piece;
    return text;
  }
}

/** @returns the file with its beginning as text, or a sentence where there is no such file */
export async function openSource(
  path: string,
  name: string,
): Promise<{ source: SourceFile; head: string } | { refused: string }> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return { refused: "There is no such file." };
  if (!found.isFile()) return { refused: "This is no file but a pipe, a socket or a device. Save it as a file first." };
  // Nobody is waited for, should a pipe have taken its place.
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- on Windows there is no such flag, whatever the types say
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    const encoding = encodingOf(head, found.size > headBytes);
    return {
      source: new SourceFile({ path, name, size: found.size, encoding }),
      head: new TextDecoder(encoding).decode(head),
    };
  } finally {
    await file.close();
  }
}

/**
 * The encoding that a file says it has: by its byte order mark, its XML declaration or its `meta` element; UTF-8 where
 * it says nothing and can be UTF-8, else Windows-1252, which the web has for such texts (WHATWG Encoding).
 */
function encodingOf(head: Buffer, cut: boolean): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  const latin1 = head.toString("latin1");
  const declared =
    /^\s*<\?xml[^<>]{0,400}\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(latin1)?.[1] ??
    /<meta[^<>]{1,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(latin1)?.[1];
  // A label may be wrong: bytes beyond ASCII that are UTF-8 are nothing else by chance.
  if (declared !== undefined && /[\u0080-\u00ff]/.test(latin1) && isUtf8(head, cut)) return "utf-8";
  for (const name of [declared, "utf-8"]) {
    if (name === undefined || !isEncoding(name)) continue;
    if (name !== "utf-8" || isUtf8(head, cut)) return name.toLowerCase();
  }
  return "windows-1252";
}

function isEncoding(name: string): boolean {
  try {
    return Boolean(new TextDecoder(name));
  } catch {
    return false;
  }
}

function isUtf8(head: Buffer, cut: boolean): boolean {
  try {
    // The last character may have been cut in two.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: cut });
    return true;
  } catch {
    return false;
  }
}
