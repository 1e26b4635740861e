/** Text of an nginx configuration. */
import { Format, type Written } from "../../paper/safe/written.ts";

export type NginxText = Written<"nginx">;

/** What stands between quotation marks, where a backslash takes the next sign as it is. */
const format = new Format("nginx", /^(?:[^"\\\p{Cc}]|\\["\\])*$/u);

export const { text: nginx, row: nginxRow } = format;

/** Bytes of a word; nginx reads no longer ones than `NGX_CONF_BUFFER`, 4096. */
const longestWord = 4000;

/** A string where nginx looks for no variables: places, and the keys of maps. @throws an `Error` where it is too long, or has control characters */
export function nginxLiteral(text: string): NginxText {
  if (Buffer.byteLength(text) > longestWord)
    throw new Error(`nginx reads no word of more than ${longestWord} bytes: ${text.slice(0, 100)}…`);
  return nginx`"${format.word(text.replace(/["\\]/g, "\\$&"))}"`;
}

/** A string where nginx looks for variables: a dollar sign would begin one, and cannot be written otherwise. @throws an `Error` where there is one */
export function nginxWord(text: string): NginxText {
  if (text.includes("$")) throw new Error(`nginx would take a dollar sign for a variable: ${text.slice(0, 200)}`);
  return nginxLiteral(text);
}

/** A name, a number, or an address with its port, which stand without quotation marks, or within a string. @throws an `Error` where the text is more than that */
export function nginxName(text: string): NginxText {
  if (/^[\p{L}\p{N}\p{M}\w./:+[\]-]+$/u.test(text)) return format.word(text);
  throw new Error(`nginx takes no such name: ${text.slice(0, 200)}`);
}
