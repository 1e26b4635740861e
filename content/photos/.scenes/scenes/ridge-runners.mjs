// Marathon runners strung along a ridge against the first sun.
import { W, H } from '../lib/sheet.mjs';
import { sky, cloud, glow, ridge, profile, bump, sum, flanks, mist, scumble } from '../lib/paint.mjs';
import { person, gull, spruce } from '../lib/things.mjs';
import { fbm } from '../lib/chance.mjs';

export default function (s) {
  sky(s, ['#46427a', '#8a5a8c', '#d87f7c', '#f6b072', '#fcd98c'], { y1: 1000, strokes: 280, strength: 0.25 }); const sun = [1480, 700]; glow(s, ...sun, 1200, '#ffd07a', 0.7);
  for (const [x, y, w, h, k] of [[500, 210, 1500, 70, 3], [1900, 300, 1300, 70, 6], [1050, 430, 1000, 36, 9], [2100, 540, 900, 30, 11], [350, 560, 900, 30, 13]]) cloud(s, x, y, w, h, ['#fcc08a', '#c97a8c', '#8a5f92'], { seed: k, opacity: 0.8 });
  s.disc(...sun, 128, '#fff2c4'); glow(s, ...sun, 480, '#fff0b8', 0.85);
  const lay = (y, amp, sc, seed, sh, cols, m, o = {}) => { const f = profile({ y, amp, scale: sc, seed, octaves: 7, ridged: true, shape: sh }); ridge(s, f, H, cols, { step: 4 }); if (o.fl) flanks(s, f, o.fl, { side: -1, reach: o.r || 180, spacing: 46, opacity: 0.45, foot: [y - 150, y + 200] }); if (m) mist(s, y + 130, 120, m, 0.7); };
  lay(830, 190, 420, 3, bump(600, 400, 90), ['#e39a86', '#f3bd8c'], '#fcd6a0', { fl: '#c87c86' }); lay(930, 210, 460, 8, bump(2200, 400, 110), ['#b8708a', '#e0998a'], '#f6bf98', { fl: '#985c84' }); lay(1040, 220, 500, 13, bump(200, 500, 130), ['#82517f', '#bd7688'], '#dc9490', { fl: '#6a4276', r: 220 });
  // sea of cloud in the valley
  for (let i = 0; i < 22; i++) cloud(s, s.R.range(-100, W + 100), 1190 + s.R.range(-20, 90), s.R.range(500, 1100), s.R.range(40, 90), ['#fbd0a4', '#d99a9c', '#a3749c'], { seed: i + 40, opacity: 0.75 });
  lay(1230, 180, 420, 19, sum(bump(2350, 380, 130)), ['#54386e', '#7f5582'], null, { fl: '#3f2c60' });
  // the running ridge: descends from left, saddle, rises to a crag at right
  const f = x => 1170 + 150 * Math.sin((x - 500) / 620) * 0.8 - bump(2300, 340, 260)(x) - bump(140, 330, 150)(x) - 46 * (fbm(x / 90, 5, 6, { ridged: true }) - 0.5); ridge(s, f, H, ['#3a2a58', '#281f48', '#171436'], { step: 3 }); flanks(s, f, '#15122f', { side: -1, reach: 420, spacing: 70, opacity: 0.6, lean: 0.75 }); flanks(s, f, '#f09a6c', { side: 1, reach: 70, spacing: 90, opacity: 0.35, lean: 0.8 });
  scumble(s, f, H, ['#4a3566', '#1a1638', '#5f4272', '#8a5470'], 900, { w: [14, 80] }); { const p = []; for (let x = -10; x <= W + 10; x += 4) p.push([x, f(x)]); s.poly([...p, ...p.slice().reverse().map(([x, y]) => [x, y + 4 + 5 * fbm(x / 40, 3, 3)])], '#ffcf8c', 'opacity="0.9"'); }
  for (let i = 0; i < 260; i++) { const x = s.R.range(0, W), y = f(x) + 3, h = s.R.range(6, 26); s.path(`M${x} ${y + 4}q${h * 0.2} ${-h * 0.7} ${h * 0.5} ${-h}q0 ${h * 0.5} ${-h * 0.1} ${h + 4}Z`, '#241b42'); }
  // runners: spacing opens; near pack larger by the climb
  const R = [[330, 118], [420, 122], [560, 126], [690, 128], [745, 132], [905, 136], [1010, 140], [1190, 146], [1268, 150], [1440, 156], [1640, 160], [1715, 164], [1905, 170]]; R.forEach(([x, h], i) => { const y = f(x) + 6, up = (f(x - 12) - f(x + 12)) / 24; person(s, x, y - (i % 3 === 1 ? 7 : 0), h, '#140f2c', { pose: 'run', dir: 1, lean: 0.06 + up * 0.12 }); s.path(`M${x + h * 0.1} ${y - h * 0.8}q${h * 0.05} ${h * 0.14} ${h * 0.0} ${h * 0.3}`, 'none', `stroke="#ff9a5c" stroke-width="${h * 0.035}" opacity="0.9"`); });
  // marker flags and a marshal on the crag
  for (const x of [250, 820, 1350, 1810]) { s.line([[x, f(x) + 6], [x, f(x) - 96]], '#140f2c', 4); s.poly([[x, f(x) - 96], [x + 54, f(x) - 86], [x, f(x) - 70]], '#e2452f'); } person(s, 2240, f(2240) + 4, 150, '#140f2c', {}); s.line([[2252, f(2240) - 112], [2286, f(2240) - 138], [2300, f(2240) - 168]], '#140f2c', 10, 'stroke-linecap="round"'); s.line([[2296, f(2240) - 150], [2316, f(2240) - 250]], '#140f2c', 5); s.path(`M2316 ${f(2240) - 250}q44 -22 84 0q-30 26 -20 56q-40 -10 -75 8Z`, '#e2452f');
  // broken rock on the near slope, each face with its lit edge, and two wind-bent trees in the corner
  for (let i = 0; i < 120; i++) { const x = s.R.range(-20, W), y = f(x) + 60 + s.R() ** 0.8 * 420, w = s.R.range(16, 70) * (0.5 + (y - 1150) / 500); if (y > H + 40) continue; s.poly([[x - w, y], [x - w * 0.5, y - w * 0.5], [x + w * 0.4, y - w * 0.6], [x + w, y]], s.R.pick(['#1c1638', '#231b44', '#120e2a'])); s.poly([[x + w * 0.05, y - w * 0.55], [x + w * 0.4, y - w * 0.6], [x + w, y], [x + w * 0.75, y - w * 0.08]], s.R.pick(['#6f4468', '#8a5470', '#4a3566']), 'opacity="0.75"'); }
  for (const [x, h] of [[70, 330], [190, 250], [2330, 300], [2250, 200]]) spruce(s, x, Math.min(H + 60, f(x) + 300), h, '#0f0b24', { lit: x > 1200 ? null : '#4a3566', side: 1 });
  for (let i = 0; i < 8; i++) gull(s, s.R.range(300, 1200), s.R.range(480, 850), s.R.range(10, 22), '#54386e', 0.35);
}
