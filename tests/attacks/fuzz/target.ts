/** What is fuzzed: a module that exports a `target`, which runs in a process of its own. */
import type { Arbitrary } from "fast-check";

/**
 * Tries one case, of any bytes.
 * @returns how many messages to editors it led to
 * @throws where the program breaks down, or breaks a law that holds for every input
 */
export type Door = (bytes: Uint8Array) => number | Promise<number>;

export interface Target {
  /** The doors that bytes may come in by: each case is tried at all, and timed at each. */
  doors: readonly Door[];
  /** Good files, which are changed into cases. */
  seeds: readonly Uint8Array[];
  /** Words that mean something where the bytes are read. */
  tokens: readonly string[];
  /** Files made by rule. */
  made: Arbitrary<string>;
}

export async function targetIn(module: string): Promise<Target> {
  const imported: unknown = await import(module);
  if (!holdsTarget(imported)) throw new Error(`${module} exports no target.`);
  return imported.target;
}

const holdsTarget = (imported: unknown): imported is { target: Target } =>
  typeof imported === "object" && imported !== null && "target" in imported;
