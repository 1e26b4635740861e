/** A file's bytes as text: UTF-8 and nothing else, since letters that are read in another way than they were saved reach readers as � or as others. */
import { LineIndex } from "./line-index.ts";
import { startOf, type Place, type Problem } from "../problem.ts";

/** A text with what is wrong with its letters; none where the bytes are no text that could be gone through further. */
export interface SourceText {
  /** Without a byte order mark, line ends as `\n`. */
  text?: string;
  problems: Problem[];
}

/** Bytes as text however they were saved: UTF-8, without a byte order mark, line ends as `\n`, � for what is none. */
export function readText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
}

/** Lines of which something is told; in a file that was saved otherwise nearly all are alike. */
const mostLines = 20;
/** Bytes of one line that are named one by one. */
const mostBytes = 5;

const howToSave = "Save the file again as UTF-8: in most editors a choice in “Save as…”, or at the foot of the window.";

/** Reads a file, and tells of bytes that are no UTF-8 and of control characters, each line at its first. @param file relative to `content/` */
export function sourceText(file: string, bytes: Uint8Array): SourceText {
  const whole = (message: string): SourceText => ({
    problems: [{ ...startOf(file), severity: "error", rule: "encoding", message }],
  });
  const wide = wideEncoding(bytes);
  if (wide) return whole(`This file is saved as ${wide}, and files of the paper are UTF-8. ${howToSave}`);
  const text = strictly(bytes);
  if (text === undefined && isNoText(bytes))
    return whole(
      "This is no text: it may be a picture or a document under another name. Give the file its own name back, and put it where such files belong.",
    );
  const normal = (text ?? new TextDecoder("utf-8").decode(bytes)).replace(/\r\n?/g, "\n");
  return {
    text: normal,
    problems: [
      ...(text === undefined ? foreignBytes(file, bytes) : []),
      ...strangers(file, normal, text === undefined ? control : controlOrLost),
    ],
  };
}

/** Undefined where the bytes are no UTF-8. */
function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Encodings with two or four bytes for every letter: known by their mark, or by every other byte of a Latin text being zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return "UTF-32";
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "UTF-16";
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((first) => start.filter((byte, at) => at % 2 === first && byte === 0).length);
  const most = Math.max(...zeros);
  return start.length >= 8 && most > start.length / 5 && Math.min(...zeros) < most / 10 ? "UTF-16" : undefined;
}

/** Zeros, and many bytes that are no letters, are found in pictures and programs, and in no text. */
function isNoText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 2000);
  const strange = start.filter(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c,
  ).length;
  return start.includes(0) && strange > start.length / 50;
}

const windows = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes);
const written = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

/** Each line with bytes that are no UTF-8, and what it says if the file was saved as older programs of Windows do. */
function foreignBytes(file: string, bytes: Uint8Array): Problem[] {
  const problems: Problem[] = [];
  const begins = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 0;
  for (let from = begins; from <= bytes.length && problems.length <= mostLines;) {
    line++;
    let to = from;
    while (to < bytes.length && bytes[to] !== 0x0a && bytes[to] !== 0x0d) to++;
    const row = bytes.subarray(from, to);
    const foreign = strictly(row) === undefined ? foreignIn(row) : undefined;
    if (foreign && problems.length === mostLines) {
      problems.push({
        ...startOf(file),
        line,
        endLine: line,
        severity: "error",
        rule: "encoding",
        message: "From here on there are more lines with bytes that are no UTF-8.",
      });
      break;
    }
    if (foreign)
      problems.push({
        file,
        line,
        column: foreign.column,
        endLine: line,
        endColumn: foreign.column + 1,
        severity: "error",
        rule: "encoding",
        message: foreign.message,
        ...(foreign.suggestion && { suggestion: foreign.suggestion }),
      });
    from = to + (bytes[to] === 0x0d && bytes[to + 1] === 0x0a ? 2 : 1);
  }
  return problems;
}

