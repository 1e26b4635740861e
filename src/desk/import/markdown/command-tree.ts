/** Commands between signs in a text, each with what stands between it and its end. Read in one walk: a sign that is never closed is text. */

/** What stands between two signs: a command, its end, or what is to be shown as it stands. */
export type ReadCommand =
  | {
      name: string;
      words: string;
      ends: boolean;
      /** Whether it says itself that it has no end. */
      alone: boolean;
      /** Whether it always has one, which names nothing. */
      opens?: boolean;
    }
  | { shown: string };

export interface CommandSigns {
  openings: readonly (readonly [opening: string, closing: string])[];
  /** @returns undefined where it is text */
  read: (inside: string, opening: string) => ReadCommand | undefined;
}

export interface Command {
  name: string;
  words: string;
  /** The command as it stands in the text, without what is in it. */
  written: string;
  /** Absent where it has no end. */
  inner?: (string | Command)[];
  /** Its end as it stands in the text. */
  end?: string;
}

/** Commands in one another; what lies deeper stands beside. */
const deepest = 12;

export function commandTree(text: string, signs: CommandSigns): (string | Command)[] {
  const parts = partsOf(text, signs);
  /** How many ends of each name are still to come. */
  const ends = new Map<string, number>();
  for (const part of parts)
    if (typeof part !== "string" && part.ends) ends.set(part.name, (ends.get(part.name) ?? 0) + 1);
  const top: (string | Command)[] = [];
  const open: { command: Command; name: string; inner: (string | Command)[] }[] = [];
  const here = () => open.at(-1)?.inner ?? top;
  for (const part of parts) {
    if (typeof part === "string") here().push(part);
    else if (part.ends) {
      ends.set(part.name, (ends.get(part.name) ?? 1) - 1);
      const at = part.name === "" ? open.length - 1 : open.findLastIndex(({ name }) => name === part.name);
      const closed = open[at];
      if (!closed) continue;
      // Those that stand in it have no end: what follows them stands beside them.
      for (let lost = open.pop(); lost && lost !== closed; lost = open.pop()) {
        delete lost.command.inner;
        here().push(...lost.inner);
      }
      closed.command.end = part.written;
    } else {
      const command: Command = { name: part.name, words: part.words, written: part.written };
      here().push(command);
      const hasEnd = part.opens === true || (ends.get(part.name) ?? 0) > 0;
      if (part.alone || !hasEnd || open.length >= deepest) continue;
      command.inner = [];
      open.push({ command, name: part.name, inner: command.inner });
    }
  }
  return top;
}

type Part = Exclude<ReadCommand, { shown: string }> & { written: string };

function partsOf(text: string, { openings, read }: CommandSigns): (string | Part)[] {
  const parts: (string | Part)[] = [];
  const never = new Set<string>();
  let last = 0;
  for (let at = text.indexOf("{"); at !== -1; at = text.indexOf("{", at)) {
    const [opening, closing] = openings.find(([sign]) => text.startsWith(sign, at)) ?? [];
    if (opening === undefined || closing === undefined || never.has(closing)) {
      at++;
      continue;
    }
    const end = text.indexOf(closing, at + opening.length);
    if (end === -1) {
      never.add(closing);
      at++;
      continue;
    }
    const found = read(text.slice(at + opening.length, end), opening);
    if (found === undefined) {
      at += opening.length;
      continue;
    }
    const to = end + closing.length;
    parts.push(text.slice(last, at));
    parts.push("shown" in found ? opening + found.shown + closing : { ...found, written: text.slice(at, to) });
    at = last = to;
  }
  parts.push(text.slice(last));
  return parts;
}

/** A part as it stands in the text: within lines of a program nothing is meant but what is shown. */
export const asWritten = (part: string | Command): string =>
  typeof part === "string" ? part : part.written + (part.inner?.map(asWritten).join("") ?? "") + (part.end ?? "");
