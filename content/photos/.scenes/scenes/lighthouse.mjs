// Lighthouse on a skerry, its beam turning over a night sea.
import { W, trace } from '../lib/sheet.mjs';
import { sky, stars, glow, ridge, profile, bump, sum, sea, ripples, cloud, mark } from '../lib/paint.mjs';
import { house } from '../lib/things.mjs';
import { fbm } from '../lib/chance.mjs';

export default function (s) {
  const hor = 1010, lx = 1560, ly = 452; sky(s, ['#0b1026', '#17224a', '#2c3d70', '#59619a', '#a28aa8'], { y1: hor, strokes: 260, strength: 0.2 }); stars(s, 460, { y1: 760 });
  for (const [x, y, w, h, k] of [[500, 620, 1500, 110, 3], [2050, 700, 1100, 90, 6], [900, 830, 1300, 60, 9], [1900, 300, 1000, 60, 12]]) cloud(s, x, y, w, h, ['#6a71a6', '#454f88', '#333e74'], { seed: k, opacity: 0.75 });
  ridge(s, x => Math.min(hor + 1, profile({ y: hor - 6, amp: 130, scale: 260, seed: 7, ridged: true, shape: sum(bump(400, 400, 110), bump(2300, 280, 70)) })(x)), hor + 2, ['#39467e', '#6a6a9c']);
  sea(s, hor, ['#8a7fa6', '#3f4c82', '#1f2c5c', '#121c42'], { n: 1300, tones: ['#7d78a4', '#35427a', '#1c2856', '#566094'] });
  // beams: two opposed wedges with soft edges
  // nested wedges rather than a blur: the edge stays drawn, not photographed
  const beam = (x2, y2, w, o) => s.poly([[lx, ly - 5], [lx, ly + 5], [x2, y2 + w], [x2, y2 - w]], s.along(lx, ly, x2, y2, [[0, '#fff1bf', o], [0.4, '#ffe5a0', o * 0.5], [1, '#ffe5a0', o * 0.12]]));
  s.group('style="mix-blend-mode:screen"', () => { for (let i = 1; i <= 5; i++) { beam(-400, 715, 52 * i, 0.3); beam(2800, 225, 30 * i, 0.24); } });
  for (let i = 0; i < 120; i++) { const x = s.R.range(40, 1300); s.path(mark(x, hor + 30 + s.R() ** 2 * 240, s.R.range(20, 140), s.R.range(1, 4)), '#ffe9b0', `opacity="${s.R.range(0.15, 0.5).toFixed(2)}"`); }
  // skerry: facetted rock
  const rock = x => 1260 - 290 * Math.exp(-(((x - 1560) / 470) ** 4)) - 120 * Math.exp(-(((x - 1950) / 260) ** 2)) - 90 * (fbm(x / 90, 5, 6, { ridged: true }) - 0.5) + Math.max(0, Math.abs(x - 1640) - 620) * 0.6;
  ridge(s, rock, 1330, ['#4d4f72', '#2f3460', '#171d40'], { x0: 860, x1: 2440, step: 4 }); const c = s.clip(trace([...Array.from({ length: 400 }, (_, i) => [860 + i * 4, rock(860 + i * 4)]), [2440, 1330], [860, 1330]]) + 'Z');
  s.group(`clip-path="${c}"`, () => { for (let i = 0; i < 130; i++) { const x = s.R.range(880, 2400), y = rock(x) + s.R.range(-4, 240), l = s.R.range(30, 150); s.path(trace([[x, y], [x + l * 0.5, y + l * 0.3], [x + l * 0.7, y + l], [x + l * 0.1, y + l * 0.8]]) + 'Z', s.R.pick(['#1b2148', '#232a56', '#6a6286', '#12183a']), 'opacity="0.6"'); } for (let i = 0; i < 40; i++) { const x = s.R.range(1200, 2100), y = rock(x) + s.R.range(0, 60), l = s.R.range(30, 110); s.path(trace([[x, y], [x - l * 0.6, y + l * 0.16], [x - l * 0.9, y + l * 0.5], [x - l * 0.3, y + l * 0.3]]) + 'Z', '#b98f86', 'opacity="0.4"'); } });
  // keeper's house and tower
  house(s, 1690, 1004, 260, 128, { wall: '#d6cbd0', side: '#8a86a8', roof: '#7a2f3c', lamp: '#ffd27a', glass: '#2a3160', lit: 0.7, cols: 4, rows: 1, gable: 0.32 }); glow(s, 1800, 960, 200, '#ffc070', 0.35);
  const base = 1000, wb = 78, wt = 46, top = 520; const at = t => wb + (wt - wb) * t; const band = (t0, t1, a, b) => { const y0 = base - (base - top) * t0, y1 = base - (base - top) * t1; s.poly([[lx - at(t0), y0], [lx - at(t1), y1], [lx + at(t1), y1], [lx + at(t0), y0]], s.along(lx - wb, 0, lx + wb, 0, [a, a, b, '#2a2c58'])); };
  band(0, 0.3, '#f2e6da', '#9a94b4'); band(0.3, 0.52, '#b93a34', '#6a2848'); band(0.52, 0.76, '#f2e6da', '#9a94b4'); band(0.76, 1, '#b93a34', '#6a2848');
  for (const [t, l] of [[0.16, 0], [0.4, 1], [0.64, 0], [0.84, 1]]) { const y = base - (base - top) * t; s.path(`M${lx - 12} ${y + 16}v-24a11 11 0 0 1 22 0v24Z`, l ? '#ffd27a' : '#39407a'); } s.path(`M${lx - 22} ${base}v-52a20 20 0 0 1 40 0v52Z`, '#3a2848');
  s.poly([[lx - 66, top], [lx - 74, top - 14], [lx + 74, top - 14], [lx + 66, top]], '#2a2c50'); for (let x = -72; x <= 72; x += 12) s.line([[lx + x, top - 14], [lx + x, top - 48]], '#2a2c50', 3); s.line([[lx - 74, top - 48], [lx + 74, top - 48]], '#2a2c50', 5); s.line([[lx - 74, top - 31], [lx + 74, top - 31]], '#2a2c50', 2.5);
  s.rect(lx - 36, ly - 46, 72, 100, '#ffe9a6'); for (const x of [-36, -14, 12, 33]) s.rect(lx + x, ly - 46, 4, 100, '#2a2c50'); s.rect(lx - 36, ly + 2, 72, 3, '#2a2c50'); s.path(`M${lx - 46} ${ly - 44}Q${lx - 30} ${ly - 92} ${lx} ${ly - 98}Q${lx + 30} ${ly - 92} ${lx + 46} ${ly - 44}Z`, '#8c2f34'); s.disc(lx, ly - 102, 8, '#2a2c50'); s.line([[lx, ly - 104], [lx, ly - 150]], '#2a2c50', 4);
  s.disc(lx, ly, 26, '#fffdf0'); glow(s, lx, ly, 420, '#fff0b8', 0.95);
  // surf
  for (let i = 0; i < 420; i++) { const x = s.R.range(900, 2400), y = Math.max(rock(x), 1290) + s.R.gauss() * 24 + 26; s.path(mark(x, y, s.R.range(18, 120), s.R.range(2, 9), s.R.range(-4, 4)), s.R.pick(['#d9d3e4', '#a9a6cc', '#7d80b4', '#fff4e6']), `opacity="${s.R.range(0.3, 0.8).toFixed(2)}"`); }
  for (let i = 0; i < 90; i++) { const x = 930 + s.R.gauss() * 50, y = 1270 - s.R() ** 1.5 * 150; s.disc(x, y, s.R.range(1.5, 7), '#e4deee', `opacity="${s.R.range(0.3, 0.9).toFixed(2)}"`); }
  // swell in front
  for (let k = 0; k < 9; k++) { const y = 1370 + k * k * 3.2 + k * 6; const p = [], q = []; for (let x = -20; x <= W + 20; x += 20) { const a = 12 * Math.sin(x / (150 + k * 20) + k * 2) + 14 * (fbm(x / 90, k + 3, 3) - 0.5); p.push([x, y + a]); q.push([x, y + a + 8 + k * 2 + 8 * Math.sin(x / 120 + k)]); } s.poly([...p, ...q.reverse()], k % 2 ? '#4a5690' : '#0f1838', 'opacity="0.5"'); }
  ripples(s, 1330, ['#8f8cb6', '#101a3e', '#3a467c', '#d8b9a8'], { n: 360 });
}
