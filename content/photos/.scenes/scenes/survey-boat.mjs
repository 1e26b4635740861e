// The survey boat at anchor over clear shallows, divers' flag up, the meadow showing through.
import { W, trace } from '../lib/sheet.mjs';
import { sky, cloud, ridge, profile, bump, sum, sea, ripples, reflect, flanks, scumble, mark } from '../lib/paint.mjs';
import { person, gull } from '../lib/things.mjs';

export default function (s) {
  const hor = 600; sky(s, ['#5aa0b8', '#93c3c4', '#cfdcc4', '#f0e2bc'], { y1: hor, strokes: 260, strength: 0.3 });
  for (const [x, y, w, h, k] of [[500, 210, 1200, 110, 3], [1800, 160, 1300, 90, 6], [1300, 360, 900, 44, 9], [300, 430, 700, 30, 10]]) cloud(s, x, y, w, h, ['#fff8e6', '#dbe2d8', '#b3cbcc'], { seed: k, opacity: 0.9 });
  const r = (f, row) => ridge(s, x => Math.min(hor + 1, f(x)), hor + 3, row);
  r(profile({ y: hor - 20, amp: 90, scale: 380, seed: 6, shape: sum(bump(1000, 500, 60), bump(200, 360, 110)) }), ['#8fb0a8', '#b3c4ae']);
  const f = profile({ y: hor + 20, amp: 110, scale: 300, seed: 14, octaves: 7, shape: sum(bump(2250, 520, 260)) }); r(f, ['#5a7f62', '#7f9a6c', '#4d7264']); flanks(s, x => Math.min(hor, f(x)), '#35594f', { x0: 1600, side: 1, reach: 150, spacing: 50, opacity: 0.5 }); s.group(`clip-path="${s.clip(`M0 0H${W}V${hor}H0Z`)}"`, () => scumble(s, x => Math.min(hor - 8, f(x)), hor - 6, ['#b5b56c', '#4d7a54', '#d8c67a'], 260, { x0: 1500 }));
  sea(s, hor, ['#a9d0c0', '#55a8a6', '#2f8a94', '#1d6f80', '#15596c'], { n: 900, tones: ['#bfe0c8', '#4fa5a4', '#2a8490', '#1b6878', '#7cc2b4'] });
  // dark meadow patches under clear water
  s.group(`filter="${s.ripple(50, 0.004, 0.03)}" opacity="0.65"`, () => { for (let i = 0; i < 44; i++) { const y = 860 + s.R() * 740, x = s.R.range(-100, 2500), w = s.R.range(100, 420) * (y / 1100); s.path(mark(x, y, w, w * 0.12, s.R.range(-6, 6)), s.R.pick(['#0d4a50', '#155a58', '#1f6e5c'])); for (let k = 0; k < 14; k++) s.path(mark(x + s.R.range(-0.4, 0.4) * w, y + s.R.range(-0.05, 0.05) * w, w * 0.14, 5), '#2f8a68'); } for (let i = 0; i < 20; i++) { const y = 900 + s.R() * 700, x = s.R.range(0, W); s.path(mark(x, y, s.R.range(200, 500), s.R.range(10, 26)), '#d8dca8', 'opacity="0.5"'); } });
  ripples(s, 700, ['#d9efd4', '#8fcfbe', '#1d6f80', '#ffffff'], { n: 420, opacity: [0.15, 0.5] });
  // boat: work catamaran-like launch with wheelhouse aft and an A-frame
  const x = 1180, y = 1040, P = a => a.map(([u, v]) => [x + u * 5.4, y - v * 5.4]);
  const boat = s.capture(() => {
    s.path(trace(P([[-140, 28], [-128, 4], [-118, -12], [122, -14], [130, 16], [40, 17], [-60, 22]])) + 'Z', '#e2502f'); s.path(trace(P([[-126, 0], [-118, -12], [122, -14], [125, -4], [0, -2]])) + 'Z', '#1d3c50'); s.path(trace(P([[-139, 26], [-60, 20], [40, 15], [130, 14], [130, 17], [40, 19], [-60, 24], [-141, 30]])) + 'Z', '#fdf6e4');
    s.poly(P([[-70, 22], [-56, 60], [14, 60], [20, 18]]), '#fdf6e4'); s.poly(P([[-10, 20], [-8, 60], [14, 60], [20, 18]]), '#c5cdc2'); s.poly(P([[-62, 60], [-58, 64], [20, 64], [18, 60]]), '#e2502f');
    for (let i = 0; i < 4; i++) s.poly(P([[-61 + i * 17, 38], [-54 + i * 16.4, 55], [-42 + i * 16, 55], [-48 + i * 16.6, 38]]), '#28505f'); for (let i = 0; i < 4; i++) s.poly(P([[-57 + i * 16.6, 46], [-54 + i * 16.4, 55], [-49 + i * 16.4, 55]]), '#9fd0cc');
    s.line(P([[-20, 64], [-18, 112]]), '#3a4a50', 9); s.line(P([[-32, 92], [-4, 92]]), '#3a4a50', 6); s.oval(...P([[-26, 97]])[0], 34, 12, '#fdf6e4'); s.path(trace(P([[-18, 110], [6, 106], [2, 100], [6, 94], [-18, 96]])) + 'Z', '#2f6fae'); s.path(trace(P([[-18, 110], [-8, 108.4], [-8, 95], [-18, 96]])) + 'Z', '#fdf6e4');
    s.line(P([[92, 16], [112, 74], [126, 74]]), '#d9a03c', 15); s.line(P([[118, 16], [126, 74]]), '#b3802c', 13); s.line(P([[124, 74], [136, 20]]), '#2a3a42', 3); s.rect(...P([[131, 22]])[0], 50, 34, '#f0d24a');
    for (let u = -128; u < -72; u += 9) s.line(P([[u, 26], [u, 42]]), '#fdf6e4', 4); s.line(P([[-134, 44], [-72, 40]]), '#fdf6e4', 5); s.line(P([[-132, 36], [-72, 32]]), '#fdf6e4', 3); for (const u of [-110, -30, 60]) { s.disc(...P([[u, 4]])[0], 24, '#1c2a30'); s.disc(...P([[u, 4]])[0], 11, '#e2502f'); }
    for (let i = 0; i < 4; i++) { s.rect(...P([[34 + i * 8, 34]])[0], 26, 92, i % 2 ? '#f0d24a' : '#c9cfc4', 'rx="12"'); s.rect(...P([[35.6 + i * 8, 37]])[0], 10, 18, '#3a4a50'); }
    for (const [u, c, h] of [[72, '#1c2a30', 176], [84, '#1f3640', 168], [-88, '#1c2a30', 170]]) { const p = P([[u, 17]])[0]; person(s, p[0], p[1], h, c); s.path(trace([[p[0] - h * 0.12, p[1] - h * 0.42], [p[0] - h * 0.125, p[1] - h * 0.74], [p[0], p[1] - h * 0.83], [p[0] + h * 0.125, p[1] - h * 0.74], [p[0] + h * 0.12, p[1] - h * 0.42]]) + 'Z', u < 0 ? '#e2502f' : '#f0b43c'); }
  });
  reflect(s, boat, y + 74, { opacity: 0.55, fade: 430, scale: 60, fy: 0.04, squash: 0.75 }); s.add(boat); s.line([...P([[-138, 26]]), [260, 1180]], '#2a4a54', 4); ripples(s, y + 66, ['#d9efd4', '#1d6f80', '#fdf6e4'], { y1: y + 150, n: 60, x0: 420, x1: 1960, size: 0.6 });
  // divers in the water, buoys in a line along the transect
  for (const [dx, dy] of [[700, 1220], [800, 1250]]) { s.path(`M${dx - 46} ${dy}Q${dx - 40} ${dy - 40} ${dx} ${dy - 44}Q${dx + 40} ${dy - 40} ${dx + 46} ${dy}Z`, '#12262e'); s.disc(dx, dy - 66, 29, '#12262e'); s.rect(dx - 22, dy - 74, 44, 18, '#7fd0c4', 'rx="8"'); s.rect(dx + 20, dy - 60, 20, 56, '#f0d24a', 'rx="9"'); for (let i = 0; i < 9; i++) s.path(mark(dx + s.R.range(-20, 20), dy + 6 + i * 7, 150 - i * 12, 4), i % 2 ? '#12404c' : '#e4f6dc', 'opacity="0.65"'); }
  for (let i = 0; i < 8; i++) { const t = i / 7, bx = 1560 + 780 * t, by = 1500 - 520 * t ** 0.9, k = 30 - 20 * t; s.disc(bx, by, k, '#f4b63c'); s.path(`M${bx} ${by - k}A${k} ${k} 0 0 1 ${bx} ${by + k}Z`, '#c9722c'); s.line([[bx, by - k], [bx, by - k * 3.2]], '#26343a', k * 0.14); s.poly([[bx, by - k * 3.2], [bx + k * 1.3, by - k * 2.8], [bx, by - k * 2.3]], '#e2502f'); for (let q = 0; q < 5; q++) s.path(mark(bx, by + k * (1 + q * 0.5), k * (2.6 - q * 0.35), k * 0.16), '#f4c86a', 'opacity="0.6"'); }
  for (let i = 0; i < 8; i++) gull(s, s.R.range(300, 2200), s.R.range(260, 560), s.R.range(12, 34), i % 2 ? '#ffffff' : '#56727a', s.R.range(0.1, 0.5));
}
