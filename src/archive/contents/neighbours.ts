/** The stories that stand beside one in a list. */
import type { Neighbour } from "./related.ts";
import { integer, text, type Statements } from "../rows.ts";

/** A part of a list, oldest first. */
interface Stretch {
  stories: readonly Neighbour[];
  /** Whether the list has nothing before it, or after it. */
  first: boolean;
  last: boolean;
}

/** How many stories are read at once before and after the one that is asked about: pages are made in the order of time, oldest first. */
const before = 16;
const after = 128;

/** Lists of which a stretch is kept at most. */
const kept = 300;

/**
 * Finds neighbours in time. Of each list a stretch is read at once, since the next story that is asked about looks at
 * almost the same ones.
 */
export class Neighbours {
  readonly #statements: Statements;
  readonly #stretches = new Map<string, Stretch>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** At most `count` stories of a list that are older or newer than one, the nearest first. Of two of the same second, ids decide. */
  of(list: string, story: Neighbour, direction: "older" | "newer", count: number): Neighbour[] {
    const known = this.#stretches.get(list);
    return (
      (known && within(known, story, direction, count)) ??
      within(this.#read(list, story, count), story, direction, count) ??
      []
    );
  }

  #read(list: string, { published, id }: Neighbour, count: number): Stretch {
    const [back, ahead] = [Math.max(before, count), Math.max(after, count + 1)];
    const older = this.#statements.all(
      "SELECT published, id FROM listing WHERE list = ? AND (published, id) < (?, ?) ORDER BY published DESC, id DESC LIMIT ?",
      list,
      published,
      id,
      back,
    );
    const rest = this.#statements.all(
      "SELECT published, id FROM listing WHERE list = ? AND (published, id) >= (?, ?) ORDER BY published, id LIMIT ?",
      list,
      published,
      id,
      ahead,
    );
    const stories = [...older.reverse(), ...rest].map((row) => ({
      id: text(row, "id"),
      published: integer(row, "published"),
    }));
    const stretch = { stories, first: older.length < back, last: rest.length < ahead };
    this.#stretches.delete(list);
    const oldest = this.#stretches.keys().next().value;
    if (this.#stretches.size >= kept && oldest !== undefined) this.#stretches.delete(oldest);
    this.#stretches.set(list, stretch);
    return stretch;
  }
}

/** The neighbours as a stretch has them; undefined where it may not have all of them. */
function within(
  { stories, first, last }: Stretch,
  story: Neighbour,
  direction: "older" | "newer",
  count: number,
): Neighbour[] | undefined {
  const at = place(stories, story);
  // Before its first story, or after its last, a stretch knows nothing of where it stands in the list.
  if ((at === 0 && !first) || (at === stories.length && !last)) return undefined;
  if (direction === "older")
    return at >= count || first ? stories.slice(Math.max(0, at - count), at).reverse() : undefined;
  const from = stories[at]?.id === story.id && stories[at].published === story.published ? at + 1 : at;
  return stories.length - from >= count || last ? stories.slice(from, from + count) : undefined;
}

/** How many of the stories are older. */
function place(stories: readonly Neighbour[], story: Neighbour): number {
  let [from, to] = [0, stories.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = stories[middle];
    if (other && isOlder(other, story)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** In the order of the archive's index, which compares the bytes of ids. */
const isOlder = (a: Neighbour, b: Neighbour): boolean =>
  a.published < b.published ||
  (a.published === b.published && Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)) < 0);
