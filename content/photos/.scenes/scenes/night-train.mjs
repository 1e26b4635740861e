// Night train on a stone viaduct above a misty valley, moon behind.
import { W, H } from '../lib/sheet.mjs';
import { sky, stars, glow, cloud, ridge, profile, bump, sum, mist, flanks } from '../lib/paint.mjs';
import { Camera, Model } from '../lib/space.mjs';
import { forest, spruce } from '../lib/things.mjs';

export default function (s) {
  sky(s, ['#0b1633', '#142a52', '#24477a', '#4a72a0', '#86a6bd'], { y1: 1100, strokes: 300, strength: 0.2 });
  stars(s, 420, { y1: 800 });
  const moon = [640, 330]; glow(s, ...moon, 900, '#cfe0ff', 0.6); s.disc(...moon, 112, '#f6f1dc');
  // the seas of the moon, a shade darker than its face
  s.group(`clip-path="${s.clip(`M${moon[0] - 112} ${moon[1]}a112 112 0 1 1 224 0a112 112 0 1 1 -224 0Z`)}" opacity="0.5"`, () => { for (const [x, y, rx, ry] of [[-34, -44, 34, 26], [6, -36, 30, 20], [-58, -2, 26, 40], [-40, 34, 30, 20], [44, -14, 22, 26], [66, 22, 16, 20], [20, -8, 24, 14], [-6, 62, 26, 10]]) s.oval(moon[0] + x, moon[1] + y, rx, ry, '#dcd7c4'); });
  for (const [x, y, w, h, k] of [[300, 470, 1100, 60, 3], [1300, 560, 1300, 80, 5], [2000, 330, 1000, 60, 8], [900, 395, 620, 26, 9]]) cloud(s, x, y, w, h, ['#9db6cf', '#5f7fa8', '#3d5c8a'], { seed: k, opacity: 0.75 });
  // three ranges, each bluer and lower
  const f1 = profile({ y: 800, amp: 380, scale: 620, seed: 21, ridged: true, octaves: 7, shape: sum(bump(1700, 480, 330), bump(500, 300, 60)) });
  ridge(s, f1, 1200, ['#5b80a8', '#8fb0c6']); flanks(s, f1, '#3c5e8c', { side: 1, reach: 260, spacing: 46, opacity: 0.75, foot: [560, 1050] }); flanks(s, f1, '#d9e6ef', { side: -1, reach: 110, spacing: 60, opacity: 0.5, lean: 0.35, foot: [450, 800] });
  mist(s, 990, 160, '#a9c4d4', 0.8);
  const f2 = profile({ y: 960, amp: 200, scale: 420, seed: 33, octaves: 6, shape: sum(bump(200, 520, 190), bump(2300, 420, 240)) });
  ridge(s, f2, 1400, ['#2f527a', '#6d93b0']); forest(s, f2, 0, W, 46, ['#2c4d74', '#345781'], 420);
  mist(s, 1130, 170, '#9fbccd', 0.75);
  const f3 = profile({ y: 1130, amp: 130, scale: 380, seed: 40, octaves: 6, shape: sum(bump(-80, 500, 200), bump(2500, 500, 170)) });
  ridge(s, f3, H, ['#1d3d61', '#4d7697']); forest(s, f3, 0, W, 80, ['#183552', '#1f4062'], 300);
  mist(s, 1300, 200, '#8fb0c5', 0.75);

  // Viaduct, curving away from the viewer: spans along a circular arc.
  const cam = new Camera({ eye: [-20, 51, 20], look: [-20, 46, 220], f: 2200, cx: 1130, cy: 770 });
  const deck = 44, R0 = 760, C = [-330, 880], arc = (g, r = R0) => [C[0] + r * Math.sin(g), C[1] - r * Math.cos(g)];
  const g0 = 0.16, g1 = 0.95, span = 24 / R0, m = new Model(), half = 3.4, stone = '#8496a8';
  const P = (g, r, y) => { const [x, z] = arc(g, r); return [x, y, z]; };
  for (let i = 0, g = g0; g < g1; g += span, i++) {
    const front = r => { // wall with an arch cut out of it, as strips from the arch ring up to the deck
      const n = 14, pier = 0.14; const pts = [];
      for (let k = 0; k <= n; k++) { const u = k / n; const y = Math.abs(u - 0.5) > 0.5 - pier ? null : 27 + 11 * Math.sqrt(Math.max(0, 1 - ((u - 0.5) / (0.5 - pier)) ** 2)); pts.push([u, y]); }
      const out = r > R0 ? arc(g + span / 2, 1).map((v, k) => v - C[k]) : arc(g + span / 2, -1).map((v, k) => v - C[k]);
      for (let k = 0; k < n; k++) { const a = pts[k], b = pts[k + 1], ya = a[1] ?? b[1] ?? 0, yb = b[1] ?? a[1] ?? 0; if (a[1] === null && b[1] === null) continue; m.face([P(g + a[0] * span, r, ya), P(g + a[0] * span, r, deck), P(g + b[0] * span, r, deck), P(g + b[0] * span, r, yb)], stone, { out: [out[0], 0, out[1]] }); if (r < R0) m.face([P(g + a[0] * span, R0 - half, ya), P(g + a[0] * span, R0 + half, ya), P(g + b[0] * span, R0 + half, yb), P(g + b[0] * span, R0 - half, yb)], '#3d5068', { out: [0, -1, 0] }); }
      // pier half on each side, in courses
      for (const [ua, ub] of [[0, pier], [1 - pier, 1]]) for (let y = -60; y < deck; y += 6) { const yt = Math.min(deck, y + 6); m.face([P(g + ua * span, r, y), P(g + ua * span, r, yt), P(g + ub * span, r, yt), P(g + ub * span, r, y)], (Math.round(y / 6 + i) % 2) ? stone : '#7b8fa3', { out: [out[0], 0, out[1]] }); }
    };
    front(R0 - half); front(R0 + half);
    for (const u of [0.14, 0.86]) for (let y = -60; y < 28; y += 8) m.face([P(g + u * span, R0 - half, y), P(g + u * span, R0 + half, y), P(g + u * span, R0 + half, y + 8), P(g + u * span, R0 - half, y + 8)], '#5d7188');
    for (const r of [R0 - half - 0.5, R0 + half + 0.5]) { const out = r > R0 ? 1 : -1; const d = arc(g + span / 2, 1).map((v, k) => (v - C[k]) * out); for (const [y0, y1, c] of [[deck - 1.2, deck, '#a9bac8'], [deck, deck + 1.3, '#8fa2b4']]) m.face([P(g, r, y0), P(g, r, y1), P(g + span, r, y1), P(g + span, r, y0)], c, { out: [d[0], 0, d[1]], bias: -3 }); }
    m.face([P(g, R0 - half, deck), P(g, R0 + half, deck), P(g + span, R0 + half, deck), P(g + span, R0 - half, deck)], '#4a5a6c');
  }
  // Train: locomotive leading towards the viewer, its coaches curving away to the right
  const car = 26 / R0, tr = new Model(), wide = 1.45; let g = 0.365;
  const lights = [];
  for (let c = 0; c < 8; c++, g += car * 1.03) {
    const ga = g, gb = g + car, loco = c === 0, body = loco ? '#a33a36' : '#38598c', n = 4;
    for (let k = 0; k < n; k++) { const a = ga + (gb - ga) * k / n, b = ga + (gb - ga) * (k + 1) / n;
      for (const r of [R0 - wide, R0 + wide]) { const d = arc((a + b) / 2, 1).map((v, q) => (v - C[q]) * Math.sign(r - R0)); const dec = []; if (!loco) for (let q = 0; q < 3; q++) { const u = a + (b - a) * (q + 0.16) / 3, v = a + (b - a) * (q + 0.84) / 3; if (s.R.chance(0.86)) dec.push({ points: [P(u, r, deck + 2.7), P(u, r, deck + 3.75), P(v, r, deck + 3.75), P(v, r, deck + 2.7)], colour: s.R.pick(['#ffd98c', '#ffe7b0', '#ffc86b']), lit: true }); } else dec.push({ points: [P(a, r, deck + 2.4), P(a, r, deck + 2.7), P(b, r, deck + 2.7), P(b, r, deck + 2.4)], colour: '#e8ded0' });
        dec.push({ points: [P(a, r, deck + 1.0), P(a, r, deck + 1.25), P(b, r, deck + 1.25), P(b, r, deck + 1.0)], colour: '#c9a24e' });
        m.face([P(a, r, deck + 0.8), P(a, r, deck + 4.2), P(b, r, deck + 4.2), P(b, r, deck + 0.8)], body, { out: [d[0], 0, d[1]], bias: -9, decals: dec }); }
      m.face([P(a, R0 - wide, deck + 4.2), P(a, R0, deck + 4.75), P(b, R0, deck + 4.75), P(b, R0 - wide, deck + 4.2)], '#5c7898', { out: [-0.2, 1, -0.2], bias: -9.5 }); m.face([P(a, R0 + wide, deck + 4.2), P(a, R0, deck + 4.75), P(b, R0, deck + 4.75), P(b, R0 + wide, deck + 4.2)], '#5c7898', { out: [0.2, 1, 0.2], bias: -9.5 }); }
    m.face([P(ga, R0 - wide, deck + 0.8), P(ga, R0 - wide, deck + 4.2), P(ga, R0, deck + 4.75), P(ga, R0 + wide, deck + 4.2), P(ga, R0 + wide, deck + 0.8)], loco ? '#8e302e' : '#20365a', { bias: -9.2, decals: loco ? [{ points: [P(ga, R0 - 1.1, deck + 2.9), P(ga, R0 - 1, deck + 3.9), P(ga, R0 + 1, deck + 3.9), P(ga, R0 + 1.1, deck + 2.9)], colour: '#1a2436' }] : null });
    if (loco) lights.push(P(ga - 0.0006, R0 - 0.95, deck + 1.7), P(ga - 0.0006, R0 + 0.95, deck + 1.7), P(ga - 0.0006, R0, deck + 4.3));
  }
  // catenary masts
  for (let q = g0; q < g1; q += 0.055) { const a = P(q, R0 + half, deck + 1), b = P(q, R0 + half, deck + 8.4), c = P(q, R0 - 0.3, deck + 8); m.wire(a, b, '#4c6178', 0.3, { scaled: true, bias: -4 }); m.wire(b, c, '#4c6178', 0.18, { scaled: true, bias: -4 }); }
  for (let q = g0; q < g1; q += 0.011) m.wire(P(q, R0, deck + 6.9), P(q + 0.011, R0, deck + 6.9), '#5d728a', 0.07, { scaled: true, bias: -8 });
  const o = { light: [-0.8, 0.55, -0.22], dark: '#0d1b38', bright: '#e6eefc', depth: 0.85, lift: 0.4, fog: ['#86a8c2', 150, 620, 0.75] };
  m.draw(s, cam, o);
  // window light spilling along the parapet and the head lamps
  g = 0.365 + car * 1.03; for (let c = 1; c < 8; c++, g += car * 1.03) { const p = P(g + car / 2, R0 + wide, deck + 3), q = cam.at(p); glow(s, ...q, cam.size(p) * 11, '#ffcc7a', 0.26); }
  for (const p of lights) { const q = cam.at(p); s.disc(...q, Math.max(3, cam.size(p) * 0.28), '#fffbe8'); glow(s, ...q, cam.size(p) * 9, '#fff0c0', 0.6); }
  // valley floor mist swallowing the pier feet, then near slope with spruces
  mist(s, 1390, 330, '#7fa3bb', 0.95); mist(s, 1300, 120, '#8fb3c8', 0.6); 
  const f4 = x => profile({ y: 1500, amp: 90, scale: 300, seed: 51 })(x) - bump(-60, 520, 330)(x) - bump(2450, 360, 210)(x);
  ridge(s, f4, H, ['#0e2340', '#091730']); for (let i = 0; i < 90; i++) { const x = s.R.chance(0.62) ? s.R.range(-40, 760) : s.R.range(1900, 2440); spruce(s, x, f4(x) + 40, s.R.range(120, 330) * (1 - 0.0006 * Math.abs(x < 1200 ? x : 2400 - x)), s.R.pick(['#0b1c36', '#0f2644', '#12294a']), { lit: '#2a4b72', side: 1 }); }
}
