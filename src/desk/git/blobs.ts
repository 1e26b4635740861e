/** Texts out of a repository, by their names there, all from one run of git. */
import { GitFailure, streamGit, type Run } from "./run-git.ts";

/** Bytes; no article has a tenth of it. What is longer is not read. */
const longest = 1_000_000;

/** Yields the texts in the order in which they are asked for; undefined for one that is missing or too long. */
export async function* blobsOf(
  content: string,
  names: readonly string[],
  run: Run = {},
): AsyncGenerator<Buffer | undefined, undefined> {
  if (names.length === 0) return;
  const pieces = streamGit(content, ["cat-file", "--batch"], names, run);
  let held: Buffer = Buffer.alloc(0);
  /** Takes so many bytes off the stream; keeps none of what is too much. */
  const take = async (size: number, keep: boolean): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let missing = size; missing > 0;) {
      if (held.length === 0) held = await more();
      const part = held.subarray(0, missing);
      if (keep) parts.push(part);
      missing -= part.length;
      held = held.subarray(part.length);
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  };
  const more = async (): Promise<Buffer> => {
    const piece = await pieces.next();
    if (piece.done) throw new GitFailure("git ended before it had given every text.");
    return Buffer.from(piece.value);
  };
  try {
    for (const _ of names) {
      let end = held.indexOf(10);
      while (end === -1) {
        held = Buffer.concat([held, await more()]);
        end = held.indexOf(10);
      }
      const [, kind, size] = held.toString("utf8", 0, end).split(" ");
      held = held.subarray(end + 1);
      if (size === undefined) {
        yield undefined;
        continue;
      }
      const fits = kind === "blob" && Number(size) <= longest;
      const bytes = await take(Number(size), fits);
      await take(1, false);
      yield fits ? bytes : undefined;
    }
  } finally {
    await pieces.return(undefined);
  }
}
