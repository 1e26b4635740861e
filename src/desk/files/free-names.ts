/** Names that are given once each: the second story called `storm` is `storm-2`, and the ten thousandth is found as soon as the first. */
export class FreeNames {
  /** By the name that was wanted: the numbers before this one are taken, and stay so. */
  readonly #next = new Map<string, number>();

  /** @param numbered the name with a number, which counts from 1 @param isTaken whether a name is, now and ever after */
  first(wanted: string, numbered: (number: number) => string, isTaken: (name: string) => boolean): string {
    let number = this.#next.get(wanted) ?? 1;
    while (isTaken(numbered(number))) number++;
    this.#next.set(wanted, number);
    return numbered(number);
  }
}
