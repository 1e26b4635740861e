// The reading room after midnight: long tables, green lamps, galleries of books, one tall window with the night in it.
import { W, H, trace } from '../lib/sheet.mjs';
import { glow, mark, stars } from '../lib/paint.mjs';
import { Camera, Model } from '../lib/space.mjs';
import { mix, jitter } from '../lib/colour.mjs';

export default function (s) {
  const cam = new Camera({ eye: [0.2, 4.4, -9], look: [0.2, 4.4, 60], f: 1480, cx: 1200, cy: 720, level: true });
  s.rect(0, 0, W, H, '#2a1a14');
  const wl = -12, wr = 12, L = 44, m = new Model(), tall = 15;
  const books = (x, z0, d, y0, h) => { // a bay of shelves on a side wall
    const out = [], rows = Math.round(h / 0.55); for (let r = 0; r < rows; r++) { const yb = y0 + r * h / rows + 0.05, hh = h / rows - 0.1; let z = z0 + 0.1; while (z < z0 + d - 0.15) { const w = s.R.range(0.08, 0.26), t = hh * s.R.range(0.68, 0.98); if (s.R.chance(0.95)) out.push({ points: [[x, yb, z], [x, yb + t, z], [x, yb + t, z + w], [x, yb, z + w]], colour: jitter(s.R.pick(['#7a3b2c', '#8f5a34', '#3f4f44', '#a47a44', '#5a2f2c', '#32445a', '#b89a66', '#6a4a34', '#7d2f34']), s.R, 12) }); z += w + 0.012; } } return out; };
  for (let z = -10; z < L; z += 4) for (const sd of [-1, 1]) { const x = sd * 12; 
    m.face([[x, 0, z], [x, 5.2, z], [x, 5.2, z + 4], [x, 0, z + 4]], '#2b1812', { out: [-sd, 0, 0], decals: books(x - sd * 0.01, z + 0.25, 3.5, 0.5, 4.2) });
    m.face([[x, 5.2, z], [x, 10.2, z], [x, 10.2, z + 4], [x, 5.2, z + 4]], '#2b1812', { out: [-sd, 0, 0], decals: books(x - sd * 0.01, z + 0.25, 3.5, 5.9, 3.9) });
    m.face([[x, 10.2, z], [x, tall, z], [x, tall, z + 4], [x, 10.2, z + 4]], '#6a4a36', { out: [-sd, 0, 0], decals: [{ points: [[x, 10.9, z + 0.9], [x, 13.4, z + 0.9], [x, 14, z + 2], [x, 13.4, z + 3.1], [x, 10.9, z + 3.1]], colour: '#1d2f4f' }] });
    m.box([sd > 0 ? x - 0.5 : x, 0, z - 0.2], [0.5, 10.4, 0.4], '#5d3a26'); m.box([sd > 0 ? x - 0.62 : x, 10.2, z - 0.3], [0.62, 0.5, 0.6], '#a87a48');
    m.box([sd > 0 ? x - 1.7 : x, 5.0, z], [1.7, 0.28, 4], '#5d3a26'); // gallery
    m.box([sd > 0 ? x - 1.7 : x + 1.62, 6.2, z], [0.08, 0.1, 4], '#b58648'); for (let q = 0; q < 8; q++) m.box([sd > 0 ? x - 1.68 : x + 1.64, 5.28, z + q * 0.5], [0.05, 0.95, 0.05], '#8a6238');
    m.beam([x, tall - 0.4, z], [0, tall + 4, z], [0.4, 0.5], '#4a2d1f', { piece: 4 }); m.face([[x, tall, z], [0, tall + 4.4, z], [0, tall + 4.4, z + 4], [x, tall, z + 4]], '#3a2419', { out: [-sd, -1, 0], decals: [0, 1, 2].map(k => ({ points: [[x * (0.86 - k * 0.28), tall + 4.4 * (0.14 + k * 0.28), z + 0.6], [x * (0.66 - k * 0.28), tall + 4.4 * (0.34 + k * 0.28), z + 0.6], [x * (0.66 - k * 0.28), tall + 4.4 * (0.34 + k * 0.28), z + 3.4], [x * (0.86 - k * 0.28), tall + 4.4 * (0.14 + k * 0.28), z + 3.4]], colour: '#2c1a12' })) });
  }
  m.face([[wl, 0, L], [wl, tall, L], [0, tall + 4.4, L], [wr, tall, L], [wr, 0, L]], '#5d4030', { out: [0, 0, -1] });
  const o = { light: [0, -0.4, -0.7], dark: '#140c10', bright: '#ffc878', depth: 0.55, lift: 0.35, fog: ['#6a4a34', 20, 90, 0.5] };
  m.draw(s, cam, o);
  // the end window: night, moon, city
  const wp = []; for (let a = 0; a <= 24; a++) { const g = Math.PI * a / 24; wp.push([4.6 * Math.cos(g), 10.6 + 4.6 * Math.sin(g), L - 0.05]); } const win = cam.polygon([[4.6, 4, L], ...wp, [-4.6, 4, L]]);
  s.poly(cam.polygon([[5.1, 3.6, L], ...wp.map(p => [p[0] * 1.1, 10.6 + (p[1] - 10.6) * 1.1, p[2]]), [-5.1, 3.6, L]]), '#a87a48');
  s.poly(win, s.down(win.reduce((t, p) => Math.min(t, p[1]), 9999), cam.at([0, 4, L])[1], ['#0e1d3d', '#1d3a66', '#4a6c92']));
  s.group(`clip-path="${s.clip(trace(win) + 'Z')}"`, () => { stars(s, 500, { y0: 200, y1: 700, big: 2 }); const mo = cam.at([1.6, 12.2, L]); glow(s, ...mo, 220, '#dfe9ff', 0.7); s.disc(...mo, 26, '#fbf4dc'); for (let x = -4.6; x < 4.6; x += 0.5) { const h = 4.3 + s.R.range(0, 2); s.poly(cam.polygon([[x, 4, L], [x, h, L], [x + 0.5, h, L], [x + 0.5, 4, L]]), '#12233f'); for (let k = 0; k < 3; k++) if (s.R.chance(0.5)) s.rect(cam.at([x + s.R() * 0.4, s.R.range(4.1, h), L])[0], cam.at([0, s.R.range(4.1, h), L])[1], 3.5, 4.5, '#ffd27a'); } });
  for (let x = -4.6; x <= 4.61; x += 1.15) s.line([cam.at([x, 4, L]), cam.at([x, 10.6 + Math.sqrt(Math.max(0, 4.6 ** 2 - x * x)), L])], '#6a4a30', 4.5); for (let y = 5.4; y < 15; y += 1.4) { const w = y < 10.6 ? 4.6 : Math.sqrt(Math.max(0, 4.6 ** 2 - (y - 10.6) ** 2)); s.line([cam.at([-w, y, L]), cam.at([w, y, L])], '#6a4a30', 3.5); }
  // floor
  s.poly(cam.polygon([[wl, 0, -8.5], [wr, 0, -8.5], [wr, 0, L], [wl, 0, L]]), s.down(800, H, ['#7a5434', '#55351f', '#2c1a14']));
  for (let x = -12; x <= 12; x += 0.8) s.line([cam.at([x, 0, L]), cam.at([x, 0, -7.5])], '#1d100c', 1.6, 'opacity="0.4"');
  for (let i = 0; i < 300; i++) { const z = -7 + 50 * s.R() ** 2, x = s.R.range(wl, wr), p = cam.at([x, 0, z]); s.path(mark(p[0], p[1], 16 + 400 / (z + 10), 1 + 12 / (z + 9)), s.R.pick(['#a87444', '#3a2218', '#c99256']), `opacity="${s.R.range(0.1, 0.35).toFixed(2)}"`); }
  s.poly(cam.polygon([[-1.7, 0.01, -8], [1.7, 0.01, -8], [1.7, 0.01, L], [-1.7, 0.01, L]]), s.down(800, H, ['#8f3a30', '#7a2c2a', '#4a1a20'])); for (const x of [-1.55, 1.45]) s.poly(cam.polygon([[x, 0.02, -8], [x + 0.1, 0.02, -8], [x + 0.1, 0.02, L], [x, 0.02, L]]), '#c99256', 'opacity="0.7"');
  // tables with lamps, chairs and readers, far to near so that each covers what is behind it
  const reader = (x, z, sd, c) => { const k = cam.size([x, 1, z]), p = cam.at([x, 1.05, z]); s.path(`M${p[0] - 0.3 * k} ${p[1] + 0.3 * k}Q${p[0] - 0.34 * k} ${p[1] - 0.22 * k} ${p[0] - 0.1 * k} ${p[1] - 0.32 * k}L${p[0] + 0.1 * k} ${p[1] - 0.32 * k}Q${p[0] + 0.34 * k} ${p[1] - 0.22 * k} ${p[0] + 0.3 * k} ${p[1] + 0.3 * k}Z`, c); s.oval(p[0] - sd * 0.04 * k, p[1] - 0.46 * k, 0.125 * k, 0.155 * k, mix(c, '#140c10', 0.45)); s.path(`M${p[0] - sd * 0.12 * k} ${p[1] - 0.58 * k}q${-sd * 0.06 * k} ${0.14 * k} ${sd * 0.02 * k} ${0.25 * k}`, 'none', `stroke="#ffcf86" stroke-width="${(0.03 * k).toFixed(1)}" opacity="0.7"`); };
  for (let z = 36; z >= -4; z -= 5) for (const sd of [-1, 1]) {
    const t = new Model(), x0 = sd < 0 ? -9.4 : 2.8, w = 6.6;
    for (const x of [x0 + 0.9, x0 + 2.6, x0 + 4.3, x0 + 6]) { if (s.R.chance(0.4)) reader(x - 0.2, z + 1.75, s.R.pick([-1, 1]), s.R.pick(['#4a3430', '#32404a', '#5d3a34', '#3f4a3c', '#6a4a3c'])); else { t.box([x - 0.5, 0, z + 1.6], [0.6, 0.5, 0.5], '#4a2c1c'); t.box([x - 0.5, 0.5, z + 2], [0.6, 0.6, 0.08], '#6a4228'); } }
    t.box([x0, 0.72, z], [w, 0.09, 1.5], '#8a5a34', { colours: { t: '#b07a44' } }); for (const x of [x0 + 0.15, x0 + w - 0.4]) t.box([x, 0, z + 0.2], [0.25, 0.72, 1.1], '#4a2c1c'); t.box([x0, 0.5, z + 0.05], [w, 0.22, 0.06], '#6a4228');
    t.draw(s, cam, { ...o, light: [0, 0.9, -0.4] });
    for (const u of [1.1, 3.3, 5.5]) { const x = x0 + u, a = [x, 0.81, z + 0.75], k = cam.size(a), p = cam.at(a), q = cam.at([x, 1.42, z + 0.75]);
      s.oval(p[0], p[1] - k * 0.01, k * 1.0, k * 0.14, '#ffe9a8', 'opacity="0.5"'); for (let b = 0; b < 2; b++) if (s.R.chance(0.7)) { const bx = p[0] + s.R.range(-0.85, 0.85) * k, by = p[1] + s.R.range(-0.02, 0.06) * k; s.path(`M${bx - 0.24 * k} ${by}Q${bx - 0.12 * k} ${by - 0.06 * k} ${bx} ${by}Q${bx + 0.12 * k} ${by - 0.06 * k} ${bx + 0.24 * k} ${by}L${bx + 0.27 * k} ${by + 0.07 * k}Q${bx + 0.13 * k} ${by + 0.02 * k} ${bx} ${by + 0.08 * k}Q${bx - 0.13 * k} ${by + 0.02 * k} ${bx - 0.27 * k} ${by + 0.07 * k}Z`, '#fff3d4'); }
      s.rect(p[0] - k * 0.022, q[1], k * 0.044, p[1] - q[1], '#c99a4a'); s.oval(p[0], p[1], k * 0.15, k * 0.04, '#c99a4a');
      s.path(`M${q[0] - k * 0.36} ${q[1] + k * 0.06}Q${q[0] - k * 0.34} ${q[1] - k * 0.16} ${q[0] - k * 0.14} ${q[1] - k * 0.17}H${q[0] + k * 0.14}Q${q[0] + k * 0.34} ${q[1] - k * 0.16} ${q[0] + k * 0.36} ${q[1] + k * 0.06}Z`, s.down(q[1] - k * 0.17, q[1] + k * 0.07, ['#1f6b4c', '#3fa572', '#8fe0a0'])); s.rect(q[0] - k * 0.33, q[1] + k * 0.055, k * 0.66, k * 0.03, '#fff6c8'); glow(s, q[0], q[1] + k * 0.1, k * 2.1, '#ffd27c', 0.42, 0.8); }
    if (z < 30) for (const x of [x0 + 0.9, x0 + 2.6, x0 + 4.3, x0 + 6]) { const c = new Model(); if (s.R.chance(0.22)) reader(x, z - 0.45, 1, '#2c1c1c'); c.box([x - 0.3, 0, z - 0.7], [0.6, 0.48, 0.5], '#3a2218'); c.box([x - 0.3, 0.48, z - 0.74], [0.6, 0.62, 0.07], '#4d2e1e'); c.draw(s, cam, { ...o, lift: 0.1 }); }
  }
  // hanging lamps
  for (let z = 36; z > -2; z -= 9) { const p = cam.at([0, 11, z]), k = cam.size([0, 11, z]); if (p[1] < -100) continue; s.line([[p[0], p[1] - k * 6], p], '#1d100c', (k * 0.05).toFixed(1)); s.oval(p[0], p[1], k * 1.2, k * 0.2, '#8a6238'); for (let a = -2; a <= 2; a++) { s.disc(p[0] + a * k * 0.5, p[1] - k * 0.12, k * 0.17, '#fff0c4'); } glow(s, p[0], p[1], k * 3.6, '#ffca7c', 0.5); }
}
