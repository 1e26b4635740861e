/** What stands behind the name of a command: `src="a.jpg" 300 caption='…'`. */

export interface CommandWords {
  /** By their names, in small letters. */
  named: ReadonlyMap<string, string>;
  /** Those without a name, in order. */
  plain: readonly string[];
}

/** Characters; what comes after them is not read. */
const longest = 4000;

/** @param written between the command's name and its end; words may be parted by commas */
export function commandWords(written: string): CommandWords {
  const named = new Map<string, string>();
  const plain: string[] = [];
  // A page within the page is as long as a page.
  const page = written.length > longest ? /(?:^|\s)srcdoc="([^"]*)"/i.exec(written)?.[1] : undefined;
  if (page !== undefined) named.set("srcdoc", page);
  for (const [, name, double, single, tick, bare] of written
    .slice(0, longest)
    .matchAll(/(?:([\w-]+)\s?=\s?)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,"'`]+))/g)) {
    const value = (double ?? single)?.replace(/\\(["'\\])/g, "$1") ?? tick ?? bare ?? "";
    if (name === undefined) plain.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { named, plain };
}

/** The first word under one of the names. */
export const namedWord = ({ named }: CommandWords, ...names: readonly string[]): string | undefined =>
  names.map((name) => named.get(name)).find((word) => word !== undefined && word !== "");

/** The file or the address that a command is given. */
export const givenAddress = (words: CommandWords): string | undefined =>
  namedWord(words, "src", "file", "href", "url", "path", "link") ?? words.plain[0];
