// A row of tidal turbines on their stands in a tall works hall, morning through the end windows.
import { W, H } from '../lib/sheet.mjs';
import { glow, mark } from '../lib/paint.mjs';
import { Camera, Model, cells } from '../lib/space.mjs';
import { person } from '../lib/things.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  const cam = new Camera({ eye: [-5.5, 3.2, -4], look: [-2.2, 3.2, 60], f: 1500, cx: 1120, cy: 900, level: true });
  s.rect(0, 0, W, H, '#26343c');
  const L = 92, wl = -17, wr = 17, top = 17, m = new Model(), walls = new Model();
  // end wall with a great window
  const end = cells([wl, 2, L], [wr - wl, 0, 0], [0, top + 2, 0], 10, 8, { mx: 0.06, my: 0.05 }, () => ({ colour: s.R.pick(['#fff1cb', '#ffe7b4', '#fbdc9f', '#fff6dd']), lit: true }));
  walls.face([[wl, 0, L], [wl, top + 6, L], [wr, top + 6, L], [wr, 0, L]], '#54604f', { decals: end, flat: true });
  for (let z = -8; z < L; z += 10) {
    const panes = x => cells([x, 5.5, z + 0.8], [0, 0, 8.4], [0, 9, 0], 4, 6, { mx: 0.06, my: 0.05 }, () => ({ colour: s.R.pick(x > 0 ? ['#9fb7b3', '#87a3a4', '#b7c6ba'] : ['#5e7c84', '#4d6c78', '#6d8a8e']), lit: false }));
    walls.face([[wl, 0, z], [wl, top, z], [wl, top, z + 10], [wl, 0, z + 10]], '#3e5058', { out: [1, 0, 0], decals: panes(wl + 0.01) });
    walls.face([[wr, 0, z], [wr, top, z], [wr, top, z + 10], [wr, 0, z + 10]], '#5f6a62', { out: [-1, 0, 0], decals: panes(wr - 0.01) });
    walls.face([[wl, top, z], [0, top + 5, z], [0, top + 5, z + 10], [wl, top, z + 10]], '#2d3b42', { out: [0, -1, 0] });
    walls.face([[wr, top, z], [0, top + 5, z], [0, top + 5, z + 10], [wr, top, z + 10]], '#33413f', { out: [0, -1, 0], decals: [{ points: [[wr * 0.3, top + 3.5, z + 1], [wr * 0.7, top + 1.5, z + 1], [wr * 0.7, top + 1.5, z + 9], [wr * 0.3, top + 3.5, z + 9]], colour: '#c9d2bd', lit: false }] });
  }
  const o = { light: [0.55, 0.55, 0.5], dark: '#0f1c26', bright: '#ffe9b8', depth: 0.85, lift: 0.5, fog: ['#f4dca6', 20, 130, 0.75] };
  walls.draw(s, cam, o);
  // floor with the window's light lying on it
  s.poly(cam.polygon([[wl, 0, -3], [wr, 0, -3], [wr, 0, L], [wl, 0, L]]), s.down(900, H, ['#f2d49a', '#a9a084', '#6b756e', '#46545a']));
  for (let i = 0; i < 620; i++) { const z = -2 + 90 * s.R() ** 2, x = s.R.range(wl, wr), p = cam.at([x, 0, z]); s.path(mark(p[0], p[1], 30 + 900 / (z + 6), 1 + 26 / (z + 5)), s.R.pick(['#f6dca5', '#8b917f', '#55636a', '#3c4a52', '#c9b68a']), `opacity="${s.R.range(0.1, 0.4).toFixed(2)}"`); }
  for (const x of [-2.6, 2.4]) s.poly(cam.polygon([[x, 0.01, -3], [x + 0.18, 0.01, -3], [x + 0.18, 0.01, L], [x, 0.01, L]]), '#e2ae3c', 'opacity="0.9"');
  for (const x of [-0.9, 0.8]) s.poly(cam.polygon([[x, 0.01, -3], [x + 0.09, 0.01, -3], [x + 0.09, 0.01, L], [x, 0.01, L]]), '#2e3a40', 'opacity="0.8"');
  // the end window thrown along the floor: bars of light between its mullions
  for (let i = 0; i < 10; i++) s.poly(cam.polygon([[-16 + i * 3.3, 0.01, L], [-13.2 + i * 3.3, 0.01, L], [-9 + i * 2.1, 0.01, 2], [-11 + i * 2.1, 0.01, 2]]), s.down(cam.at([0, 0, L])[1], cam.at([0, 0, 2])[1], [[0, '#fff0c4', 0.55], [0.35, '#ffe6ad', 0.22], [1, '#ffe6ad', 0]]));
  // columns, roof trusses, crane rails, travelling crane
  for (let z = -6; z < L; z += 10) {
    for (const x of [wl + 0.6, wr - 0.6]) { m.beam([x, 0, z], [x, top, z], [0.7, 0.9], '#4d5f63', { piece: 4 }); }
    m.beam([wl, top, z], [wr, top, z], 0.35, '#4d5f63', { piece: 4 }); m.beam([wl, top, z], [0, top + 5, z], 0.35, '#4d5f63', { piece: 5 }); m.beam([wr, top, z], [0, top + 5, z], 0.35, '#4d5f63', { piece: 5 });
    for (let k = -3; k <= 3; k++) { const x = k * 4.2; m.beam([x, top, z], [x, top + 5 * (1 - Math.abs(x) / wr), z], 0.18, '#4d5f63'); if (k < 3) m.beam([x, top, z], [x + 4.2, top + 5 * (1 - Math.abs(k < 0 ? x + 4.2 : x + 4.2) / wr), z], 0.15, '#4d5f63'); }
    m.wire([-6, top, z], [-6, 14.6, z], '#2a363c', 0.05, { scaled: true }); m.wire([6, top, z], [6, 14.6, z], '#2a363c', 0.05, { scaled: true });
  }
  for (const x of [wl + 1.4, wr - 1.4]) m.beam([x, 13, -4], [x, 13, L], [0.5, 0.9], '#d49a32', { piece: 3 });
  for (const z of [33, 35.6]) m.beam([wl + 1.4, 13.9, z], [wr - 1.4, 13.9, z], [0.7, 1.5], '#d49a32', { piece: 3 }); m.box([3, 14.2, 32.6], [3, 1.4, 3.6], '#37474f'); for (const x of [4.1, 4.9]) m.wire([x, 13.6, 34.3], [x, 9.6, 34.3], '#1c262c', 0.07, { scaled: true }); m.box([4.1, 8.9, 34], [0.8, 0.8, 0.6], '#d49a32');
  // a turbine: nacelle on a saddle, hub to the aisle's near end, three twisted blades
  const turbine = (x, z, turn, c) => {
    const y = 4.3, hub = [x, y, z];
    m.tube([x, y, z + 0.6], [x, y, z + 6.2], 1.25, 1.15, c, { n: 22 }); m.tube([x, y, z + 6.2], [x, y, z + 8], 1.15, 0.45, c, { n: 22 }); m.tube([x, y, z + 0.1], [x, y, z + 0.6], 0.95, 1.25, '#2f4048', { n: 22 });
    for (const dz of [1.9, 3.6, 5.2]) m.tube([x, y, z + dz], [x, y, z + dz + 0.14], 1.32, 1.32, '#25323a', { n: 22 });
    m.tube([x, y, z - 1.5], [x, y, z + 0.1], 0.18, 0.8, '#c4512f', { n: 20 }); m.tube([x, y, z - 1.7], [x, y, z - 1.5], 0.02, 0.18, '#c4512f', { n: 12 });
    for (let b = 0; b < 3; b++) { const a = turn + b * 2 * Math.PI / 3, rad = [Math.cos(a), Math.sin(a), 0], tan = [-Math.sin(a), Math.cos(a), 0]; const at = (r, u, w) => hub.map((v, i) => v + rad[i] * r + tan[i] * u + (i === 2 ? w - 0.5 : 0)); const prof = [[0.6, 0.26, 0.3], [1.1, 0.5, 0.34], [1.8, 0.48, 0.22], [2.6, 0.38, 0.13], [3.3, 0.27, 0.07], [3.8, 0.12, 0.03]];
      for (let k = 0; k < prof.length - 1; k++) { const [r0, w0, t0] = prof[k], [r1, w1, t1] = prof[k + 1]; m.face([at(r0, -w0 * 0.6, -t0), at(r0, w0, t0), at(r1, w1, t1), at(r1, -w1 * 0.6, -t1)], '#f2ead4', { out: [tan[0] * 0.35 + 0.25, tan[1] * 0.35 + 0.5, -0.4], bias: -1.5 }); m.face([at(r0, -w0 * 0.6, -t0), at(r0, -w0 * 0.25, -t0 - 0.16), at(r1, -w1 * 0.25, -t1 - 0.08), at(r1, -w1 * 0.6, -t1)], '#a9b4b0', { out: [-tan[0], -tan[1], -0.4], bias: -1.6 }); } 
      const [q] = [prof[5]]; m.face([at(3.35, -0.15, -0.07), at(3.35, 0.26, 0.06), at(3.8, 0.12, 0.03), at(3.8, -0.07, -0.03)], '#c4512f', { out: [0, 0, -1], bias: -1.8 }); }
    for (const dz of [1.6, 5.4]) { for (const k of [-1, 1]) { m.beam([x + k * 1.7, 0, z + dz], [x + k * 0.9, y - 0.8, z + dz], 0.3, '#d49a32'); } m.beam([x - 1.9, 0.25, z + dz], [x + 1.9, 0.25, z + dz], [0.5, 0.5], '#d49a32'); m.box([x - 1.1, y - 1.5, z + dz - 0.25], [2.2, 0.5, 0.5], '#d49a32'); }
    for (const k of [-1.7, 1.7]) m.beam([x + k, 0.25, z + 1.4], [x + k, 0.25, z + 5.7], 0.4, '#d49a32');
  };
  [0, 13, 26, 39, 52, 65, 78].forEach((z, i) => { if (i < 6) turbine(6.2, z + 15.5, 0.62 + i * 0.37, '#3f7f8a'); turbine(-10.6, z + 13, 1.4 + i * 0.29, i % 2 ? '#3f7f8a' : '#5a8f8c'); });
  // shadows under them
  for (let i = 0; i < 7; i++) for (const [x, z] of [[6.2, i * 13 + 15.5], [-10.6, i * 13 + 13]]) s.poly(cam.polygon([[x - 1.8, 0.01, z + 1], [x + 1.8, 0.01, z + 1], [x + 1.4, 0.01, z - 3], [x - 3.4, 0.01, z - 3]]), '#1d2a33', 'opacity="0.45"');
  m.draw(s, cam, o);
  for (const [x, z, p] of [[-1.6, 19, 'walk'], [-0.8, 19.6, 'stand'], [1.6, 37, 'stand'], [0.4, 52, 'walk']]) { const q = cam.at([x, 0, z]), k = cam.size([x, 0, z]); s.poly([[q[0] - k * 0.2, q[1]], [q[0] + k * 0.2, q[1]], [q[0] - k * 0.5, q[1] + k * 0.9], [q[0] - k * 0.9, q[1] + k * 0.9]], '#1d2a33', 'opacity="0.4"'); person(s, q[0], q[1], k * 1.8, '#233039', { pose: p }); s.disc(q[0], q[1] - k * 1.7, k * 0.13, '#e2ae3c'); }
  // hanging lamps and slanting daylight
  for (let z = -6; z < L; z += 10) for (const x of [-6, 6]) { const p = cam.at([x, 14.4, z]), k = cam.size([x, 14.4, z]); if (cam.view([x, 14, z])[2] > 6) { s.poly([[p[0] - k * 0.5, p[1] + k * 0.2], [p[0] - k * 0.15, p[1] - k * 0.2], [p[0] + k * 0.15, p[1] - k * 0.2], [p[0] + k * 0.5, p[1] + k * 0.2]], '#25323a'); s.oval(p[0], p[1] + k * 0.2, k * 0.5, k * 0.12, '#fff3cf'); glow(s, p[0], p[1] + k * 0.2, k * 3, '#ffe6ac', 0.5); } }
  const c = cam.at([0, 8, L]); glow(s, c[0], c[1], 1300, '#ffe3a6', 0.55);
  s.group(`style="mix-blend-mode:screen" filter="${s.blur(14)}"`, () => { for (let i = 0; i < 6; i++) { const a = cam.at([wr, 13, 8 + i * 10]), b = cam.at([wr - 14, 0, 2 + i * 10]), w = 5 + 900 / (14 + i * 10); s.poly([[a[0] - w, a[1]], [a[0] + w, a[1]], [b[0] + w * 1.6, b[1]], [b[0] - w * 2.4, b[1]]], '#ffe2a2', 'opacity="0.11"'); } });
}
