import { distance } from "fastest-levenshtein";

/**
 * The known name that an editor most likely meant, if one is near enough: up to a third of its letters may differ.
 * Case and separators are not held against the editor.
 */
export function nearestName<Name extends string>(written: string, known: Iterable<Name>): Name | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, "-");
  const target = plain(written);
  let best: Name | undefined;
  let fewest = Infinity;
  for (const name of known) {
    if (Math.abs(name.length - written.length) > 6) continue;
    // Two letters that changed places are one slip of the hand, though they take two edits.
    const edits = distance(target, plain(name)) - (lettersOf(target) === lettersOf(plain(name)) && target !== plain(name) ? 1 : 0);
    if (edits < fewest) [best, fewest] = [name, edits];
  }
  return best !== undefined && fewest <= Math.max(1, Math.floor(Math.max(best.length, written.length) / 3)) ? best : undefined;
}

const lettersOf = (name: string) => [...name].sort().join("");
