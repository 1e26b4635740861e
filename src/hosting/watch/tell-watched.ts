import { printable, terminal, type TerminalText } from "../../desk/terminal-text.ts";
import { basePath } from "../../paper/addresses/site-address.ts";
import type { Watched } from "./watch.ts";

/** Addresses that are named for each thing that is wrong. */
const named = 5;

/** What was seen, for a terminal: one line for each thing that is wrong, and one that sums up. */
export function toldWatched(site: URL, { wrong, remarks, addresses, pages, feeds }: Watched): TerminalText {
  const lines = [...remarks];
  for (const [what, where] of wrong) {
    const more = where.length - named;
    lines.push(`✗ ${where.toSorted().slice(0, named).join(", ")}${more > 0 ? ` and ${more} more` : ""}: ${what}`);
  }
  const sum =
    wrong.size === 0 ? "nothing is wrong" : wrong.size === 1 ? "one thing is wrong" : `${wrong.size} things are wrong`;
  lines.push(
    `${site.origin}${basePath(site.href)}: ${addresses} addresses looked at, ${pages} pages and ${feeds} feeds among them; ${sum}.`,
  );
  return terminal`${lines.map((line) => terminal`${printable(line)}\n`)}`;
}
