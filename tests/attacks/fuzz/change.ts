/** Changes good bytes into cases: flips, cuts, repeats and nests them, mixes them with others, and puts words of the format in. */

/** No case is larger, in bytes: what is slow in proportion to its length is slow well below. */
export const most = 200_000;

/** Numbers from 0 up to 1. */
export type Random = () => number;

type Change = (bytes: Buffer, mix: Mix) => Buffer;

interface Mix {
  random: Random;
  /** Another file of the corpus. */
  other: Buffer;
  token: () => Buffer;
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Two places in order, near one another more often than far. */
function stretch(bytes: Buffer, random: Random): [number, number] {
  const from = below(random, bytes.length + 1);
  const length = Math.floor((bytes.length - from) * random() ** 3) + 1;
  return [from, Math.min(bytes.length, from + length)];
}

function replaced(bytes: Buffer, [from, to]: readonly [number, number], by: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)]);
}

/** As many as fit: two, or some hundreds, or as many as make a large case. */
function times(piece: Buffer, random: Random): Buffer {
  const count = Math.min(Math.ceil(2 ** (random() * 15)) + 1, Math.floor(most / Math.max(1, piece.length)));
  return Buffer.concat(Array.from({ length: count }, () => piece));
}

const changes: readonly Change[] = [
  (bytes, { random }) => {
    const flipped = Buffer.from(bytes);
    const at = below(random, bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
    return flipped;
  },
  (bytes, { random }) => replaced(bytes, stretch(bytes, random), Buffer.of(below(random, 256))),
  (bytes, { random }) => replaced(bytes, stretch(bytes, random), Buffer.of()),
  (bytes, { random }) => bytes.subarray(0, below(random, bytes.length + 1)),
  (bytes, { random, token }) => {
    const from = below(random, bytes.length + 1);
    return replaced(bytes, [from, from], token());
  },
  (bytes, { random, token }) => replaced(bytes, stretch(bytes, random), token()),
  (bytes, { random, token }) => {
    const from = below(random, bytes.length + 1);
    return replaced(
      bytes,
      [from, from],
      times(Buffer.concat([token(), random() < 0.5 ? token() : Buffer.of()]), random),
    );
  },
  (bytes, { random }) => {
    const [from, to] = stretch(bytes, random);
    return replaced(bytes, [from, to], times(bytes.subarray(from, to), random));
  },
  // What is opened many times and closed as often.
  (bytes, { random, token }) => {
    const [from, to] = stretch(bytes, random);
    const [opened, closed] = [token(), token()];
    const count = Math.ceil(2 ** (random() * 12));
    return replaced(
      bytes,
      [from, to],
      Buffer.concat([
        ...Array.from({ length: count }, () => opened),
        bytes.subarray(from, to),
        ...Array.from({ length: count }, () => closed),
      ]),
    );
  },
  (bytes, { random, other }) => replaced(bytes, stretch(bytes, random), other.subarray(...stretch(other, random))),
  (bytes, { random, other }) =>
    Buffer.concat([
      bytes.subarray(0, below(random, bytes.length + 1)),
      other.subarray(below(random, other.length + 1)),
    ]),
  (bytes, { random }) => {
    const lines = bytes.toString("latin1").split("\n");
    const [one, two] = [below(random, lines.length), below(random, lines.length)];
    [lines[one], lines[two]] = [lines[two] ?? "", lines[one] ?? ""];
    return Buffer.from(lines.join("\n"), "latin1");
  },
];

/** A case made of a file of the corpus by up to four changes. */
export function changed(corpus: readonly Uint8Array[], tokens: readonly string[], random: Random): Buffer {
  const one = () => Buffer.from(corpus[below(random, corpus.length)] ?? []);
  const token = () => Buffer.from(tokens[below(random, tokens.length)] ?? "");
  let bytes: Buffer = one();
  for (let left = 1 + below(random, 4); left > 0; left--)
    bytes = (changes[below(random, changes.length)] ?? ((same) => same))(bytes, {
      random,
      other: one(),
      token,
    }).subarray(0, most);
  return bytes;
}
