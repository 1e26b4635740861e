/** The note of what changed with a release: for deploying and purging just that. It lies with what was printed, and is not for readers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export const changesFile = ".changes.json";

const changesSchema = z.object({
  release: z.string(),
  /** Releases upon which this one can be laid by these changes alone; none where all of it was printed anew. */
  upon: z.array(z.string()).default([]),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  /** Of a folder of changes: whether a host has them, so that the next begin anew. */
  shown: z.boolean().optional(),
});
export type Changes = z.output<typeof changesSchema>;

/** What lies in a folder; undefined where there is no such note. */
export function changesIn(folder: string): Changes | undefined {
  try {
    return changesSchema.parse(JSON.parse(readFileSync(join(folder, changesFile), "utf8")));
  } catch {
    return undefined;
  }
}

export const writtenChanges = (changes: Changes): string => `${JSON.stringify(changes, null, 1)}\n`;
