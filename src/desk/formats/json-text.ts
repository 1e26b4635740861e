/** JSON that programs read, and that may be looked at in a terminal or stand in the log of a CI job on its way there. */
import { Format, type Written } from "../../paper/safe/written.ts";

export type JsonText = Written<"JSON">;

/** What JSON lets through as it is and terminals obey, as in `terminal-text.ts`; and the second sign of what a runner takes for an order. */
const steering =
  /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|(?<=#)#(?=\w*\[)/g;
const format = new Format("JSON", /^[^\p{Cc}\u2028\u2029\u202a-\u202e]*$/u);

/** The value, indented, in the same words for whoever reads it as JSON; it ends with a line break. */
export function jsonText(value: unknown): JsonText {
  const escaped = JSON.stringify(value, null, 2).replace(
    steering,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return format.row([...escaped.split("\n").map((line) => format.word(line)), format.word("")], "\n");
}
