/** Shows on a terminal how far long work has come; says nothing where nobody watches. */

import type { PressSettings } from "./settings.ts";

/** Milliseconds between two lines. */
const interval = 100;

/** Is told how much of some work is done, and how much there is. */
export type Progress = (done: number, of: number) => void;

/** @param what is being done: “Pictures” gives “Pictures  12 of 400” */
export function progressOf(what: string, { inCi }: Pick<PressSettings, "inCi">): Progress {
  const terminal = process.stderr;
  if (!terminal.isTTY || inCi) return () => undefined;
  let last = 0;
  return (done, of) => {
    const now = performance.now();
    if (done < of && now - last < interval) return;
    last = now;
    terminal.write(`\r\u001b[K${what}  ${done} of ${of}${done === of ? "\r\u001b[K" : ""}`);
  };
}
