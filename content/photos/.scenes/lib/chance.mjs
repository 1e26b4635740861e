// Seeded chance: the same scene always gives the same picture, so that a redraw changes only what was meant to change.
const hash = text => { let h = 2166136261; for (const c of String(text)) { h ^= c.charCodeAt(0); h = Math.imul(h, 16777619); } return h >>> 0; };

export function random(seed) {
  let a = hash(seed);
  const next = () => { a = (a + 0x6d2b79f5) | 0; let t = Math.imul(a ^ (a >>> 15), 1 | a); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
  next.range = (lo, hi) => lo + (hi - lo) * next();
  next.int = (lo, hi) => Math.floor(next.range(lo, hi + 1));
  next.pick = list => list[Math.floor(next() * list.length)];
  next.chance = p => next() < p;
  next.gauss = () => next() + next() + next() + next() - 2; // roughly -2..2, centred
  return next;
}

const lattice = (i, seed) => { let h = Math.imul(i ^ seed, 0x27d4eb2d); h ^= h >>> 15; h = Math.imul(h, 0x85ebca6b); h ^= h >>> 13; return (h >>> 0) / 4294967296; };
// Smooth value noise on a line, 0..1.
export function noise(x, seed = 1) {
  const i = Math.floor(x), f = x - i, u = f * f * (3 - 2 * f);
  return lattice(i, seed * 7919) * (1 - u) + lattice(i + 1, seed * 7919) * u;
}
// Octaves of it; `ridged` folds the noise so that crests are sharp, as eroded rock is.
export function fbm(x, seed = 1, octaves = 5, { ridged = false, gain = 0.5 } = {}) {
  let sum = 0, amp = 1, all = 0;
  for (let o = 0; o < octaves; o++) {
    let v = noise(x * 2 ** o + o * 17.3, seed + o * 31);
    if (ridged) v = 1 - Math.abs(2 * v - 1);
    sum += v * amp; all += amp; amp *= gain;
  }
  return sum / all;
}
