/**
 * Text for a terminal, or for the log of a CI job. Control characters steer a terminal, overrides of direction turn what
 * stands after them, and a runner obeys what looks like an order of its own: nothing of these comes out of a file’s name,
 * an editor’s words or another program’s message.
 */
import { styleText } from "node:util";
import { Format, type Written } from "../paper/safe/written.ts";

export type TerminalText = Written<"terminal text">;

/** Control characters, separators of lines, what sets or isolates direction (UAX #9), and what is not to be shown in text (Unicode, 23.8). */
const steering = String.raw`[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]`;
const steeringSign = new RegExp(steering, "gu");

/** A word, or one of the colours that `painted` sets. */
const format = new Format("terminal text", new RegExp(String.raw`^(?:\u001b\[\d{1,3}m|(?!${steering})[^])*$`, "u"));

export const { text: terminal, row: terminalRow } = format;

/** One line, in which a space stands for each sign that would steer; places in it stay where they were. `##[` begins an order to a runner wherever it stands. */
export const printable = (text: string): TerminalText =>
  format.word(text.replace(steeringSign, " ").replace(/##(?=\w*\[)/g, "# "));

/** Text of several lines, such as another program’s message. */
export const printableLines = (text: string): TerminalText => terminalRow(text.split(/\r?\n/).map(printable), "\n");

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Parameters<typeof styleText>[0], text: TerminalText) => TerminalText;

/** For terminals that show colours. */
export const painted: Paint = (style, text) => {
  const [on = "", off = ""] = styleText(style, "|", { validateStream: false }).split("|");
  return terminal`${format.word(on)}${text}${format.word(off)}`;
};

/** For all else that text goes to. */
export const unpainted: Paint = (_style, text) => text;
