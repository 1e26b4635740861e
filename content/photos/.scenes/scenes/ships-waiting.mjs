// Ships at anchor in morning haze, lamps still lit, stacked into the distance.
import { sky, sea, glow, cloud, mist, reflect, ripples, lampTrail, glitter, mark } from '../lib/paint.mjs';
import { containerShip, gull } from '../lib/things.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  const hor = 760, haze = '#c9b7ae';
  sky(s, ['#5f7590', '#8c95a6', '#bcaeae', '#dcc0ad', '#e8c9ae'], { y1: hor, strokes: 320, strength: 0.3 });
  for (const [x, y, w, h, k] of [[500, 160, 1700, 90, 3], [1900, 250, 1500, 80, 5], [1100, 380, 1400, 50, 8], [300, 470, 900, 36, 9], [2100, 520, 900, 36, 10]]) cloud(s, x, y, w, h, ['#e3c8b8', '#b3a5ac', '#8b8fa2'], { seed: k, opacity: 0.6, flat: 0.35 });
  s.disc(1700, 590, 66, '#f7dcbc'); glow(s, 1700, 590, 600, '#ffd9ae', 0.6);
  sea(s, hor, ['#e0c3ad', '#b3aaae', '#76869a', '#46607c', '#2c4763'], { n: 1700, tones: ['#d8bfae', '#9aa0ac', '#6f8298', '#48627e', '#35506c'] });
  glitter(s, hor, { x: 1700, spread: 50, widen: 220, colours: ['#ffe9cc', '#f8d6b4'], n: 420, opacity: [0.25, 0.7] });
  const boats = [[640, 774, 210, 1, 0.86], [1080, 777, 250, -1, 0.82], [1990, 778, 240, 1, 0.84], [1400, 784, 330, 1, 0.72], [330, 796, 430, 1, 0.62], [2140, 812, 560, -1, 0.52], [1120, 866, 980, -1, 0.2], [-40, 0, 0, 0, 0]];
  for (const [x, y, len, dir, f] of boats.slice(0, 7)) {
    const c = h => mix(h, haze, f); let lamps;
    const one = s.capture(() => { lamps = containerShip(s, x, y, len, { dir, hull: c(len > 700 ? '#23364c' : s.R.pick(['#2a3d52', '#5a3030', '#2f4a48', '#3a3340'])), deck: c('#d8d0c0'), boxes: ['#9b4433', '#3f6a80', '#b98a48', '#6f7d74', '#54506a', '#a8a294'].map(c), boot: c('#8d3b2e'), lamp: f > 0.6 ? '#fff0d0' : '#ffdf9a' }); });
    reflect(s, one, y, { opacity: 0.7 * (1.1 - f * 0.5), fade: len * 0.42, scale: 8 + len * 0.05, fy: 0.09, fx: 0.006, squash: 0.9 });
    s.add(one);
    // anchor chain, anchor lights, their trails
    s.line([[x + dir * len * 0.475, y - len * 0.045], [x + dir * len * 0.5, y + 2]], c('#1b2836'), Math.max(1, len / 320));
    for (const p of [lamps.mast, lamps.bow, lamps.stern]) { s.disc(...p, Math.max(2, len / 160), '#fff6da'); glow(s, ...p, 40 + len * 0.13, '#ffe2ac', 0.75); lampTrail(s, p[0], y + 4, 30 + len * 0.24, 5 + len / 45, '#ffe9c0', { opacity: 0.7, gap: 4 + len / 150 }); }
    if (len < 500) mist(s, y + 4, 26 + len * 0.06, '#e3cbb8', 0.55, { x0: x - len, x1: x + len });
  }
  ripples(s, 900, ['#8f9aa8', '#35506c', '#c9b7ae', '#2a4562'], { n: 380, opacity: [0.25, 0.6] });
  // pilot cutter with its wake, buoy in the foreground
  const bx = 560, by = 1230; s.path(`M${bx + 130} ${by + 10}Q${bx + 420} ${by + 18} ${bx + 1000} ${by - 40}Q${bx + 500} ${by + 52} ${bx + 100} ${by + 24}Z`, '#e9ddd2', 'opacity="0.6"'); for (let i = 0; i < 60; i++) s.path(mark(bx + 120 + s.R() ** 1.4 * 800, by + 14 + s.R.range(-26, 22) * s.R(), s.R.range(20, 110), s.R.range(1, 4)), '#fbf3ea', `opacity="${s.R.range(0.3, 0.8).toFixed(2)}"`);
  const cut = () => { s.path(`M${bx - 170} ${by - 44}L${bx + 140} ${by - 32}L${bx + 136} ${by + 14}L${bx - 110} ${by + 16}Q${bx - 150} ${by} ${bx - 170} ${by - 44}Z`, '#d0622f'); s.path(`M${bx - 156} ${by - 16}L${bx + 138} ${by - 6}V${by + 14}L${bx - 110} ${by + 16}Q${bx - 140} ${by + 6} ${bx - 156} ${by - 16}Z`, '#1e3048'); s.poly([[bx - 70, by - 40], [bx - 46, by - 104], [bx + 60, by - 104], [bx + 74, by - 34]], '#efe6d8'); s.poly([[bx + 20, by - 37], [bx + 20, by - 104], [bx + 60, by - 104], [bx + 74, by - 34]], '#b7b2ae'); for (let i = 0; i < 4; i++) s.poly([[bx - 50 + i * 25 - 6, by - 66], [bx - 42 + i * 25, by - 94], [bx - 24 + i * 25, by - 94], [bx - 30 + i * 25, by - 66]], i === 1 ? '#ffdf9a' : '#2a3b4c'); s.line([[bx + 6, by - 104], [bx + 10, by - 182]], '#2a3442', 5); s.line([[bx - 14, by - 140], [bx + 34, by - 142]], '#2a3442', 4); s.line([[bx + 80, by - 34], [bx + 80, by - 64], [bx + 138, by - 60], [bx + 138, by - 30]], '#efe6d8', 3); };
  const cutter = s.capture(cut); reflect(s, cutter, by + 15, { opacity: 0.55, fade: 160, scale: 40, fy: 0.05, squash: 0.8 }); s.add(cutter); glow(s, bx + 10, by - 184, 120, '#fff0c8', 0.8); s.disc(bx + 10, by - 184, 5, '#fffbe8');
  const yx = 1880, yy = 1340, buoy = s.capture(() => { s.poly([[yx - 62, yy], [yx - 50, yy - 34], [yx + 54, yy - 28], [yx + 62, yy + 4]], '#8f2f28'); s.poly([[yx + 6, yy + 2], [yx + 8, yy - 31], [yx + 54, yy - 28], [yx + 62, yy + 4]], '#c9482f'); s.line([[yx - 34, yy - 34], [yx + 6, yy - 150], [yx + 40, yy - 30]], '#a83830', 7); s.line([[yx - 18, yy - 82], [yx + 26, yy - 80]], '#a83830', 5); s.line([[yx - 4, yy - 34], [yx + 6, yy - 150]], '#7a2a26', 5); s.rect(yx - 12, yy - 176, 36, 28, '#7a2a26'); s.disc(yx + 6, yy - 184, 9, '#fff0cc'); });
  reflect(s, buoy, yy + 4, { opacity: 0.6, fade: 180, scale: 44, fy: 0.05, squash: 0.85 }); s.add(buoy); glow(s, yx + 6, yy - 184, 150, '#ffd9a0', 0.7); ripples(s, 1336, ['#c9b7ae', '#2c4763', '#6f8298'], { y1: 1420, n: 60, x0: 1700, x1: 2100, size: 0.5 });
  for (let i = 0; i < 12; i++) gull(s, s.R.range(150, 1500), s.R.range(860, 1180), s.R.range(12, 34), i % 3 ? '#f6efe6' : '#5a6678', s.R.range(0.05, 0.5));
}
