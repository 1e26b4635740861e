/** Runs git in a folder, in a way that no setting of the machine or of a hook changes. */
import { spawn, type ChildProcess } from "node:child_process";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

/** Set where a hook runs a build: they would point git at another repository than the one that the folder lies in. */
const pointers = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
];

/** How git is run, where it is not as always. */
export interface Run {
  /** An index of its own, beside the editor's. */
  index?: string;
  /** Milliseconds after which git is ended: one that waits for a slow disk must not hold up everything. */
  patience?: number;
}

/** Git finds its settings and programs as this process did, but for what would lead it elsewhere. */
const environment = (index: string | undefined): NodeJS.ProcessEnv => ({
  ...process.env,
  ...Object.fromEntries(pointers.map((name) => [name, undefined])),
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  ...(index && { GIT_INDEX_FILE: index }),
});

const startGit = (folder: string, options: readonly string[], input: "ignore" | "pipe", { index, patience }: Run) =>
  spawn("git", ["-C", folder, ...options], {
    env: environment(index),
    stdio: [input, "pipe", "pipe"],
    ...(patience && { timeout: patience }),
  });

/** Git could not tell what it was asked: a repository is damaged, a setting of it wrong. */
export class GitFailure extends Error {}

export interface GitAnswer {
  /** 127 where there is no git. */
  code: number;
  output: string;
  error: string;
}

/** For short answers. */
export async function askGit(folder: string, options: readonly string[], run: Run = {}): Promise<GitAnswer> {
  const git = startGit(folder, options, "ignore", run);
  const [output, error, code] = await Promise.all([textOf(git.stdout), textOf(git.stderr), ended(git)]);
  return { code, output, error };
}

/**
 * For long ones: what git prints, piece by piece.
 * @param input lines that git reads
 * @throws a `GitFailure` where git fails, with what it said
 */
export async function* streamGit(
  folder: string,
  options: readonly string[],
  input?: Iterable<string>,
  run: Run = {},
): AsyncGenerator<Buffer> {
  const git = startGit(folder, options, input ? "pipe" : "ignore", run);
  const [error, code] = [textOf(git.stderr), ended(git)];
  const given = input ? give(git, input) : Promise.resolve();
  try {
    for await (const piece of git.stdout ?? []) yield Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    await given;
    if ((await code) !== 0) throw new GitFailure((await error).trim().split("\n")[0]);
  } finally {
    git.kill();
  }
}

/** Git reads only as fast as its answers are taken: it is given no more than it has room for. */
async function give(git: ChildProcess, input: Iterable<string>): Promise<void> {
  if (!git.stdin) return;
  try {
    await pipeline(Readable.from(withEnds(input)), git.stdin);
  } catch {
    // One that ends early is told of by its exit.
  }
}

function* withEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

const textOf = async (stream: Readable | null): Promise<string> =>
  stream ? (await buffer(stream)).toString("utf8") : "";

function ended(git: ChildProcess): Promise<number> {
  return new Promise((resolve) => git.once("error", () => resolve(127)).once("close", (code) => resolve(code ?? 1)));
}
