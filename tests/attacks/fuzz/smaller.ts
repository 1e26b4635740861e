/** Makes a failing case small: takes out ever smaller pieces, for as long as what is left fails as it did. */

/** @param fails whether bytes fail as the whole did @param patience in milliseconds: after it, what is smallest so far will do */
export async function smallest(
  bytes: Uint8Array,
  fails: (tried: Uint8Array) => Promise<boolean>,
  patience: number,
): Promise<Uint8Array> {
  const end = Date.now() + patience;
  let kept = Buffer.from(bytes);
  for (let piece = Math.ceil(kept.length / 2); piece >= 1; piece = piece === 1 ? 0 : Math.ceil(piece / 2)) {
    for (let from = 0; from < kept.length;) {
      if (Date.now() > end) return kept;
      const without = Buffer.concat([kept.subarray(0, from), kept.subarray(from + piece)]);
      if (await fails(without)) kept = without;
      else from += piece;
    }
  }
  return kept;
}
