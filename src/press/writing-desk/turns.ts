/** Whoever asks for something waits while it is brought up to date, and that waits for those who are being answered. */
export class Turns {
  readonly #asked = new Set<Promise<undefined>>();
  #updated: Promise<unknown> = Promise.resolve();

  /** Comes back when nothing is being brought up to date. @returns what is to be called when the answer is given */
  async ask(): Promise<() => void> {
    for (let before: Promise<unknown> | undefined; before !== this.#updated;) {
      before = this.#updated;
      await before;
    }
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#asked.add(promise);
    return () => {
      this.#asked.delete(promise);
      resolve(undefined);
    };
  }

  /** Does something while nobody is being answered, after what was begun before. @throws what the work throws */
  update(work: () => Promise<void>): Promise<void> {
    const done = this.#updated.then(() => Promise.all(this.#asked)).then(work);
    this.#updated = done.catch(() => undefined);
    return done;
  }
}
