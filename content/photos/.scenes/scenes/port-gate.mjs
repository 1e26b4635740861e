// Lorries queue at the port gate at dusk, tail lights in a long curve.
import { H } from '../lib/sheet.mjs';
import { sky, cloud, glow, lampTrail, mark } from '../lib/paint.mjs';
import { Camera, Model, cells } from '../lib/space.mjs';
import { quayCrane, containers, person } from '../lib/things.mjs';

export default function (s) {
  const hor = 820, cam = new Camera({ eye: [-6, 6.2, -14], look: [-6, 6.2, 60], f: 1500, cx: 1000, cy: hor, level: true });
  sky(s, ['#2b2f5a', '#5a4674', '#a85f72', '#e58a5c', '#f6b868'], { y1: hor + 30, strokes: 300, strength: 0.28 }); glow(s, 1050, hor - 10, 1000, '#ffb45e', 0.6);
  for (const [x, y, w, h, k] of [[500, 250, 1500, 90, 3], [1800, 330, 1500, 100, 6], [1000, 480, 1300, 50, 9], [300, 590, 900, 34, 11], [1900, 620, 900, 34, 14]]) cloud(s, x, y, w, h, ['#f29a6a', '#b3617a', '#6d4a7c'], { seed: k, opacity: 0.8 });
  const far = new Model(); for (const [x, z, u, c] of [[-120, 300, 1.36], [-60, 330, 1.36], [10, 300, 0.05], [80, 320, 1.36], [150, 300, 1.36]]) { const t = new Model(); quayCrane(t, 0, { up: u, colour: '#4a3a64' }); for (const f of t.faces) far.faces.push({ ...f, points: f.points.map(p => [p[0] + x, p[1], p[2] + z]) }); }
  far.draw(s, cam, { light: [0, 0.2, 1], dark: '#2b2550', fog: ['#d08068', 100, 620, 0.7] });
  const m = new Model(), hue = ['#a8473a', '#37607c', '#c08a44', '#6c7d74', '#4d4470', '#b5aa98'];
  for (let z = 66; z < 190; z += 26) { containers(m, s.R, [18, 0, z], { along: 2, rows: 14, high: 5, colours: hue, turn: false }); containers(m, s.R, [-95, 0, z], { along: 2, rows: 20, high: 5, colours: hue }); }
  // gate: canopy over lanes with booths
  const gz = 52; m.box([-24, 6.4, gz], [40, 1.5, 9], '#d9d2c4', { decals: { f: cells([-24, 6.5, gz - 0.01], [40, 0, 0], [0, 1.3, 0], 6, 1, { mx: 0.36, my: 0.22 }, (c) => ({ colour: c < 4 ? '#d8402f' : '#4fb57c', lit: true })) } });
  for (let i = 0; i < 6; i++) { const x = -24 + i * 7.8; m.box([x, 0, gz + 1], [0.7, 6.4, 0.7], '#5a5568'); if (i < 5) { m.box([x + 1, 0.2, gz], [1.6, 2.7, 3], '#c9c2b4', { decals: { f: [{ points: [[x + 1.2, 1.3, gz], [x + 1.2, 2.5, gz], [x + 2.4, 2.5, gz], [x + 2.4, 1.3, gz]], colour: '#ffdf96', lit: true }] } }); m.beam([x + 2.8, 1.1, gz - 0.6], [x + 6.8, 1.15, gz - 0.6], 0.18, i % 2 ? '#e8e2d4' : '#d8402f'); } }
  // fence
  for (let x = -120; x < 110; x += 3) if (x < -25 || x > 17) { m.beam([x, 0, gz + 2], [x, 3, gz + 2], 0.1, '#3a3450'); for (const y of [0.6, 1.4, 2.2, 3]) m.wire([x, y, gz + 2], [x + 3, y, gz + 2], '#4a4260', 1.4); }
  const o = { light: [0.2, 0.6, 0.7], dark: '#1b1a3a', bright: '#ffb878', depth: 0.9, lift: 0.4, fog: ['#c47a68', 40, 260, 0.75] };
  s.poly(cam.polygon([[-300, 0, -11], [300, 0, -11], [300, 0, 900], [-300, 0, 900]]), s.down(hor, H, ['#d9906a', '#7a5670', '#3b3358', '#262244']));
  for (let i = 0; i < 500; i++) { const z = -8 + 150 * s.R() ** 2.4, x = s.R.range(-60, 50), p = cam.at([x, 0, z]); s.path(mark(p[0], p[1], 20 + 1800 / (z + 16), 1 + 40 / (z + 14)), s.R.pick(['#e0a07a', '#4a3c62', '#2b2648', '#8a6078']), `opacity="${s.R.range(0.1, 0.4).toFixed(2)}"`); }
  for (let i = 0; i < 6; i++) for (let z = -10; z < 50; z += 5) s.poly(cam.polygon([[-24.2 + i * 7.8, 0.01, z], [-23.9 + i * 7.8, 0.01, z], [-23.9 + i * 7.8, 0.01, z + 2.6], [-24.2 + i * 7.8, 0.01, z + 2.6]]), '#e8dcc8', 'opacity="0.7"');
  m.draw(s, cam, o);
  for (let i = 0; i < 6; i++) { const p = cam.at([-20 + i * 7.8, 6.3, gz]); glow(s, p[0], p[1] + 20, 210, '#ffe3a0', 0.5); }
  // lorries, far to near, three lanes seen from behind
  const tails = [];
  const lorry = (x, z, c, cab) => { const t = new Model(); t.box([x - 1.25, 0.55, z + 1], [2.5, 0.35, 11], '#241f38'); t.box([x - 1.25, 1.25, z], [2.5, 2.65, 12.2], c, { decals: { b: [], f: [...cells([x - 1.25, 1.3, z - 0.01], [2.5, 0, 0], [0, 2.55, 0], 2, 1, { mx: 0.03, my: 0.01 }, () => ({ colour: c })), ...[-0.95, -0.35, 0.35, 0.95].map(d => ({ points: [[x + d - 0.03, 1.35, z - 0.02], [x + d - 0.03, 3.8, z - 0.02], [x + d + 0.03, 3.8, z - 0.02], [x + d + 0.03, 1.35, z - 0.02]], colour: '#d9d0c0' })), { points: [[x - 0.03, 1.3, z - 0.02], [x - 0.03, 3.85, z - 0.02], [x + 0.03, 3.85, z - 0.02], [x + 0.03, 1.3, z - 0.02]], colour: '#1b1a33' }], l: cells([x - 1.26, 1.3, z + 12.2], [0, 0, -12.2], [0, 2.55, 0], 22, 1, { mx: 0.32, my: 0.03 }, () => ({ colour: '#2a2244', opacity: 0.3 })), r: cells([x + 1.26, 1.3, z], [0, 0, 12.2], [0, 2.55, 0], 22, 1, { mx: 0.32, my: 0.03 }, () => ({ colour: '#2a2244', opacity: 0.3 })) } });
    t.box([x - 1.2, 0.6, z + 12.6], [2.4, 3.1, 2.2], cab); for (const dz of [1.6, 2.9, 4.2, 10.5, 13.4]) for (const sd of [-1, 1]) t.tube([x + sd * 1.2, 0.52, z + dz], [x + sd * 0.75, 0.52, z + dz], 0.52, 0.52, '#15132a', { n: 14 });
    t.box([x - 1.2, 0.75, z - 0.1], [2.4, 0.3, 0.15], '#2a2540'); for (const sd of [-1, 1]) t.box([x + sd * 0.95 - 0.22, 0.8, z - 0.16], [0.44, 0.2, 0.05], '#ff4a36', { flat: true, nofog: true });
    const sh = cam.polygon([[x - 1.3, 0.01, z - 0.2], [x + 1.3, 0.01, z - 0.2], [x + 1.1, 0.01, z - 6], [x - 1.7, 0.01, z - 6]]); if (sh.length > 2) s.poly(sh, '#17142e', 'opacity="0.5"');
    t.draw(s, cam, o); for (const sd of [-1, 1]) { const p = cam.at([x + sd * 0.95, 0.9, z - 0.16]), k = cam.size([x, 1, z]); glow(s, p[0], p[1], k * 2.2, '#ff5a3c', 0.65); lampTrail(s, p[0], p[1] + k * 0.9, k * 4, k * 0.5, '#ff7a5c', { opacity: 0.5, gap: Math.max(4, k * 0.1) }); } };
  for (const z of [34, 17.5, 1]) [-20.2, -12.4, -4.6, 3.2].forEach((x, i) => { if (z === 1 && (i === 1)) return; if (z + i * 1.7 > 38) return; lorry(x + (z === 1 && i === 3 ? 0.2 : 0), z + i * 1.2, s.R.pick(hue), s.R.pick(['#d9d2c4', '#8a2f34', '#31557a', '#d9a03c'])); });
  // drivers talking by a brazier
  const fx = cam.at([-12.6, 0, 5])[0], fy = cam.at([-12.6, 0, 5])[1], k = cam.size([-12.6, 0, 5]); glow(s, fx, fy - k * 0.8, k * 6, '#ff9a3c', 0.7); s.poly([[fx - k * 0.3, fy - k * 0.8], [fx - k * 0.24, fy], [fx + k * 0.24, fy], [fx + k * 0.3, fy - k * 0.8]], '#1c162c'); for (let i = 0; i < 9; i++) { const a = s.R.range(-0.26, 0.26) * k, hh = s.R.range(0.3, 0.8) * k; s.path(`M${fx + a - k * 0.1} ${fy - k * 0.78}Q${fx + a - k * 0.06} ${fy - k * 0.8 - hh * 0.6} ${fx + a + s.R.range(-0.1, 0.1) * k} ${fy - k * 0.8 - hh}Q${fx + a + k * 0.1} ${fy - k * 0.8 - hh * 0.5} ${fx + a + k * 0.1} ${fy - k * 0.78}Z`, s.R.pick(['#ffd36a', '#ff9a3c', '#fff0b0']), 'opacity="0.85"'); }
  for (const [d, h] of [[-1.4, 1.8], [-0.8, 1.72], [1.1, 1.8], [1.7, 1.75]]) { person(s, fx + d * k, fy + k * 0.1, h * k, '#17142c'); s.path(`M${fx + d * k - Math.sign(d) * k * 0.2} ${fy - k * 0.6}v${-k * 0.7}`, 'none', `stroke="#ffab5c" stroke-width="${k * 0.05}" opacity="0.8"`); }
}
