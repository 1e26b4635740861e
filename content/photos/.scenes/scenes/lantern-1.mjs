// Ostrey: lantern boats put out from the harbour at blue hour.
import { sky, stars, glow, ridge, profile, bump, sum, sea, reflect, lampTrail, cloud, mist } from '../lib/paint.mjs';
import { house, person } from '../lib/things.mjs';
import { lanternBoat } from '../lib/lanterns.mjs';

export default function (s) {
  const hor = 760;
  sky(s, ['#101c40', '#1f3263', '#41518a', '#8a6f96', '#d08f86'], { y1: hor, strokes: 240, strength: 0.22 }); stars(s, 180, { y1: 420 });
  for (const [x, y, w, h, k] of [[500, 470, 1200, 60, 3], [1800, 380, 1300, 70, 6], [1300, 590, 1000, 36, 9]]) cloud(s, x, y, w, h, ['#a8809c', '#5f5a8c', '#454a7c'], { seed: k, opacity: 0.7 });
  ridge(s, x => Math.min(hor + 1, profile({ y: hor - 40, amp: 120, scale: 340, seed: 8, shape: sum(bump(2200, 500, 190), bump(200, 500, 130)) })(x)), hor + 3, ['#39427a', '#6a628e']);
  sea(s, hor, ['#b5828c', '#5d5c8e', '#2d3c70', '#16234c', '#0e1838'], { n: 1200, tones: ['#c28a8e', '#55588a', '#2b3a6e', '#1a2850', '#7d6c94'] });
  // the village stepping up from the quay
  const quay = 800, houses = s.capture(() => { ridge(s, x => quay - 30 - bump(1760, 520, 210)(x), quay, ['#252f5c', '#1c2549'], { x0: 900, x1: 2420 }); for (const [yy, n, w0, x0, x1] of [[620, 6, 74, 1480, 2060], [676, 9, 88, 1330, 2240], [734, 10, 104, 1180, 2380], [792, 11, 124, 1060, 2430]]) for (let i = 0; i < n; i++) { const x = x0 + (x1 - x0) * (i + s.R.range(-0.15, 0.15)) / n; const c = s.R.pick([['#5b4a72', '#3a3260'], ['#6d4858', '#452f50'], ['#4a5a80', '#2f3d66'], ['#77687e', '#4b4668']]); house(s, x, yy + s.R.range(-8, 8), w0 * s.R.range(0.85, 1.15), w0 * 0.86, { wall: c[0], side: c[1], roof: '#232b52', lamp: '#ffcf7c', glass: '#1f2750', lit: 0.62, cols: 2, rows: 2 }); } s.rect(960, quay - 6, 1480, 26, '#2a2f55'); for (let x = 980; x < 2400; x += 46) s.rect(x, quay + 20, 10, 26, '#151c3c'); });
  reflect(s, houses, quay + 30, { opacity: 0.55, fade: 260, scale: 46, fy: 0.06 }); s.add(houses); for (let i = 0; i < 34; i++) { const x = s.R.range(1000, 2400), y = s.R.range(640, 790); if (i % 2) glow(s, x, y, 70, '#ffc474', 0.35); lampTrail(s, x, quay + 34, s.R.range(60, 200), 14, '#ffc878', { opacity: 0.5 }); }
  for (let i = 0; i < 34; i++) person(s, s.R.range(1000, 2350), quay - 4, s.R.range(30, 38), '#141a38', {});
  // the fleet: far small ones, nearer larger
  const fleet = []; for (let i = 0; i < 30; i++) { const t = s.R() ** 0.8; fleet.push([s.R.range(100, 2300), hor + 26 + 300 * t * t, 26 + 120 * t * t]); }
  fleet.push([430, 1130, 250], [1720, 1160, 270], [1010, 1290, 430]); fleet.sort((a, b) => a[1] - b[1]);
  for (const [x, y, w] of fleet) lanternBoat(s, x, y, w);
  mist(s, hor + 8, 40, '#e0a49a', 0.3);
}
