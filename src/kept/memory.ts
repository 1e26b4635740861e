/** What was worked out before, as long as a process lasts: never more of it than is said. */

export class Memory<Key, Value> {
  readonly #most: number;
  // In a box, since that there is nothing is worth remembering, too.
  readonly #known = new Map<Key, { value: Value }>();

  /** @param most values that are kept: where one more comes, all others are forgotten */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value that is known, or is made now and remembered. @throws what `make` throws; then nothing is remembered */
  of(key: Key, make: (key: Key) => Value): Value {
    const found = this.#known.get(key);
    if (found) return found.value;
    const value = make(key);
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, { value });
    return value;
  }
}
