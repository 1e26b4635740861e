/** A message of e-mail (RFC 5322) with its parts (MIME, RFC 2045 to 2047), as bytes that are kept as Latin letters. */

export interface MailPart {
  /** Names in small letters. */
  fields: ReadonlyMap<string, string>;
  /** In small letters, without what stands behind it. */
  type: string;
  /** Its bytes, encodings undone; of a part with parts nothing. */
  bytes: Buffer;
  charset: string;
  /** The name of the file that it is, where it is one; its type where it has none. */
  file: string | undefined;
  parts: MailPart[];
}

/** Parts within parts; a letter that was sent on often has six. */
const deepest = 20;

/** @param text bytes, each as one character */
export function mailPart(text: string, depth = 0): MailPart {
  const { fields, body } = split(text);
  const said = fields.get("content-type") ?? "text/plain";
  const type = said.split(";")[0]?.trim().toLowerCase() ?? "text/plain";
  const boundary = parameterOf(said, "boundary");
  const disposition = fields.get("content-disposition") ?? "";
  const isWhole = boundary === undefined || !type.startsWith("multipart/") || depth >= deepest;
  return {
    fields,
    type,
    bytes: isWhole ? undone(body, fields.get("content-transfer-encoding") ?? "") : Buffer.alloc(0),
    charset: parameterOf(said, "charset") ?? "utf-8",
    file:
      parameterOf(disposition, "filename") ??
      parameterOf(said, "name") ??
      (/^\s*attachment\b/i.test(disposition) ? type : undefined),
    parts: isWhole ? [] : partsOf(body, boundary).map((part) => mailPart(part, depth + 1)),
  };
}

function split(text: string): { fields: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const fields = new Map<string, string>();
  // A line that begins with a space goes on with the one before.
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const at = line.indexOf(":");
    const name = line.slice(0, Math.max(0, at)).trim().toLowerCase();
    if (name && !fields.has(name)) fields.set(name, line.slice(at + 1).trim());
  }
  return { fields, body: end ? text.slice(end.index + end[0].length) : "" };
}

function parameterOf(field: string, name: string): string | undefined {
  for (const piece of field.split(";").slice(1)) {
    const at = piece.indexOf("=");
    if (piece.slice(0, Math.max(0, at)).trim().toLowerCase() === name)
      return piece
        .slice(at + 1)
        .trim()
        .replace(/^"([^]*)"$/, "$1");
  }
  return undefined;
}

function partsOf(body: string, boundary: string): string[] {
  const parts: string[] = [];
  let at = body.startsWith(`--${boundary}`) ? 0 : body.indexOf(`\n--${boundary}`);
  while (at >= 0) {
    const begins = body.indexOf("\n", at + 1);
    if (begins < 0 || body.slice(at, begins).trim().endsWith(`${boundary}--`)) break;
    const next = body.indexOf(`\n--${boundary}`, begins);
    parts.push(body.slice(begins + 1, next < 0 ? undefined : next).replace(/\r$/, ""));
    at = next;
  }
  return parts;
}

function undone(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return Buffer.from(body.replace(/[^A-Za-z0-9+/]/g, ""), "base64");
    case "quoted-printable":
      return quotedPrintable(body.replace(/(?<![ \t])[ \t]*=\r?\n/g, ""));
    default:
      return Buffer.from(body, "latin1");
  }
}

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );

/** Bytes as text; where they say a wrong set of characters, those of the web. */
export function textOfBytes(bytes: Buffer, charset: string): string {
  for (const name of [charset, "utf-8"])
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** The words of a field: `=?utf-8?Q?Dock_strike?=` (RFC 2047), or bytes that are UTF-8. */
export function wordsOfField(written: string): string {
  const joined = written.replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?)/gi, "$1");
  const words = joined.replace(
    /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi,
    (_whole, charset: string, form: string, text: string) =>
      textOfBytes(
        form.toLowerCase() === "b" ? Buffer.from(text, "base64") : quotedPrintable(text.replaceAll("_", " ")),
        charset.split("*")[0] ?? "",
      ),
  );
  return words === written ? textOfBytes(Buffer.from(written, "latin1"), "utf-8") : words;
}
