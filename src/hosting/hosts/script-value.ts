/** Values within a program that a host runs. */
import { Format, type Written } from "../../paper/safe/written.ts";

export type ScriptText = Written<"program">;

const format = new Format("program", /^[ -~]*$/);

export const { text: script } = format;

/** A value as JSON, with all characters but ASCII escaped, so that its length is one in bytes and nothing ends a line. */
export const scriptValue = (value: unknown): ScriptText =>
  format.word(
    JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
