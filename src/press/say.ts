/** What commands say: nothing gets out of the program but what a terminal, a runner and other programs can be told. */
import type { Written } from "../paper/safe/written.ts";
import { painted, unpainted, type Paint, type TerminalText } from "../desk/terminal-text.ts";

/** A runner takes a line that begins with two colons for an order, spaces before them or not. */
const withoutOrders = (text: TerminalText): string => text.replace(/^([^\S\n]*):(?=:)/gm, "$1: ");

/** On the standard output, to whoever gave the command. */
export function say(text: TerminalText): void {
  process.stdout.write(withoutOrders(text));
}

/** How text is painted on a stream: where it leads to no terminal, it cannot even be asked for colours. */
export const paintOn = (stream: { hasColors?: () => boolean }): Paint => (stream.hasColors?.() ? painted : unpainted);

/** On the standard error: what goes wrong, and what is said beside what a program reads. */
export function sayAside(text: TerminalText): void {
  process.stderr.write(withoutOrders(text));
}

/** On the standard output, as it is, to the program that reads this format. */
export function hand<Name extends string>(text: Written<Name>): void {
  process.stdout.write(text);
}
