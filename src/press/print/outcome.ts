/** What became of a build. */
import type { TerminalText } from "../../desk/terminal-text.ts";
import type { ToldProblems } from "../../desk/told-problems.ts";
import type { Changes } from "../release/changes.ts";

export type Outcome =
  | ({ became: "published"; changedFiles: number } & Printed)
  | ({ became: "slice" } & Printed)
  /** Only what differs from what was published was printed: it is no whole paper. */
  | ({ became: "changes"; changes: Changes } & Printed)
  /** The published release is what a build would make. */
  | { became: "up-to-date"; pages: number; due: string | undefined }
  | { became: "explained"; words: string }
  /** When the next build is due, for a program; and for a person, what would keep it from being made. */
  | { became: "next-told"; next: string; hindered: TerminalText | undefined }
  | Refused;

interface Printed {
  /** How many pages the paper has, and how many of them were printed or taken out. */
  pages: number;
  printed: number;
  removed: number;
  /** When the next build is due, for a person. */
  due: string | undefined;
}

/** Nothing was printed, and why. */
type Refused = { became: "refused" } & (
  | { because: "foreign-folder"; folder: string; files: readonly string[] }
  /** They have been told. */
  | { because: "problems" }
  /** So much is wrong that not even the next build's time is known. */
  | { because: "unreadable"; problems: ToldProblems }
  | { because: "no-slice"; sentence: string }
);
