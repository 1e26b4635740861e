/** Text of a script for a POSIX shell. */
import { Format, type Written } from "../../paper/safe/written.ts";

export type ShellText = Written<"shell script">;

/** Between apostrophes every sign stands for itself; an apostrophe ends them, is written by itself, and begins them anew (POSIX, 2.2). No program can be given NUL. */
const format = new Format("shell script", /^(?:'[^'\0]*'|\\')+$/);

export const { text: shell, row: shellRow } = format;

/** One word, whatever is in it. @throws an `Error` where NUL is */
export const shellWord = (text: string): ShellText => format.word(`'${text.replaceAll("'", `'\\''`)}'`);
