/**
 * What the scripts beside a story say. Every story's page hands it to them; most of it is said only once something is used,
 * and so it comes as a list, whose names are in a file that is fetched then.
 */
import type { ReadingWords, SavingWords } from "./catalogue.ts";

/** What a page hands to the script. */
export interface StoryToolWords extends Pick<ReadingWords, "text" | "listen"> {
  /** The tag by which numbers are set in figures. */
  language: string;
  /** Absent where stories cannot be saved. */
  save?: string;
  later: readonly string[];
}

type SaidLater = Omit<ReadingWords, "text" | "listen"> & Omit<SavingWords, "save">;

const names = [
  "textSize",
  "smaller",
  "larger",
  "sizeNow",
  "face",
  "serif",
  "sans",
  "spacing",
  "close",
  "normal",
  "wide",
  "theme",
  "system",
  "light",
  "dark",
  "sepia",
  "reset",
  "pause",
  "resume",
  "stop",
  "readingAloud",
  "speed",
  "back",
  "forward",
  "linkCopied",
  "quote",
  "quoteCopied",
  "copyFailed",
  "picture",
  "previous",
  "next",
  "zoomIn",
  "zoomOut",
  "shut",
  "isSaved",
  "removed",
  "failed",
] as const satisfies readonly (keyof SaidLater)[];

export type LaterWords = Record<(typeof names)[number], string>;

/** In the order of their names. */
export const laterWords = (said: SaidLater): string[] => names.map((name) => said[name]);

/** By their names again. */
export function namedWords({ later }: Pick<StoryToolWords, "later">): LaterWords {
  const words: Partial<LaterWords> = {};
  for (const [at, name] of names.entries()) words[name] = later[at] ?? "";
  if (!isWhole(words)) throw new Error("Each name has words.");
  return words;
}

const isWhole = (words: Partial<LaterWords>): words is LaterWords => names.every((name) => words[name] !== undefined);
