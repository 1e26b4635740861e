/** What follows `npm run build --`. */
import type { BuildOrder } from "../../press/print/build-order.ts";
import { Misunderstanding, readCommand } from "./command-line.ts";

/** A build, or only the time of the next one. */
export type AskedBuild = BuildOrder | { wants: "next" };

const line = {
  command: "npm run build",
  says: "Checks the paper and prints what changed of it.",
  // Folders behind --merge.
  takes: "",
  options: {
    all: { type: "boolean", default: false, says: "tells every warning, however many there are" },
    next: { type: "boolean", default: false, says: "says when the next build is due, and prints nothing" },
    explain: { type: "string", value: "/world/", says: "says why a page is printed or not, and prints nothing" },
    slice: { type: "string", value: "2/8", says: "prints the second of eight slices, for several machines" },
    changes: {
      type: "boolean",
      default: false,
      says: "prints what differs from what was published, where the last edition is not on this machine",
    },
    whole: { type: "boolean", default: false, says: "prints every page, whatever was published" },
    merge: {
      type: "string",
      multiple: true,
      value: "slice-1 slice-2",
      says: "joins the folders of slices, and prints what is in none",
    },
  },
  apart: ["next", "explain", "slice", "merge"],
} as const;

/** Options that say against what a release is printed: with one of them alone, and with none that asks for something else. */
const comparing = ["changes", "whole"] as const;

/** @throws a `Misunderstanding` where an option is written wrong, `HelpAsked` where that was asked */
export function buildOptions(words?: readonly string[]): AskedBuild {
  const { values, positionals } = readCommand(line, words);
  const { next, all: tellsAll, explain, slice, merge } = values;
  if (!merge && positionals[0] !== undefined)
    throw new Misunderstanding(`${line.command} takes nothing but options, and “${positionals[0]}” is none.`);
  const asked = comparing.filter((name) => values[name]);
  const other = (["next", "explain", "slice"] as const).find(
    (name) => values[name] !== undefined && values[name] !== false,
  );
  if (asked.length > 1 || (asked[0] !== undefined && other))
    throw new Misunderstanding(
      `${[...asked, ...(other ? [other] : [])].map((name) => `--${name}`).join(" and ")} do not go together: each asks for another thing. Write one of them.`,
    );
  if (next) return { wants: "next" };
  if (explain !== undefined) return { wants: "explanation", of: explain, tellsAll };
  if (slice !== undefined) return { wants: "slice", slice: sliceOf(slice), tellsAll };
  // Folders stand one after the other behind the word.
  const against = values.changes ? "known" : values.whole ? "nothing" : "edition";
  return { wants: "release", slices: merge ? [...merge, ...positionals] : [], against, tellsAll };
}

function sliceOf(written: string): { number: number; of: number } {
  const [number, of] = (/^(\d+)\/(\d+)$/.exec(written) ?? []).slice(1).map(Number);
  if (!number || !of || number > of)
    throw new Misunderstanding("--slice is followed by which slice of how many: --slice 2/8");
  return { number, of };
}
