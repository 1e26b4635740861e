/** Workflow commands: what GitHub’s runner obeys, a line each (github.com/actions/toolkit, `command.ts`). */
import { Format, type Written } from "../../paper/safe/written.ts";
import { printable } from "../terminal-text.ts";

export type WorkflowCommand = Written<"workflow command">;

const format = new Format("workflow command", /^(?:(?!::|##\w*\[)[^\p{Cc}%]|%(?:25|0A|0D|3A|2C))*$/u);

const log = new Format("workflow command", /^(?!\s*::)(?:(?!##\w*\[)[^\p{Cc}])*$/u);

/** A command’s text, which may have several lines. */
const data = (text: string): string =>
  text
    .split(/([\r\n])/)
    .map((part) => (part === "\r" ? "%0D" : part === "\n" ? "%0A" : printable(part).replaceAll("%", "%25")))
    .join("");

/** @param properties by their names, which are the program’s own */
export function workflowCommand(
  name: "error" | "warning" | "notice",
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): WorkflowCommand {
  const said = Object.entries(properties).flatMap(([property, value]) =>
    value === undefined
      ? []
      : [format.word(`${property}=${data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`)],
  );
  // A colon is a colon behind the second pair, and two of them no more than that.
  return format.text`::${format.word(name)} ${format.row(said, ",")}::${format.row(
    data(message)
      .split("::")
      .map((part) => format.word(part)),
    "::",
  )}\n`;
}

/** A line of the log that is no command: neither of today’s form, at its beginning, nor of the old one, anywhere in it. */
export const logLine = (text: string): WorkflowCommand =>
  log.text`${log.word(printable(text.replace(/^\s*::/, ": :").replace(/##(?=\w*\[)/g, "## ")))}\n`;

export const workflowCommands = (commands: readonly WorkflowCommand[]): WorkflowCommand => format.text`${commands}`;
