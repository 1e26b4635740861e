/** Tells of files that something else than a build has changed. */
import { printable, terminal } from "../desk/terminal-text.ts";
import { sayAside } from "./say.ts";

/** At most so many names are told. */
const mostNamed = 10;

/** @param files at least one, by their names in the folder; they are made again */
export function tellDamaged(files: readonly string[], folder: string): void {
  const others = files.length - mostNamed;
  const names = `${files.slice(0, mostNamed).join(", ")}${others > 0 ? ` and ${others} others` : ""}`;
  sayAside(
    terminal`${printable(`${files.length === 1 ? "A file" : `${files.length} files`} in ${folder} ${files.length === 1 ? "was" : "were"} damaged and ${files.length === 1 ? "is" : "are"} made again: ${names}.`)}\n`,
  );
}
