/** A target with faults, for the test of what finds them. */
import fc from "fast-check";
import type { Target } from "./target.ts";

function planted(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString();
  if (text.includes("<hang>")) for (;;) fc.stringify(text);
  if (text.includes("<memory>"))
    // Faster than any processor is slow: a case that takes long for it is given up as one that does not end.
    for (const held: number[][] = []; ;) held.push(Array.from<number>({ length: 1_000_000 }).fill(0.5));
  if (text.includes("<throw>")) throw new RangeError(`It cannot be read: ${text.length > 0}`);
  return text.includes("warn") ? 1 : 0;
}

export const target: Target = {
  doors: [planted],
  seeds: [Buffer.from("some words to warn of\n")],
  tokens: ["<throw>"],
  made: fc.constant("made by rule"),
};
