/** Text of a Caddyfile. */
import { Format, type Written } from "../../paper/safe/written.ts";

export type CaddyText = Written<"Caddyfile">;

/**
 * A string between quotation marks, in which a backslash stands for itself except before a quotation mark, and no curly
 * brackets: `{$NAME}` is replaced before the file is read, `{name}` while it is at work, in strings as elsewhere.
 */
const format = new Format("Caddyfile", /^"(?:[^"\\{}\p{Cc}]|\\(?!["\\]|$)|\\")*"$|^[\w.:/[\]-]+$/u);

export const { text: caddy, row: caddyRow } = format;

/** A string. @throws an `Error` where it has curly brackets, control characters, or a backslash that would take a quotation mark with it */
export const caddyWord = (text: string): CaddyText => format.word(`"${text.replaceAll('"', '\\"')}"`);

/** A name, or an address with its port, which stand without quotation marks. @throws an `Error` where the text is more than that */
export function caddyName(text: string): CaddyText {
  if (/^[\w.:/[\]-]+$/.test(text)) return format.word(text);
  throw new Error(`Caddy takes no such name: ${text.slice(0, 200)}`);
}
