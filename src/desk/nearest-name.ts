import { distance } from "fastest-levenshtein";

/**
 * The known name that an editor most likely meant, if one is near enough: up to a third of its letters may differ.
 * Case and separators are not held against the editor.
 */
export function nearestName<Name extends string>(written: string, known: Iterable<Name>): Name | undefined {
  let best: { name: Name; edits: number } | undefined;
  for (const near of nearNames(written, known)) if (!best || near.edits < best.edits) best = near;
  return best?.name;
}

/**
 * The known name that was meant beyond doubt, so that it may be put in place of what was written: the only one that is
 * near, at most two slips of the hand away, and with the same digits, which tell one picture or day from the next.
 */
export function certainName<Name extends string>(written: string, known: Iterable<Name>): Name | undefined {
  const near = nearNames(written, new Set(known));
  // What differs in case and separators alone is meant, whatever else is near.
  const same = near.filter(({ edits }) => edits === 0);
  const [only, another] = same.length > 0 ? same : near;
  if (!only || another || only.name === written) return undefined;
  const slips = Math.min(written.length, only.name.length) > 5 ? 2 : 1;
  return only.edits <= slips && digitsOf(only.name) === digitsOf(written) ? only.name : undefined;
}

function nearNames<Name extends string>(written: string, known: Iterable<Name>): { name: Name; edits: number }[] {
  const target = plain(written);
  const near: { name: Name; edits: number }[] = [];
  for (const name of known) {
    if (Math.abs(name.length - written.length) > 6) continue;
    // Two letters that changed places are one slip of the hand, though they take two edits.
    const edits =
      distance(target, plain(name)) - (lettersOf(target) === lettersOf(plain(name)) && target !== plain(name) ? 1 : 0);
    if (edits <= Math.max(1, Math.floor(Math.max(name.length, written.length) / 3))) near.push({ name, edits });
  }
  return near;
}

const plain = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, "-");
const lettersOf = (name: string) => [...name].sort().join("");
const digitsOf = (name: string) => name.replace(/\P{N}/gu, "");
