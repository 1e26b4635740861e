/** What follows `npm run build --`. */
import type { BuildOptions } from "./build.ts";
import { Misunderstanding, readCommand } from "../command-line.ts";

export interface AskedBuild extends BuildOptions {
  /** Only the time of the next build is asked for: nothing is planned or printed then. */
  next: boolean;
  /** Every warning is told in full. */
  all: boolean;
}

const build = {
  command: "npm run build",
  says: "Checks the paper and prints what changed of it.",
  // Folders behind --merge.
  takes: "",
  options: {
    all: { type: "boolean", default: false, says: "tells every warning, however many there are" },
    next: { type: "boolean", default: false, says: "says when the next build is due, and prints nothing" },
    explain: { type: "string", value: "/world/", says: "says why a page is printed or not, and prints nothing" },
    slice: { type: "string", value: "2/8", says: "prints the second of eight slices, for several machines" },
    merge: {
      type: "string",
      multiple: true,
      value: "slice-1 slice-2",
      says: "joins the folders of slices, and prints what is in none",
    },
  },
  apart: ["next", "explain", "slice", "merge"],
} as const;

/** @throws a `Misunderstanding` where an option is written wrong, `HelpAsked` where that was asked */
export function buildOptions(words: readonly string[]): AskedBuild {
  const { values, positionals } = readCommand(build, words);
  const { next, all, explain } = values;
  // Folders stand one after the other behind the word.
  const merge = values.merge && [...values.merge, ...positionals];
  if (!merge && positionals[0] !== undefined)
    throw new Misunderstanding(`${build.command} takes nothing but options, and “${positionals[0]}” is none.`);
  return {
    next,
    all,
    ...(explain !== undefined && { explain }),
    ...(values.slice !== undefined && { slice: sliceOf(values.slice) }),
    ...(merge && { merge }),
  };
}

function sliceOf(written: string): NonNullable<BuildOptions["slice"]> {
  const [number, of] = (/^(\d+)\/(\d+)$/.exec(written) ?? []).slice(1).map(Number);
  if (!number || !of || number > of)
    throw new Misunderstanding("--slice is followed by which slice of how many: --slice 2/8");
  return { number, of };
}
