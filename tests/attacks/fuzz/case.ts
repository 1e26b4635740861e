/** A case that is tried: what it may take, what is asked of the thread that tries it, and what came of it. */

/** Of the thread's own processor time, and of memory beside what was taken before. */
export const bounds = { milliseconds: 2000, megabytes: 400 };

/** What is asked of the thread, one at a time. */
export type Asked = { ask: "try"; bytes: Uint8Array } | { ask: "is anything new" } | { ask: "remember" };

export interface Tried {
  messages: number;
  /** How it failed, in a line. */
  failure?: string;
}
