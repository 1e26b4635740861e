/** The beginning of a story as its source has it, and of the article that was made of it. */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { ToldStory } from "./import-account.ts";
import type { Beside } from "./import-page.ts";

/** Characters that are shown of each. */
const shown = 3000;
/** Bytes of a source in which a line is looked for; what stands further on is told by its line alone. */
const reach = 8_000_000;
/** Bytes of the longest character in UTF-8. */
const widest = 4;

/** @param pathOf where a source lies, by the name that it was given by */
export function besideSource(content: string, pathOf: (name: string) => string): Beside {
  // One source after the other: no more than one is held.
  let held: { name: string; head: string } | undefined;
  return ({ name, line, file }: ToldStory) => {
    if (held?.name !== name) held = { name, head: beginningOf(pathOf(name), reach) ?? "" };
    return {
      source: fromLine(held.head, line ?? 1),
      article: file === undefined ? undefined : beginningOf(join(content, file), shown * widest)?.slice(0, shown),
    };
  };
}

function fromLine(text: string, line: number): string {
  let at = 0;
  for (let number = 1; number < line; number++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return "It stands further on in its file than this report looks.";
    at = end + 1;
  }
  return text.slice(at, at + shown);
}

/** @returns undefined where there is no such file, or it cannot be read */
function beginningOf(path: string, bytes: number): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const buffer = Buffer.alloc(bytes);
    return buffer.toString("utf8", 0, readSync(file, buffer, 0, bytes, 0));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
