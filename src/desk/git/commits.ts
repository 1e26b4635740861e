/** What commits did to the articles, oldest first, read from one run of git. */
import { streamGit } from "./run-git.ts";

export interface Commit {
  /** When the change was written, in seconds since 1970: the author's date, which stays when commits are rebased. */
  at: number;
  changes: FileChange[];
}

export interface FileChange {
  /** Relative to the content folder. */
  file: string;
  /** What the file was called before. */
  from?: string;
  /** The text that it has now; undefined where it is gone. */
  blob?: string;
}

/** How alike two files must be, in per cent, for the one to be the other under a new name. */
const alike = 60;

const options = [
  "-c",
  "log.showRoot=true",
  "-c",
  "log.showSignature=false",
  "log",
  // What readers saw is the one branch: a merge is one change, and what was tried on the way to it none.
  "--first-parent",
  "-m",
  "--reverse",
  "--raw",
  "-z",
  "--no-abbrev",
  `-M${alike}%`,
  "-l5000",
  "--relative",
  "--no-ext-diff",
  "--no-textconv",
  "--no-notes",
  "--no-color",
  "--format=%x01%at",
];

/** @param after a commit that is known, with all before it */
export async function* commitsOf(content: string, head: string, after?: string): AsyncGenerator<Commit> {
  let commit: Commit | undefined;
  const fields = fieldsOf(
    streamGit(content, [...options, "--end-of-options", after ? `${after}..${head}` : head, "--", "articles"]),
  );
  for (let field = await next(fields); field !== undefined; field = await next(fields)) {
    if (field.startsWith("\u0001")) {
      if (commit) yield commit;
      commit = { at: Number(field.slice(1)), changes: [] };
      continue;
    }
    const [, mode = "", , blob = "", status = ""] = /^\n?:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(field) ?? [];
    const first = (await next(fields)) ?? "";
    const second = status === "R" || status === "C" ? await next(fields) : undefined;
    // Links and submodules are no articles.
    const change: FileChange = {
      file: second ?? first,
      ...(second !== undefined && status === "R" && { from: first }),
      ...(mode.startsWith("100") && { blob }),
    };
    commit?.changes.push(change);
  }
  if (commit) yield commit;
}

const next = async (fields: AsyncGenerator<string, undefined>): Promise<string | undefined> =>
  (await fields.next()).value;

/** What stands between the zeros. */
async function* fieldsOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<string, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      yield bytes.toString("utf8", start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield rest.toString("utf8");
}
