/** What became of a text, word by word: what stayed, what was taken out, what was put in. */
import { diffArrays } from "diff";

export interface RedlinePassage {
  kind: "kept" | "inserted" | "deleted";
  text: string;
}

/**
 * Differences, in words, beyond which two texts have nothing to do with one another: the one is shown gone, the other
 * new. The search takes time in the square of them; 800 take some 50 ms.
 */
const mostDifferences = 800;

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The passages of a redline, in reading order. Those kept and deleted together are `before`, those kept and inserted
 * are `after`, byte for byte. Where something was replaced, the deleted passage stands before the inserted one. Lines
 * are compared first, and words only in those that changed; a word left alone between two changes goes with them, so
 * that a rewritten sentence does not become confetti.
 */
export function redline(before: string, after: string): RedlinePassage[] {
  const passages: RedlinePassage[] = [];
  const [old, new_] = [linesOf(before), linesOf(after)];
  for (const [gone, come] of changesBetween(old, new_)) {
    if (gone.kept) passages.push({ kind: "kept", text: gone.text });
    else
      for (const [line, other] of pairsOf(linesOf(gone.text), linesOf(come)))
        passages.push(...wordChanges(line, other));
  }
  return joined(passages);
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];

const segmentsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

type Change = [before: { text: string; kept: boolean }, after: string];

/** Runs of tokens that stayed, and runs of one side that took the place of runs of the other. */
function changesBetween(before: string[], after: string[]): Change[] {
  const found = diffArrays(before, after, { maxEditLength: mostDifferences });
  if (!found) return [[{ text: before.join(""), kept: false }, after.join("")]];
  const changes: Change[] = [];
  for (const { value, added, removed } of found) {
    const text = value.join("");
    const last = changes.at(-1);
    if (!added && !removed) changes.push([{ text, kept: true }, text]);
    else if (last && !last[0].kept) {
      if (added) last[1] += text;
      else last[0].text += text;
    } else changes.push([{ text: removed ? text : "", kept: false }, added ? text : ""]);
  }
  return changes;
}

/** How many pairs of lines are looked at for what belongs together. */
const mostPairs = 2500;

/** How much of their words two lines must share, for the one to have become the other. */
const kinship = 0.2;

/** Lines with those that took their place, in order; a line that has no other stands with nothing. */
function pairsOf(old: readonly string[], now: readonly string[]): [string, string][] {
  if (old.length * now.length <= 1 || old.length * now.length > mostPairs) return [[old.join(""), now.join("")]];
  const [oldWords, nowWords] = [old, now].map((lines) =>
    lines.map((line) => segmentsOf(line).filter((word) => count(word) > 0)),
  );
  const gain = (row: number, column: number) => shared(oldWords?.[row] ?? [], nowWords?.[column] ?? []);
  /** The most kinship that the lines from here on can have. */
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const gains = old.map((_, row) => now.map((_line, column) => gain(row, column)));
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const own = gains[row]?.[column] ?? 0;
      best[row]?.fill(
        Math.max(at(row + 1, column), at(row, column + 1), own && own + at(row + 1, column + 1)),
        column,
        column + 1,
      );
    }
  }
  const pairs: [string, string][] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const own = gains[row]?.[column] ?? 0;
    if (own > 0 && at(row, column) === own + at(row + 1, column + 1))
      pairs.push([old[row++] ?? "", now[column++] ?? ""]);
    else if (row < old.length && (column === now.length || at(row, column) === at(row + 1, column)))
      pairs.push([old[row++] ?? "", ""]);
    else pairs.push(["", now[column++] ?? ""]);
  }
  return pairs;
}

/** The part of their words that two lines share; 0 where it is too little to mean anything. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const more = left.get(word) ?? 0;
    if (more > 0) both++;
    left.set(word, more - 1);
  }
  const part = both / Math.max(a.length, b.length, 1);
  return part >= kinship ? part : 0;
}

function wordChanges(before: string, after: string): RedlinePassage[] {
  const changes =
    before && after
      ? withoutConfetti(changesBetween(segmentsOf(before), segmentsOf(after)))
      : [[{ text: before, kept: false }, after] satisfies Change];
  return changes.flatMap(([gone, come]): RedlinePassage[] =>
    gone.kept
      ? [{ kind: "kept", text: gone.text }]
      : [
          { kind: "deleted", text: gone.text },
          { kind: "inserted", text: come },
        ],
  );
}

/** How many words must have changed about a word that stayed, for it to be taken for chance. */
const changedForOneKept = 3;

function withoutConfetti(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  for (const [at, change] of changes.entries()) {
    const [last, next] = [merged.at(-1), changes[at + 1]];
    const [{ text, kept }, come] = change;
    const between = kept && last && !last[0].kept && next && !text.includes("\n");
    const around = between
      ? [last[0].text, last[1], next[0].text, next[1]].reduce((sum, each) => sum + count(each), 0) / 2
      : 0;
    // What is taken in makes the change before it longer: the next word that stayed is measured by that.
    if (last && !last[0].kept && (!kept || (between && count(text) * changedForOneKept <= around))) {
      last[0].text += text;
      last[1] += come;
    } else merged.push([{ text, kept }, come]);
  }
  return merged;
}

const count = (text: string): number => text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;

/** Neighbours of one kind as one, and nothing empty; within a change what was deleted comes first. */
function joined(passages: readonly RedlinePassage[]): RedlinePassage[] {
  const whole: RedlinePassage[] = [];
  let [deleted, inserted] = ["", ""];
  const endChange = () => {
    if (deleted) whole.push({ kind: "deleted", text: deleted });
    if (inserted) whole.push({ kind: "inserted", text: inserted });
    [deleted, inserted] = ["", ""];
  };
  for (const { kind, text } of passages) {
    if (text === "") continue;
    if (kind === "deleted") deleted += text;
    else if (kind === "inserted") inserted += text;
    else {
      endChange();
      const last = whole.at(-1);
      if (last?.kind === "kept") last.text += text;
      else whole.push({ kind, text });
    }
  }
  endChange();
  return whole;
}
