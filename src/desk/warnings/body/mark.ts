/** A mark that was meant to do something, and how it is told. */
import type { Finding } from "./passage.ts";

export type Marked = Pick<Finding, "message" | "suggestion" | "certain"> & { from?: number; to?: number };

export interface Mark {
  /** What it is looked for with; every repetition is bounded, so that no text takes long. */
  pattern: RegExp;
  /** Whether addresses that became links by themselves are a part of it. */
  addresses?: boolean;
  /** @param written what was matched, with what was read in it as something else @returns nothing where it is no mistake after all */
  tell: (match: RegExpExecArray, paragraph: string, written: string) => Marked | undefined;
}