function foreignIn(row: Uint8Array): { column: number; message: string; suggestion?: string } {
  const loose = new TextDecoder("utf-8", { ignoreBOM: true });
  const found: number[] = [];
  let column = 0;
  // What is good is passed over by the decoder itself: as many bytes as its text has when it is written again.
  for (let at = 0; at < row.length && found.length <= mostBytes;) {
    const good = goodFrom(row, at);
    if (at + good >= row.length) break;
    if (found.length === 0) column = loose.decode(row.subarray(0, at + good)).length + 1;
    found.push(row[at + good] ?? 0);
    at += good + 1;
  }
  const named = found.slice(0, mostBytes);
  const bytes = `${named.map(written).join(", ")}${found.length > mostBytes ? ", …" : ""}`;
  const letters = named.map((byte) => `“${windows(Uint8Array.of(byte))}”`).join(", ");
  const message = `${named.length === 1 ? `The byte ${bytes} is` : `The bytes ${bytes} are`} no UTF-8; in Windows-1252, which older programs write, ${named.length === 1 ? "it is" : "they are"} ${letters}. ${howToSave}`;
  const suggestion = windows(row).trim();
  // In a text of another script nearly every letter would be a wrong one.
  const latin =
    row.filter((byte) => byte < 0x80).length > row.length / 2 &&
    !/[\u0080-\u009f]/.test(suggestion) &&
    suggestion.length <= 200;
  return { column, message, ...(latin && { suggestion }) };
}

/** How many bytes are UTF-8 from here on, by the forms of Unicode 16, table 3-7. */
function goodFrom(row: Uint8Array, start: number): number {
  let at = start;
  while (at < row.length) {
    const size = sizeOf(row, at);
    if (size === 0) break;
    at += size;
  }
  return at - start;
}

function sizeOf(row: Uint8Array, at: number): number {
  const [first = 0, second = 0] = row.subarray(at, at + 2);
  if (first < 0x80) return 1;
  const size =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (size === 0 || second < lowest || second > highest) return 0;
  const rest = row.subarray(at + 2, at + size);
  return rest.length === size - 2 && rest.every((byte) => byte >= 0x80 && byte <= 0xbf) ? size : 0;
}

/** Characters that steer a terminal or a printer; tabs and line ends are none. */
const control = /(?![\t\n])\p{Cc}/u;

/** And the one that another program has put where it could not read a letter. */
const controlOrLost = /(?![\t\n])[\p{Cc}\ufffd]/u;

function strangers(file: string, text: string, strange: RegExp): Problem[] {
  if (!strange.test(text)) return [];
  const problems: Problem[] = [];
  const lines = new LineIndex(file, text);
  for (let from = 0; problems.length < mostLines;) {
    const at = text.slice(from).search(strange);
    if (at === -1) break;
    problems.push(strangerProblem(lines.place(from + at, from + at + 1), text.charAt(from + at)));
    const next = text.indexOf("\n", from + at);
    if (next === -1) break;
    from = next;
  }
  return problems;
}

function strangerProblem(place: Place, character: string): Problem {
  if (character === "\ufffd")
    return {
      ...place,
      severity: "error",
      rule: "encoding",
      message:
        "A letter was lost here when another program read this text: � stands in its place. Write the letter again.",
    };
  const code = character.charCodeAt(0);
  const meant = code >= 0x80 && code <= 0x9f ? windows(Uint8Array.of(code)) : /\s/.test(character) ? " " : "";
  const told = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    ...place,
    severity: "error",
    rule: "encoding",
    message:
      meant.trim() && meant !== character
        ? `An invisible character stands here, ${told}: “${meant}” was meant, and saved in a wrong way.`
        : `An invisible character stands here, ${told}, which steers machines and says nothing to readers. Delete it.`,
    ...(meant !== character && { fix: { from: place, text: meant } }),
  };
}
