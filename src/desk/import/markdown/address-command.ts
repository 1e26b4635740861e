/** A command that stands where a link or a picture has its address: what it is given is that address. */
import { givenAddress, type CommandWords } from "./command-words.ts";
import type { Command } from "./command-tree.ts";

/** The end of a text that goes on with an address. */
const opensAddress = /(?:\]\(\s?<?|\b(?:href|src)\s?=\s?["']?)$/i;

/** Letters before a command in which that is looked for. */
const near = 12;

/**
 * @param before what stands before the command
 * @returns undefined where the command makes no address, or is given none
 */
export function commandAsAddress(
  words: CommandWords,
  before: string | Command | undefined,
  linkTo: (written: string) => string,
): string | undefined {
  if (typeof before !== "string" || !opensAddress.test(before.slice(-near))) return undefined;
  const given = givenAddress(words);
  if (given === undefined) return undefined;
  const address = /^[^:?#]+\.(?:md|mdx|markdown)(?:[?#]|$)/i.test(given) ? linkTo(given) : given;
  return address.replace(/[\s<>"()]/g, (sign) => encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"));
}
