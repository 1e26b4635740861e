// The redrawn barrier, bird's eye: piers and gates across the Sound, bending round the dark meadow; half drawing, half landscape.
import { W, H, trace } from '../lib/sheet.mjs';
import { mark } from '../lib/paint.mjs';
import { Camera, Model } from '../lib/space.mjs';
import { fbm } from '../lib/chance.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  const cam = new Camera({ eye: [60, 430, -620], look: [20, 0, 160], f: 1750, cx: 1200, cy: 720 });
  s.rect(0, 0, W, H, s.down(0, H, ['#dcd9c4', '#a9c4bc', '#5f9aa6', '#2f7088', '#1c5470']));
  const G = (x, z, y = 0) => cam.at([x, y, z]);
  // water marks along the ground plane
  for (let i = 0; i < 1500; i++) { const z = -330 + 2900 * s.R() ** 2.2, x = s.R.range(-900 - z * 0.5, 900 + z * 0.5), p = G(x, z), k = cam.size([x, 0, z]); s.path(mark(p[0], p[1], k * s.R.range(10, 44), Math.max(0.8, k * s.R.range(0.3, 1.1)), s.R.range(-2, 2)), s.R.pick(['#cfe0d0', '#3f8096', '#1f5a76', '#84b5b4', '#2b6a84']), `opacity="${s.R.range(0.12, 0.45).toFixed(2)}"`); }
  // depth contours as thin light lines, like the engineers' sheet
  for (let k = 0; k < 12; k++) { const p = []; for (let z = -300; z < 1600; z += 20) p.push(G(-230 + k * 44 + 60 * Math.sin(z / 240 + k * 0.4) + 40 * (fbm(z / 150, k + 2, 3) - 0.5), z)); s.line(p, '#eaf2dc', 2, `opacity="${k % 4 ? 0.28 : 0.55}"`); }
  // meadow: the darker, softer patch with stippled grass
  const mead = []; for (let a = 0; a < 60; a++) { const g = a / 60 * Math.PI * 2, r = 1 + 0.34 * (fbm(a / 7, 9, 3) - 0.5) * Math.min(1, a / 8, (60 - a) / 8); mead.push(G(-60 + Math.cos(g) * 165 * r, 40 + Math.sin(g) * 175 * r)); }
  s.poly(mead, '#1f5a4a', 'opacity="0.72"'); const mc = s.clip(trace(mead) + 'Z'); s.group(`clip-path="${mc}"`, () => { for (let i = 0; i < 900; i++) { const x = s.R.range(-280, 140), z = s.R.range(-170, 260), p = G(x, z), k = cam.size([x, 0, z]); s.path(`M${p[0]} ${p[1]}q${k * 1} ${-k * 5} ${k * 4} ${-k * 8}q-${k * 1} ${k * 5} -${k * 2} ${k * 8}Z`, s.R.pick(['#2f7a54', '#4d9a62', '#174a40', '#7fb86c']), 'opacity="0.85"'); } }); s.poly(mead, 'none', 'stroke="#f0e9c8" stroke-width="5" stroke-dasharray="22 14" opacity="0.95"');
  // headlands with terraced contours (card model)
  const headland = (sd, seed) => { for (let k = 0; k < 9; k++) { const edge = z => sd * (300 + k * 42 + 70 * Math.sin(z / 190 + seed) + 120 * (fbm(z / 160, seed + 3, 4) - 0.5) - (Math.abs(z - 150) < 200 ? 50 * Math.cos((z - 150) / 400 * Math.PI) : 0)), h = k * 13, p = [], q = []; for (let z = 2400; z >= -420; z -= 18) { if (cam.view([edge(z), h, z])[2] < 60) break; p.push(G(edge(z), z, h)); q.push(G(edge(z), z, Math.max(0, h - 13))); } const far = [G(sd * 3600, 2400, h)], near = [G(sd * 1500, -420, h)];
    s.poly([...q, ...p.slice().reverse()], mix('#4a5a3c', '#c2a86c', k / 14)); s.poly([...p, ...near, ...far], mix('#7f9a5c', '#dcc98c', k / 9)); 
    for (let i = 0; i < 90; i++) { const z = -300 + 1500 * s.R() ** 1.4, x = edge(z) + sd * s.R.range(4, 40), c = cam.size([x, h, z]), t = G(x, z, h); if (s.R.chance(0.5)) s.oval(t[0], t[1] - c * 3, c * 4, c * 3.4, s.R.pick(['#4f7048', '#5f8250', '#3c5c40'])); else s.path(mark(t[0], t[1], c * 22, c * 1.3, 1), s.R.pick(['#b5b06c', '#e4d69c', '#6f8a54']), 'opacity="0.6"'); } } };
  headland(-1, 1); headland(1, 4);
  // barrier: an arc that swings behind the meadow
  const m = new Model(), line = t => { const x = -296 + 508 * t; return [x, 150 + 165 * Math.sin(Math.PI * Math.min(1, t * 1.18)) ** 1.3 - 20 * t]; }, n = 16; const dir = t => { const a = line(t - 0.01), b = line(t + 0.01), l = Math.hypot(b[0] - a[0], b[1] - a[1]); return [(b[0] - a[0]) / l, (b[1] - a[1]) / l]; };
  const block = (c, d, w, l, y0, y1, col) => { const nn = [-d[1], d[0]], q = (i, j) => [c[0] + d[0] * w * i + nn[0] * l * j, c[1] + d[1] * w * i + nn[1] * l * j], a = [q(-1, -1), q(1, -1), q(1, 1), q(-1, 1)]; const V = (p, y) => [p[0], y, p[1]]; a.forEach((p, i) => { const r = a[(i + 1) % 4]; m.face([V(p, y0), V(p, y1), V(r, y1), V(r, y0)], col, { solid: false }); }); m.face(a.map(p => V(p, y1)), mix(col, '#ffffff', 0.3), { out: [0, 1, 0], bias: -4 }); };
  for (let i = 0; i <= n; i++) { const t = i / n, c = line(t), d = dir(t); block(c, d, 4.6, 24, 0, 27, '#ece4d0'); block([c[0] - d[1] * 14, c[1] + d[0] * 14], d, 3, 5, 27, 42, '#d9d0ba'); if (i < n) { const e = line(t + 0.5 / n), de = dir(t + 0.5 / n); block(e, de, 9, 1.8, 0, 17, '#c8472f'); block(e, de, 13, 5, 27, 30, '#b9b4a4'); } }
  // reflection and tide wash on the seaward side
  s.group(`opacity="0.4" filter="${s.ripple(26, 0.01, 0.06)}"`, () => m.mirrored().draw(s, cam, { light: [-0.5, 0.6, -0.5], dark: '#123a50' }));
  for (let i = 0; i < n; i++) { const c = line((i + 0.5) / n), d = dir((i + 0.5) / n); for (let k = 0; k < 16; k++) { const f = s.R.range(14, 120), p = G(c[0] + d[1] * f + s.R.range(-7, 7), c[1] - d[0] * f + s.R.range(-5, 5)), q = cam.size([c[0], 0, c[1]]); s.path(mark(p[0], p[1], q * s.R.range(6, 22), q * s.R.range(0.4, 1.2)), '#f6f4e4', `opacity="${(0.8 * (1 - f / 130)).toFixed(2)}"`); } }
  m.draw(s, cam, { light: [-0.6, 0.65, -0.35], dark: '#1f3a4e', bright: '#fff2d0', depth: 0.75, lift: 0.4, fog: ['#b9c8bc', 700, 2400, 0.6] });
  // old straight line, dashed in red chalk
  s.line([G(-300, 60), G(262, 60)], '#d8432f', 6, 'stroke-dasharray="30 20" opacity="0.85"'); for (const [x] of [[-300], [262]]) { const p = G(x, 60); s.line([[p[0] - 14, p[1] - 14], [p[0] + 14, p[1] + 14]], '#d8432f', 6); s.line([[p[0] + 14, p[1] - 14], [p[0] - 14, p[1] + 14]], '#d8432f', 6); }
  // ferry through the navigation gate, small craft
  for (const [x, z, k, dx] of [[150, -40, 1, 1], [70, -190, 0.5, -1], [180, 560, 0.7, 1], [-40, 760, 0.6, -1]]) { const p = G(x, z), q = cam.size([x, 0, z]) * 30 * k; s.path(`M${p[0] - q} ${p[1]}L${p[0] + q * 0.8} ${p[1]}L${p[0] + q * 1.15} ${p[1] - q * 0.26}H${p[0] - q}Z`, '#23384a'); s.rect(p[0] - q * 0.8, p[1] - q * 0.52, q * 1.4, q * 0.28, '#fdf6e4'); s.rect(p[0] - q * 0.4, p[1] - q * 0.7, q * 0.7, q * 0.2, '#fdf6e4'); s.rect(p[0] - q * 0.3, p[1] - q * 0.9, q * 0.24, q * 0.3, '#c8472f'); for (let i = 0; i < 12; i++) s.path(mark(p[0] - q * (1 + i * 0.3), p[1] + 2 + i * 1.4, q * 0.7, 2 + i * 0.3), '#f6f4e4', `opacity="${0.7 - i * 0.05}"`); }
  s.rect(0, 0, W, 330, s.down(0, 330, [[0, '#efe8d2', 1], [0.35, '#ece4cc', 0.85], [1, '#ece4cc', 0]]));
}
