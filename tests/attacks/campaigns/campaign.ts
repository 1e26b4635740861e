/** A campaign: attacks of one kind that are made up as it goes, for as long as it is given. */

export interface Orders {
  /** What is made up is made of this number. */
  seed: number;
  /** The campaign ends after so many cases, or so many milliseconds. */
  until: { cases: number } | { milliseconds: number };
  /** A line about how it goes. */
  tell: (line: string) => void;
  /** Takes each case before it is tried: one that ends the whole program would not be known otherwise. */
  keep?: (input: Uint8Array, ending: string) => void;
}

export interface Failure {
  /** What went wrong, in a line: alike for cases that fail alike. */
  what: string;
  /** What does it, made as small as could be. */
  input: string | Uint8Array;
  /** Of a file that holds the input, with its dot. */
  ending: string;
}

export interface Outcome {
  cases: number;
  /** Messages to editors that the cases led to. */
  messages: number;
  failures: Failure[];
}

export interface Campaign {
  /** What is attacked, for people. */
  what: string;
  /** Cases that take a second or two: as many are tried by `npm test`. None where each takes builds, of which `npm test` has some of its own. */
  short: number;
  run: (orders: Orders) => Promise<Outcome>;
}
